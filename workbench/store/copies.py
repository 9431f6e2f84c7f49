"""Stored copies: the bytes that sources were read from."""

import hashlib
from dataclasses import dataclass

from sqlite_utils import Database

from workbench.model import Source
from workbench.store.rows import the_row


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCopy:
    """The bytes that a source was read from."""

    sha256: str
    media_type: str
    content: bytes


def add(db: Database, source: Source) -> str | None:
    """Store the bytes that a new source comes with; gives their SHA-256, None without any."""
    if source.content is None:
        return None
    sha256 = hashlib.sha256(source.content).hexdigest()
    db.execute(
        "INSERT INTO copies VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [sha256, source.media_type, source.content],
    )
    return sha256


def of_source(db: Database, source_id: int) -> StoredCopy:
    """Return the bytes of a source: those it was read from, or else its text in UTF-8.

    Raises NotFoundError.
    """
    sql = """SELECT sources.text, sources.sha256, copy, media_type, content
        FROM sources JOIN provenance ON source_id = id
        LEFT JOIN copies ON copies.sha256 = copy WHERE id = ?"""
    row = the_row(db, "source", sql, source_id)
    if row["copy"] is None:
        content, media_type = row["text"].encode(), "text/plain; charset=utf-8"
        return StoredCopy(sha256=row["sha256"], media_type=media_type, content=content)
    return StoredCopy(sha256=row["copy"], media_type=row["media_type"], content=row["content"])


def sources_of(db: Database, sha256: str) -> tuple[int, ...]:
    """Return the ids of the sources that were read from these bytes."""
    sql = "SELECT source_id FROM provenance WHERE copy = ? ORDER BY source_id"
    return tuple(row["source_id"] for row in db.query(sql, [sha256]))
