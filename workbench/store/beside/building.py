"""Bringing the indexes beside a desk up to date with it: what is new goes in, what is gone out."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from workbench.evidence.meaning import unpack
from workbench.store import vectors
from workbench.store.beside import Beside, demand, folder_of, remove
from workbench.store.beside.graph import Graph
from workbench.store.beside.words import WordIndex
from workbench.store.packing import pack

_BATCH = 20_000  # passages at a time
STANDING = """SELECT id FROM passages
WHERE source_id IN (SELECT id FROM standing_sources) ORDER BY id"""
NEW = """SELECT passages.id, passages.language,
    CASE title WHEN '' THEN passages.text ELSE title || '. ' || passages.text END,
    vector
FROM passages JOIN sources ON sources.id = source_id
LEFT JOIN passage_vectors ON passage_id = passages.id AND model = ?
WHERE passages.id IN (SELECT value FROM json_each(?)) ORDER BY passages.id"""

Ids = npt.NDArray[np.int64]


class _New(NamedTuple):
    id: int
    language: str
    text: str
    vector: bytes | None


def opened(
    db: Database,
    model: str,
    fresh: Mapping[int, bytes],
    progress: Callable[[int, int], None],
) -> Beside:
    """Return the indexes beside a desk, brought up to date first.

    ``model`` made the vectors; ``fresh`` are those among them that are yet to be stored, by
    passage. Stopped, it begins anew the next time. Raises InputError when the packages of the
    extra are not installed.
    """
    demand()
    folder = folder_of(db)
    state = _state(db, model)
    noted = _noted(folder)
    if noted != state or fresh:
        if noted.get("model") != model:
            remove(db)
        _update(db, folder, model, fresh, progress)
        (folder / "state.json").write_text(json.dumps(state), "utf-8")
    graphs = {file.stem: Graph.viewed(file) for file in sorted(folder.glob("*.graph"))}
    return Beside(words=WordIndex(folder / "words"), graphs=graphs)


def _state(db: Database, model: str) -> dict[str, object]:
    *_, sources_revision, vectors_revision = vectors.state(db)
    return {"model": model, "sources": sources_revision, "vectors": vectors_revision}


def _noted(folder: Path) -> dict[str, object]:
    file = folder / "state.json"
    noted: dict[str, object] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return noted


def _update(
    db: Database,
    folder: Path,
    model: str,
    fresh: Mapping[int, bytes],
    progress: Callable[[int, int], None],
) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "state.json").unlink(missing_ok=True)  # until all is done, the next time begins anew
    before = _ids_in(folder)
    now = np.array([id_ for (id_,) in db.execute(STANDING)], np.int64)
    gone, new = np.setdiff1d(before, now).tolist(), np.setdiff1d(now, before)
    words = WordIndex(folder / "words")
    graphs = {file.stem: Graph(file, view=False) for file in folder.glob("*.graph")}
    for graph in graphs.values():
        graph.change([], unpack([]), gone)
    for done, batch in _batches(db, model, new):
        words.change([(each.id, each.text) for each in batch], gone)
        gone = []
        _add_vectors(folder, graphs, batch, fresh)
        progress(done, len(new))
    if gone:
        words.change([], gone)
    for graph in graphs.values():
        graph.save()
    np.save(folder / "ids.npy", now)


def _batches(db: Database, model: str, new: Ids) -> Iterator[tuple[int, list[_New]]]:
    for start in range(0, len(new), _BATCH):
        ids = new[start : start + _BATCH].tolist()
        batch = [_New(*row) for row in db.execute(NEW, [model, pack(ids)])]
        yield start + len(ids), batch


def _add_vectors(
    folder: Path, graphs: dict[str, Graph], batch: Sequence[_New], fresh: Mapping[int, bytes]
) -> None:
    made = [(each, fresh.get(each.id, each.vector)) for each in batch]
    for code in {each.language for each in batch}:
        held = [(each.id, vector) for each, vector in made if each.language == code and vector]
        graph = graphs.setdefault(code, Graph(folder / f"{code}.graph", view=False))
        graph.change([id_ for id_, _ in held], unpack([vector for _, vector in held]), [])


def _ids_in(folder: Path) -> Ids:
    """Return the ids that the indexes hold; an update that was stopped leaves none to rely on."""
    file = folder / "ids.npy"
    ids: Ids = np.load(file) if file.exists() else np.empty(0, np.int64)
    return ids
