"""How much of an article has been looked at, paragraph by paragraph.

A claim is ruled on, disputed, left as not checkable, or open; a sentence without claims has the
reason why there is nothing to check in it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.model import Block, Ruling, Status
from workbench.ui import telling, words
from workbench.workflow import ClaimState, Review


class Look(StrEnum):
    """How a claim is drawn: each look has a line of its own, so that no colour is needed."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    WRONG = "wrong"
    DISPUTED = "disputed"
    UNSETTLED = "unsettled"
    """Ruled on without settling it: cannot confirm, not checkable, on author."""


_LOOKS = {
    Ruling.CONFIRMED: Look.CONFIRMED,
    Ruling.CHANGED: Look.CONFIRMED,
    Ruling.WRONG: Look.WRONG,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What became of the claims of a stretch of text."""

    looks: Counter[Look]
    reasons: tuple[str, ...] = ()
    """Why there is nothing to check, one for each sentence without claims."""

    @property
    def counted(self) -> str:
        """How many claims there are of each look, in a line of words."""
        said = words.LOOK_COUNTS
        return " · ".join(said[look].format(count=count) for look, count in self.looks.items())

    @property
    def said(self) -> str:
        """The counts, and why there is nothing to check in the rest."""
        if not self.reasons:
            return self.counted
        why = ", ".join(map(telling.unchecked, dict.fromkeys(self.reasons)))
        rest = words.NOTHING_TO_CHECK.format(count=len(self.reasons), why=why)
        return f"{self.counted} · {rest}" if self.looks else rest


def look_of(state: ClaimState) -> Look:
    """Return how a claim is drawn."""
    if state.status is Status.OPEN:
        return Look.OPEN
    if state.ruling is None:
        return Look.DISPUTED
    return _LOOKS.get(state.ruling, Look.UNSETTLED)


def of_article(review: Review) -> Coverage:
    """Return the coverage of the whole article."""
    return _coverage(review.claims, [s.reason for s in review.sentences if not s.checkable])


def of_blocks(review: Review, blocks: Sequence[Block]) -> list[Coverage]:
    """Return the coverage of each block, in order."""
    claims: list[list[ClaimState]] = [[] for _ in blocks]
    reasons: list[list[str | None]] = [[] for _ in blocks]
    for state in review.claims:
        claims[review.sentences[state.claim.sentence].block].append(state)
    for sentence in review.sentences:
        if not sentence.checkable:
            reasons[sentence.block].append(sentence.reason)
    return [_coverage(here, why) for here, why in zip(claims, reasons, strict=True)]


def _coverage(claims: Iterable[ClaimState], reasons: Iterable[str | None]) -> Coverage:
    counted = Counter(look_of(state) for state in claims)
    ordered = Counter({look: counted[look] for look in Look if counted[look]})
    return Coverage(looks=ordered, reasons=tuple(reason or "" for reason in reasons))
