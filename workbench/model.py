"""The nouns of the workbench: frozen values that every room of the house shares.

Offsets are code points of the article's text as it was given (after decoding, before any
normalisation); ``start`` is inclusive and ``end`` exclusive, so ``text[start:end]`` is the span.
Dates and times are ISO 8601 text, time values EDTF (ISO 8601-2), durations ISO 8601 durations.
The terms are those of docs/glossary.md.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of the article is, as printed."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    BOILERPLATE = "boilerplate"


class Modality(StrEnum):
    """How the article puts the claim forward."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    PREDICTED = "predicted"
    HEDGED = "hedged"
    DENIED = "denied"


class Bound(StrEnum):
    """How exactly a value is given."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    RANGE = "range"
    ORDER = "order of magnitude"
    START = "start"
    MID = "mid"
    END = "end"


class Comparison(StrEnum):
    """What a passage's value says of a claim's value."""

    AGREES = "agrees"
    CLOSE = "close"
    CONFLICTS = "conflicts"
    SILENT = "silent"


class Ruling(StrEnum):
    """The desk's verdict scale."""

    CONFIRMED = "confirmed"
    CHANGED = "confirmed with change"
    WRONG = "wrong"
    CANNOT_CONFIRM = "cannot confirm"
    NOT_CHECKABLE = "not checkable"
    ON_AUTHOR = "on author"


class Status(StrEnum):
    """Where a claim stands in the desk's work; derived from its verdicts, never stored."""

    OPEN = "open"
    RULED = "ruled"
    SECONDED = "seconded"
    DISPUTED = "disputed"
    ADJUDICATED = "adjudicated"


class Stance(StrEnum):
    """What a cited passage does to the claim, in the reviewer's judgement."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    PARTIAL = "partial"


class SourceKind(StrEnum):
    """What sort of document a source is."""

    OFFICIAL = "official document"
    TRANSCRIPT = "transcript"
    DATA = "data"
    WIRE = "wire"
    PRESS = "press"
    REFERENCE = "reference"
    FACT_CHECK = "previous fact-check"
    NOTE = "note"


class Tier(StrEnum):
    """How far the desk trusts a source."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    UNRATED = "unrated"


