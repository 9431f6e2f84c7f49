"""What the desk's work amounts to: claims with where they stand, rulings in time, sources cited."""

from dataclasses import dataclass

from sqlite_utils import Database

from workbench.model import Ruling, Stance, Status

CLAIMS = """SELECT claims.id AS claim_id, claims.article_id, articles.title, kind, words, label,
    date(split_at) AS split_on, status, ruling
FROM claims JOIN articles ON articles.id = claims.article_id
JOIN claim_standing ON claim_standing.claim_id = claims.id
WHERE removed_at IS NULL
ORDER BY claims.article_id, start, claims.id"""
RULED = """SELECT claim_id, reviewer, at FROM verdicts
WHERE ruling IS NOT NULL ORDER BY reviewer, verdicts.id"""
STANDING = """SELECT claim_id, min(at) AS at FROM standing_verdicts GROUP BY claim_id"""
CITED = """SELECT DISTINCT source_id, sources.title, standing_verdicts.claim_id, stance
FROM standing_verdicts JOIN verdict_evidence ON verdict_id = standing_verdicts.id
JOIN sources ON sources.id = source_id ORDER BY source_id, standing_verdicts.claim_id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """A claim with what is counted of it."""

    claim_id: int
    article_id: int
    title: str
    """The article's."""
    kind: str
    words: str
    label: str
    split_on: str
    """ISO 8601 date on which its article was split."""
    status: Status
    ruling: Ruling | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledAt:
    """When a reviewer ruled on a claim."""

    claim_id: int
    reviewer: str
    at: str
    """UTC, ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedIn:
    """A source that a standing verdict cites."""

    source_id: int
    title: str
    claim_id: int
    stance: Stance


def claims(db: Database) -> tuple[ClaimFacts, ...]:
    """Return all claims, in the order of the articles."""
    return tuple(
        ClaimFacts(
            **{
                **row,
                "status": Status(row["status"]),
                "ruling": None if row["ruling"] is None else Ruling(row["ruling"]),
            }
        )
        for row in db.query(CLAIMS)
    )


def ruled(db: Database) -> tuple[RuledAt, ...]:
    """Return every ruling, those of one reviewer together in the order in which they were given."""
    return tuple(RuledAt(**row) for row in db.query(RULED))


def settled(db: Database) -> dict[int, str]:
    """Return since when each claim has a standing verdict, UTC, ISO 8601."""
    return {row["claim_id"]: row["at"] for row in db.query(STANDING)}


def cited(db: Database) -> tuple[CitedIn, ...]:
    """Return which sources the standing verdicts cite, and on which claims."""
    return tuple(CitedIn(**{**row, "stance": Stance(row["stance"])}) for row in db.query(CITED))
