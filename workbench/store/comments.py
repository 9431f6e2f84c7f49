"""Comments on claims: what reviewers say to each other, kept as it was said."""

from sqlite_utils import Database

from workbench.store.act_records import Comment
from workbench.store.rows import Row

STANDING = """SELECT comments.first, claim_id, text, acts.reviewer, acts.at
FROM comments JOIN acts ON acts.id = comments.first
WHERE text NOT NULL AND act_id = (
    SELECT max(act_id) FROM comments AS later WHERE later.first = comments.first
)"""


def add(db: Database, act_id: int, *, claim_id: int, text: str) -> None:
    """Store what an act says about a claim."""
    db.execute("INSERT INTO comments VALUES (?, ?, ?, ?)", [act_id, act_id, claim_id, text])


def of_claim(db: Database, claim_id: int) -> tuple[Comment, ...]:
    """Return the comments on a claim, the oldest first, without those taken back."""
    sql = f"{STANDING} AND claim_id = ? ORDER BY comments.first"
    return tuple(_comment(row) for row in db.query(sql, [claim_id]))


def counts(db: Database, article_id: int) -> dict[int, int]:
    """Return how many comments each claim of an article has, for those that have any."""
    sql = f"""SELECT claim_id, count(*) AS said FROM ({STANDING})
        WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ? AND removed_at IS NULL)
        GROUP BY claim_id"""  # noqa: S608 - fixed text
    return {row["claim_id"]: row["said"] for row in db.query(sql, [article_id])}


def text_of(db: Database, act_id: int) -> str | None:
    """Return what an act said about a claim, None if it was about something else."""
    rows = db.query("SELECT text FROM comments WHERE act_id = ?", [act_id])
    return next((row["text"] for row in rows), None)


def reverse(db: Database, act_id: int, *, by: int) -> None:
    """Have the act ``by`` put a comment back to how it was before the act ``act_id``."""
    db.execute(
        """INSERT INTO comments SELECT ?, first, claim_id, (
            SELECT text FROM comments AS before WHERE before.first = comments.first
            AND before.act_id < comments.act_id ORDER BY before.act_id DESC LIMIT 1
        ) FROM comments WHERE act_id = ?""",
        [by, act_id],
    )


def _comment(row: Row) -> Comment:
    return Comment(
        id=row["first"],
        claim_id=row["claim_id"],
        text=row["text"],
        reviewer=row["reviewer"],
        at=row["at"],
    )
