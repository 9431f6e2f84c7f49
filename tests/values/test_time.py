"""Dates and periods as EDTF: their limits, their grains, and steps along the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Bound
from workbench.values import time

DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
GRAINS = st.sampled_from(
    ["day", "week", "month", "quarter", "season", "half-year", "year", "decade", "century"]
)


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-12-07", "2021-12-07", "2021-12-07"),
        ("2021-12-07T10:07", "2021-12-07T10:07", "2021-12-07T10:07"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2021-W01", "2021-01-04", "2021-01-10"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-36", "2021-10-01", "2021-12-31"),
        ("2021-40", "2021-01-01", "2021-06-30"),
        ("2021-41", "2021-07-01", "2021-12-31"),
        ("2002/..", "2002-01-01", None),
        ("../2025", None, "2025-12-31"),
        ("2014/2019-06", "2014-01-01", "2019-06-30"),
        ("2021-12-07T10:07/2021-12-07T12:08", "2021-12-07T10:07", "2021-12-07T12:08"),
        ("T10:07", None, None),
        ("XXXX-01-10", None, None),
        ("XXXX/..", None, None),
    ],
)
def test_limits_are_the_first_and_last_day(edtf: str, low: str | None, high: str | None) -> None:
    """Every supported form of EDTF says which days it spans, None where that is not known."""
    assert time.limits(edtf) == (low, high)
    assert time.time_value(edtf).text == edtf


@pytest.mark.parametrize(
    "text",
    ["", "December", "2021-02-30", "21-12-07", "2021-13", "2021-W60", "2021/", "PT2H"],
)
def test_other_text_is_no_date(text: str) -> None:
    """What is not EDTF of the supported forms is refused."""
    with pytest.raises(ValueError, match=r"."):
        time.limits(text)


@pytest.mark.parametrize(
    ("edtf", "bound", "low", "high"),
    [
        ("2021", Bound.START, "2021-01-01", "2021-05-01"),
        ("2021", Bound.MID, "2021-05-02", "2021-08-31"),
        ("2021", Bound.END, "2021-09-01", "2021-12-31"),
        ("2021-06", Bound.START, "2021-06-01", "2021-06-10"),
        ("2021-06", Bound.END, "2021-06-21", "2021-06-30"),
    ],
)
def test_start_mid_and_end_take_a_third_each(edtf: str, bound: Bound, low: str, high: str) -> None:
    """The thirds of a span follow each other without a gap; the text stays that of the whole."""
    value = time.time_value(edtf, bound)
    assert (value.text, value.lo, value.hi) == (edtf, low, high)


@settings(deadline=None, max_examples=200)
@given(DAYS, GRAINS)
def test_a_day_lies_within_its_grain(day: date, grain: str) -> None:
    """The week, month, quarter, season, year, decade and century of a day hold that day."""
    low, high = time.limits(time.at_grain(day, grain))
    assert low is not None
    assert high is not None
    assert low <= day.isoformat() <= high


@settings(deadline=None, max_examples=200)
@given(DAYS, GRAINS, st.integers(0, 2))
def test_the_neighbouring_grain_comes_after(day: date, grain: str, part: int) -> None:
    """A step of one grain forward ends later, one backward begins earlier."""
    before, here, after = (
        time.time_value(time.at_grain(time.moved(day, grain, step), grain)) for step in (-1, 0, 1)
    )
    values = (before, here, after)
    assert str(before.lo) < str(here.lo) < str(after.lo)
    low, high = time.limits(values[part].text)
    assert (low, high) == (values[part].lo, values[part].hi)


@pytest.mark.parametrize(
    ("start", "grain", "shift", "end"),
    [
        ("2021-01-31", "month", 1, "2021-02-28"),
        ("2024-02-29", "year", -1, "2023-02-28"),
        ("2021-12-28", "week", 2, "2022-01-11"),
        ("2021-12-28", "quarter", -1, "2021-09-28"),
        ("2021-12-28", "decade", 1, "2031-12-28"),
        ("2021-12-28", "year", -2.5, "2019-06-28"),
    ],
)
def test_a_step_keeps_the_day_where_it_exists(
    start: str, grain: str, shift: float, end: str
) -> None:
    """A month after 31 January is the last of February."""
    assert time.moved(date.fromisoformat(start), grain, shift).isoformat() == end


def test_a_step_out_of_the_calendar_is_refused() -> None:
    """There is no year 12021."""
    with pytest.raises((ValueError, OverflowError)):
        time.moved(date(2021, 12, 28), "century", 100)


def test_a_weekend_is_saturday_and_sunday() -> None:
    """The weekend of a day is that of its week."""
    assert time.at_grain(date(2021, 12, 28), "weekend") == "2022-01-01/2022-01-02"


@settings(deadline=None, max_examples=100)
@given(DAYS, st.integers(0, 5000))
def test_a_period_spans_from_its_first_to_its_last_day(day: date, days: int) -> None:
    """An interval of two days begins with the one and ends with the other."""
    end = day + timedelta(days=days)
    value = time.time_value(f"{day}/{end}")
    assert (value.lo, value.hi) == (day.isoformat(), end.isoformat())
