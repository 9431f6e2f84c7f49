"""Feasts fall on their days, year by year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import languages
from workbench.values.feasts import easter, feast, nth_weekday

YEARS = st.integers(min_value=1583, max_value=4099)


@pytest.mark.parametrize(
    "day", ["1961-04-02", "1998-04-12", "2000-04-23", "2008-03-23", "2019-04-21", "2038-04-25"]
)
def test_easter_falls_where_the_church_says(day: str) -> None:
    """Easter Sunday is that of the Gregorian calendar, the earliest and latest included."""
    assert easter(int(day[:4])).isoformat() == day


@given(YEARS)
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """Easter is a Sunday from 22 March to 25 April in any year."""
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2021-12-25"),
        ("easter-2", "2021-04-02"),
        ("easter", "2021-04-04"),
        ("easter+50", "2021-05-24"),
        ("11-thu-4", "2021-11-25"),
        ("5-mon--1", "2021-05-31"),
    ],
)
def test_a_rule_says_the_day_of_a_year(rule: str, day: str) -> None:
    """A fixed day, days from Easter and the nth weekday of a month are read."""
    assert feast(rule, 2021).isoformat() == day


@pytest.mark.parametrize("rule", ["", "25 December", "easter 2", "11-thu", "13-01"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    """A rule of another form raises ValueError, so that a language's folder is found faulty."""
    with pytest.raises(ValueError, match=r"says no day of a feast|month must be"):
        feast(rule, 2021)


@given(YEARS, st.integers(1, 12), st.integers(1, 7), st.sampled_from([1, 2, 3, 4, -1]))
def test_the_nth_weekday_is_that_weekday_in_its_week(
    year: int, month: int, weekday: int, nth: int
) -> None:
    """The nth weekday of a month lies in it, in the week that its number says."""
    day = nth_weekday(year, month, weekday, nth)
    assert (day.year, day.month, day.isoweekday()) == (year, month, weekday)
    if nth > 0:
        assert (day.day - 1) // 7 == nth - 1
    else:
        assert (day + timedelta(days=7)).month != month


def test_a_weekday_that_a_month_has_not_is_refused() -> None:
    """A fifth Friday is no day of a February of 28 days."""
    with pytest.raises(ValueError, match="has 4 such weekdays"):
        nth_weekday(2021, 2, 5, 5)


@pytest.mark.parametrize("code", languages.codes())
def test_every_feast_of_a_language_has_a_day(code: str) -> None:
    """The rules of a language's feasts are all well formed."""
    lists = languages.get(code).lists
    rules = {rule for name in ("feast", "feast_name") for rule in lists.get(name, {}).values()}
    assert all(feast(rule, 2021).year == 2021 for rule in rules)
