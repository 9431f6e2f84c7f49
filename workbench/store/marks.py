"""Sentences that reviewers marked as not checkable."""

from collections.abc import Sequence
from dataclasses import replace

from sqlite_utils import Database

from workbench.model import Sentence
from workbench.store.act_records import Mark
from workbench.store.rows import Row

EMPTIED = "claims removed"
"""The reason of a sentence whose claims a reviewer removed, all of them."""
MARKS = """SELECT marks.*, reviewer, at FROM marks JOIN acts ON acts.id = act_id"""


def add(db: Database, act_id: int, *, article_id: int, sentence: int, reason: str | None) -> None:
    """Store that an act marks a sentence; without a reason it takes the mark off."""
    db.execute("INSERT INTO marks VALUES (?, ?, ?, ?)", [act_id, article_id, sentence, reason])


def standing(db: Database, article_id: int) -> dict[int, Mark]:
    """Return the marks of an article by the index of their sentence."""
    sql = f"{MARKS} WHERE marks.article_id = ? ORDER BY act_id"
    latest = {row["sentence"]: _mark(row) for row in db.query(sql, [article_id])}
    return {sentence: mark for sentence, mark in latest.items() if mark.reason is not None}


def of_act(db: Database, act_id: int) -> Mark | None:
    """Return what an act marked, None if it was about something else."""
    return next((_mark(row) for row in db.query(f"{MARKS} WHERE act_id = ?", [act_id])), None)


def reverse(db: Database, act_id: int, *, by: int) -> None:
    """Have the act ``by`` put a sentence back to how it was marked before the act ``act_id``."""
    db.execute(
        """INSERT INTO marks SELECT ?, article_id, sentence, (
            SELECT reason FROM marks AS before
            WHERE before.article_id = marks.article_id AND before.sentence = marks.sentence
            AND before.act_id < marks.act_id ORDER BY before.act_id DESC LIMIT 1
        ) FROM marks WHERE act_id = ?""",
        [by, act_id],
    )


def reasons(db: Database) -> tuple[str, ...]:
    """Return the reasons that the desk's reviewers gave, the most used first."""
    sql = """SELECT reason FROM marks WHERE reason NOT NULL
        GROUP BY reason ORDER BY count(*) DESC, reason"""
    return tuple(row["reason"] for row in db.query(sql))


def as_marked(db: Database, article_id: int, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences of an article with what reviewers made of them.

    A sentence is checkable as soon as a claim begins in it; one without claims has the reason of
    its mark, else that of the split.
    """
    sql = 'SELECT sentence, "end" FROM claims WHERE article_id = ? AND removed_at IS NULL'
    ends = [(row["sentence"], row["end"]) for row in db.query(sql, [article_id])]
    own = {sentence for sentence, _ in ends}
    marked = standing(db, article_id)
    return tuple(
        replace(each, checkable=True, reason=None)
        if at in own
        else _without_claims(each, marked.get(at), [end for first, end in ends if first < at])
        for at, each in enumerate(sentences)
    )


def _without_claims(sentence: Sentence, mark: Mark | None, ends: Sequence[int]) -> Sentence:
    if mark is not None:
        return replace(sentence, checkable=False, reason=mark.reason)
    if not sentence.checkable or any(end > sentence.start for end in ends):
        return sentence
    return replace(sentence, checkable=False, reason=EMPTIED)


def _mark(row: Row) -> Mark:
    return Mark(
        act_id=row["act_id"],
        sentence=row["sentence"],
        reason=row["reason"],
        reviewer=row["reviewer"],
        at=row["at"],
    )
