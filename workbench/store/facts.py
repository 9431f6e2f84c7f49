"""Facts of the desk: claims that have a standing verdict, to be remembered for other articles.

A verdict that a final ruling overruled is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

ELSEWHERE = """SELECT standing_verdicts.id AS verdict_id, claims.statement
FROM standing_verdicts JOIN claims ON claims.id = standing_verdicts.claim_id
WHERE claims.article_id <> ? AND claims.kind = ? AND claims.removed_at IS NULL
AND NOT EXISTS (
    SELECT 1 FROM standing_adjudications AS final
    WHERE final.claim_id = claims.id AND final.ruling <> standing_verdicts.ruling
)"""
PLACE = """SELECT standing_verdicts.claim_id, articles.id AS article_id, title, language
FROM standing_verdicts JOIN claims ON claims.id = standing_verdicts.claim_id
JOIN articles ON articles.id = claims.article_id WHERE standing_verdicts.id = ?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the claim of a verdict stands."""

    claim_id: int
    article_id: int
    title: str
    language: str


def statements(db: Database, *, kind: str, besides: int) -> Mapping[int, str]:
    """Return the statements of claims of a kind, by standing verdict, of all articles but one."""
    return {row["verdict_id"]: row["statement"] for row in db.query(ELSEWHERE, [besides, kind])}


def place(db: Database, verdict_id: int) -> Place:
    """Return where the claim of a standing verdict stands."""
    (row,) = db.query(PLACE, [verdict_id])
    return Place(**row)
