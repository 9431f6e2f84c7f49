"""The drafts of an article, and what became of its claims; only ever added."""

from dataclasses import astuple

from sqlite_utils import Database

from workbench.drafts import Cause, Fate
from workbench.model import Article, Claim
from workbench.store.act_records import ActKind
from workbench.store.claims import of_row
from workbench.store.draft_records import Anchored, Draft
from workbench.store.rows import Row

LATEST = """SELECT article_id, draft, claim_id, fate, cause, words, sentence, at, reviewer
FROM anchors WHERE id IN (SELECT max(id) FROM anchors {where} GROUP BY claim_id, draft)"""


def of_article(db: Database, article: Article) -> tuple[Draft, ...]:
    """Return the texts that an article has had, the oldest first; its own is the last."""
    rows = db.query("SELECT * FROM drafts WHERE article_id = ? ORDER BY number", [article.id])
    return tuple(Draft(**row) for row in rows) or (
        Draft(
            article_id=article.id,
            number=1,
            text=article.text,
            sha256=article.sha256,
            at=article.added_at,
            reviewer=article.added_by,
        ),
    )


def add(db: Database, article: Article, draft: Draft) -> None:
    """Give an article a new text, keeping the one that it had."""
    known = of_article(db, article)
    for each in (*known, draft) if len(known) == 1 else (draft,):
        db.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?)", list(astuple(each)))
    sql = "UPDATE articles SET text = ?, sha256 = ? WHERE id = ?"
    db.execute(sql, [draft.text, draft.sha256, article.id])


def note(db: Database, anchored: Anchored) -> None:
    """Store what became of a claim."""
    db.execute(
        """INSERT INTO anchors
        (article_id, draft, claim_id, fate, cause, words, sentence, at, reviewer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        list(astuple(anchored)),
    )


def anchored(db: Database, article_id: int, draft: int) -> tuple[Anchored, ...]:
    """Return what became of each claim when a draft came, in the order of the claims."""
    sql = LATEST.format(where="WHERE article_id = ? AND draft = ?") + " ORDER BY claim_id"
    return tuple(_anchored(row) for row in db.query(sql, [article_id, draft]))


def of_claim(db: Database, claim_id: int) -> tuple[Anchored, ...]:
    """Return what became of a claim with each draft, the oldest first."""
    sql = LATEST.format(where="WHERE claim_id = ?") + " ORDER BY draft"
    return tuple(_anchored(row) for row in db.query(sql, [claim_id]))


def orphans(db: Database, article_id: int) -> tuple[Anchored, ...]:
    """Return the claims of an article that wait to be placed, in the order of the claims."""
    sql = """SELECT article_id, draft, claim_id, fate, cause, words, sentence, at, reviewer
        FROM anchors WHERE fate = ? AND id IN
        (SELECT max(id) FROM anchors WHERE article_id = ? GROUP BY claim_id) ORDER BY claim_id"""
    return tuple(_anchored(row) for row in db.query(sql, [Fate.ORPHAN, article_id]))


def touched(db: Database, article_id: int) -> frozenset[int]:
    """Return the claims of an article on which a person has done anything."""
    sql = """SELECT claim_id FROM touched JOIN acts ON acts.id = act_id
        WHERE article_id = ? AND kind <> ?
        UNION SELECT claim_id FROM adjudications JOIN claims ON claims.id = claim_id
        WHERE article_id = ?"""
    asked = [article_id, ActKind.REVISED, article_id]
    return frozenset(row["claim_id"] for row in db.query(sql, asked))


def put(db: Database, claim: Claim) -> None:
    """Store where a claim stands now, with all else that it is; its verdicts stand as before."""
    sql = """UPDATE claims SET start = ?, "end" = ?, words = ?, sentence = ? WHERE id = ?"""
    db.execute(sql, [claim.start, claim.end, claim.words, claim.sentence, claim.id])


def removed(db: Database, claim_id: int) -> Claim:
    """Return a claim as it was when it was taken out of its article."""
    (row,) = db.query("SELECT * FROM claims WHERE id = ?", [claim_id])
    return of_row(row)


def _anchored(row: Row) -> Anchored:
    return Anchored(**{**row, "fate": Fate(row["fate"]), "cause": Cause(row["cause"])})
