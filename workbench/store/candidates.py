"""Passages by number that have words of a claim: found first, fetched and compared later."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlite_utils import Database

from workbench.store import query
from workbench.store.packing import pack

FOUND = """SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""
COUNT = """SELECT count(*) FROM passages_fts WHERE passages_fts MATCH ?"""
SCORED = """SELECT rowid, -rank FROM passages_fts WHERE passages_fts MATCH ?"""


class Text(NamedTuple):
    """What tells whether a passage is worth fetching."""

    language: str
    title: str
    """Of its source; may be empty."""
    text: str

    @property
    def titled(self) -> str:
        """The text behind its title."""
        return f"{self.title}. {self.text}" if self.title else self.text


def by_words(db: Database, words: str, *, limit: int) -> tuple[int, ...]:
    """Return the ids of passages that have any of the words, the nearest first."""
    asked = query.any_word(words)
    if not asked:
        return ()
    return tuple(id_ for (id_,) in db.execute(FOUND, [asked, limit]))


def word_scores(db: Database, word: str, *, most: int) -> list[tuple[int, float]]:
    """Return what one word adds to the score (BM25) of each passage that has it.

    A word that more than ``most`` passages have tells nothing and gives none.
    """
    asked = query.any_word(word)
    if not asked or db.execute(COUNT, [asked]).fetchone()[0] > most:
        return []
    return db.execute(SCORED, [asked]).fetchall()


def largest(db: Database) -> int:
    """Return the largest id of a passage; 0 without any."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM passages").fetchone()[0])


def indexed(db: Database) -> int:
    """Return how many passages the full-text index holds."""
    return int(db.execute("SELECT count(*) FROM passages_fts_docsize").fetchone()[0])


def texts(db: Database, ids: Iterable[int]) -> Mapping[int, Text]:
    """Return the language, title and text of passages by id; those that are gone are left out."""
    sql = """SELECT passages.id, passages.language, title, passages.text
        FROM passages JOIN sources ON sources.id = source_id
        WHERE passages.id IN (SELECT value FROM json_each(?))"""
    return {id_: Text(*rest) for id_, *rest in db.execute(sql, [pack(sorted(ids))])}


def rebuild(db: Database) -> None:
    """Build the full-text index anew from the passages."""
    db.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
