"""The vectors of a desk's passages: made where they are missing, and kept in memory for matching.

Making one takes some milliseconds, so it is work for the worker process.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import store
from workbench.evidence import meaning, nearest
from workbench.evidence.meaning import Encoder
from workbench.evidence.nearest import Nearest
from workbench.store import Database, candidates
from workbench.store import sources as stored_sources
from workbench.store import vectors as stored
from workbench.store.vectors import Lacking, Vector
from workbench.workflow.progress import Progress

_BATCH = 500  # passages in one transaction: a second or two of work


@dataclass(frozen=True, slots=True)
class _Kept:
    """The vectors of the desk that was matched last."""

    state: tuple[object, ...]
    nearest: Nearest


_kept: list[_Kept] = []


def index(desk: Path, *, progress: Progress | None = None) -> int:
    """Make the vectors that passages lack and store them, batch by batch; returns their number.

    Stopped, it keeps what is done and goes on there the next time. Without the encoder's package
    there is nothing to do.
    """
    encoder = meaning.encoder()
    if encoder is None:
        return 0
    with store.reading(desk) as db:
        revision = stored_sources.revision(db)
        lacking = stored.lacking(db, encoder.name)
    done = 0
    for made in _made(encoder, lacking):
        with store.writing(desk) as db:
            stored.add(db, encoder.name, made)
        done += len(made)
        if progress:
            progress(done, len(lacking))
    if lacking:
        with store.writing(desk) as db:
            stored.note_filled(db, revision)
    return done


def reindex(desk: Path, *, progress: Progress | None = None) -> int:
    """Build the full-text index and all vectors anew; returns the number of vectors."""
    with store.writing(desk) as db:
        candidates.rebuild(db)
        stored.clear(db)
    return index(desk, progress=progress)


def vectors(db: Database, progress: Progress) -> tuple[Nearest | None, list[Vector]]:
    """Return the vectors of all passages, and those among them that are yet to be stored.

    They stay in memory until the desk's sources change. None without the encoder's package.
    """
    encoder = meaning.encoder()
    if encoder is None:
        return None, []
    fresh: list[Vector] = []
    lacking = stored.lacking(db, encoder.name)
    for made in _made(encoder, lacking):
        fresh += made
        progress(len(fresh), len(lacking))
    state = stored.state(db)
    if fresh or not _kept or _kept[0].state != state:
        held = sorted([*stored.every(db, encoder.name), *fresh])
        _kept[:] = [_Kept(() if fresh else state, nearest.of_rows(held))]
    return _kept[0].nearest, fresh


def keep(db: Database, fresh: Sequence[Vector], revision: int) -> None:
    """Store the vectors that ``vectors`` made, of this revision of the sources."""
    encoder = meaning.encoder()
    if encoder and fresh:
        stored.add(db, encoder.name, fresh)
        stored.note_filled(db, revision)


def _made(encoder: Encoder, lacking: Sequence[Lacking]) -> Iterator[list[Vector]]:
    for start in range(0, len(lacking), _BATCH):
        batch = lacking[start : start + _BATCH]
        packed = meaning.pack(encoder.encode([each.text for each in batch]))
        yield [
            Vector(each.id, each.language, row.tobytes())
            for each, row in zip(batch, packed, strict=True)
        ]
