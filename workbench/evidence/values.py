"""A claim's value against the values of a passage.

Which values are of one family, and what a passage's values mean together: two clock times are a
duration, and "for seven years" in a source of 2021 is "since 2014".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from workbench import kinds
from workbench.evidence import meaning
from workbench.evidence.words import words
from workbench.model import Bound, Claim, Comparison, FoundValue, Value
from workbench.values.duration import duration_value
from workbench.values.numbers import parse_number

_SAME_THING = 0.62
"""Cosine from which two nouns mean the same thing; "men" and "women" have 0.60."""
_LENGTHS_OF_LIFE = frozenset({"duration", "age"})
_YEARS = re.compile(r"P(\d+)Y")
_TIME = frozenset({"date", "period"})
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_LIMITS = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN})
_NEAR_LIMIT = 0.25  # "up to 175,000" says something of 150,000 and nothing of 49,300
_LONG = 20 * 86_400.0
"""Seconds from which a duration may say since when: from about a month."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What one value of a passage says of the claim's value, and why."""

    found: FoundValue
    comparison: Comparison
    reason: str


def compared(  # noqa: PLR0913 - two sides with what stands around each
    claim: Claim,
    value: Value,
    text: str,
    found: Sequence[FoundValue],
    *,
    published: date | None,
    close: bool = False,
) -> Iterator[Compared]:
    """Yield the comparison of the claim's value with each value of its family in a passage.

    ``published`` is the source's date, which durations reach back from. ``close`` says that the
    passage says much the same in another language: then the same figure counts the same thing.
    """
    for item in found:
        if _same_family(claim.kind, item.kind):
            yield _one(claim.kind, value, item, close=close)
    if claim.kind == "duration":
        for item in _between_clocks(text, found):
            yield _one(claim.kind, value, item)
    if claim.kind == "period" and published and isinstance(value.lo, str):
        yield from _reaching_back(value.lo, value, found, published)


def theirs(item: Compared, claim: Claim, others: Sequence[Claim]) -> Compared:
    """Silence a conflict with a value that another claim of the same sentence has."""
    if item.comparison is not Comparison.CONFLICTS:
        return item
    for other in others:
        if other.id == claim.id or other.value is None or not _same_family(other.kind, claim.kind):
            continue
        outcome = _one(other.kind, other.value, item.found).comparison
        if outcome in {Comparison.AGREES, Comparison.CLOSE}:
            reason = (
                f"A different value stands here, that of “{other.words}” in the same sentence: "
                f"{item.reason}"
            )
            return Compared(item.found, Comparison.SILENT, reason)
    return item


def _same_family(claimed: str, found: str) -> bool:
    return claimed == found or {claimed, found} <= _TIME or {claimed, found} <= _LENGTHS_OF_LIFE


def _one(kind: str, value: Value, item: FoundValue, *, close: bool = False) -> Compared:
    found = _years(kind, item) or _in_unit_of(kind, value, item.value, close=close)
    outcome = kinds.compare(kind, value, found)
    if outcome.comparison in {Comparison.AGREES, Comparison.CLOSE} and _far_from_limit(
        value, found
    ):
        reason = f"{outcome.reason} The source gives a limit only, and a far one."
        return Compared(item, Comparison.SILENT, reason)
    return Compared(item, outcome.comparison, outcome.reason)


def _far_from_limit(claimed: Value, found: Value) -> bool:
    """Say whether the source only gives a limit, such as "up to 175,000", far from the claim."""
    if found.bound not in _LIMITS or not isinstance(claimed.lo, float | int):
        return False
    limit = found.hi if found.lo is None else found.lo
    nearest = claimed.lo if found.hi is None else claimed.hi
    if not isinstance(limit, float | int) or not isinstance(nearest, float | int):
        return False
    return abs(limit - nearest) > _NEAR_LIMIT * abs(limit)


def _years(kind: str, item: FoundValue) -> Value | None:
    """Return an age as a duration or the other way round, as the claim has it."""
    if {kind, item.kind} != _LENGTHS_OF_LIFE:
        return None
    if kind == "duration" and isinstance(item.value.lo, float) and item.value.lo == item.value.hi:
        return duration_value(f"P{item.value.lo:.0f}Y")
    years = _YEARS.fullmatch(item.value.text)
    return parse_number(f"{years[1]} a") if years else None


def _in_unit_of(kind: str, claimed: Value, found: Value, *, close: bool) -> Value:
    """Give the found value the claim's name of the unit if both mean the same thing counted."""
    if not claimed.unit or not found.unit or claimed.unit == found.unit:
        return found
    mine, theirs = ({word.key for word in words(unit)} for unit in (claimed.unit, found.unit))
    same_figure = close and (claimed.lo, claimed.hi) == (found.lo, found.hi)
    counted = kind == "quantity" and (
        same_figure or meaning.alike(claimed.unit, found.unit) >= _SAME_THING
    )
    return replace(found, unit=claimed.unit) if mine & theirs or counted else found


def _between_clocks(text: str, found: Sequence[FoundValue]) -> Iterator[FoundValue]:
    """Yield the durations from one clock time to the next that stands in the same sentence."""
    times = [
        (item, int(hours) * 60 + int(minutes))
        for item in sorted(found, key=lambda item: item.start)
        if item.kind in _TIME
        for hours, minutes in _CLOCK.findall(item.value.text)
    ]
    for (first, begun), (last, ended) in pairwise(times):
        if ended > begun and "." not in _without_abbreviations(text[first.end : last.start]):
            hours, minutes = divmod(ended - begun, 60)
            iso = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
            yield FoundValue(
                kind="duration", start=first.start, end=last.end, value=duration_value(iso)
            )


def _without_abbreviations(text: str) -> str:
    return re.sub(r"\b[ap]\.m\.|\d\.\d", "", text)


def _reaching_back(
    begun: str, value: Value, found: Sequence[FoundValue], published: date
) -> Iterator[Compared]:
    """Yield durations that end at the source's date: whether they began when the period did."""
    for item in found:
        length = item.value.lo
        if item.kind != "duration" or not isinstance(length, float) or length < _LONG:
            continue
        try:
            start = (published - timedelta(seconds=length)).year
        except OverflowError:
            continue
        apart = abs(start - int(begun[:4]))
        if apart <= 1:
            reason = (
                f"claim: {value.text}; source: {item.value.text} before {published.isoformat()}, "
                f"which is since about {start}."
            )
            yield Compared(item, Comparison.CLOSE if apart else Comparison.AGREES, reason)
