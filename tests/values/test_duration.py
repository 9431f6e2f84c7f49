"""Durations: their ISO 8601 text, and their length in seconds."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Bound
from workbench.values.duration import SECONDS, duration_text, duration_value, seconds

QUARTERS = st.integers(1, 400).map(lambda count: Decimal(count) / 4)
UNITS = st.sampled_from(sorted(SECONDS))


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        ("2", "hour", "PT2H"),
        ("2.5", "hour", "PT2H30M"),
        ("0.5", "hour", "PT30M"),
        ("1.5", "year", "P1Y6M"),
        ("3", "month", "P3M"),
        ("1.5", "month", "P1.5M"),
        ("1", "decade", "P10Y"),
        ("0.5", "century", "P50Y"),
        ("2", "quarter", "P6M"),
        ("1", "weekend", "P2D"),
        ("1.5", "day", "P1DT12H"),
    ],
)
def test_a_duration_is_written_in_iso_8601(amount: str, unit: str, text: str) -> None:
    """A part of a unit is said in the next finer one where it comes out even."""
    assert duration_text(Decimal(amount), unit) == text


@settings(deadline=None, max_examples=200)
@given(QUARTERS, UNITS)
def test_the_text_of_a_duration_lasts_as_long_as_the_duration(amount: Decimal, unit: str) -> None:
    """Nothing is lost between so many units of time and their text."""
    text = duration_text(amount, unit)
    value = duration_value(text)
    assert value.text == text
    assert value.lo == value.hi == pytest.approx(seconds(text))
    if unit not in {"night", "season", "weekend"}:  # said in whole days and months
        assert seconds(text) == pytest.approx(float(amount) * SECONDS[unit])


@pytest.mark.parametrize(
    ("text", "bound", "lo", "hi", "said"),
    [
        ("PT2H", Bound.EXACT, 7200, 7200, Bound.EXACT),
        ("PT2H", Bound.ABOUT, 6480, 7920, Bound.ABOUT),
        ("PT2H", Bound.NEARLY, 6480, 7200, Bound.NEARLY),
        ("PT2H", Bound.MORE_THAN, 7200, None, Bound.MORE_THAN),
        ("PT2H", Bound.LESS_THAN, None, 7200, Bound.LESS_THAN),
        ("P2D/P3D", Bound.EXACT, 172800, 259200, Bound.RANGE),
        ("P2D/..", Bound.EXACT, 172800, None, Bound.AT_LEAST),
    ],
)
def test_a_bound_opens_or_widens_a_duration(
    text: str, bound: Bound, lo: float | None, hi: float | None, said: Bound
) -> None:
    """The limits of a duration are seconds; a range and an open end are bounds of their own."""
    value = duration_value(text, bound)
    assert (value.lo, value.hi) == (pytest.approx(lo), pytest.approx(hi))
    assert (value.bound, value.unit) == (said, "s")


@pytest.mark.parametrize("text", ["", "P", "2 hours", "T2H", "../P2D", "2021"])
def test_other_text_is_no_duration(text: str) -> None:
    """What is not ISO 8601 is refused with its text."""
    with pytest.raises(ValueError, match="duration"):
        duration_value(text)
