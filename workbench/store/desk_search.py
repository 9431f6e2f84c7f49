"""Words looked up in the articles of a desk and in their claims."""

from dataclasses import dataclass, replace

from sqlite_utils import Database

from workbench.store import query
from workbench.store.query import CLOSE, OPEN, WORD
from workbench.store.rows import Row

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskHit:
    """A place on the desk that holds the words looked for."""

    article_id: int
    title: str
    """The article's."""
    claim_id: int | None
    """The claim found, or the one nearest to the words in the text; None where there is none."""
    text: str
    """The claim's statement, or the article's whole text."""
    spans: Spans
    """Where in ``text`` the words stand; empty when they stand in the title or label only."""
    label: str
    """The claim's; empty for a place in the text."""
    is_archived: bool


CLAIMS = """SELECT claims.article_id, title, claims.id AS claim_id, statement AS text,
    found.marked, label, archived_at IS NOT NULL AS is_archived
FROM (
    SELECT rowid, rank, highlight(claims_fts, 2, ?, ?) AS marked FROM claims_fts
    WHERE claims_fts MATCH ? ORDER BY rank LIMIT ?
) AS found
JOIN claims ON claims.id = found.rowid
JOIN articles ON articles.id = claims.article_id
JOIN article_work ON article_work.article_id = articles.id
WHERE removed_at IS NULL ORDER BY found.rank, claims.id"""
ARTICLES = """SELECT articles.id AS article_id, title, articles.text, found.marked,
    '' AS label, archived_at IS NOT NULL AS is_archived
FROM (
    SELECT rowid, rank, highlight(articles_fts, 1, ?, ?) AS marked FROM articles_fts
    WHERE articles_fts MATCH ? ORDER BY rank LIMIT ?
) AS found
JOIN articles ON articles.id = found.rowid
JOIN article_work ON article_work.article_id = articles.id
ORDER BY found.rank, articles.id"""
NEAREST = """SELECT id FROM claims WHERE article_id = ? AND removed_at IS NULL
ORDER BY max(start - ?, ? - "end", 0), start, id LIMIT 1"""


def claims(db: Database, words: str, *, limit: int) -> tuple[DeskHit, ...]:
    """Return the claims that have all of the words, the nearest first."""
    asked = all_words(words)
    if not asked:
        return ()
    return tuple(
        _hit(row, row["claim_id"]) for row in db.query(CLAIMS, [OPEN, CLOSE, asked, limit])
    )


def articles(db: Database, words: str, *, limit: int) -> tuple[DeskHit, ...]:
    """Return the articles that have all of the words, each with the claim nearest to the first."""
    asked = all_words(words)
    if not asked:
        return ()
    hits = [_hit(row, None) for row in list(db.query(ARTICLES, [OPEN, CLOSE, asked, limit]))]
    return tuple(_with_nearest(db, hit) for hit in hits)


def all_words(text: str) -> str:
    """Return the query for what has all words of ``text``, the last of which may go on."""
    words = [f'"{word}"' for word in dict.fromkeys(WORD.findall(text))][: query.MOST_WORDS]
    return " AND ".join(words) + "*" if words else ""


def _hit(row: Row, claim_id: int | None) -> DeskHit:
    fields = {name: row[name] for name in ("article_id", "title", "text", "label")}
    marked = query.spans(row["marked"], row["text"])
    return DeskHit(**fields, claim_id=claim_id, spans=marked, is_archived=bool(row["is_archived"]))


def _with_nearest(db: Database, hit: DeskHit) -> DeskHit:
    at = hit.spans[0][0] if hit.spans else 0
    nearest = next((row["id"] for row in db.query(NEAREST, [hit.article_id, at, at])), None)
    return replace(hit, claim_id=nearest)
