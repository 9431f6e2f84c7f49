"""A row of the verdict sheet, and the columns that it is printed in.

There is one row for each claim and standing verdict, and one row with an empty ruling for each
claim without verdict. A sheet format decides how cells are written, never which there are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.evidence.proof import Check
from workbench.model import (
    Adjudication,
    Article,
    BlockKind,
    Claim,
    Evidence,
    Source,
    Status,
    Verdict,
)

Cell = str | int | float | None
"""What a cell holds; None is an empty cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A passage that a verdict cites, with the source that it stands in."""

    evidence: Evidence
    source: Source
    check: Check
    """Whether the quotation was found again when the row was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What readers see in place of a ruling: a step of the scale that the desk publishes."""

    scale: str
    worst: int
    best: int
    value: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A claim with one standing verdict on it, or with none."""

    no: int
    """Counts the claims of the article from 1 in reading order; the rows of a claim share it."""
    article: Article
    block: int
    """Counts the blocks of the article from 1."""
    block_kind: BlockKind
    claim: Claim
    status: Status
    verdict: Verdict | None = None
    rating: Rating | None = None
    """Of the final ruling, else of the verdict's; None while the desk does not publish it."""
    cited: tuple[Cited, ...] = ()
    final: Adjudication | None = None
    """The final ruling on the claim, where a dispute was ended by one; its rows share it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the sheet; ``width`` is in characters, as spreadsheets measure it."""

    name: str
    heading: str
    cell: Callable[[SheetRow], Cell]
    width: int = 12


def cells(row: SheetRow) -> dict[str, Cell]:
    """Return the cells of a row by column name, in the order of the columns."""
    return {column.name: column.cell(row) for column in COLUMNS}


def _listed(items: Sequence[str]) -> str:
    """Put the pieces of several citations into one cell, numbered when there are several."""
    if not any(items):
        return ""
    if len(items) == 1:
        return items[0]
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))


def _of_verdict(read: Callable[[Verdict], Cell]) -> Callable[[SheetRow], Cell]:
    return lambda row: None if row.verdict is None else read(row.verdict)


def _of_final(read: Callable[[Adjudication], Cell]) -> Callable[[SheetRow], Cell]:
    return lambda row: None if row.final is None else read(row.final)


def _of_sources(read: Callable[[Source], object]) -> Callable[[SheetRow], Cell]:
    return lambda row: _listed([str(read(cited.source) or "") for cited in row.cited])


def _of_evidence(read: Callable[[Evidence], str]) -> Callable[[SheetRow], Cell]:
    return lambda row: _listed([read(cited.evidence) for cited in row.cited])


def _checks(row: SheetRow) -> Cell:
    return _listed([_check(cited) for cited in row.cited])


def _check(cited: Cited) -> str:
    """Say whether a quotation was found again, and what has become of its source."""
    check, source = cited.check, cited.source
    if not check.intact:
        said = "not found any more: the stored copy has been changed"
    elif not check.found:
        said = "not found any more"
    elif check.variants:
        said = f"found with typographic differences: {', '.join(check.variants)}"
    else:
        said = "found word for word"
    if source.withdrawn:
        return f"{said}; source withdrawn: {source.withdrawn}"
    return f"{said}; a newer version of the source is on the desk" if source.replaced_by else said


def _confidential(row: SheetRow) -> str:
    return "yes" if any(cited.source.confidential for cited in row.cited) else ""


