"""The use cases: the one place that joins the pure code with the store.

CONTRACT SKETCH - signatures are fixed, bodies to be written.

``desk`` is always the path of the desk's database. Reading functions open it read-only and leave
the file byte-identical; writing functions open a transaction of their own (BEGIN IMMEDIATE).
``Progress`` is called with (done, total) from long work; raising in it stops the work, and
nothing of the unfinished work is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.model import (
    Article, Block, Claim, Evidence, Match, Passage, Ruling, Sentence, Source, Status, Verdict,
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    id: int
    is_new: bool
    """False when the same text (by SHA-256) was on the desk already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    article: Article
    claims: int
    ruled: int
    """Claims with at least one standing verdict."""
    disputed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """A claim with what is stored beside it."""
    claim: Claim
    version: int
    """Grows by one with each verdict or change on the claim; for the optimistic lock."""
    status: Status
    ruling: Ruling | None
    """The standing ruling if all reviewers who ruled agree, else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that the review page draws on its left side."""
    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[ClaimState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedPassage:
    match: Match
    passage: Passage
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that the claim card draws."""
    state: ClaimState
    article: Article
    matches: tuple[MatchedPassage, ...]
    """Conflicts first, then close, agrees, silent; each by falling score."""
    verdicts: tuple[Verdict, ...]
    """All events of the claim, oldest first (also replaced and withdrawn ones)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHit:
    passage: Passage
    source: Source
    spans: tuple[tuple[int, int], ...]
    """Spans of the passage's text that the query's words matched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    source: Source
    passages: int
    cited: int
    """Standing verdicts that cite it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    added: tuple[int, ...]
    known: tuple[int, ...]
    """Sources that were on the desk already, by SHA-256 of their text."""
    broken: tuple[tuple[str, str], ...]
    """(file, why) of what could not be read."""


def prepare(desk: Path) -> None: ...          # create or migrate; errors as DeskError children

def add_article(desk: Path, text: str, *, title: str = "", outlet: str = "", author: str = "",
                url: str = "", published: date | None = None, language: str | None = None,
                reviewer: str = "") -> Added: ...
    # title "" -> first line of the text; language None -> detected
def split_article(desk: Path, article_id: int, *, progress: Progress | None = None) -> int: ...
    # number of claims; stores blocks, sentences, claims, then matches them too (match_article)
def match_article(desk: Path, article_id: int, *, progress: Progress | None = None) -> int: ...
    # recomputes the stored matches of an article; number of matches
def articles(desk: Path) -> tuple[ArticleSummary, ...]: ...
def article(desk: Path, article_id: int) -> Article: ...
def review(desk: Path, article_id: int) -> Review: ...
def card(desk: Path, claim_id: int) -> Card: ...
def matches_are_stale(desk: Path, article_id: int) -> bool: ...  # sources added since matched_at

def add_source(desk: Path, source: Source, *, reviewer: str = "") -> Added: ...
def import_sources(desk: Path, path: Path, *, reviewer: str = "", progress: Progress | None = None) -> ImportReport: ...
def sources(desk: Path) -> tuple[SourceSummary, ...]: ...
def source(desk: Path, source_id: int) -> tuple[Source, tuple[Passage, ...]]: ...
def search_sources(desk: Path, query: str, *, limit: int = 20) -> tuple[SourceHit, ...]: ...

def rule(desk: Path, claim_id: int, ruling: Ruling, *, reviewer: str, note: str = "", correction: str = "",
         evidence: Sequence[Evidence] = (), version: int | None = None) -> Verdict: ...
    # version given and not the claim's current one -> ConflictError; reviewer "" -> InputError
def withdraw(desk: Path, claim_id: int, *, reviewer: str) -> Verdict: ...   # event with ruling None

def sheet(desk: Path, article_id: int, *, statuses: Sequence[Status] = (), kinds: Sequence[str] = (),
          query: str = "") -> tuple["SheetRow", ...]: ...      # SheetRow: workbench.exports.row
def export(desk: Path, article_id: int, form: str, *, bom: bool = False, **filters) -> bytes: ...
    # form: one of workbench.exports.FORMS ("csv", "xlsx", "json")