Limit = float | str | None
# One end of a value: a number in its unit (seconds for durations), an ISO 8601 date, or open.


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A canonical value, seen as an interval from ``lo`` to ``hi``.

    ``text`` is the canonical form: EDTF for dates and periods (``2021-12``, ``2002/..``),
    ISO 8601 for durations (``PT2H``), number and unit for quantities (``94300 soldier``,
    ``2000..99999 soldat``), plain words for what has no measure (ranks, roles).
    """

    text: str
    lo: Limit = None
    hi: Limit = None
    unit: str | None = None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the article; the blocks of an article tile its text."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence inside one block; either it has claims or ``reason`` says why not."""

    start: int
    end: int
    block: int
    """Index of its block."""
    checkable: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A phrase of the article that can be checked on its own.

    ``id`` numbers the claims of a split from 1; on a desk it is the database's id.
    ``sentence`` is the index of the sentence that holds ``start``. ``worth`` runs from 0 to 1.
    """

    id: int
    kind: str
    kinds: tuple[str, ...]
    start: int
    end: int
    words: str
    value: Value | None
    label: str
    statement: str
    speaker: str | None
    modality: Modality
    worth: float
    reasons: tuple[str, ...]
    flags: tuple[str, ...]
    sentence: int


class WarningKind(StrEnum):
    """What does not fit inside an article."""

    WEEKDAY = "weekday"
    PERIOD = "period"
    AHEAD = "after publication"
    SUM = "sum"
    SHARE = "more than the whole"
    AGE = "age"
    NAME = "name"
    VALUE = "two values"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inconsistency:
    """Places of an article that do not fit together, or one that does not fit the calendar."""

    kind: WarningKind
    message: str
    """One sentence that names what stands at the places."""
    places: tuple[tuple[int, int], ...]
    """(start, end) of each, in the order of the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """An article split into blocks, sentences and claims."""

    text: str
    sha256: str
    language: str
    published: date | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    warnings: tuple[Inconsistency, ...] = ()
    """What does not fit inside the article, in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article on the desk. ``split_at`` is None until its claims have been stored."""

    id: int
    title: str
    outlet: str
    author: str
    url: str
    published: date | None
    language: str
    text: str
    sha256: str
    added_at: str
    added_by: str
    split_at: str | None
    matched_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document of the desk that claims are checked against. ``id`` is 0 before it is stored."""

    id: int = 0
    title: str
    text: str
    author: str = ""
    publisher: str = ""
    published: date | None = None
    accessed: date | None = None
    url: str = ""
    archived_url: str = ""
    language: str = ""
    kind: SourceKind = SourceKind.NOTE
    primary: bool = False
    licence: str = ""
    confidential: bool = False
    sha256: str = ""
    added_at: str = ""
    added_by: str = ""
    tier: Tier = Tier.UNRATED
    origin: str = ""
    """File name, address or key that it was read from; empty for pasted text."""
    version: int = 1
    """Counts the texts that its origin has had, from 1."""
    replaces: int | None = None
    """Id of the version before."""
    replaced_by: int | None = None
    """Id of the version after; None for the newest."""
    withdrawn: str = ""
    """Why the desk withdrew it; empty while it stands."""
    pages: tuple[int, ...] = ()
    """Where each of its pages begins in ``text``; empty when it has none."""
    reviewed: str = ""
    """The claim that a fact-check is about."""
    rating: str = ""
    """What that fact-check ruled, in its own words."""
    media_type: str = ""
    """Of the stored bytes; empty when it came as text."""
    copy_sha256: str = ""
    """Of the stored bytes."""
    content: bytes | None = field(default=None, repr=False)
    """The bytes to be stored; None in a source that comes from a desk, which keeps them apart."""

    @property
    def stands(self) -> bool:
        """Whether it is the newest version and not withdrawn."""
        return not self.withdrawn and self.replaced_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundValue:
    """A value that stands in a text, of a claim or of a passage."""

    kind: str
    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a source, found again at ``source.text[start:end]``."""

    id: int
    source_id: int
    position: int
    """Counts the passages of a source from 1."""
    start: int
    end: int
    text: str
    language: str
    values: tuple[FoundValue, ...] = ()
    """Values in ``text``, with offsets into ``text``."""
    page: int | None = None
    """The page of the source that it stands on, from 1; None when there are no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A passage put beside a claim: how near its words are, and what its value says."""

    claim_id: int
    passage_id: int
    score: float
    """Nearness of the words, 0 to 1; ranks passages, decides nothing."""
    comparison: Comparison
    reason: str
    """One sentence that says why."""
    found: FoundValue | None
    """The compared value, with offsets into the passage's text."""
    shared: tuple[tuple[int, int], ...] = ()
    """Spans of the passage's text whose words the claim's sentence has too."""
    claimed: tuple[tuple[int, int], ...] = ()
    """Spans of those words in the claim's sentence, counted from its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage that a reviewer cited for a verdict, kept as it was read."""

    passage_id: int
    source_id: int
    quote: str
    locator: str
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One reviewer's decision on one claim: an event, never updated.

    A later event of the same reviewer on the same claim replaces it; one whose ``ruling`` is
    None withdraws it. ``at`` is UTC, ISO 8601.
    """

    id: int
    claim_id: int
    claim_version: int
    reviewer: str
    at: str
    ruling: Ruling | None
    note: str = ""
    correction: str = ""
    evidence: tuple[Evidence, ...] = field(default=())
    is_overtaken: bool = False
    """Whether the claim's words or value were changed since; then it stands no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjudication:
    """The final ruling on a claim that reviewers disputed: an event, never updated.

    The latest on a claim stands; one whose ``ruling`` is None takes it back. ``at`` is UTC,
    ISO 8601.
    """

    id: int
    claim_id: int
    claim_version: int
    reviewer: str
    at: str
    ruling: Ruling | None
    note: str
    """Why; empty only when it is taken back."""
