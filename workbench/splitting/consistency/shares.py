"""Shares of a whole that come to more than the whole."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workbench.kinds.document import Document
from workbench.model import Claim, Inconsistency, WarningKind
from workbench.splitting.consistency.places import exact_number, in_words

_ALL = 100.0
_ROUNDING = 1.0
"""Percent that rounded shares may come to beyond the whole."""
_TAIL = 45
"""Characters behind a share in which it says of what it is a share."""


def shares(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield shares of people above 100 percent, and answers that sum to more."""
    percent = [
        claim
        for claim in claims
        if claim.kind == "share" and claim.value and claim.value.unit == "%"
    ]
    for claim in percent:
        if _is_too_much(document, claim):
            yield Inconsistency(
                kind=WarningKind.SHARE,
                message=f"“{in_words(claim)}” is more than there are.",
                places=((claim.start, claim.end),),
            )
    for _, same in groupby(percent, key=lambda claim: claim.sentence):
        answers = _answers(document, list(same))
        total = sum(exact_number(claim) or 0.0 for claim in answers)
        if len(answers) > 1 and total > _ALL + _ROUNDING:
            listed = " and ".join(f"“{in_words(claim)}”" for claim in answers)
            yield Inconsistency(
                kind=WarningKind.SHARE,
                message=f"{listed} make {total:.10g} % together.",
                places=tuple((claim.start, claim.end) for claim in answers),
            )


def _is_too_much(document: Document, claim: Claim) -> bool:
    """Tell whether it is above 100 percent of people: a growth or a target may well be."""
    low = claim.value.lo if claim.value else None
    if not isinstance(low, float) or low <= _ALL:
        return False
    tail = document.words(claim.end, claim.end + _TAIL)
    found = document.language.finder("counted_whole").match(tail.lstrip())
    return found is not None or bool(document.language.finder("counted_whole").search(claim.words))


def _answers(document: Document, percent: Sequence[Claim]) -> list[Claim]:
    """Return the shares of a sentence that are different answers to one question, or none."""
    found: dict[str, Claim] = {}
    for at, claim in enumerate(percent):
        end = percent[at + 1].start if at + 1 < len(percent) else claim.end + _TAIL
        limit = document.spans[claim.sentence][1]
        tail = document.words(claim.end, min(end, limit, claim.end + _TAIL))
        said = document.language.finder("answer").search(tail)
        meaning = document.language.lookup("answer", said.group().lower()) if said else None
        if exact_number(claim) is None or meaning is None or meaning in found:
            return []
        found[meaning] = claim
    return list(found.values())
