"""Which value of a passage is the counterpart of a claim's, by what stands beside both.

Two sentences that have a figure in common are seldom about different things; and when all figures
but one have their match on the other side, the two that are left belong together, whatever words
they count.
"""

import re
from collections.abc import Iterable, Sequence

from workbench import kinds
from workbench.model import Claim, Comparison, FoundValue, Value

_TELLING = frozenset({"quantity", "money", "share", "measure", "age"})
_UNITS = frozenset({"P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M"})
"""Durations that stand in any text."""
_TIME = frozenset({"date", "period"})
_DAY = len("2015/2019")  # a day, or a period with both ends
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_FEWEST_DIGITS = 2
"""Digits from which a figure that differs in one of them only is hardly there by chance."""


def anchored(
    claim: Claim, others: Iterable[Claim], item: FoundValue, found: Sequence[FoundValue]
) -> bool:
    """Say whether another value of the claim's sentence stands beside ``item`` too."""
    beside = [each for each in found if each.end <= item.start or item.end <= each.start]
    telling = [other for other in others if other.id != claim.id and _tells(other)]
    apart = [other for other in telling if other.end <= claim.start or claim.end <= other.start]
    return any(_agrees(other, each) for other in apart for each in beside)


def counterpart(
    claim: Claim, others: Sequence[Claim], item: FoundValue, found: Sequence[FoundValue]
) -> bool:
    """Say whether ``item`` is what is left for the claim when equal figures are paired off.

    ``found`` holds the values of the passage; a figure that differs from the claim's in one digit
    is its counterpart also among others.
    """
    if claim.value is None:
        return False
    mine = [other for other in others if other.kind == claim.kind and other.id != claim.id]
    mine.append(claim)
    theirs = [each for each in found if each.kind == claim.kind]
    if any(_same_figure(claim.value, each.value) for each in theirs):
        return False
    left = [one for one in mine if not any(_equal(one, each) for each in theirs)]
    over = [each for each in theirs if not any(_equal(one, each) for one in mine)]
    if over == [item] and [one.id for one in left] == [claim.id]:
        return True
    alike = [each for each in over if in_one_digit(claim.value, each.value)]
    return alike == [item]


def of_another_time(others: Iterable[Claim], beside: Sequence[FoundValue]) -> bool:
    """Say whether the claim's sentence and the values ``beside`` tell of different times.

    A figure of 2021 does not contradict one of 2020.
    """
    outcomes = {
        kinds.compare(other.kind, other.value, each.value).comparison
        for other in others
        if other.kind in _TIME and other.value
        for each in beside
        if each.kind in _TIME
    }
    return Comparison.CONFLICTS in outcomes and outcomes <= {
        Comparison.CONFLICTS,
        Comparison.SILENT,
    }


def in_one_digit(one: Value, other: Value) -> bool:
    """Say whether two figures of two digits or more are the same but for one digit."""
    mine, theirs = _FIGURE.findall(one.text), _FIGURE.findall(other.text)
    if len(mine) != 1 or len(theirs) != 1 or len(mine[0]) != len(theirs[0]):
        return False
    if max(len(_significant(mine[0])), len(_significant(theirs[0]))) < _FEWEST_DIGITS:
        return False
    return bool(sum(a != b for a, b in zip(mine[0], theirs[0], strict=True)) == 1)


def _significant(figure: str) -> str:
    return figure.replace(".", "").strip("0")


def _tells(other: Claim) -> bool:
    """Say whether a value is so particular that it marks its sentence: no bare year is."""
    if other.value is None:
        return False
    if other.kind in _TIME:
        return len(other.value.text) >= _DAY
    return other.kind in _TELLING or (other.kind == "duration" and other.value.text not in _UNITS)


def _agrees(other: Claim, each: FoundValue) -> bool:
    if other.value is None or other.kind != each.kind:
        return False
    return _equal(other, each) or (
        kinds.compare(other.kind, other.value, each.value).comparison is Comparison.AGREES
    )


def _equal(one: Claim, each: FoundValue) -> bool:
    return one.value is not None and _same_figure(one.value, each.value)


def _same_figure(one: Value, other: Value) -> bool:
    return bool(one.lo is not None and one.lo == other.lo and one.hi == other.hi)
