"""Periods: "since 2002", « du 12 au 13 janvier », "over the past five years", "until March"."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from workbench.kinds.duration import central
from workbench.kinds.reading import Fields, Length, Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound, Value
from workbench.values import time
from workbench.values.compare import compare_times as compare

KIND = "period"
SECTIONS = ("period",)
_FINER = {"year": "month", "decade": "year", "century": "year", "quarter": "month"}
"""What the ends of a single unit's period are told by; days where it is not here."""
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a period as an EDTF interval."""
    marks = match.marks
    try:
        if "open" in marks:
            return _open(match, around)
        if "ago" in marks:
            return _running(match, around)
        if "part" in marks:
            return _first_or_last(match, around)
        if "past" in marks or "next" in marks:
            return _beside_today(match, around)
        return _from_to(match, around)
    except (ValueError, OverflowError):
        return None


def _read(edtf: str, bound: Bound = Bound.EXACT, flags: tuple[str, ...] = ()) -> Read:
    return Read(kind=KIND, value=time.time_value(edtf, bound), flags=flags)


def _open(match: PhraseMatch, around: Surroundings) -> Read | None:
    name = "date" if "date" in match else "clock"
    inner = atom(match, name)
    if "from" in match.marks and _only_from(match, around, inner):
        return None
    edtf, bound = inner.value.text, inner.value.bound
    if "since" in match.marks:
        edtf = _begun(edtf, inner, around, match.start)
    if match.marks["open"] == "end":
        edtf = f"{edtf.partition('/')[0]}/.."
    else:
        edtf = f"../{edtf.rpartition('/')[2]}"
    return _read(edtf, bound if bound is Bound.ABOUT else Bound.EXACT, inner.flags)


def _only_from(match: PhraseMatch, around: Surroundings, inner: Read) -> bool:
    """Tell whether "from" opens no period: "dates from 1900", "up from a year earlier"."""
    if around.word_before(match.start) in around.language.lists.get("only_from", {}):
        return True
    high, today = inner.value.hi, around.published
    is_past = isinstance(high, str) and today is not None and high < today.isoformat()
    return is_past and not isinstance(inner.parts, Fields)


def _begun(edtf: str, inner: Read, around: Surroundings, position: int) -> str:
    """Return the start of what runs since then: a year left out was none to come."""
    start, today = inner.value.lo, around.published
    if "assumed year" not in inner.flags or not isinstance(start, str) or today is None:
        return edtf
    if start <= today.isoformat() or around.looks_ahead(position) or not edtf[:4].isdigit():
        return edtf
    return f"{int(edtf[:4]) - 1:04}{edtf[4:]}"


def _running(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read « depuis huit ans »: open from that long before publication."""
    duration = atom(match, "duration")
    if not isinstance(duration.parts, Length):
        return Read(kind=KIND, value=Value(text="XXXX/.."), flags=("vague",))
    if around.published is None:
        return Read(kind=KIND, value=Value(text="XXXX/.."), flags=("needs date",))
    amount, grain = duration.parts.amount, duration.parts.grain
    start = time.moved(around.published, grain, -float(amount))
    return _read(f"{time.at_grain(start, _coarse(grain))}/..", flags=("counted from publication",))


def _coarse(grain: str) -> str:
    if grain in {"decade", "century"}:
        return "year"
    return (
        grain
        if grain in {"week", "month", "year"}
        else ("month" if grain in {"quarter", "half-year", "season"} else "day")
    )


def _beside_today(match: PhraseMatch, around: Surroundings) -> Read | None:
    parts = _length(match, around)
    if parts is None or around.published is None:
        return Read(
            kind=KIND,
            value=Value(text="XXXX/.."),
            flags=("vague" if parts is None else "needs date",),
            parts=parts,
        )
    amount, grain = parts.amount, parts.grain
    today = around.published
    other = time.moved(today, grain, float(amount) if "next" in match.marks else -float(amount))
    first, last = sorted((today, other))
    # "the past year" runs from month to month, "the past ten years" from year to year
    coarse = _coarse(grain) if amount > 1 else _FINER.get(grain, "day")
    read_as = _read(
        f"{time.at_grain(first, coarse)}/{time.at_grain(last, coarse)}",
        flags=("counted from publication",),
    )
    return replace(read_as, parts=parts)


def _length(match: PhraseMatch, around: Surroundings) -> Length | None:
    """Return the length that a match's words say, None for "the next few days"."""
    meaning, groups = around.language.meaning, match.groups
    if "duration" in match:
        parts = atom(match, "duration").parts
        return parts if isinstance(parts, Length) else None
    if "calendar_unit" in match:
        return Length(amount=Decimal(1), grain=meaning(groups["calendar_unit"]))
    if "grain" in match.marks:
        return Length(amount=Decimal(1), grain=str(match.marks["grain"]))
    if "number" not in match:
        return None
    number = central(atom(match, "number").value.text)
    return Length(amount=number, grain=meaning(groups["time_unit"])) if number else None


