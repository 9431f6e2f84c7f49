"""The index over articles and claims: it follows them, and holds those that were there before."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from workbench import store
from workbench.store import claims, desk_search
from workbench.store.migrations import STEPS


def found(db: Database, words: str) -> list[int | None]:
    """Return the claims that hold the words."""
    return [hit.claim_id for hit in desk_search.claims(db, words, limit=9)]


def check(db: Database) -> None:
    """Have SQLite compare the indexes with the tables; it raises where they differ."""
    for index in ("articles_fts", "claims_fts"):
        db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 - fixed names


def test_the_index_follows_the_claims(ruled_desk: Path) -> None:
    """A claim is found by what it says now, and one that is removed is not found."""
    with store.writing(ruled_desk) as db:
        assert found(db, "2014") == [2]
        claim = claims.state(db, 2).claim
        claims.update(db, 2, replace(claim, words="2041", label="2041", statement="2041"))
        assert (found(db, "2014"), found(db, "2041")) == ([], [2])
        check(db)
        db.execute("UPDATE claims SET removed_at = '2026-01-01' WHERE id = 2")
        assert found(db, "2041") == []
        check(db)


@pytest.mark.parametrize("words", ["", " ", "?!", '"', "NEAR("])
def test_no_words_find_nothing(ruled_desk: Path, words: str) -> None:
    """What holds no word is no query, and no error."""
    with store.reading(ruled_desk) as db:
        assert desk_search.articles(db, words, limit=9) == ()
        assert [hit.claim_id for hit in desk_search.claims(db, words, limit=9)] == []


def test_what_was_there_before_is_indexed(ruled_desk: Path) -> None:
    """The step that makes the index fills it from the articles and claims of the desk."""
    with store.reading(ruled_desk) as old, closing(Database(memory=True)) as db:
        before = [step for step in STEPS if step.__name__ < "m064"]
        for step in before:
            step(db)
        for table in ("articles", "claims"):
            db[table].insert_all(old[table].rows)
        for step in STEPS[len(before) :]:
            step(db)
        assert found(db, "2002") == [1]
        assert [hit.title for hit in desk_search.articles(db, "nothing", limit=9)] == ["Title"]
        check(db)
