"""Sources in bulk: files, folders and other desks, batch by batch, so that it can be resumed."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

from workbench import reading, store
from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import Broken, Fetched, File
from workbench.store import copies
from workbench.store import sources as stored
from workbench.workflow.progress import WHOLE, Progress, part
from workbench.workflow.sourcing import SourceFacts, completed, cut
from workbench.workflow.stamps import today
from workbench.workflow.values import read_values

_BATCH = 2_000_000  # characters in one transaction: well under a second of work
_READING_ENDS = 500  # thousandths of the work; the values of passages take the rest
_DATABASE = b"SQLite format 3\x00"
_SHOWN = 20  # files that could not be read, in the one line of a report


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of the sources of a file or folder."""

    added: tuple[int, ...]
    known: tuple[int, ...]
    """Sources that were on the desk already, by SHA-256 of their file or text."""
    broken: tuple[tuple[str, str], ...]
    """(file, why) of what could not be read."""
    replaced: tuple[tuple[int, int], ...] = ()
    """(new, old) of the added ones that are newer versions."""

    @property
    def summary(self) -> str:
        """The report as a person reads it, in one line."""
        told = f"{len(self.added)} sources added, {len(self.known)} were there already"
        if self.replaced:
            told += f", {len(self.replaced)} of those added are newer versions"
        why = "; ".join(f"{name}: {why}" for name, why in self.broken[:_SHOWN])
        more = " …" if len(self.broken) > _SHOWN else ""
        return f"{told}, {len(self.broken)} could not be read: {why}{more}" if why else f"{told}."


def import_sources(
    desk: Path,
    place: Path | str,
    *,
    reviewer: str = "",
    progress: Progress | None = None,
    fetch: Callable[[str], Fetched] = reading.fetch,
    **facts: Unpack[SourceFacts],
) -> ImportReport:
    """Put all sources of a file, a folder, another desk or an address of the web on the desk.

    They are stored batch by batch and can be searched at once; then the values of their passages
    are read. Stopped, it keeps the batches that are done, and the next time goes on after them:
    a file whose bytes are on the desk is not even read. What cannot be read is reported and stops
    nothing. Raises InputError when there is nothing at ``place`` that could be read.
    """
    with store.reading(desk):
        pass  # a desk that cannot be used is told before the work
    intake = _Intake(desk, reviewer, facts)
    for found in _found(desk, place, part(progress, 0, _READING_ENDS), fetch):
        intake.take(found)
    intake.store()
    read_values(desk, progress=part(progress, _READING_ENDS, WHOLE))
    if progress:
        progress(WHOLE, WHOLE)
    return intake.report()


class _Intake:
    """What has been read and waits to be stored, and what became of the rest."""

    def __init__(self, desk: Path, reviewer: str, facts: SourceFacts) -> None:
        self._desk, self._reviewer, self._facts = desk, reviewer, facts
        self._waiting: list[Source] = []
        self._characters = 0
        self._added: list[store.Added] = []
        self._known: list[int] = []
        self._broken: list[tuple[str, str]] = []

    def take(self, found: Source | Broken | int) -> None:
        """Note a source, what is broken, or the id of what is known; store a full batch."""
        if isinstance(found, Broken):
            self._broken.append((found.name, found.why))
        elif isinstance(found, int):
            self._known.append(found)
        else:
            self._waiting.append(replace(found, **self._facts))
            self._characters += len(found.text)
            if self._characters >= _BATCH:
                self.store()

    def store(self) -> None:
        """Store what waits, in one transaction."""
        if not self._waiting:
            return
        ready = [completed(source, self._reviewer) for source in self._waiting]
        with store.writing(self._desk) as db:
            for source in ready:
                passages = () if stored.ids_of(db, source.sha256) else cut(source)
                self._added.append(stored.add(db, source, passages, unread=True))
        self._waiting.clear()
        self._characters = 0

    def report(self) -> ImportReport:
        """Return what became of everything."""
        new = [each for each in self._added if each.is_new]
        known = [*self._known, *(each.id for each in self._added if not each.is_new)]
        return ImportReport(
            added=tuple(each.id for each in new),
            known=tuple(known),
            broken=tuple(self._broken),
            replaced=tuple((each.id, each.replaces) for each in new if each.replaces),
        )


def _found(
    desk: Path, place: Path | str, progress: Progress, fetch: Callable[[str], Fetched]
) -> Iterator[Source | Broken | int]:
    """Yield the sources at a place, what is broken, and the ids of what the desk has already."""
    progress(0, 1)
    if isinstance(place, str) and reading.is_address(place):
        yield from _of_address(place, fetch)
    elif _is_desk(Path(place)):
        yield from _of_desk(Path(place))
    else:
        yield from _of_files(desk, reading.files_at(Path(place)), progress)


def _of_files(
    desk: Path, files: Sequence[File], progress: Progress
) -> Iterator[Source | Broken | int]:
    for done, file in enumerate(files):
        progress(done, len(files))
        try:
            data = reading.load(file)
        except InputError as error:
            yield Broken(name=file.name, why=str(error))
            continue
        with store.reading(desk) as db:
            known = copies.sources_of(db, hashlib.sha256(data).hexdigest())
        yield from known or reading.read(data, name=file.name)


def _of_address(url: str, fetch: Callable[[str], Fetched]) -> Iterator[Source | Broken]:
    """Yield the sources at an address, with the day on which they were fetched."""
    for each in reading.sources_in(fetch(url)):
        yield replace(each, accessed=today()) if isinstance(each, Source) else each


def _is_desk(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _of_desk(path: Path) -> Iterator[Source]:
    """Yield the sources of another desk that stand there, with their stored bytes."""
    with store.reading(path) as db:
        there = [each.source.id for each in stored.every(db) if each.source.stands]
        for source_id in reversed(there):
            source = stored.get(db, source_id)
            content = copies.of_source(db, source.id).content if source.copy_sha256 else None
            yield replace(source, id=0, content=content)
