"""Dates seen from a day: "last month", « il y a deux ans », "three days later".

They count from the day of publication, or from the date named before; without one their value
stays unknown and the claim is flagged.
"""

from datetime import date, timedelta
from decimal import Decimal

from workbench.kinds.date import KIND
from workbench.kinds.reading import Length, Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound, Value
from workbench.values import time
from workbench.values.compare import compare_times as compare

SECTIONS = ("when", "counted")
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a date seen from the day of publication, or from the date before it."""
    if "of" in match.marks:
        return _span_of(match, str(match.marks["of"]))
    marks = match.marks
    from_before = "before" in marks or "after" in marks
    anchor = (_anchor(around) if from_before else None) or around.published
    if anchor is None:
        return Read(kind=KIND, value=_unknown(match), flags=("needs date",))
    bound = Bound(str(marks.get("bound", "exact")))
    flags = ("counted from the date before",) if from_before else ()
    try:
        if from_before and "duration" not in match:
            step = -1 if "before" in marks else 1
            return _read(time.moved(anchor, "day", step).isoformat(), bound, flags)
        if "duration" in match:
            return _counted(match, anchor, flags)
        edtf = (
            _within(match, around, anchor) if "number" in match else _shifted(match, around, anchor)
        )
        return _read(edtf, bound)
    except (ValueError, OverflowError):
        return None


def _read(edtf: str, bound: Bound = Bound.EXACT, flags: tuple[str, ...] = ()) -> Read:
    return Read(kind=KIND, value=time.time_value(edtf, bound), flags=flags)


def _within(match: PhraseMatch, around: Surroundings, anchor: date) -> str:
    """Return the EDTF of "in the next five days"."""
    grain = around.language.meaning(match.groups["time_unit"])
    number = atom(match, "number").value.lo
    return f"{anchor.isoformat()}/{time.moved(anchor, grain, float(number or 0)).isoformat()}"


def _span_of(match: PhraseMatch, grain: str) -> Read | None:
    """Read "the week of March 6"."""
    inner = atom(match, "date")
    low = inner.value.lo
    if not low:
        return None
    try:
        return _read(time.at_grain(time.day_of(str(low)), grain), flags=inner.flags)
    except (ValueError, OverflowError):
        return None


def _anchor(around: Surroundings) -> date | None:
    low = time.limits(around.last_date)[0] if around.last_date else None
    return time.day_of(low) if low else None


def _unknown(match: PhraseMatch) -> Value:
    return Value(text="XXXX", bound=Bound(str(match.marks.get("bound", "exact"))))


def _shifted(match: PhraseMatch, around: Surroundings, anchor: date) -> str:
    groups, language, shift = match.groups, around.language, int(str(match.marks["shift"]))
    if "weekday" in groups:
        weekday = int(language.meaning(groups["weekday"]))
        days = (anchor.isoweekday() - weekday) % 7
        return (
            anchor - timedelta(days=days or 7)
            if shift < 0
            else anchor + timedelta(days=(7 - days) % 7 or 7)
        ).isoformat()
    if "month" in groups or "season" in groups:
        return _named_part(match, around, anchor, shift)
    grain = str(match.marks.get("grain", ""))
    if not grain:
        if "calendar_unit" not in groups:
            message = f"{match.marks} says no unit of time"
            raise ValueError(message)
        grain = language.meaning(groups["calendar_unit"])
    return time.at_grain(time.moved(anchor, grain, shift), grain)


def _named_part(match: PhraseMatch, around: Surroundings, anchor: date, shift: int) -> str:
    """Return the EDTF of "last March", "next summer", "this January"."""
    groups, language = match.groups, around.language
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


def _counted(match: PhraseMatch, anchor: date, flags: tuple[str, ...]) -> Read | None:
    """Read "two years ago": the anchor moved by the duration, at the duration's grain."""
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
    bound = (
        duration.value.bound if duration.value.bound in {Bound.ABOUT, Bound.NEARLY} else Bound.EXACT
    )
    if "ahead" in match.marks and amount > Decimal(0) and grain == "day":
        return _read(moved.isoformat(), bound, flags)
    return _read(
        time.at_grain(moved, coarse), Bound.ABOUT if bound is Bound.NEARLY else bound, flags
    )
