"""Durations: "a two-hour call", « pendant deux heures », "half an hour", "several months"."""

from decimal import Decimal

from workbench.kinds.reading import Length, Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.compare import compare_durations as compare
from workbench.values.duration import duration_text, duration_value

KIND = "duration"
SECTIONS = ("duration",)
_HALF = Decimal("0.5")
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a duration; ``parts`` is its length, None for "several months"."""
    groups, language, marks = match.groups, around.language, match.marks
    bound = Bound(str(marks.get("bound", "exact")))
    if "half_unit" in groups:
        return _read(_HALF, language.meaning(groups["half_unit"]), bound)
    if "amount_hour" in groups:
        hours, minutes = (int(groups[f"amount_{unit}"].text) for unit in ("hour", "minute"))
        length = Length(amount=Decimal(60 * hours + minutes), grain="minute")
        return Read(kind=KIND, value=duration_value(f"PT{hours}H{minutes}M"), parts=length)
    unit = language.meaning(groups["time_unit"])
    if "several" in marks:
        return Read(
            kind=KIND,
            value=duration_value(f"{duration_text(Decimal(2), unit)}/.."),
            flags=("vague",),
        )
    if "second_unit" in groups:
        return _two_units(match, around, unit)
    if "amount" in groups:
        return _amount(match, unit, bound, plus_half="half" in groups)
    return _one(match, around, unit, bound)


def _one(match: PhraseMatch, around: Surroundings, unit: str, bound: Bound) -> Read | None:
    """Read "a year and a half"; "a second day" and « une seconde fois » are none."""
    if unit == "second" and around.counts_a_noun(match.end):
        return None
    amount = Decimal(str(match.marks.get("amount", 1)))
    return _read(amount + (_HALF if "half" in match else 0), unit, bound)


def _read(amount: Decimal, unit: str, bound: Bound) -> Read:
    return Read(
        kind=KIND,
        value=duration_value(duration_text(amount, unit), bound),
        parts=Length(amount=amount, grain=unit),
    )


def _amount(match: PhraseMatch, unit: str, bound: Bound, *, plus_half: bool) -> Read | None:
    value = atom(match, "amount").value
    if value.bound in {Bound.RANGE, Bound.ORDER}:
        low, high = (Decimal(str(end)) for end in (value.lo, value.hi))
        text = f"{duration_text(low, unit)}/{duration_text(high, unit)}"
        return Read(kind=KIND, value=duration_value(text), parts=Length(amount=low, grain=unit))
    number = central(value.text)
    if number is None:
        return None
    return _read(
        number + (_HALF if plus_half else 0),
        unit,
        bound if value.bound is Bound.EXACT else value.bound,
    )


def central(text: str) -> Decimal | None:
    """Return the number that a text names: 10 of ``~10``, 5 of ``no. 5``; None for a range."""
    digits = text.removeprefix("no. ").lstrip("<>=~")
    return None if ".." in digits else Decimal(digits.partition(" ")[0])


def _two_units(match: PhraseMatch, around: Surroundings, unit: str) -> Read | None:
    """Read "two hours, one minute and 39 seconds"."""
    first = central(atom(match, "amount").value.text)
    if first is None:
        return None
    dates, times = [duration_text(first, unit).removeprefix("P")], ""
    for name in ("second", "third"):
        if f"{name}_unit" not in match:
            continue
        alone = f"{name}_amount" not in match
        amount = Decimal(1) if alone else central(atom(match, f"{name}_amount").value.text)
        if amount is None:
            return None
        finer = around.language.meaning(match.groups[f"{name}_unit"])
        dates.append(duration_text(amount, finer).removeprefix("P"))
    days = "".join(part for part in dates if "T" not in part)
    times = "".join(part.removeprefix("T") for part in dates if "T" in part)
    text = f"P{days}T{times}" if times else f"P{days}"
    return Read(kind=KIND, value=duration_value(text), parts=Length(amount=first, grain=unit))
