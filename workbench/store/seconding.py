"""Second rulings: which claims wait for one, whose first ruling is kept back, and final rulings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlite_utils import Database

from workbench.model import Adjudication, Ruling
from workbench.store.packing import pack
from workbench.store.rows import Row, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A claim that somebody has to look at, with the article that it stands in."""

    claim_id: int
    article_id: int
    title: str
    """The article's."""
    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingEvent:
    """What a reviewer ruled on a claim at some time."""

    claim_id: int
    article_id: int
    label: str
    """The claim's."""
    kind: str
    reviewer: str
    ruling: Ruling | None
    """None where the reviewer took a ruling back."""


WAITING = """SELECT claims.id AS claim_id, claims.article_id, articles.title,
    claims.label, claims.words
FROM claims JOIN articles ON articles.id = claims.article_id"""
TO_SECOND = f"""{WAITING} JOIN awaiting_second ON awaiting_second.claim_id = claims.id
JOIN article_work ON article_work.article_id = claims.article_id
WHERE removed_at IS NULL AND archived_at IS NULL AND awaiting_second.reviewer <> ?
ORDER BY claims.article_id, claims.start, claims.id"""
# Also rulings that were taken back, or given on what the claim said before: they tell as much.
WITHHELD = """SELECT claims.id AS claim_id FROM claims
WHERE EXISTS (
    SELECT 1 FROM verdicts
    WHERE verdicts.claim_id = claims.id AND ruling IS NOT NULL AND reviewer <> :viewer
) AND NOT EXISTS (
    SELECT 1 FROM rulers WHERE rulers.claim_id = claims.id AND rulers.reviewer = :viewer
) AND (
    SELECT count(*) FROM standing_verdicts WHERE standing_verdicts.claim_id = claims.id
) < 2 AND NOT EXISTS (
    SELECT 1 FROM standing_adjudications AS final WHERE final.claim_id = claims.id
)"""
EVENTS = """SELECT claims.id AS claim_id, article_id, label, kind, verdicts.reviewer, ruling
FROM verdicts JOIN claims ON claims.id = verdicts.claim_id
LEFT JOIN editions ON editions.claim_id = claims.id
WHERE removed_at IS NULL AND claim_version >= ifnull(since, 0) AND claims.id IN (
    SELECT claim_id FROM rulers GROUP BY claim_id HAVING count(DISTINCT reviewer) > 1
)
ORDER BY verdicts.id"""
FINAL = "SELECT * FROM standing_adjudications"


def withheld_in(db: Database, article_id: int, viewer: str) -> frozenset[int]:
    """Return the claims of an article whose rulings a viewer may see only after ruling too."""
    sql = f"{WITHHELD} AND claims.article_id = :article"
    told = {"viewer": viewer, "article": article_id}
    return frozenset(row["claim_id"] for row in db.query(sql, told))


def withheld_among(db: Database, claims: Iterable[int], viewer: str) -> frozenset[int]:
    """Return those of some claims."""
    sql = f"{WITHHELD} AND claims.id IN (SELECT value FROM json_each(:ids))"  # noqa: S608 - fixed words
    told = {"viewer": viewer, "ids": pack(sorted(claims))}
    return frozenset(row["claim_id"] for row in db.query(sql, told))


def to_second(db: Database, reviewer: str) -> tuple[Waiting, ...]:
    """Return the claims that one other reviewer has ruled on, in the order of the texts."""
    return tuple(Waiting(**row) for row in db.query(TO_SECOND, [reviewer]))


def rulers(db: Database, claim_id: int) -> tuple[str, ...]:
    """Return who has ruled on a claim as it reads now, also those who withdrew since."""
    sql = "SELECT DISTINCT reviewer FROM rulers WHERE claim_id = ? ORDER BY reviewer"
    return tuple(row["reviewer"] for row in db.query(sql, [claim_id]))


def opinions(db: Database, claim_id: int) -> dict[str, Ruling]:
    """Return the standing rulings on a claim, by reviewer."""
    sql = "SELECT reviewer, ruling FROM standing_verdicts WHERE claim_id = ? ORDER BY id"
    return {row["reviewer"]: Ruling(row["ruling"]) for row in db.query(sql, [claim_id])}


def ruling_events(db: Database) -> tuple[RulingEvent, ...]:
    """Return all events on claims that two or more have ruled on as they read now, in order."""
    return tuple(
        RulingEvent(**{**row, "ruling": Ruling(row["ruling"]) if row["ruling"] else None})
        for row in db.query(EVENTS)
    )


def adjudicate(db: Database, event: Adjudication) -> Adjudication:
    """Store a final ruling, or that it is taken back; gives it with its id."""
    added = new_id(
        db,
        """INSERT INTO adjudications (claim_id, claim_version, reviewer, at, ruling, note)
        VALUES (?, ?, ?, ?, ?, ?)""",
        (
            *(event.claim_id, event.claim_version, event.reviewer, event.at),
            *(event.ruling, event.note),
        ),
    )
    return replace(event, id=added)


def adjudications(db: Database, claim_id: int) -> tuple[Adjudication, ...]:
    """Return all final rulings that a claim was ever given, the oldest first."""
    sql = "SELECT * FROM adjudications WHERE claim_id = ? ORDER BY id"
    return tuple(_adjudication(row) for row in db.query(sql, [claim_id]))


def final(db: Database, claim_id: int) -> Adjudication | None:
    """Return the final ruling that stands on a claim, if there is one."""
    rows = db.query(f"{FINAL} WHERE claim_id = ?", [claim_id])
    return next((_adjudication(row) for row in rows), None)


def finals(db: Database, article_id: int) -> dict[int, Adjudication]:
    """Return the final rulings that stand in an article, by claim."""
    sql = f"{FINAL} WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)"  # noqa: S608 - fixed words
    return {row["claim_id"]: _adjudication(row) for row in db.query(sql, [article_id])}


def _adjudication(row: Row) -> Adjudication:
    return Adjudication(**{**row, "ruling": Ruling(row["ruling"]) if row["ruling"] else None})
