"""Dates seen from a day: "last month", « il y a deux ans », "three days later".

They count from the day of publication, or from the date named before; without one their value
stays unknown and the claim is flagged.
"""

import re
from datetime import date, timedelta
from decimal import Decimal

from workbench.kinds.date import KIND, ordinal
from workbench.kinds.reading import Length, Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound, Value
from workbench.values import time
from workbench.values.compare import compare_times as compare
from workbench.values.feasts import feast

_PART_OF_YEAR = re.compile(r"\d{4}-\d\d")
SECTIONS = ("when", "counted", "vague")
_WEDNESDAY, _SATURDAY = 3, 6
VAGUE = "vague"
"""Flags a time that is no claim."""
__all__ = ["KIND", "SECTIONS", "VAGUE", "compare", "read", "read_vague"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a date seen from the day of publication, or from the date before it."""
    marks = match.marks
    if "not_behind" in marks and around.word_before(match.start) == marks["not_behind"]:
        return None  # "the next day" is seen from the date before
    try:
        if "date" in match:
            return _span_of(match, str(marks["of"]))
        if "away" in marks:  # "that year", « le lendemain »
            return _seen_from_date_before(match, around)
        return _seen(match, around)
    except (ValueError, OverflowError):
        return None


def _seen(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read what is counted from the day of publication, or a length counted from another date."""
    from_before = "before" in match.marks or "after" in match.marks
    anchor = (_anchor(around) if from_before else None) or around.published
    if anchor is None:
        return Read(kind=KIND, value=_unknown(match), flags=("needs date",))
    if "duration" in match:
        flags = ("counted from the date before",) if from_before else ()
        return _counted(match, anchor, flags, around.date_before() if from_before else None)
    edtf = _within(match, around, anchor) if "number" in match else _shifted(match, around, anchor)
    return _read(edtf, Bound(str(match.marks.get("bound", "exact"))))


def read_vague(match: PhraseMatch, around: Surroundings) -> Read:
    """Read "now", "recently", « à l'avenir »: a time, but none that anybody could check."""
    today = around.published.isoformat() if around.published else "XXXX"
    edtf = {"now": today, "past": f"../{today}", "future": f"{today}/.."}[str(match.marks["side"])]
    return Read(kind=None, value=Value(text=edtf, bound=Bound.ABOUT), flags=(VAGUE,))


def _read(edtf: str, bound: Bound = Bound.EXACT, flags: tuple[str, ...] = ()) -> Read:
    return Read(kind=KIND, value=time.time_value(edtf, bound), flags=flags)


def _seen_from_date_before(match: PhraseMatch, around: Surroundings) -> Read:
    """Read "the next day", « cette année-là »: so many units from the date before.

    The next day may be that of publication; "that year" is none without a date before.
    """
    away, grain = int(str(match.marks["away"])), _grain(match, around)
    anchor = _anchor(around) or (around.published if away else None)
    if anchor is None:
        flag = "needs date" if away else "needs context"
        return Read(kind=KIND, value=_unknown(match), flags=(flag,))
    moved = time.moved(anchor, grain, away)
    return _read(
        time.at_grain(moved, "day" if grain == "night" else grain),
        flags=("counted from the date before",),
    )


def _grain(match: PhraseMatch, around: Surroundings) -> str:
    if "calendar_unit" in match:
        return around.language.meaning(match.groups["calendar_unit"])
    return str(match.marks["grain"])


def _within(match: PhraseMatch, around: Surroundings, anchor: date) -> str:
    """Return the EDTF of "in the next five days"."""
    grain = around.language.meaning(match.groups["time_unit"])
    number = atom(match, "number").value.lo
    return f"{anchor.isoformat()}/{time.moved(anchor, grain, float(number or 0)).isoformat()}"


def _span_of(match: PhraseMatch, grain: str) -> Read | None:
    """Read "the week of March 6"."""
    inner = atom(match, "date")
    low = inner.value.lo
    return _read(time.at_grain(time.day_of(str(low)), grain), flags=inner.flags) if low else None


def _anchor(around: Surroundings) -> date | None:
    before = around.date_before()
    low = time.limits(before)[0] if before else None
    return time.day_of(low) if low else None


def _unknown(match: PhraseMatch) -> Value:
    return Value(text="XXXX", bound=Bound(str(match.marks.get("bound", "exact"))))


def _shifted(match: PhraseMatch, around: Surroundings, anchor: date) -> str:
    groups, language = match.groups, around.language
    if "year" in match.marks:
        return _of_year(match, around, anchor.year + int(str(match.marks["year"])))
    if "by_tense" in match.marks:  # "over the weekend"
        to_come = (
            around.looks_ahead(match.start)
            or anchor.isoweekday() >= _SATURDAY
            or (anchor.isoweekday() >= _WEDNESDAY and not around.looks_back(match.start))
        )
        shift = 0 if to_come else -1
    else:
        shift = int(str(match.marks["shift"]))
    if "weekday" in groups:
        weekday = int(language.meaning(groups["weekday"]))
        days = (anchor.isoweekday() - weekday) % 7
        return (
            anchor - timedelta(days=days or 7)
            if shift < 0
            else anchor + timedelta(days=(7 - days) % 7 or 7)
        ).isoformat()
    if {"month", "season", "feast"} & groups.keys():
        return _named_part(match, around, anchor, shift)
    grain = _grain(match, around)
    return time.at_grain(time.moved(anchor, grain, shift), grain)


def _of_year(match: PhraseMatch, around: Surroundings, year: int) -> str:
    """Return the EDTF of "March of last year", « le troisième trimestre de cette année »."""
    groups, language = match.groups, around.language
    if "month" in groups:
        month = int(language.meaning(groups["month"]))
        if "day" in groups:
            return time.day(year, month, int(groups["day"].text))
        return f"{year:04}-{month:02}"
    if "season" in groups:
        return f"{year:04}-{int(language.meaning(groups['season'])):02}"
    first, parts = {"quarter": (33, 4), "half-year": (40, 2)}[str(match.marks["of"])]
    nth = ordinal(groups["nth"], language)
    if not 1 <= nth <= parts:
        raise ValueError(nth)
    return f"{year:04}-{first + nth - 1}"


def _named_part(match: PhraseMatch, around: Surroundings, anchor: date, shift: int) -> str:
    """Return the EDTF of "last March", "next summer", "this January"."""
    groups, language = match.groups, around.language
    if "feast" in groups:
        days = [feast(language.meaning(groups["feast"]), anchor.year + step) for step in (-1, 0, 1)]
        if shift < 0:
            return max(day for day in days if day < anchor).isoformat()
        return min(day for day in days if day > anchor).isoformat()
    if "season" in groups:
        number = int(language.meaning(groups["season"]))
        month = {21: 3, 22: 6, 23: 9, 24: 12}[number]
        current = anchor.month
    else:
        number = month = int(language.meaning(groups["month"]))
        current = anchor.month
    year = anchor.year
    if shift < 0 and month >= current:
        year -= 1
    elif shift > 0 and month <= current:
        year += 1
    if "day" in groups:
        return time.day(year, month, int(groups["day"].text))
    return f"{year:04}-{number:02}"


def _counted(
    match: PhraseMatch, anchor: date, flags: tuple[str, ...], before: str | None
) -> Read | None:
    """Read "two years ago": the anchor moved by the duration, at the duration's grain.

    Whole years from a month or quarter (EDTF ``before``) lead to the same one of another year.
    """
    duration = atom(match, "duration")
    backwards = "ago" in match.marks or "before" in match.marks
    if not isinstance(duration.parts, Length):
        return Read(kind=KIND, value=Value(text="XXXX"), flags=(*flags, "vague"))
    amount, grain = duration.parts.amount, duration.parts.grain
    moved = time.moved(anchor, grain, float(-amount if backwards else amount))
    coarse = grain if grain in {"week", "month", "quarter", "year", "decade", "century"} else "day"
    if coarse == "quarter":
        coarse = "month"
    if coarse in {"decade", "century"}:
        coarse = "year"
    if coarse == "year" and amount % 1 == 0 and before and _PART_OF_YEAR.fullmatch(before):
        return _read(f"{moved.year:04}{before[4:]}", flags=flags)
    bound = (
        duration.value.bound if duration.value.bound in {Bound.ABOUT, Bound.NEARLY} else Bound.EXACT
    )
    if "ahead" in match.marks and amount > Decimal(0) and grain == "day":
        return _read(moved.isoformat(), bound, flags)
    return _read(
        time.at_grain(moved, coarse), Bound.ABOUT if bound is Bound.NEARLY else bound, flags
    )