COLUMNS = (
    Column(name="no", heading="No", cell=lambda row: row.no, width=5),
    Column(name="claim", heading="Claim id", cell=lambda row: row.claim.id, width=8),
    Column(name="article", heading="Article", cell=lambda row: row.article.title, width=24),
    Column(name="text_sha256", heading="Text SHA-256", cell=lambda row: row.article.sha256),
    Column(name="block", heading="Block", cell=lambda row: row.block, width=6),
    Column(name="block_kind", heading="Part", cell=lambda row: row.block_kind.value, width=10),
    Column(name="sentence", heading="Sentence", cell=lambda row: row.claim.sentence + 1, width=9),
    Column(name="start", heading="Start", cell=lambda row: row.claim.start, width=7),
    Column(name="end", heading="End", cell=lambda row: row.claim.end, width=7),
    Column(name="words", heading="Exact words", cell=lambda row: row.claim.words, width=32),
    Column(name="label", heading="Claim", cell=lambda row: row.claim.label, width=28),
    Column(name="statement", heading="Statement", cell=lambda row: row.claim.statement, width=48),
    Column(name="kind", heading="Kind", cell=lambda row: row.claim.kind, width=10),
    Column(
        name="value",
        heading="Value",
        cell=lambda row: row.claim.value.text if row.claim.value else None,
        width=18,
    ),
    Column(name="speaker", heading="Speaker", cell=lambda row: row.claim.speaker, width=18),
    Column(name="modality", heading="Put as", cell=lambda row: row.claim.modality.value),
    Column(name="worth", heading="Worth", cell=lambda row: row.claim.worth, width=7),
    Column(
        name="flags", heading="Flags", cell=lambda row: ", ".join(row.claim.flags) or None, width=14
    ),
    Column(name="status", heading="Status", cell=lambda row: row.status.value, width=10),
    Column(
        name="ruling",
        heading="Ruling",
        cell=_of_verdict(lambda verdict: verdict.ruling.value if verdict.ruling else None),
        width=18,
    ),
    Column(
        name="public_rating",
        heading="Public rating",
        cell=lambda row: row.rating.name if row.rating else None,
        width=18,
    ),
    Column(
        name="public_value",
        heading="Public value",
        cell=lambda row: row.rating.value if row.rating else None,
        width=8,
    ),
    Column(
        name="correction",
        heading="Proposed correction",
        cell=_of_verdict(lambda verdict: verdict.correction),
        width=32,
    ),
    Column(
        name="note", heading="Rationale", cell=_of_verdict(lambda verdict: verdict.note), width=40
    ),
    Column(
        name="reviewer",
        heading="Checker",
        cell=_of_verdict(lambda verdict: verdict.reviewer),
        width=12,
    ),
    Column(
        name="checked_at",
        heading="Checked at (UTC)",
        cell=_of_verdict(lambda verdict: verdict.at),
        width=20,
    ),
    Column(
        name="final_ruling",
        heading="Final ruling",
        cell=_of_final(lambda final: final.ruling.value if final.ruling else None),
        width=18,
    ),
    Column(name="final_note", heading="Why", cell=_of_final(lambda final: final.note), width=32),
    Column(
        name="adjudicator",
        heading="Adjudicator",
        cell=_of_final(lambda final: final.reviewer),
        width=12,
    ),
    Column(
        name="adjudicated_at",
        heading="Adjudicated at (UTC)",
        cell=_of_final(lambda final: final.at),
        width=20,
    ),
    Column(name="stance", heading="Stance", cell=_of_evidence(lambda cited: cited.stance.value)),
    Column(name="quote", heading="Source quote", cell=_of_evidence(lambda e: e.quote), width=48),
    Column(name="locator", heading="Where", cell=_of_evidence(lambda cited: cited.locator)),
    Column(name="evidence_check", heading="Evidence check", cell=_checks, width=24),
    Column(name="source_id", heading="Source id", cell=_of_sources(lambda s: s.id), width=9),
    Column(name="source_title", heading="Source", cell=_of_sources(lambda s: s.title), width=32),
    Column(name="source_author", heading="Source author", cell=_of_sources(lambda s: s.author)),
    Column(
        name="publisher", heading="Publisher", cell=_of_sources(lambda s: s.publisher), width=18
    ),
    Column(name="source_published", heading="Source date", cell=_of_sources(lambda s: s.published)),
    Column(
        name="primary",
        heading="Primary",
        cell=_of_sources(lambda s: "primary" if s.primary else "secondary"),
        width=10,
    ),
    Column(name="url", heading="URL", cell=_of_sources(lambda s: s.url), width=32),
    Column(name="archived_url", heading="Archived URL", cell=_of_sources(lambda s: s.archived_url)),
    Column(name="accessed", heading="Accessed", cell=_of_sources(lambda s: s.accessed)),
    Column(name="source_sha256", heading="Copy SHA-256", cell=_of_sources(lambda s: s.sha256)),
    Column(name="confidential", heading="Confidential", cell=_confidential),
)
"""The columns, left to right: where it stands, what it says, what was decided, and on what."""
