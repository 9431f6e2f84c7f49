"""Dates: « le 10 janvier », "last month", "in 2014", "at 10:07 on 7 December".

A date without a year takes the nearest one, the past preferred two to one unless the sentence
looks ahead; one seen from "today" is counted from the day of publication and stays unknown
without one. A stated weekday is checked against the calendar.
"""

from dataclasses import replace
from datetime import date, timedelta

from workbench.kinds.reading import Fields, Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import Group, PhraseMatch
from workbench.model import Bound
from workbench.values import time
from workbench.values.compare import compare_times as compare
from workbench.values.feasts import feast, nth_weekday

KIND = "date"
SECTIONS = ("date", "clock", "timed")

_LEAP_YEAR = 2000
_SEASONS, _LAST_QUARTER = range(21, 25), 36
"""EDTF's months of no calendar: seasons, then quarters, then half years."""
_WEEKS_OF_A_MONTH = 5
_DAYS_AROUND = 45  # "Thursday 16" is looked for so far to each side of publication
_PIVOT = 40  # two-digit years from 40 on are of the 1900s
_LEAST_BARE = 45
"""« en 97 », with no mark before it, says a year; from « en 12 » none can be told."""
_AGAINST = 4
"""How many times as far a day counts that lies against the tense of the sentence."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
__all__ = ["KIND", "SECTIONS", "compare", "ordinal", "read", "read_clock", "read_timed"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a date that names a year, month, day, weekday, season, quarter, decade or century."""
    groups = match.groups
    bound = Bound(str(match.marks.get("bound", "exact")))
    try:
        if "dotted" in groups or "feast" in groups:
            return _feast(match, around) if "feast" in groups else _dotted(groups["dotted"].text)
        if special := _long_span(match, around):
            return _read(special, bound)
        if "season" in groups or "of" in match.marks:
            return _part_of_year(match, around, _year(match), bound)
        return _calendar_day(match, around, bound)
    except (ValueError, OverflowError):
        return None


def _calendar_day(match: PhraseMatch, around: Surroundings, bound: Bound) -> Read | None:
    """Read what names a year, a month, a day or a weekday, or several of them."""
    groups, language = match.groups, around.language
    year, month, day = _year(match), _month(match, around), _day(match, around)
    weekday = int(language.meaning(groups["weekday"])) if "weekday" in groups else None
    if month is None and year is None:
        return _weekday(weekday, match, around) if weekday else None
    if "which" in groups and month:
        return _nth_weekday(match, around, year, month)
    parts = Fields(year=year, month=month, day=day)
    flags: tuple[str, ...] = ()
    if year is None and month is not None:
        year = _nearest_year(month, day, match.start, around)
        flags = ("assumed year",) if year else ("needs date",)
    edtf = _edtf(year, month, day)
    if "to" in groups and day:
        edtf = f"{edtf}/{_edtf(year, month, int(groups['to'].text))}"
    return _read(edtf, bound, (*flags, *_weekday_flags(edtf, weekday)), parts)


def _read(
    edtf: str, bound: Bound = Bound.EXACT, flags: tuple[str, ...] = (), parts: Fields | None = None
) -> Read:
    return Read(kind=KIND, value=time.time_value(edtf, bound), flags=flags, parts=parts or Fields())


def _dotted(text: str) -> Read:
    day, month, year = (int(part) for part in text.split("."))
    year += 0 if year > 99 else (1900 if year >= _PIVOT else 2000)  # noqa: PLR2004 - two digits
    return _read(time.day(year, month, day), parts=Fields(year=year, month=month, day=day))


def _feast(match: PhraseMatch, around: Surroundings) -> Read:
    """Read the day of a feast: "Thanksgiving Day", « Pâques 2003 »."""
    rule, year = around.language.meaning(match.groups["feast"]), _year(match)
    flags: tuple[str, ...] = ()
    if year is None:
        usual = feast(rule, _LEAP_YEAR)
        year = _nearest_year(usual.month, usual.day, match.start, around)
        flags = ("assumed year",) if year else ("needs date",)
    if year is None:
        fixed = usual.isoformat()[4:] if rule[:1].isdigit() and len(rule) == len("12-25") else ""
        return _read(f"XXXX{fixed}", flags=flags)
    return _read(feast(rule, year).isoformat(), flags=flags, parts=Fields(year=year))


