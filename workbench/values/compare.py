"""What one canonical value says of another: agrees, close, conflicts, or nothing.

Values are intervals. Equal ones agree; a figure within the other's precision (half a unit of its
last significant digit) or tolerance is close; disjoint intervals conflict. Whether the two speak of
the same thing is not decided here.
"""

from collections.abc import Iterator

from workbench.model import Comparison, Value
from workbench.values import time, units
from workbench.values.intervals import Compared, as_written, half_unit, hedged_alike, intervals
from workbench.values.numbers import half_step

__all__ = ["Compared", "compare_durations", "compare_numbers", "compare_times", "compare_words"]

_SHORT = 31
"""Days up to which a period may be told by one of its days, as a weekend by its Saturday."""


def compare_numbers(claimed: Value, found: Value) -> Compared:
    """Compare two figures; those in other units of the same measure are converted.

    Units that do not convert are silent, and so are currencies.
    """
    if claimed.unit != found.unit:
        return _in_other_units(claimed, found)
    if claimed.text == found.text:
        return Compared(Comparison.AGREES, f"Both say {units.printed(claimed)}.")
    return intervals(claimed, found, half_step(claimed), half_step(found))


def _in_other_units(claimed: Value, found: Value) -> Compared:
    if units.is_currency(claimed.unit) and units.is_currency(found.unit):
        return _silent(claimed, found, "money of different currencies is not compared")
    told = [
        each
        for mine in units.readings(claimed, found.unit)
        for theirs in units.readings(found, claimed.unit)
        for each in _converted(mine, theirs)
    ]
    if not told:
        return _silent(claimed, found, "the units differ")
    return next((each for each in told if each.comparison is not Comparison.CONFLICTS), told[0])


def _converted(claimed: Value, found: Value) -> Iterator[Compared]:
    """Yield comparisons in the claim's unit; none where the units are of different measures."""
    if claimed.unit == found.unit:
        yield intervals(claimed, found, half_step(claimed), half_step(found))
        return
    if hedged_alike(claimed, found):
        claimed, found = (as_written(each) for each in (claimed, found))
    for turned in units.converted(found, claimed.unit):
        steps = units.rounding(claimed, claimed.unit), units.rounding(found, claimed.unit)
        shown = f"{units.printed(found)}: {units.printed(turned)} when converted"
        yield intervals(claimed, turned, *steps, shown=shown)


def compare_durations(claimed: Value, found: Value) -> Compared:
    """Compare two durations; a period between two times of the clock is as long as it lasts."""
    length = found if found.unit == "s" else _length(found)
    if length is None:
        return _silent(claimed, found, "the source gives no length")
    if claimed.text == length.text:
        return Compared(Comparison.AGREES, f"Both say {claimed.text}.")
    return intervals(claimed, length, half_unit(claimed), half_unit(length), shown=found.text)


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
        if same and found.text.startswith("T") and not claimed.text.startswith("T"):
            reason = f"The claim says {claimed.text}, the source {found.text}: the day is not told."
            return Compared(Comparison.CLOSE, reason)
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
    sides = f"The claim says {units.printed(claimed)}, the source {units.printed(found)}"
    return Compared(Comparison.SILENT, f"{sides}: {why}.")
