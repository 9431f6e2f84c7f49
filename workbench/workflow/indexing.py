"""The vectors of a desk's passages: made where they are missing, and kept in memory for matching.

Making one takes some milliseconds, so it is work for the worker process.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import store
from workbench.evidence import meaning, nearest
from workbench.evidence.meaning import Encoder
from workbench.evidence.nearest import Nearest
from workbench.store import Database, candidates
from workbench.store import beside as indexes
from workbench.store import sources as stored_sources
from workbench.store import vectors as stored
from workbench.store.beside import Beside, building
from workbench.store.vectors import Lacking, Vector
from workbench.workflow.progress import WHOLE, Progress, part
from workbench.workflow.settings import change_settings, settings_in

_VECTORS_END = 700  # thousandths of the work of indexing anew
_BATCH = 500  # passages in one transaction: a second or two of work


@dataclass(frozen=True, slots=True)
class _Kept:
    """The vectors of the desk that was matched last."""

    state: tuple[object, ...]
    nearest: Nearest


@dataclass(frozen=True, slots=True)
class _KeptBeside:
    """The indexes beside the desk that was matched last."""

    state: tuple[object, ...]
    beside: Beside


_kept: list[_Kept] = []
_beside: list[_KeptBeside] = []


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


def reindex(desk: Path, *, beside: bool | None = None, progress: Progress | None = None) -> int:
    """Build the full-text index and all vectors anew; returns the number of vectors.

    ``beside`` says whether the desk is searched by indexes beside its file from now on, an extra
    for large desks; None leaves that as it is. Raises InputError when the extra is not installed.
    """
    if beside is not None:
        change_settings(desk, reviewer="", beside=beside)
    with store.writing(desk) as db:
        candidates.rebuild(db)
        stored.clear(db)
        indexes.remove(db)
    made = index(desk, progress=part(progress, 0, _VECTORS_END))
    with store.reading(desk) as db:
        if settings_in(db).beside:
            beside_desk(db, {}, part(progress, _VECTORS_END, WHOLE))
    return made


def beside_desk(db: Database, fresh: Mapping[int, bytes], progress: Progress) -> Beside:
    """Return the indexes beside a desk, brought up to date; they stay open until it changes.

    ``fresh`` are vectors that are yet to be stored. Raises InputError when the extra is not
    installed.
    """
    state = stored.state(db)
    if fresh or not _beside or _beside[0].state != state:
        encoder = meaning.encoder()
        found = building.opened(db, encoder.name if encoder else "", fresh, progress)
        _beside[:] = [_KeptBeside(() if fresh else state, found)]
    return _beside[0].beside


def vectors(db: Database, progress: Progress) -> tuple[Nearest | None, list[Vector]]:
    """Return the vectors of all passages, and those among them that are yet to be stored.

    They stay in memory until the desk's sources change. None without the encoder's package.
    """
    encoder = meaning.encoder()
    if encoder is None:
        return None, []
    fresh = lacking_vectors(db, progress)
    state = stored.state(db)
    if fresh or not _kept or _kept[0].state != state:
        held = sorted([*stored.every(db, encoder.name), *fresh])
        _kept[:] = [_Kept(() if fresh else state, nearest.of_rows(held))]
    return _kept[0].nearest, fresh


def lacking_vectors(db: Database, progress: Progress) -> list[Vector]:
    """Return the vectors that the desk's passages lack; they are yet to be stored."""
    encoder = meaning.encoder()
    fresh: list[Vector] = []
    lacking = stored.lacking(db, encoder.name) if encoder else []
    for made in _made(encoder, lacking) if encoder else ():
        fresh += made
        progress(len(fresh), len(lacking))
    return fresh


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
