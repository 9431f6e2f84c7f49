"""Passages by number that have words of a claim: found first, fetched and compared later."""

from sqlite_utils import Database

from workbench.store import query

FOUND = """SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""


def by_words(db: Database, words: str, *, limit: int) -> tuple[int, ...]:
    """Return the ids of passages that have any of the words, the nearest first."""
    asked = query.any_word(words)
    if not asked:
        return ()
    return tuple(id_ for (id_,) in db.execute(FOUND, [asked, limit]))


def rebuild(db: Database) -> None:
    """Build the full-text index anew from the passages."""
    db.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
