"""The journal of acts: what it takes in by itself, and what it forbids."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from workbench import store, workflow
from workbench.model import Ruling
from workbench.store import acts
from workbench.store.act_records import ActKind
from workbench.store.act_steps import ACT_STEPS
from workbench.store.migrations import STEPS


@pytest.fixture
def edited_desk(ruled_desk: Path) -> Path:
    """Give a desk with an act of each sort: verdict, edit, undo, comment, mark."""
    workflow.change_value(ruled_desk, 2, "2015", reviewer="Ada")
    workflow.undo(ruled_desk, 1, reviewer="Ada")
    workflow.comment(ruled_desk, 2, "Why?", reviewer="Ada")
    workflow.mark_sentence(ruled_desk, 1, 2, "opinion", reviewer="Ada")
    return ruled_desk


@pytest.mark.parametrize("table", ["acts", "touched", "undoings", "marks", "comments"])
@pytest.mark.parametrize("act", ["UPDATE {table} SET {column} = 7", "DELETE FROM {table}"])
def test_what_reviewers_did_is_only_ever_added(edited_desk: Path, table: str, act: str) -> None:
    """No row of the journal can be changed or deleted."""
    column = "article_id" if table == "acts" else "act_id"
    statement = act.format(table=table, column=column)
    told = pytest.raises(sqlite3.IntegrityError, match="only ever added")
    with told, store.writing(edited_desk) as db:
        db.execute(statement)


def test_a_verdict_is_an_act_by_being_stored(ruled_desk: Path) -> None:
    """Nobody has to remember to write it down."""
    with store.reading(ruled_desk) as db:
        (act,) = acts.of_claim(db, 1)
    assert (act.kind, act.reviewer, act.verdict_id) == (ActKind.RULED, "Ada", 1)


def test_verdicts_of_older_desks_become_acts() -> None:
    """A desk that is brought up to date has what was ruled on it before in its journal."""
    with closing(Database(memory=True)) as db:
        for step in STEPS[: STEPS.index(ACT_STEPS[0])]:
            step(db)
        db.execute("""INSERT INTO articles (id, title, outlet, author, url, language, text, sha256,
            added_at, added_by) VALUES (1, '', '', '', '', 'en', 'x', 'x', '', '')""")
        db.execute("""INSERT INTO claims (id, article_id, kind, kinds, start, "end", words, label,
            statement, modality, worth, reasons, flags, sentence)
            VALUES (4, 1, 'date', '[]', 0, 1, 'x', '', '', 'asserted', 0, '[]', '[]', 0)""")
        for ruling in ("wrong", None):
            db.execute(
                "INSERT INTO verdicts VALUES (NULL, 4, 1, 'Ada', '2026-01-01', ?, '', '')",
                [ruling],
            )
        for step in ACT_STEPS:
            step(db)
        assert [act.verdict_id for act in acts.of_claim(db, 4)] == [1, 2]
        assert acts.of_reviewer(db, 1, "Ada") == ((1, None), (2, None))


def test_undoing_twice_is_impossible(edited_desk: Path) -> None:
    """An act is undone by one other act at most."""
    with store.reading(edited_desk) as db:
        (undone,) = (each.undoes for each in acts.of_claim(db, 2) if each.undoes)
    told = pytest.raises(sqlite3.IntegrityError, match="UNIQUE")
    with told, store.writing(edited_desk) as db:
        acts.note_undoing(db, 1, undoes=undone)


def test_a_verdict_before_the_edit_stands_no_more(edited_desk: Path) -> None:
    """The views that all pages read follow the edition."""
    workflow.change_value(edited_desk, 1, "2003", reviewer="Ada")
    workflow.rule(edited_desk, 2, Ruling.WRONG, reviewer="Ada")
    with store.reading(edited_desk) as db:
        standing = [row["claim_id"] for row in db.query("SELECT claim_id FROM standing_verdicts")]
    assert standing == [2]
