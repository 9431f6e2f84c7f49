"""What one canonical value says of another: agrees, close, conflicts, or nothing.

Values are intervals. Equal ones agree; a figure within the other's precision (half a unit of its
last significant digit) or tolerance is close; disjoint intervals conflict. Whether the two speak of
the same thing is not decided here.
"""

from dataclasses import dataclass, replace

from workbench.model import Bound, Comparison, Value
from workbench.values import time
from workbench.values.duration import SECONDS
from workbench.values.numbers import half_step

_BOUNDED = {
    Bound.ABOUT,
    Bound.NEARLY,
    Bound.AT_LEAST,
    Bound.AT_MOST,
    Bound.MORE_THAN,
    Bound.LESS_THAN,
    Bound.RANGE,
    Bound.ORDER,
}

_HEDGES = {
    Bound.ABOUT: "about",
    Bound.NEARLY: "nearly",
    Bound.AT_LEAST: "from",
    Bound.MORE_THAN: "from",
    Bound.AT_MOST: "up to",
    Bound.LESS_THAN: "up to",
}
"""Bounds of one figure, alike where they are hedged to the same side."""

_SHORT = 31
"""Days up to which a period may be told by one of its days, as a weekend by its Saturday."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How a found value stands to a claimed one, and one sentence that says why."""

    comparison: Comparison
    reason: str


def compare_numbers(claimed: Value, found: Value) -> Compared:
    """Compare two figures; other units are silent."""
    if claimed.unit != found.unit:
        return _silent(claimed, found, "the units differ")
    if claimed.text == found.text:
        return Compared(Comparison.AGREES, f"Both say {claimed.text}.")
    return _intervals(claimed, found, half_step(claimed), half_step(found))


def compare_durations(claimed: Value, found: Value) -> Compared:
    """Compare two durations; a period between two times of the clock is as long as it lasts."""
    length = found if found.unit == "s" else _length(found)
    if length is None:
        return _silent(claimed, found, "the source gives no length")
    if claimed.text == length.text:
        return Compared(Comparison.AGREES, f"Both say {claimed.text}.")
    return _intervals(claimed, length, _half_unit(claimed), _half_unit(length), shown=found.text)


def _length(found: Value) -> Value | None:
    first, _, last = found.text.partition("/")
    if "T" not in first or "T" not in last:
        return None
    start, end = (
        int(part.partition("T")[2][:2]) * 60 + int(part.partition("T")[2][3:] or 0)
        for part in (first, last)
    )
    minutes = (end - start) % 1440
    text = f"PT{minutes // 60}H" * (minutes >= 60) or "PT"  # noqa: PLR2004 - an hour
    text += f"{minutes % 60}M" if minutes % 60 else ""
    return Value(text=text, lo=float(minutes * 60), hi=float(minutes * 60), unit="s")


def _half_unit(value: Value) -> float:
    """Return half of the finest unit that an exact duration names, at most a quarter of it all."""
    if value.bound is not Bound.EXACT or not isinstance(value.lo, float):
        return 0.0
    units = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
    letter = value.text[-1]
    unit = (
        ("minute" if "T" in value.text else "month")
        if letter == "M"
        else units.get(letter, "second")
    )
    decimals = len(value.text[:-1].rpartition(".")[2]) if "." in value.text else 0
    return float(min(SECONDS[unit] / 2 * 0.1**decimals, value.lo / 4))


def _intervals(
    claimed: Value, found: Value, claimed_step: float, found_step: float, *, shown: str = ""
) -> Compared:
    shown = shown or found.text
    hedge = _HEDGES.get(claimed.bound)
    if hedge and hedge == _HEDGES.get(found.bound):
        return _hedged_alike(claimed, found, shown)
    low, high = _limits(claimed)
    found_low, found_high = _limits(found)
    sides = f"The claim says {claimed.text}, the source {shown}"
    if claimed.bound is found.bound is Bound.RANGE and (low == found_low) != (high == found_high):
        return Compared(Comparison.CONFLICTS, f"{sides}: one end is the same, the other is not.")
    for holder, bounds, inside in (
        ("claim", claimed, low <= found_low and found_high <= high),
        ("source", found, found_low <= low and high <= found_high),
    ):
        if bounds.bound in _BOUNDED and inside:
            return Compared(Comparison.AGREES, f"{sides}: within the {holder}'s bounds.")
    if low == found_low and high == found_high:
        return Compared(Comparison.AGREES, f"{sides}: the same.")
    near = (
        low - claimed_step < found_high + found_step
        and found_low - found_step < high + claimed_step
    )
    if near or low == found_high or found_low == high:
        exact = claimed.bound is Bound.EXACT and found.bound is Bound.EXACT
        return Compared(
            Comparison.CLOSE, f"{sides}: " + ("equal when rounded." if exact else "they overlap.")
        )
    return Compared(Comparison.CONFLICTS, f"{sides}: these cannot both be right.")


def _hedged_alike(claimed: Value, found: Value, shown: str) -> Compared:
    """Compare two figures that are hedged to the same side as the figures that were written."""
    sides = f"The claim says {claimed.text}, the source {shown}"
    mine, theirs = _written(claimed), _written(found)
    apart, rounding = abs(mine - theirs), _rounding(claimed, mine) + _rounding(found, theirs)
    if not apart:
        return Compared(Comparison.AGREES, f"{sides}: the same figure.")
    if apart < rounding:
        return Compared(Comparison.CLOSE, f"{sides}: equal when rounded.")
    return Compared(Comparison.CONFLICTS, f"{sides}: the same hedge, another figure.")


def _written(value: Value) -> float:
    """Return the figure of a hedged value, without the room that its hedge gives it."""
    low, high = value.lo, value.hi
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        return (float(low) + float(high)) / 2
    return float((high if low is None or value.bound is Bound.NEARLY else low) or 0)


