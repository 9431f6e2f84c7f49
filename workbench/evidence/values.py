"""A claim's value against the values of a passage: which are of one family, and count one thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench import kinds
from workbench.evidence import anchors, elapsed, meaning, unread
from workbench.evidence.misprints import Misprint, misprints
from workbench.evidence.words import words
from workbench.model import Bound, Claim, Comparison, FoundValue, Value
from workbench.values.duration import duration_value
from workbench.values.numbers import parse_number

_SAME_THING = 0.62
"""Cosine from which two nouns mean the same thing; "men" and "women" have 0.60."""
_LENGTHS_OF_LIFE = frozenset({"duration", "age"})
_YEARS = re.compile(r"P(\d+)Y")
_TIME = frozenset({"date", "period"})
_LIMITS = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN})
_NEAR_LIMIT = 0.1  # "more than 45,000" says something of 49,300, "up to 175,000" nothing


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
    others: Sequence[Claim] = (),
    close: bool = False,
) -> Iterator[Compared]:
    """Yield the comparison of the claim's value with each value of its family in a passage.

    ``published`` is the source's date, which durations reach back from. ``close`` says that the
    passage says much the same in another language: then the same figure counts the same thing, and
    so does the figure that is left over when those of ``others``, the claims beside it, are found.
    """
    wrong = tuple(misprints(claim, text, found))
    for each in wrong:
        yield Compared(each.found, Comparison.CONFLICTS, each.reason)
    taken = [(each.start, each.end) for each in (*found, *(one.found for one in wrong))]
    years = (year for year, possible in unread.years(claim, text, taken) if possible)
    for item in (*found, *years):
        if _same_family(claim.kind, item.kind) and not _inside(item, wrong):
            same = close and (
                _same_figure(value, item.value) or anchors.counterpart(claim, others, item, found)
            )
            one = _one(claim.kind, value, item, same_thing=same)
            if _noun_is_missing(claim.kind, value, item.value):
                one = _without_noun(value, item)
            if not wrong or one.comparison is not Comparison.CLOSE:  # the clock of a misprinted day
                yield one
    for item in unread.figures(claim, text, taken):
        yield _without_noun(value, item)
    if claim.kind == "duration":
        for item in elapsed.between_clocks(text, found):
            yield _one(claim.kind, value, item)
    if published:
        yield from (Compared(*each) for each in elapsed.till(published, claim, found))


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


def _noun_is_missing(kind: str, claimed: Value, found: Value) -> bool:
    """Say whether one of two counts alone tells what it counts, and the figures have to do."""
    if kind != "quantity" or bool(claimed.unit) == bool(found.unit):
        return False
    return _same_figure(claimed, found) or anchors.in_one_digit(claimed, found)


def _without_noun(value: Value, item: FoundValue) -> Compared:
    """Compare a figure whose noun is not told: the same one is close at the most."""
    if _same_figure(value, replace(item.value, bound=value.bound)) or item.value.lo in {
        value.lo,
        value.hi,
    }:
        reason = (
            f"The claim says {value.text}, and the same figure stands here: see what it counts."
        )
        return Compared(item, Comparison.CLOSE, reason)
    counted = replace(item.value, unit=value.unit)
    outcome = kinds.compare("quantity", value, counted)
    return Compared(item, outcome.comparison, outcome.reason)


def _inside(item: FoundValue, wrong: Sequence[Misprint]) -> bool:
    """Say whether a value is the part of a misprinted date that could be read."""
    return any(each.found.start < item.end and item.start < each.found.end for each in wrong)


def _same_figure(claimed: Value, found: Value) -> bool:
    return (claimed.lo, claimed.hi) == (found.lo, found.hi)


def _one(kind: str, value: Value, item: FoundValue, *, same_thing: bool = False) -> Compared:
    found = _years(kind, item) or _in_unit_of(kind, value, item.value, same_thing=same_thing)
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


def _in_unit_of(kind: str, claimed: Value, found: Value, *, same_thing: bool) -> Value:
    """Give the found value the claim's name of the unit if both mean the same thing counted."""
    if not claimed.unit or not found.unit or claimed.unit == found.unit or kind != "quantity":
        return found
    mine, theirs = ({word.key for word in words(unit)} for unit in (claimed.unit, found.unit))
    counted = same_thing or meaning.alike(claimed.unit, found.unit) >= _SAME_THING
    return replace(found, unit=claimed.unit) if mine & theirs or counted else found
