"""Sources: added one by one, listed, searched, withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, TypedDict

from workbench import languages, reading, splitting, store
from workbench.errors import InputError
from workbench.model import Passage, Source, SourceKind, Tier
from workbench.store import (
    Added,
    Amendment,
    SourceEvent,
    SourceHit,
    SourceSummary,
    SourceUse,
    StoredCopy,
    amendments,
    copies,
    standing,
)
from workbench.store import sources as stored
from workbench.workflow.seconding import veil_among
from workbench.workflow.stamps import fingerprint, name, now

_SAMPLE = 1000  # characters that tell the language of a text


class SourceFacts(TypedDict, total=False):
    """What a person says of sources that are added; it outweighs what the files say."""

    kind: SourceKind
    primary: bool
    tier: Tier
    author: str
    publisher: str
    published: date | None
    archived_url: str
    language: str
    licence: str
    confidential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """All that the desk knows of one source."""

    source: Source
    passages: int
    """How many it has."""
    versions: tuple[Source, ...]
    """All versions of its origin, the oldest first, itself among them."""
    events: tuple[SourceEvent, ...]
    """When it was withdrawn and restored, the oldest first."""
    amendments: tuple[Amendment, ...]
    """Corrections of its record, the oldest first."""
    uses: tuple[SourceUse, ...]
    """The standing verdicts that cite it, in the order of articles and claims."""


def add_source(desk: Path, source: Source, *, reviewer: str = "") -> Added:
    """Put a source on the desk, unless its very text is there already.

    Its passages are cut and their values read here. Raises InputError for a text that cannot be
    used.
    """
    complete = completed(source, reviewer)
    passages = [
        replace(
            each,
            values=splitting.values_in(
                each.text, language=each.language, published=complete.published
            ),
        )
        for each in cut(complete)
    ]
    with store.writing(desk) as db:
        return stored.add(db, complete, passages)


def sources(desk: Path, *, limit: int | None = None) -> tuple[SourceSummary, ...]:
    """Return all sources with their use, or as many as ``limit``, the newest first.

    Their texts are left out; ``source`` gives one with its text.
    """
    with store.reading(desk) as db:
        return stored.every(db, limit=limit)


def source(desk: Path, source_id: int) -> tuple[Source, tuple[Passage, ...]]:
    """Return a source and its passages, in order."""
    with store.reading(desk) as db:
        return stored.get(db, source_id), stored.passages(db, source_id)


def source_record(desk: Path, source_id: int, *, viewer: str | None = None) -> SourceRecord:
    """Return a source with its versions, what was done to it, and what cites it.

    Rulings that are kept from ``viewer`` are not among them.
    """
    with store.reading(desk) as db:
        uses = standing.uses(db, source_id)
        veil = veil_among(db, {use.claim_id for use in uses}, viewer)
        return SourceRecord(
            source=stored.get(db, source_id),
            passages=standing.count_passages(db, source_id),
            versions=standing.versions(db, source_id),
            events=standing.events(db, source_id),
            amendments=amendments.of_source(db, source_id),
            uses=tuple(use for use in uses if use.claim_id not in veil.claims),
        )


def stored_copy(desk: Path, source_id: int) -> StoredCopy:
    """Return the bytes that a source was read from; of one that came as text, its text."""
    with store.reading(desk) as db:
        return copies.of_source(db, source_id)


def passage(desk: Path, passage_id: int) -> Passage:
    """Return one passage."""
    with store.reading(desk) as db:
        return stored.passage(db, passage_id)


def search_sources(desk: Path, query: str, *, limit: int = 20) -> tuple[SourceHit, ...]:
    """Return the passages that have words of the query, the nearest first.

    Only sources that stand are searched: not those withdrawn or replaced by a newer version.
    """
    with store.reading(desk) as db:
        return stored.search(db, query, limit=limit)


def withdraw_source(
    desk: Path, source_id: int, *, reviewer: str, reason: str
) -> tuple[SourceUse, ...]:
    """Withdraw a source, as an event; returns the standing verdicts that cite it.

    No search finds it any more, and no claim is put beside it when its article is matched again;
    verdicts keep what they cite. Raises InputError without a reviewer or a reason, and when it is
    withdrawn already.
    """
    if not reason.strip():
        message = "Say why the source is withdrawn: those who cited it will ask."
        raise InputError(message)
    return _note(desk, source_id, "withdrawn", reviewer, reason)


def restore_source(desk: Path, source_id: int, *, reviewer: str) -> tuple[SourceUse, ...]:
    """Undo the withdrawal of a source, as an event; returns the verdicts that cite it.

    Raises InputError without a reviewer, and when it is not withdrawn.
    """
    return _note(desk, source_id, "restored", reviewer, "")


def completed(source: Source, reviewer: str) -> Source:
    """Fill in what the desk knows of a source beside what a person gives.

    Raises InputError for a text that cannot be used.
    """
    reading.checked(source.text)
    return replace(
        source,
        title=source.title.strip() or "Untitled",
        language=source.language or languages.detect(source.text[:_SAMPLE]),
        sha256=fingerprint(source.text),
        added_at=now(),
        added_by=name(reviewer),
    )


def cut(source: Source) -> Sequence[Passage]:
    """Return the passages of a source, their values yet to be read."""
    cuts = enumerate(reading.passages(source.text, pages=source.pages), start=1)
    return [
        Passage(
            id=0,
            source_id=0,
            position=position,
            start=start,
            end=end,
            text=source.text[start:end],
            language=source.language,
        )
        for position, (start, end) in cuts
    ]


def _note(
    desk: Path,
    source_id: int,
    act: Literal["withdrawn", "restored"],
    reviewer: str,
    reason: str,
) -> tuple[SourceUse, ...]:
    event = SourceEvent(
        source_id=source_id, act=act, reason=reason.strip(), at=now(), reviewer=name(reviewer)
    )
    if not event.reviewer:
        message = "Withdrawing and restoring are signed: give your name."
        raise InputError(message)
    with store.writing(desk) as db:
        if bool(stored.get(db, source_id).withdrawn) == (act == "withdrawn"):
            message = f"Source {source_id} is {'withdrawn already' if reason else 'not withdrawn'}."
            raise InputError(message)
        standing.note(db, event)
        return standing.uses(db, source_id)
