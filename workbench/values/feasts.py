"""The days of feasts, which fall on another day each year.

A rule is ``12-25`` (the day), ``easter-2`` (so many days from Easter Sunday of the western
churches) or ``11-thu-4`` (the fourth Thursday of November; ``-1`` the last one).
"""

import calendar
import re
from datetime import date, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FROM_EASTER = re.compile(r"easter(?P<days>[+-]\d+)?")
_NTH = re.compile(rf"(?P<month>\d\d?)-(?P<weekday>{'|'.join(_WEEKDAYS)})-(?P<nth>-?\d)")
_FIXED = re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)")


def feast(rule: str, year: int) -> date:
    """Return the day of a feast in a year. Raises ValueError for a rule of another form."""
    if found := _FROM_EASTER.fullmatch(rule):
        return easter(year) + timedelta(days=int(found["days"] or 0))
    if found := _FIXED.fullmatch(rule):
        return date(year, int(found["month"]), int(found["day"]))
    if found := _NTH.fullmatch(rule):
        weekday = _WEEKDAYS.index(found["weekday"]) + 1
        return nth_weekday(year, int(found["month"]), weekday, int(found["nth"]))
    message = f"{rule!r} says no day of a feast; write it as 12-25, easter-2 or 11-thu-4."
    raise ValueError(message)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth such weekday (1 is Monday) of a month, -1 the last.

    Raises ValueError where the month has none.
    """
    days = [
        day
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if date(year, month, day).isoweekday() == weekday
    ]
    if abs(nth) > len(days):
        message = f"{year}-{month:02} has {len(days)} such weekdays"
        raise ValueError(message)
    return date(year, month, days[nth - 1 if nth > 0 else nth])
