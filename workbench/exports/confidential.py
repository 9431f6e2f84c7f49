"""What a sheet keeps back: the text and the origin of confidential sources.

A sheet leaves the desk, a confidential source does not. That there is one, of what kind, and
whether its quotation was found again stays in the row.
"""

from dataclasses import replace

from workbench.exports.row import Cited, SheetRow
from workbench.model import Source, Verdict

KEPT = "[confidential source, kept on the desk]"
_SHORTEST = 8  # characters of a quotation that are looked for in what the reviewer wrote


def without_confidential(row: SheetRow) -> SheetRow:
    """Return a row without what its confidential sources say and where they come from."""
    secret = [cited for cited in row.cited if cited.source.confidential]
    if not secret:
        return row
    quotes = [cited.evidence.quote for cited in secret]
    return replace(
        row,
        cited=tuple(_kept(cited) if cited in secret else cited for cited in row.cited),
        verdict=_without(row.verdict, quotes),
        final=row.final and replace(row.final, note=_scrubbed(row.final.note, quotes)),
    )


def _kept(cited: Cited) -> Cited:
    source = cited.source
    return replace(
        cited,
        evidence=replace(cited.evidence, quote=KEPT, locator=""),
        source=Source(
            id=source.id,
            title=KEPT,
            text="",
            kind=source.kind,
            primary=source.primary,
            confidential=True,
            withdrawn=KEPT if source.withdrawn else "",
            replaced_by=source.replaced_by,
        ),
    )


def _without(verdict: Verdict | None, quotes: list[str]) -> Verdict | None:
    """Return a verdict in whose words no such quotation stands."""
    if verdict is None:
        return None
    return replace(
        verdict,
        note=_scrubbed(verdict.note, quotes),
        correction=_scrubbed(verdict.correction, quotes),
    )


def _scrubbed(text: str, quotes: list[str]) -> str:
    for quote in quotes:
        if len(quote) >= _SHORTEST:
            text = text.replace(quote, KEPT)
    return text