def _first_or_last(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read "the first six months of 2013", « les trois derniers mois de l'année »."""
    length, whole = _length(match, around), atom(match, "date")
    low, high = time.limits(whole.value.text)
    other_than_first = "nth" in match and atom(match, "nth").value.lo != 1
    if length is None or low is None or high is None or other_than_first:
        return None
    steps, grain = float(length.amount), length.grain
    if match.marks["part"] == "first":
        first = time.day_of(low)
        last = time.moved(first, grain, steps) - timedelta(days=1)
    else:
        last = time.day_of(high)
        first = time.moved(last + timedelta(days=1), grain, -steps)
    if not low <= first.isoformat() <= last.isoformat() <= high:
        return None
    coarse = _coarse(grain)
    read_as = _read(f"{time.at_grain(first, coarse)}/{time.at_grain(last, coarse)}")
    return replace(read_as, flags=whole.flags, parts=length)


def _from_to(match: PhraseMatch, around: Surroundings) -> Read | None:
    end = _end(match, around, "to")
    start = _end(match, around, "from", like=end)
    if start is None or end is None:
        return None
    edtf = f"{start[0].partition('/')[0]}/{end[0].rpartition('/')[2]}"
    low, high = time.limits(edtf)
    if low and high and low > high:
        return None
    flags = tuple(flag for flag in (*start[1], *end[1]) if flag.startswith("weekday"))
    return _read(edtf, flags=flags)


_DAY_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_Ended = tuple[str, tuple[str, ...]]


def _end(
    match: PhraseMatch, around: Surroundings, name: str, *, like: _Ended | None = None
) -> _Ended | None:
    """Return (EDTF, flags) of one end; what it leaves out is as in ``like``, the other end."""
    groups = match.groups
    if name in groups and groups[name].list in {"date", "clock"}:
        inner = atom(match, name)
        return _completed(inner, like), inner.flags
    if f"{name}_year" in groups:
        return groups[f"{name}_year"].text, ()
    if name == "to":
        return _month_days(match, around) if "to_day" in groups else _short_year(match)
    return _from_like(match, around, like[0]) if like else None


def _short_year(match: PhraseMatch) -> _Ended | None:
    """Return the end of 2014-15."""
    short = match.groups["to_short"].text if "to_short" in match else ""
    if len(short) != 2:  # noqa: PLR2004 - two digits of a year
        return None
    from_year = match.groups["from_year"].text if "from_year" in match else ""
    year = from_year or atom(match, "from").value.text
    return (year[:2] + short, ()) if year.isdigit() else None


def _from_like(match: PhraseMatch, around: Surroundings, like: str) -> _Ended | None:
    """Return a start that leaves its month, year or half of the day to the end ``like``."""
    groups = match.groups
    if "from_hour" in groups:
        hour = int(groups["from_hour"].text)
        minute = int(groups["from_minute"].text) if "from_minute" in groups else 0
        later = f"T{hour + 12:02}:{minute:02}"  # "from 1 to 3 p.m."
        return (later if like >= "T12" and later < like else f"T{hour:02}:{minute:02}"), ()
    day = int(groups["from_day"].text) if "from_day" in groups else None
    if day and "from_month" not in groups and _DAY_OF_NO_YEAR.fullmatch(like):
        return f"{like[:-2]}{day:02}", ()
    if not like[:4].isdigit():
        return None
    year, month = int(like[:4]), like[5:7]
    if "from_month" not in groups:
        return (time.day(year, int(month), day), ()) if day else None
    number = int(around.language.meaning(groups["from_month"]))
    if day:
        return time.day(year, number, day), ()
    year -= 1 if month and number > int(month) else 0
    return f"{year:04}-{number:02}", ()


def _month_days(match: PhraseMatch, around: Surroundings) -> _Ended | None:
    groups = match.groups
    month = int(around.language.meaning(groups["from_month"]))
    day = int(groups["to_day"].text)
    if "to_year" in groups:
        return time.day(int(groups["to_year"].text), month, day), ()
    if around.published is None:
        return None
    candidates = [date(around.published.year + step, month, day) for step in (-1, 0, 1)]
    return min(candidates, key=lambda when: abs((when - around.published).days)).isoformat(), ()  # type: ignore[operator]


def _completed(inner: Read, like: _Ended | None) -> str:
    """Return a start whose year was left out in the year of the end: "from March to June 2020"."""
    edtf = inner.value.text
    parts = inner.parts
    if (
        like is None
        or not isinstance(parts, Fields)
        or parts.year
        or not parts.month
        or not like[0][:4].isdigit()
    ):
        return edtf
    year = int(like[0][:4])
    end_month = int(like[0][5:7]) if like[0][5:7].isdigit() else 12
    year -= 1 if parts.month > end_month else 0
    return time.day(year, parts.month, parts.day) if parts.day else f"{year:04}-{parts.month:02}"
