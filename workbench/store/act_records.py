"""What reviewers do on an article, as the store keeps and hands it out."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.model import Claim


class ActKind(StrEnum):
    """What a reviewer did."""

    RULED = "ruled"
    ADJUDICATED = "final ruling"
    ADDED = "added"
    RECUT = "re-cut"
    KIND = "kind changed"
    VALUE = "value changed"
    SPLIT = "split"
    MERGED = "merged"
    REMOVED = "removed"
    MARKED = "marked not checkable"
    UNMARKED = "mark taken off"
    COMMENTED = "commented"
    REVISED = "text revised"
    PLACED = "placed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A claim as it is at one time, with what its verdicts depend on."""

    claim: Claim
    since: int
    """Version of the claim from which its words and value are these; 0 when never edited."""

    def says_what(self, other: "Edition") -> bool:
        """Tell whether both stand at the same words with the same value."""
        here, there = self.claim, other.claim
        return (here.start, here.end, here.value) == (there.start, there.end, there.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an act made of a claim."""

    claim_id: int
    before: Edition | None
    """None when the claim was not there; also, as ``after``, when the act left it as it was."""
    after: Edition | None
    """None when the act removed it."""

    @property
    def is_edit(self) -> bool:
        """Whether the claim itself was changed, added or removed."""
        return self.before is not None or self.after is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that a reviewer did; it stays as it was done."""

    id: int = 0
    """0 before it is stored."""
    article_id: int
    kind: ActKind
    """An undo has the kind of what it undoes."""
    reviewer: str
    at: str
    """UTC, ISO 8601."""
    verdict_id: int | None = None
    """The verdict that was given; None for other acts."""
    undoes: int | None = None
    """Id of the act that this one undoes; None unless it is an undo or a redo."""
    changes: tuple[Change, ...] = ()
    """The claims that it was about, in the order of their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Why a reviewer holds that a sentence has nothing to check."""

    act_id: int
    sentence: int
    """Index of the sentence in its article."""
    reason: str | None
    """None when the mark was taken off."""
    reviewer: str
    at: str
    """UTC, ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a reviewer said about a claim."""

    id: int
    """Id of the act that it began with."""
    claim_id: int
    text: str
    reviewer: str
    at: str
    """UTC, ISO 8601."""
