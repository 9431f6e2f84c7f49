"""What a desk sees of its work: each article with how far it is, and the claims that wait."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from workbench.store.articles import TALLY
from workbench.store.rows import to_date
from workbench.store.seconding import WAITING, Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEntry:
    """An article as the desk sees it."""

    article_id: int
    title: str
    outlet: str
    language: str
    published: date | None
    added_at: str
    """UTC, ISO 8601."""
    is_split: bool
    claims: int
    ruled: int
    """Claims with a standing verdict or a final ruling."""
    disputed: int
    """Of them, those that reviewers differ on."""
    conflicts: int
    """Claims without a ruling that a source contradicts."""
    assignee: str
    """Who works on it; empty while nobody was named."""
    due: str | None
    """UTC, ISO 8601; None without a deadline."""
    archived_at: str | None
    """UTC, ISO 8601; None while it is on the desk."""
    reviewers: tuple[tuple[str, int], ...]
    """Who has standing verdicts on it and how many, by name."""

    @property
    def open(self) -> int:
        """Claims that nobody has ruled on."""
        return self.claims - self.ruled


ENTRIES = f"""SELECT articles.id AS article_id, title, outlet, language, published, added_at,
    split_at IS NOT NULL AS is_split, ifnull(claims, 0) AS claims, ifnull(ruled, 0) AS ruled,
    ifnull(disputed, 0) AS disputed, ifnull(conflicts, 0) AS conflicts,
    assignee, due, archived_at
FROM articles JOIN article_work ON article_work.article_id = articles.id
LEFT JOIN ({TALLY}) AS tally ON tally.article_id = articles.id
WHERE (archived_at IS NOT NULL) = ? ORDER BY articles.id DESC"""  # noqa: S608 - fixed words
RULERS = """SELECT article_id, reviewer, count(*) AS verdicts
FROM standing_verdicts JOIN claims ON claims.id = claim_id
GROUP BY article_id, reviewer ORDER BY reviewer"""
ON_DESK = f"""{WAITING} JOIN article_work ON article_work.article_id = claims.article_id
WHERE archived_at IS NULL AND removed_at IS NULL"""
DISPUTED = f"""{ON_DESK} AND claims.id IN (
    SELECT claim_id FROM standing_verdicts GROUP BY claim_id HAVING count(DISTINCT ruling) > 1
) AND claims.id NOT IN (SELECT claim_id FROM standing_adjudications)
ORDER BY claims.article_id, claims.start, claims.id LIMIT ?"""  # noqa: S608 - fixed words
CONTRADICTED = f"""{ON_DESK} AND claims.id IN (
    SELECT claim_id FROM matches WHERE comparison = 'conflicts'
) AND claims.id NOT IN (SELECT claim_id FROM standing_verdicts)
AND claims.id NOT IN (SELECT claim_id FROM standing_adjudications)
ORDER BY claims.article_id, claims.start, claims.id LIMIT ?"""  # noqa: S608 - fixed words
NAMES = """SELECT reviewer FROM verdicts UNION SELECT added_by FROM articles
UNION SELECT assignee FROM article_work UNION SELECT reviewer FROM desk_events ORDER BY 1"""


def entries(db: Database, *, is_archived: bool) -> tuple[DeskEntry, ...]:
    """Return the articles on the desk, or those put away, the newest first."""
    rulers: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for row in db.query(RULERS):
        rulers[row["article_id"]].append((row["reviewer"], row["verdicts"]))
    return tuple(
        DeskEntry(
            **{
                **row,
                "published": to_date(row["published"]),
                "is_split": bool(row["is_split"]),
                "reviewers": tuple(rulers[row["article_id"]]),
            }
        )
        for row in db.query(ENTRIES, [is_archived])
    )


def disputed(db: Database, *, limit: int) -> tuple[Waiting, ...]:
    """Return claims that reviewers differ on, in the order of the texts."""
    return tuple(Waiting(**row) for row in db.query(DISPUTED, [limit]))


def contradicted(db: Database, *, limit: int) -> tuple[Waiting, ...]:
    """Return claims without a ruling that a source contradicts, in the order of the texts."""
    return tuple(Waiting(**row) for row in db.query(CONTRADICTED, [limit]))


def reviewers(db: Database) -> tuple[str, ...]:
    """Return everybody who has done something on the desk, by name."""
    return tuple(row["reviewer"] for row in db.query(NAMES) if row["reviewer"])