def _nth_weekday(
    match: PhraseMatch, around: Surroundings, year: int | None, month: int
) -> Read | None:
    """Read "the first Monday of March": in the year that it names, or the nearest one."""
    groups, language = match.groups, around.language
    number = ordinal(groups["which"], language)
    flags: tuple[str, ...] = ()
    weekday = int(language.meaning(groups["weekday"]))
    if not 1 <= number <= _WEEKS_OF_A_MONTH:
        return None
    if year is None:
        year = _nearest_year(month, 7 * number, match.start, around)
        flags = ("assumed year",) if year else ("needs date",)
    if year is None:
        return _read(f"XXXX-{month:02}", flags=flags)
    return _read(nth_weekday(year, month, weekday, number).isoformat(), flags=flags)


def _long_span(match: PhraseMatch, around: Surroundings) -> str | None:
    """Return the EDTF of a decade or century."""
    groups, language = match.groups, around.language
    if "decade" in groups:
        return f"{groups['decade'].text[:3]}X"
    if "decade_word" in groups:
        return language.meaning(groups["decade_word"])
    if "short_decade" in groups:
        text = groups["short_decade"].text
        if len(text) != 2 or text[1] != "0":  # noqa: PLR2004 - « les années 60 »
            raise ValueError(text)
        return f"{20 if text < '20' else 19}{text[0]}X"
    if "century" in groups:
        text = groups["century"].text
        number = int(text) if text.isdigit() else _roman(text)
        return f"{number - 1:02}XX"
    if "century_word" in groups:
        return f"{int(language.meaning(groups['century_word'])) - 1:02}XX"
    return None


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text.upper() if letter in "IVX"]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _year(match: PhraseMatch) -> int | None:
    groups = match.groups
    for name in ("year", "second_year"):
        if name in groups:
            return int(groups[name].text)
    if "short_year" in groups:
        short = groups["short_year"].text
        if len(short) != 2 or ("past" in match.marks and int(short) < _LEAST_BARE):  # noqa: PLR2004
            raise ValueError(short)
        return int(short) + (1900 if int(short) >= _PIVOT else 2000)
    return None


def _month(match: PhraseMatch, around: Surroundings) -> int | None:
    if "month" in match.groups:
        alone = match.groups["month"].text in around.language.lists.get("never_alone", {})
        if alone and not {"day", "year", "day_word"} & match.groups.keys():
            raise ValueError(match.groups["month"].text)  # a first name
        return int(around.language.meaning(match.groups["month"]))
    return int(match.groups["month_digits"].text) if "month_digits" in match.groups else None


def _day(match: PhraseMatch, around: Surroundings) -> int | None:
    groups = match.groups
    if "day" in groups:
        return int(groups["day"].text)
    for name in ("day_first", "day_word"):
        if name in groups:
            return int(around.language.meaning(groups[name]))
    return None


def _edtf(year: int | None, month: int | None, day: int | None) -> str:
    if year is None:
        if day:
            date(_LEAP_YEAR, month or 1, day)  # 31 February raises
        return f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
    if month is None:
        return f"{year:04}"
    return time.day(year, month, day) if day else f"{year:04}-{month:02}"


