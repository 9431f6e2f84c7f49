"""Sources: added one by one or in bulk, listed and searched."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import languages, reading, splitting, store
from workbench.model import Passage, Source
from workbench.reading import Broken
from workbench.store import Added, SourceHit, SourceSummary
from workbench.store import sources as stored
from workbench.workflow.progress import Progress
from workbench.workflow.stamps import fingerprint, name, now


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of the sources of a file or folder."""

    added: tuple[int, ...]
    known: tuple[int, ...]
    """Sources that were on the desk already, by SHA-256 of their text."""
    broken: tuple[tuple[str, str], ...]
    """(file, why) of what could not be read."""

    @property
    def summary(self) -> str:
        """The report as a person reads it, in one line."""
        told = f"{len(self.added)} sources added, {len(self.known)} were there already"
        why = "; ".join(f"{name}: {why}" for name, why in self.broken)
        return f"{told}, {len(self.broken)} could not be read: {why}" if why else f"{told}."


def add_source(desk: Path, source: Source, *, reviewer: str = "") -> Added:
    """Put a source on the desk, unless its very text is there already.

    Its passages are cut and their values read here. Raises InputError for a text that cannot be
    used.
    """
    complete = _completed(source, reviewer)
    passages = _passages(complete)
    with store.writing(desk) as db:
        return stored.add(db, complete, passages)


def import_sources(
    desk: Path, path: Path, *, reviewer: str = "", progress: Progress | None = None
) -> ImportReport:
    """Put all sources of a file or folder on the desk, in one transaction.

    What cannot be read is reported and stops nothing. Raises InputError when there is nothing at
    ``path`` that could be read.
    """
    with store.reading(desk):
        pass  # a desk that cannot be used is told before the work
    read = list(reading.read_sources(path))
    ready = []
    for done, source in enumerate(each for each in read if isinstance(each, Source)):
        if progress:
            progress(done, len(read))
        complete = _completed(source, reviewer)
        ready.append((complete, _passages(complete)))
    with store.writing(desk) as db:
        results = [stored.add(db, source, passages) for source, passages in ready]
    if progress:
        progress(len(read), len(read))
    return ImportReport(
        added=tuple(result.id for result in results if result.is_new),
        known=tuple(result.id for result in results if not result.is_new),
        broken=tuple((each.name, each.why) for each in read if isinstance(each, Broken)),
    )


def sources(desk: Path) -> tuple[SourceSummary, ...]:
    """Return all sources with their use, the newest first."""
    with store.reading(desk) as db:
        return stored.every(db)


def source(desk: Path, source_id: int) -> tuple[Source, tuple[Passage, ...]]:
    """Return a source and its passages, in order."""
    with store.reading(desk) as db:
        return stored.get(db, source_id), stored.passages(db, source_id)


def passage(desk: Path, passage_id: int) -> Passage:
    """Return one passage."""
    with store.reading(desk) as db:
        return stored.passage(db, passage_id)


def search_sources(desk: Path, query: str, *, limit: int = 20) -> tuple[SourceHit, ...]:
    """Return the passages that have words of the query, the nearest first."""
    with store.reading(desk) as db:
        return stored.search(db, query, limit=limit)


def _completed(source: Source, reviewer: str) -> Source:
    """Fill in what the desk knows of a source beside what a person gives."""
    reading.checked(source.text)
    return replace(
        source,
        title=source.title.strip() or "Untitled",
        language=source.language or languages.detect(source.text),
        sha256=fingerprint(source.text),
        added_at=now(),
        added_by=name(reviewer),
    )


def _passages(source: Source) -> Sequence[Passage]:
    cuts = enumerate(reading.passages(source.text), start=1)
    return [
        Passage(
            id=0,
            source_id=0,
            position=position,
            start=start,
            end=end,
            text=source.text[start:end],
            language=source.language,
            values=splitting.values_in(
                source.text[start:end], language=source.language, published=source.published
            ),
        )
        for position, (start, end) in cuts
    ]
