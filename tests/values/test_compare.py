"""What one value says of another: equal, rounded, within bounds, apart, or nothing."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Bound, Comparison, Value
from workbench.values.compare import (
    Compared,
    compare_durations,
    compare_numbers,
    compare_times,
    compare_words,
)
from workbench.values.duration import duration_value
from workbench.values.numbers import number_value, parse_number
from workbench.values.time import time_value

AGREES, CLOSE, CONFLICTS, SILENT = Comparison

PLAIN_BOUNDS = st.sampled_from(
    [Bound.EXACT, Bound.ABOUT, Bound.NEARLY, Bound.AT_LEAST, Bound.MORE_THAN, Bound.LESS_THAN]
)
FIGURES = st.builds(
    number_value,
    st.integers(0, 300).map(Decimal),
    st.sampled_from(["%", "soldat"]),
    PLAIN_BOUNDS,
    to=st.none() | st.integers(0, 300).map(Decimal),
)
LENGTHS = st.builds(
    duration_value,
    st.sampled_from(["PT30M", "PT2H", "PT2H1M", "PT12H", "P1D", "P1M", "P2Y", "P2Y6M", "P10Y"]),
    PLAIN_BOUNDS,
) | st.builds(duration_value, st.sampled_from(["P2D/P3D", "PT1H/PT3H", "P2M/..", "P2Y/.."]))
EDTF = [
    "2002",
    "2003",
    "2002-05",
    "2002-05-23",
    "2002-05-23T10:07",
    "200X",
    "2002-22",
    "2002-W21",
    "2002/2003",
    "2002/..",
    "2003/..",
    "2002-05/..",
    "../2002",
    "../2003-06",
    "XXXX-05-23",
    "XXXX/..",
    "T10:00/T12:00",
]
TIMES = st.builds(
    time_value,
    st.sampled_from(EDTF),
    st.sampled_from([Bound.EXACT, Bound.START, Bound.MID, Bound.END]),
)


def both_ways(one: Compared, other: Compared) -> None:
    """Assert that two comparisons, the one of A with B, the other of B with A, go together."""
    assert (one.comparison is CONFLICTS) == (other.comparison is CONFLICTS)
    assert (one.comparison is SILENT) == (other.comparison is SILENT)
    assert one.reason.endswith(".")


@settings(deadline=None, max_examples=150)
@given(FIGURES, FIGURES)
def test_figures_agree_with_themselves_and_conflict_both_ways(one: Value, other: Value) -> None:
    """A figure agrees with itself; if A conflicts with B, B conflicts with A."""
    assert compare_numbers(one, one).comparison is AGREES
    both_ways(compare_numbers(one, other), compare_numbers(other, one))


@settings(deadline=None, max_examples=150)
@given(LENGTHS, LENGTHS)
def test_durations_agree_with_themselves_and_conflict_both_ways(one: Value, other: Value) -> None:
    """A duration agrees with itself; if A conflicts with B, B conflicts with A."""
    assert compare_durations(one, one).comparison is AGREES
    both_ways(compare_durations(one, other), compare_durations(other, one))


@settings(deadline=None, max_examples=300)
@given(TIMES, TIMES)
def test_times_agree_with_themselves_and_conflict_both_ways(one: Value, other: Value) -> None:
    """A date agrees with itself; if A conflicts with B, B conflicts with A."""
    assert compare_times(one, one).comparison is AGREES
    forth, back = compare_times(one, other), compare_times(other, one)
    assert (forth.comparison is CONFLICTS) == (back.comparison is CONFLICTS)
    assert forth.reason.endswith(".")


@pytest.mark.parametrize(
    ("claimed", "found", "comparison"),
    [
        ("19 %", "91 %", CONFLICTS),
        ("3000000 habitant", "3000000000 habitant", CONFLICTS),
        ("175000 soldat", "94300 soldat", CONFLICTS),
        ("94300 soldat", "94300 soldat", AGREES),
        ("175000 soldat", "174800 soldat", CLOSE),
        ("7 %", "6.8 %", CLOSE),
        ("23.7 EUR", "23.6 EUR", CONFLICTS),
        ("7 %", "6.3 %", CONFLICTS),
        ("6.8 %", "6.83 %", CLOSE),
        ("~100 soldat", "95 soldat", AGREES),
        ("~100 soldat", "80 soldat", CONFLICTS),
        ("<~100 soldat", "120 soldat", CONFLICTS),
        (">500 soldat", "612 soldat", AGREES),
        (">500 soldat", "400 soldat", CONFLICTS),
        ("612 soldat", ">500 soldat", AGREES),
        ("10 mort", "6 mort", CONFLICTS),
        ("1000000 EUR", "600000 EUR", CONFLICTS),
        ("2000..99999 soldat", "94300 soldat", AGREES),
        ("2000..99999 soldat", "500 soldat", CONFLICTS),
        ("20..30 soldat", "25..40 soldat", CLOSE),
        ("20..30 soldat", "25..30 soldat", CONFLICTS),
        ("20..30 soldat", "20..30 soldat", AGREES),
        (">300 soldat", ">500 soldat", CONFLICTS),
        (">300 soldat", ">=300 soldat", AGREES),
        ("~4200 soldat", "~4100 soldat", CONFLICTS),
        ("~4200 soldat", "~4230 soldat", CLOSE),
        ("<~540 soldat", "<~520 soldat", CONFLICTS),
        ("<=175000 soldat", ">175000 soldat", CLOSE),
        ("19 %", "19 pp", SILENT),
        ("19 %", "19 soldat", SILENT),
        ("300 EUR", "300 USD", SILENT),
    ],
)
def test_figures(claimed: str, found: str, comparison: Comparison) -> None:
    """Figures of one unit are compared as intervals, with the precision that they are given in."""
    compared = compare_numbers(parse_number(claimed), parse_number(found))
    assert compared.comparison is comparison
    assert found in compared.reason


@pytest.mark.parametrize(
    ("claimed", "found", "comparison"),
    [
        ("PT2H", "PT12H", CONFLICTS),
        ("PT2H", "PT2H", AGREES),
        ("PT2H", "PT121M", CLOSE),
        ("PT2H", "PT2H1M", CLOSE),
        ("P1D", "PT24H", AGREES),
        ("P2M/..", "P3M", AGREES),
        ("P2M/..", "P1W", CONFLICTS),
        ("P2D/P3D", "P2D", AGREES),
        ("P2D/P3D", "P5D", CONFLICTS),
        ("PT9.81S", "PT9.94S", CONFLICTS),
        ("PT9.8S", "PT9.81S", CLOSE),
    ],
)
def test_durations(claimed: str, found: str, comparison: Comparison) -> None:
    """Durations are compared by their length; a round one gives or takes half its unit."""
    compared = compare_durations(duration_value(claimed), duration_value(found))
    assert compared.comparison is comparison


def test_a_period_of_the_clock_is_as_long_as_it_lasts() -> None:
    """A two-hour call is close to one from 10:07 to 12:08, and in conflict with one till 14:08."""
    claimed = duration_value("PT2H")
    call = time_value("2021-12-07T10:07/2021-12-07T12:08")
    longer = time_value("T10:07/T14:08")
    assert compare_durations(claimed, call).comparison is CLOSE
    assert compare_durations(claimed, longer).comparison is CONFLICTS
    assert call.text in compare_durations(claimed, call).reason


def test_a_period_over_midnight_is_as_long_as_it_lasts() -> None:
    """From 23:30 to 00:30 is one hour."""
    claimed = duration_value("PT1H")
    assert compare_durations(claimed, time_value("T23:30/T00:30")).comparison is AGREES


def test_a_date_has_no_length() -> None:
    """A day says nothing of how long something took."""
    compared = compare_durations(duration_value("PT2H"), time_value("2021-12-07"))
    assert compared.comparison is SILENT


@pytest.mark.parametrize(
    ("claimed", "found", "comparison"),
    [
        ("2002", "2003", CONFLICTS),
        ("2002", "2002", AGREES),
        ("2002", "2002-05-23", AGREES),
        ("2002-05-23", "2002", CLOSE),
        ("2002-05-23", "2002-05-24", CONFLICTS),
        ("2021-12-07T10:07", "2021-12-07", CLOSE),
        ("2021-12-07", "2021-12-07T10:07", AGREES),
        ("2021-12-07T10:07", "2021-12-07T10:08", CONFLICTS),
        ("2002/2004", "2003/2005", CLOSE),
        ("1903/1931", "1903/1934", CONFLICTS),
        ("1903/1931", "1902/1931", CONFLICTS),
        ("2008/2012", "2012", SILENT),
        ("2021-12-04/2021-12-05", "2021-12-04", AGREES),
        ("2002/..", "2002-05", AGREES),
        ("2002/..", "2003/..", CONFLICTS),
        ("2002/..", "2002-05-23/..", AGREES),
        ("2002/..", "2014", SILENT),
        ("../2025", "2025", AGREES),
        ("2002/..", "../2002", SILENT),
        ("2014", "XXXX-05", SILENT),
        ("T10:07", "2021-12-07T10:07", AGREES),
        ("T10:07", "2021-12-07T11:07", CONFLICTS),
        ("2021-12-07T10:07", "T10:07", CLOSE),
        ("2021-12-07T11:07", "T10:07", CONFLICTS),
    ],
)
def test_times(claimed: str, found: str, comparison: Comparison) -> None:
    """Dates are compared as spans of days; an open period by the day that it is open from."""
    compared = compare_times(time_value(claimed), time_value(found))
    assert compared.comparison is comparison


def test_the_start_of_a_year_is_not_its_end() -> None:
    """Early 2020 and late 2020 are different times of one year."""
    early, late = time_value("2020", Bound.START), time_value("2020", Bound.END)
    assert compare_times(early, late).comparison is CONFLICTS
    assert compare_times(early, time_value("2020")).comparison is CLOSE


def test_words_agree_or_say_nothing() -> None:
    """Words have no measure: they never conflict."""
    one, other = Value(text="Président russe"), Value(text="maire")
    assert compare_words(one, Value(text="président russe")).comparison is AGREES
    assert compare_words(one, other).comparison is SILENT