def _rounding(value: Value, figure: float) -> float:
    if value.unit == "s":
        exact = replace(value, text=value.text.lstrip("<>=~"), lo=figure, bound=Bound.EXACT)
        return _half_unit(exact)
    return half_step(replace(value, text=value.text.lstrip("<>=~"), bound=Bound.EXACT))


def _limits(value: Value) -> tuple[float, float]:
    low = float("-inf") if value.lo is None else float(value.lo)
    high = float("inf") if value.hi is None else float(value.hi)
    return low, high


def compare_times(claimed: Value, found: Value) -> Compared:
    """Compare dates and periods: the same, one within the other, overlapping or apart."""
    if claimed.text == found.text and claimed.bound == found.bound:
        return Compared(Comparison.AGREES, f"Both say {claimed.text}.")
    if claimed.unit or found.unit:
        return _silent(claimed, found, "a date and a length or a figure")
    if ".." in claimed.text or ".." in found.text:
        return _open_ended(claimed, found)
    if None in {claimed.lo, claimed.hi, found.lo, found.hi}:
        return _clock_or_unknown(claimed, found)
    comparison, why = _ends(claimed, found) or _overlap(claimed, found)
    return Compared(comparison, f"The claim says {claimed.text}, the source {found.text}: {why}.")


def _ends(claimed: Value, found: Value) -> tuple[Comparison, str] | None:
    """Compare what both ends of a period tell; None where both sides are dates or overlap only."""
    if "/" not in claimed.text:
        return None
    if "/" not in found.text:
        apart = time.day_of(str(claimed.hi)) - time.day_of(str(claimed.lo))
        inside = str(claimed.lo) <= str(found.hi) and str(found.lo) <= str(claimed.hi)
        if inside and apart.days > _SHORT:
            return Comparison.SILENT, "a date inside of a period says nothing of its ends"
        return None
    mine, theirs = claimed.text.split("/"), found.text.split("/")
    same = [_touch(one, other) for one, other in zip(mine, theirs, strict=True)]
    if same[0] == same[1]:
        return None
    end = "start" if same[0] else "end"
    return Comparison.CONFLICTS, f"the same {end}, but not the other"


def _touch(one: str, other: str) -> bool:
    (low, high), (other_low, other_high) = time.limits(one), time.limits(other)
    return bool(
        low and high and other_low and other_high and low <= other_high and other_low <= high
    )


def _overlap(claimed: Value, found: Value) -> tuple[Comparison, str]:
    ends = [str(end) for end in (claimed.lo, claimed.hi, found.lo, found.hi)]
    to_the_day = not all("T" in end for end in ends)  # the clock counts only where both have it
    low, high, found_low, found_high = (end[:10] if to_the_day else end for end in ends)
    if low <= found_low and found_high <= high:
        if "T" in ends[0] and "T" not in ends[2]:
            return Comparison.CLOSE, "the source is less exact"
        return Comparison.AGREES, "within the claim's dates"
    if found_low <= low and high <= found_high:
        return Comparison.CLOSE, "the source is less exact"
    if low <= found_high and found_low <= high:
        return Comparison.CLOSE, "they overlap"
    return Comparison.CONFLICTS, "different dates"


def _open_ended(claimed: Value, found: Value) -> Compared:
    """Compare "since 2002" with another open period, or with a date that may be its start."""
    sides = f"The claim says {claimed.text}, the source {found.text}"
    ends = [
        value.text.partition("/")[0 if value.text.endswith("..") else 2]
        for value in (claimed, found)
        if ".." in value.text
    ]
    starts = [end for end in ends if not end.startswith("X")]
    sides_differ = len(ends) > 1 and (claimed.lo is None) != (found.lo is None)
    if len(starts) < len(ends) or sides_differ:
        return _silent(claimed, found, "one of the dates is not known")
    edge, other = (
        starts[0],
        starts[1] if len(starts) > 1 else found.text if ".." in claimed.text else claimed.text,
    )
    if other.startswith(("X", "T")) or edge.startswith("T"):
        return _silent(claimed, found, "one of the dates is not known")
    low, high = time.limits(edge)
    other_low, other_high = time.limits(other)
    if low and high and other_low and other_high and low <= other_high and other_low <= high:
        return Compared(Comparison.AGREES, f"{sides}: the same limit.")
    if len(starts) > 1:
        return Compared(Comparison.CONFLICTS, f"{sides}: different limits.")
    return _silent(claimed, found, "a date inside or outside of a period says nothing of its limit")


def _clock_or_unknown(claimed: Value, found: Value) -> Compared:
    clocks = [value.text.partition("T")[2] for value in (claimed, found)]
    bare = claimed.text.startswith("T") or found.text.startswith("T")
    if bare and all(clocks) and "/" not in claimed.text + found.text:
        same = clocks[0] == clocks[1]
        sides = f"The claim says {claimed.text}, the source {found.text}"
        return Compared(
            Comparison.AGREES if same else Comparison.CONFLICTS,
            f"{sides}: {'the same' if same else 'another'} time.",
        )
    return _silent(claimed, found, "one of the dates is not known")


def compare_words(claimed: Value, found: Value) -> Compared:
    """Compare values without a measure: equal words agree, others say nothing."""
    if claimed.text.casefold() == found.text.casefold():
        return Compared(Comparison.AGREES, f"Both say {claimed.text}.")
    return _silent(claimed, found, "they cannot be measured against each other")


def _silent(claimed: Value, found: Value, why: str) -> Compared:
    return Compared(
        Comparison.SILENT, f"The claim says {claimed.text}, the source {found.text}: {why}."
    )
