"""Values as intervals: the same, one within the other, near, or apart.

A figure within the other's precision is near; where both carry the same hedge, "at least" or
"about", the figures that were written are compared.
"""

from dataclasses import dataclass, replace

from workbench.model import Bound, Comparison, Value
from workbench.values import units
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


_EXACT = 1 - 1e-9
"""What keeps two figures that differ by their whole rounding apart, in floating point too."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How a found value stands to a claimed one, and one sentence that says why."""

    comparison: Comparison
    reason: str


def intervals(
    claimed: Value, found: Value, claimed_step: float, found_step: float, *, shown: str = ""
) -> Compared:
    """Compare two values of one unit, each with the step that it may be rounded by.

    ``shown`` is how the found value is told, where that is not its text.
    """
    shown = shown or units.printed(found)
    if hedged_alike(claimed, found):
        return _hedged(claimed, found, shown)
    low, high = _limits(claimed)
    found_low, found_high = _limits(found)
    sides = f"The claim says {units.printed(claimed)}, the source {shown}"
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
    room = (claimed_step + found_step) * _EXACT
    near = low - found_high < room and found_low - high < room
    if near or low == found_high or found_low == high:
        exact = claimed.bound is Bound.EXACT and found.bound is Bound.EXACT
        return Compared(
            Comparison.CLOSE, f"{sides}: " + ("equal when rounded." if exact else "they overlap.")
        )
    return Compared(Comparison.CONFLICTS, f"{sides}: these cannot both be right.")


def hedged_alike(claimed: Value, found: Value) -> bool:
    """Say whether both figures are hedged, and to the same side."""
    hedge = _HEDGES.get(claimed.bound)
    return hedge is not None and hedge == _HEDGES.get(found.bound)


def _hedged(claimed: Value, found: Value, shown: str) -> Compared:
    """Compare two figures that are hedged to the same side as the figures that were written."""
    sides = f"The claim says {units.printed(claimed)}, the source {shown}"
    mine, theirs = as_written(claimed), as_written(found)
    apart = abs(float(mine.lo or 0) - float(theirs.lo or 0))
    rounding = _rounding(mine) + _rounding(theirs)
    if not apart:
        return Compared(Comparison.AGREES, f"{sides}: the same figure.")
    if apart < rounding:
        return Compared(Comparison.CLOSE, f"{sides}: equal when rounded.")
    return Compared(Comparison.CONFLICTS, f"{sides}: the same hedge, another figure.")


def as_written(value: Value) -> Value:
    """Return a hedged value as the figure that was written, without the room of its hedge."""
    low, high = value.lo, value.hi
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        figure = (float(low) + float(high)) / 2
    else:
        figure = float((high if low is None or value.bound is Bound.NEARLY else low) or 0)
    return replace(value, lo=figure, hi=figure, bound=Bound.EXACT)


def _rounding(exact: Value) -> float:
    return half_unit(exact) if exact.unit == "s" else half_step(exact)


def _limits(value: Value) -> tuple[float, float]:
    low = float("-inf") if value.lo is None else float(value.lo)
    high = float("inf") if value.hi is None else float(value.hi)
    return low, high


def half_unit(value: Value) -> float:
    """Return half of the finest unit that an exact duration names, at most a quarter of it all."""
    if value.bound is not Bound.EXACT or not isinstance(value.lo, float):
        return 0.0
    names = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
    letter = value.text[-1]
    unit = (
        ("minute" if "T" in value.text else "month")
        if letter == "M"
        else names.get(letter, "second")
    )
    decimals = len(value.text[:-1].rpartition(".")[2]) if "." in value.text else 0
    return float(min(SECONDS[unit] / 2 * 0.1**decimals, value.lo / 4))
