"""The journal of what reviewers did: acts that are only ever added."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlite_utils import Database

from workbench.store import editions
from workbench.store.act_records import Act, ActKind, Change
from workbench.store.rows import Row, new_id, the_row

ACTS = """SELECT acts.*, undoings.undoes
FROM acts LEFT JOIN undoings ON undoings.act_id = acts.id"""


def add(db: Database, act: Act) -> Act:
    """Store an act with the claims that it was about; gives it with its id.

    A verdict becomes an act by being stored.
    """
    added = new_id(
        db,
        "INSERT INTO acts (article_id, kind, reviewer, at) VALUES (?, ?, ?, ?)",
        (act.article_id, act.kind, act.reviewer, act.at),
    )
    for change in act.changes:
        facts = [editions.pack_edition(change.before), editions.pack_edition(change.after)]
        db.execute("INSERT INTO touched VALUES (?, ?, ?, ?)", [added, change.claim_id, *facts])
    return replace(act, id=added)


def note_undoing(db: Database, act_id: int, *, undoes: int) -> None:
    """Store that an act undoes another."""
    db.execute("INSERT INTO undoings VALUES (?, ?)", [act_id, undoes])


def get(db: Database, act_id: int) -> Act:
    """Return one act. Raises NotFoundError."""
    row = the_row(db, "act", f"{ACTS} WHERE acts.id = ?", act_id)
    return _acts(db, [row])[0]


def of_verdict(db: Database, verdict_id: int) -> int:
    """Return the id of the act that a verdict is."""
    rows = db.query("SELECT id FROM acts WHERE verdict_id = ?", [verdict_id])
    return int(next(iter(rows))["id"])


def of_reviewer(db: Database, article_id: int, reviewer: str) -> tuple[tuple[int, int | None], ...]:
    """Return (id, id of what it undoes) of a reviewer's acts on an article, the oldest first.

    What was done on an earlier text of the article is left out: its places are not those of today.
    """
    since = "SELECT ifnull(max(id), 0) FROM acts WHERE article_id = ? AND kind = ?"
    own = f"{ACTS} WHERE article_id = ? AND reviewer = ? AND kind <> ?"
    sql = f"{own} AND acts.id > ({since}) ORDER BY acts.id"
    asked = [article_id, reviewer, ActKind.PLACED, article_id, ActKind.REVISED]
    return tuple((row["id"], row["undoes"]) for row in db.query(sql, asked))


def of_claim(db: Database, claim_id: int) -> tuple[Act, ...]:
    """Return all acts that were about a claim, the oldest first."""
    sql = f"{ACTS} JOIN touched ON touched.act_id = acts.id WHERE claim_id = ? ORDER BY acts.id"
    return tuple(_acts(db, list(db.query(sql, [claim_id]))))


def later_by_others(db: Database, act: Act) -> str | None:
    """Return who else acted since on what an act was about; comments leave it as it is."""
    sql = """SELECT reviewer FROM acts WHERE article_id = ? AND id > ? AND reviewer <> ?
        AND kind <> ? AND (
            id IN (SELECT act_id FROM touched WHERE claim_id IN
                (SELECT claim_id FROM touched WHERE act_id = ?))
            OR id IN (SELECT later.act_id FROM marks AS later JOIN marks AS own
                ON own.article_id = later.article_id AND own.sentence = later.sentence
                WHERE own.act_id = ?)
        ) ORDER BY id DESC LIMIT 1"""
    asked = [act.article_id, act.id, act.reviewer, ActKind.COMMENTED, act.id, act.id]
    return next((row["reviewer"] for row in db.query(sql, asked)), None)


def _acts(db: Database, rows: Sequence[Row]) -> list[Act]:
    changes = defaultdict(list)
    ids = ", ".join(str(row["id"]) for row in rows)
    sql = f"SELECT * FROM touched WHERE act_id IN ({ids}) ORDER BY act_id, claim_id"  # noqa: S608 - numbers
    for row in db.query(sql):
        changes[row["act_id"]].append(
            Change(
                claim_id=row["claim_id"],
                before=editions.unpack_edition(row["before"], row["claim_id"]),
                after=editions.unpack_edition(row["after"], row["claim_id"]),
            )
        )
    return [_act(row, tuple(changes[row["id"]])) for row in rows]


def _act(row: Row, changes: tuple[Change, ...]) -> Act:
    return Act(
        id=row["id"],
        article_id=row["article_id"],
        kind=ActKind(row["kind"]),
        reviewer=row["reviewer"],
        at=row["at"],
        verdict_id=row["verdict_id"],
        undoes=row["undoes"],
        changes=changes,
    )
