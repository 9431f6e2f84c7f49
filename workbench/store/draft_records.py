"""The drafts of an article and where its claims went, as the store keeps and hands them out."""

from dataclasses import dataclass

from workbench.drafts import Cause, Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text that an article has or had."""

    article_id: int
    number: int
    """Counts from 1."""
    text: str
    sha256: str
    at: str
    """UTC, ISO 8601."""
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """What became of a claim when a draft came, or when a person placed it since."""

    article_id: int
    draft: int
    claim_id: int
    fate: Fate
    cause: Cause
    words: str
    """Its words in the draft before; empty for a new claim."""
    sentence: str
    """The sentence that held them; empty for a new claim."""
    at: str
    """UTC, ISO 8601."""
    reviewer: str
