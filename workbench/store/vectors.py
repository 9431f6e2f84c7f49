"""Vectors of passages: what a search by meaning compares."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

_FILLED = "vectors_filled_at"


class Lacking(NamedTuple):
    """A passage that has no vector yet."""

    id: int
    language: str
    text: str
    """Behind the title of its source, which tells what it is about."""


class Vector(NamedTuple):
    """The vector of a passage, one signed byte for each dimension."""

    passage_id: int
    language: str
    vector: bytes


def lacking(db: Database, model: str) -> list[Lacking]:
    """Return the passages of standing sources without a vector of this model, by rising id."""
    counters = _counters(db)
    if counters[_FILLED] == counters["sources_revision"] and _last_model(db) in {model, None}:
        return []
    sql = """SELECT passages.id, passages.language,
            CASE title WHEN '' THEN passages.text ELSE title || '. ' || passages.text END
        FROM passages JOIN sources ON sources.id = source_id WHERE NOT EXISTS (
            SELECT 1 FROM passage_vectors WHERE passage_id = passages.id AND model = ?
        ) AND source_id IN (SELECT id FROM standing_sources) ORDER BY passages.id"""
    return [Lacking(*row) for row in db.execute(sql, [model])]


def add(db: Database, model: str, vectors: Iterable[Vector]) -> None:
    """Store vectors in the place of earlier ones; passages that are gone are passed over."""
    for each in vectors:
        db.execute(
            """INSERT OR REPLACE INTO passage_vectors (passage_id, model, vector)
            SELECT id, ?, ? FROM passages WHERE id = ?""",
            [model, each.vector, each.passage_id],
        )
    _changed(db)


def note_filled(db: Database, revision: int) -> None:
    """Note that each passage of this revision of the sources has its vector."""
    db.execute("UPDATE desk SET value = ? WHERE key = ?", [revision, _FILLED])


def clear(db: Database) -> None:
    """Remove all vectors, to have them made anew."""
    db.execute("DELETE FROM passage_vectors")
    _changed(db)
    note_filled(db, -1)


def every(db: Database, model: str) -> list[Vector]:
    """Return the vectors of a model for the sources that stand, by rising id of the passage."""
    sql = """SELECT passage_id, language, vector FROM passage_vectors
        JOIN passages ON passages.id = passage_id WHERE model = ?
        AND source_id IN (SELECT id FROM standing_sources) ORDER BY passage_id"""
    return [Vector(*row) for row in db.execute(sql, [model])]


def state(db: Database) -> tuple[object, ...]:
    """Return what differs between desks, and changes when the sources or vectors of one do."""
    (file,) = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    counters = _counters(db)
    about = Path(file).stat()
    return (
        *(file, about.st_dev, about.st_ino),
        *(counters["sources_revision"], counters["vectors_revision"]),
    )


def _last_model(db: Database) -> str | None:
    """Return the model of the last vector; vectors of another are replaced by rising id."""
    sql = "SELECT model FROM passage_vectors ORDER BY passage_id DESC LIMIT 1"
    (model,) = db.execute(sql).fetchone() or (None,)
    return model


def _changed(db: Database) -> None:
    db.execute("UPDATE desk SET value = value + 1 WHERE key = 'vectors_revision'")


def _counters(db: Database) -> dict[str, int]:
    return dict(db.execute("SELECT key, value FROM desk").fetchall())