def _nearest_year(month: int, day: int | None, position: int, around: Surroundings) -> int | None:
    published = around.published
    if published is None:
        return None
    if (published.month == month) and not day:
        return published.year
    ahead, back = around.looks_ahead(position), around.looks_back(position)
    best: tuple[float, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            distance = (date(year, month, day or 15) - published).days
        except ValueError:
            continue
        if not day and (back if distance > 0 else ahead):
            continue  # "was struck in January"; less certain is "the talks of 10 January"
        weight = distance * (_AGAINST if back else 1 if ahead else 2) if distance > 0 else -distance
        if distance < 0 and ahead:
            weight *= _AGAINST
        if best is None or weight < best[0]:
            best = (weight, year)
    if best is None:
        raise ValueError(day)
    return best[1]


def _weekday_flags(edtf: str, weekday: int | None) -> tuple[str, ...]:
    if weekday is None or "/" in edtf or edtf.startswith("X"):
        return ()
    really = date.fromisoformat(edtf).isoweekday()
    return () if really == weekday else (f"weekday mismatch: {_WEEKDAYS[really - 1]}",)


def _weekday(weekday: int, match: PhraseMatch, around: Surroundings) -> Read | None:
    if around.published is None:
        return _read(f"XXXX-WXX-{weekday}", flags=("needs date",))
    if "day" in match.groups:
        number, to_come = int(match.groups["day"].text), around.looks_ahead(match.start)
        return _weekday_and_day(weekday, number, around.published, ahead=to_come)
    back = (around.published.isoweekday() - weekday) % 7
    ahead = (7 - back) % 7
    # a weekday six days back would be "last Tuesday": without a word of tense it is tomorrow
    near = 2 * ahead < back and (
        not around.looks_back(match.start) or around.sets_a_term(match.start)
    )
    if near or around.looks_ahead(match.start):
        when = around.published + timedelta(days=ahead)
    else:
        when = around.published - timedelta(days=back)
    return _read(when.isoformat(), flags=("assumed day",))


def _weekday_and_day(weekday: int, day: int, published: date, *, ahead: bool) -> Read | None:
    """Read « jeudi 16 »: the nearest such day of the weeks before publication, or after it."""
    steps = [*range(_DAYS_AROUND), *range(-1, -_DAYS_AROUND, -1)]
    for step in steps:
        when = published + timedelta(days=step if ahead else -step)
        if when.day == day and when.isoweekday() == weekday:
            return _read(when.isoformat(), flags=("assumed month",))
    return None


def _part_of_year(
    match: PhraseMatch, around: Surroundings, year: int | None, bound: Bound
) -> Read | None:
    groups, language = match.groups, around.language
    flags: tuple[str, ...] = ()
    if "season" in groups:
        number = int(language.meaning(groups["season"]))
        month = {21: 4, 22: 7, 23: 10, 24: 1}[number]
    else:
        nth = ordinal(groups["nth"], language)
        quarter = match.marks["of"] == "quarter"
        if not 1 <= nth <= (4 if quarter else 2):
            return None
        number, month = (32 + nth, 3 * nth - 1) if quarter else (39 + nth, 6 * nth - 3)
    if year is None:
        year = _year_of_now(number, around) or _nearest_year(month, None, match.start, around)
        if year is None:
            return _read(f"XXXX-{number}", flags=("needs date",))
        flags = ("assumed year",)
    return _read(f"{year:04}-{number}", bound, flags, Fields(year=year))


def _year_of_now(number: int, around: Surroundings) -> int | None:
    """Return the year of a season or quarter if it is the one of publication."""
    if around.published is None:
        return None
    grain = (
        "season" if number in _SEASONS else "quarter" if number <= _LAST_QUARTER else "half-year"
    )
    now = time.at_grain(around.published, grain)
    return int(now[:4]) if now[5:] == str(number) else None


def ordinal(group: Group, language: Language) -> int:
    """Return the number of an ordinal in digits or words."""
    return int(group.text) if group.list == "digits" else int(language.meaning(group))


def read_clock(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a time of the clock: T10:07."""
    groups = match.groups
    if "at" in match.marks:
        text = str(match.marks["at"])
    elif "four" in groups:
        return _read_four(groups["four"].text)
    else:
        whole, _, rest = groups["hour"].text.partition(".")
        hour = int(whole)
        minute = int(groups["minute"].text) if "minute" in groups else int(rest or 0)
        if "ampm" in groups:
            if not 1 <= hour <= 12:  # noqa: PLR2004 - a twelve-hour clock
                return None
            hour = hour % 12 + (12 if around.language.meaning(groups["ampm"]) == "pm" else 0)
        text = f"{hour:02}:{minute:02}"
    return Read(kind=KIND, value=time.time_value(f"T{text}"), flags=("time of day",))


def _read_four(digits: str) -> Read | None:
    """Read a time in four digits: 0945 GMT."""
    hour, minute = digits[:2], digits[2:]
    if len(digits) != 4 or hour > "23" or minute > "59":  # noqa: PLR2004 - two of each
        return None
    return Read(kind=KIND, value=time.time_value(f"T{hour}:{minute}"), flags=("time of day",))


def read_timed(match: PhraseMatch, _around: Surroundings) -> Read | None:
    """Read a date with its time of the clock: 2021-12-07T10:07."""
    if "date" not in match:  # "shortly before midnight"
        return replace(atom(match, "clock"), kind=KIND)
    if "clock" not in match:  # « mercredi soir », "the morning of March 5": a part of that day
        return replace(atom(match, "date"), kind=KIND)
    day, clock = atom(match, "date"), atom(match, "clock")
    if not day.value.text.startswith("X") and len(day.value.text) != len("2021-12-07"):
        return None
    return Read(
        kind=KIND,
        value=time.time_value(day.value.text + clock.value.text),
        flags=day.flags,
        parts=day.parts,
    )
