"""What the store hands out beside the nouns of the model: nouns with what stands beside them."""

from dataclasses import dataclass
from typing import Literal

from workbench.model import Article, Claim, Passage, Ruling, Source, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The id under which something stands on the desk."""

    id: int
    is_new: bool
    """False when the same text (by SHA-256) was on the desk already."""
    replaces: int | None = None
    """Id of the source whose newer version this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """An article with how far the desk's work on it has come."""

    article: Article
    claims: int
    ruled: int
    """Claims with a standing verdict or a final ruling."""
    disputed: int
    is_archived: bool = False
    """Whether it was put away from the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """A claim with what is stored beside it."""

    claim: Claim
    version: int
    """Grows by one with each verdict or change on the claim; for the optimistic lock."""
    status: Status
    ruling: Ruling | None
    """The final ruling, or the standing one if all reviewers who ruled agree; else None."""
    is_withheld: bool = False
    """Whether somebody ruled on it and the viewer sees that only after ruling too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHit:
    """A passage that a search found."""

    passage: Passage
    source: Source
    spans: tuple[tuple[int, int], ...]
    """Spans of the passage's text that the query's words matched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    """A source with how much it holds and how often it is used."""

    source: Source
    """Without its text, which is left empty."""
    passages: int
    cited: int
    """Standing verdicts that cite it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """A standing verdict that cites a source; its article's sheet shows it."""

    article_id: int
    title: str
    """The article's."""
    claim_id: int
    words: str
    """The claim's."""
    verdict_id: int
    reviewer: str
    ruling: Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A correction of a source's record."""

    source_id: int
    fact: str
    """What was corrected: title, author, published ..."""
    was: str
    """Dates in ISO 8601, yes or no; empty when it was not given."""
    became: str
    at: str
    """UTC, ISO 8601."""
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEvent:
    """What a reviewer did to a source."""

    source_id: int
    act: Literal["withdrawn", "restored"]
    reason: str
    at: str
    """UTC, ISO 8601."""
    reviewer: str
