"""Dates and periods as EDTF text (ISO 8601-2, https://www.loc.gov/standards/datetime/).

Supported: ``2021``, ``2021-12``, ``2021-12-07``, ``2021-12-07T10:07``, ``T10:07`` (a clock time of
no known day), ``199X`` and ``19XX`` (decade, century), ``2021-W49`` (ISO week), ``2021-21`` to
``-24`` (spring to winter), ``-33`` to ``-36`` (quarters), ``-40`` and ``-41`` (half years),
``XXXX-01-10`` (year not known), and ``a/b`` of these with ``..`` for an open end.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from workbench.model import Bound, Value

_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_QUARTER_MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
_MARCH, _DECEMBER = 3, 12
_SIMPLE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d(?::\d\d)?))?)?|W(?P<week>\d\d)))?"
    r"|(?P<decade>\d{3})X|(?P<century>\d{2})XX"
)
_THIRDS = {Bound.START: (0, 1), Bound.MID: (1, 2), Bound.END: (2, 3)}


def time_value(edtf: str, bound: Bound = Bound.EXACT) -> Value:
    """Return the value of an EDTF text; start, mid and end take a third of the span each."""
    low, high = limits(edtf)
    if bound in _THIRDS and low and high:
        low, high = _third(low, high, *_THIRDS[bound])
    return Value(text=edtf, lo=low, hi=high, bound=bound)


@lru_cache(maxsize=4096)
def limits(edtf: str) -> tuple[str | None, str | None]:
    """Return the first and the last day (or minute) of an EDTF text; None where open or unknown.

    Raises ValueError for what is not EDTF of the supported forms.
    """
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        low = None if first == ".." else limits(first)[0]
        high = None if last == ".." else limits(last)[1]
        return low, high
    if edtf.startswith(("T", "XXXX")):
        return None, None
    found = _SIMPLE.fullmatch(edtf)
    if not found:
        message = f"{edtf!r} is not a date in EDTF"
        raise ValueError(message)
    return _limits(found)


def _limits(found: re.Match[str]) -> tuple[str, str]:
    if found["decade"]:
        return f"{found['decade']}0-01-01", f"{found['decade']}9-12-31"
    if found["century"]:
        return f"{found['century']}00-01-01", f"{found['century']}99-12-31"
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if found["clock"]:
        return found[0], found[0]
    if found["day"]:
        date(year, int(found["month"]), int(found["day"]))
        return found[0], found[0]
    number = int(found["month"] or 0)
    if number > _DECEMBER and number not in _SEASON_MONTHS and number not in _QUARTER_MONTHS:
        message = f"{found[0]!r} has no such month"
        raise ValueError(message)
    first, last = (
        _SEASON_MONTHS.get(number)
        or _QUARTER_MONTHS.get(number)
        or ((number, number) if number else (1, 12))
    )
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    day = calendar.monthrange(end_year, end_month)[1]
    return f"{year:04}-{first:02}-01", f"{end_year:04}-{end_month:02}-{day:02}"


def _third(low: str, high: str, first: int, last: int) -> tuple[str, str]:
    start, end = day_of(low), day_of(high)
    days = (end - start).days + 1
    return (
        (start + timedelta(days=days * first // 3)).isoformat(),
        (start + timedelta(days=max(days * last // 3 - 1, 0))).isoformat(),
    )


def day_of(iso: str) -> date:
    """Return the day of an ISO date or date and time."""
    return date.fromisoformat(iso[:10])


def day(year: int, month: int, number: int) -> str:
    """Return a day's EDTF. Raises ValueError for a day that does not exist."""
    return date(year, month, number).isoformat()


def month_after(year: int, month: int, shift: int) -> tuple[int, int]:
    """Return (year, month) that many months later."""
    count = year * 12 + month - 1 + shift
    return count // 12, count % 12 + 1


def at_grain(when: date, grain: str) -> str:
    """Return the EDTF of a day's week, month, quarter, season, year, decade or century."""
    if grain == "week":
        year, week, _ = when.isocalendar()
        return f"{year:04}-W{week:02}"
    if grain == "season":
        year, number = (
            (when.year - 1, 24) if when.month < _MARCH else (when.year, 20 + (when.month // 3))
        )
        return f"{year:04}-{number}"
    return {
        "day": when.isoformat(),
        "weekend": f"{_saturday(when)}/{_saturday(when) + timedelta(days=1)}",
        "month": f"{when.year:04}-{when.month:02}",
        "quarter": f"{when.year:04}-{33 + (when.month - 1) // 3}",
        "half-year": f"{when.year:04}-{40 + (when.month - 1) // 6}",
        "year": f"{when.year:04}",
        "decade": f"{when.year // 10:03}X",
        "century": f"{when.year // 100:02}XX",
    }[grain]


def _saturday(when: date) -> date:
    return when + timedelta(days=5 - when.weekday())


def moved(when: date, grain: str, shift: float) -> date:
    """Return the day that many grains (day, week, month, quarter, year...) later.

    A month or year step keeps the day of the month where it exists, else takes the last one.
    Raises ValueError or OverflowError outside of the years 1 to 9999.
    """
    months = {
        "month": 1,
        "quarter": 3,
        "season": 3,
        "half-year": 6,
        "year": 12,
        "decade": 120,
        "century": 1200,
    }
    if grain in months:
        year, month = month_after(when.year, when.month, round(shift * months[grain]))
        return date(year, month, min(when.day, calendar.monthrange(year, month)[1]))
    days = {
        "weekend": 7,
        "week": 7,
        "day": 1,
        "night": 1,
        "hour": 1 / 24,
        "minute": 1 / 1440,
        "second": 1 / 86400,
    }
    return when + timedelta(days=int(shift * days[grain]))
