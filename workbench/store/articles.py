"""Articles, and how far the work on each has come."""

from sqlite_utils import Database

from workbench.model import Article
from workbench.store.records import Added, ArticleSummary
from workbench.store.rows import Row, from_date, new_id, the_row, to_date

# One grouped pass over the claims: on a whole desk that is several times faster than asking the
# view claim_standing of each.
TALLY = """SELECT article_id, count(*) AS claims,
    count(*) FILTER (WHERE verdicts > 0 OR is_final) AS ruled,
    count(*) FILTER (WHERE rulings > 1 AND NOT is_final) AS disputed,
    count(*) FILTER (WHERE verdicts = 0 AND NOT is_final AND is_contradicted) AS conflicts
FROM (
    SELECT claims.article_id, count(standing.id) AS verdicts,
        count(DISTINCT standing.ruling) AS rulings,
        EXISTS (SELECT 1 FROM standing_adjudications WHERE claim_id = claims.id) AS is_final,
        EXISTS (
            SELECT 1 FROM matches WHERE claim_id = claims.id AND comparison = 'conflicts'
        ) AS is_contradicted
    FROM claims LEFT JOIN standing_verdicts AS standing ON standing.claim_id = claims.id
    WHERE removed_at IS NULL GROUP BY claims.id
) GROUP BY article_id"""
EVERY = f"""SELECT articles.*, ifnull(claims, 0) AS claims, ifnull(ruled, 0) AS ruled,
    ifnull(disputed, 0) AS disputed, archived_at IS NOT NULL AS is_archived
FROM articles JOIN article_work ON article_work.article_id = articles.id
LEFT JOIN ({TALLY}) AS tally ON tally.article_id = articles.id
ORDER BY is_archived, articles.id DESC"""  # noqa: S608 - fixed words


def add(db: Database, article: Article) -> Added:
    """Store an article, unless its very text is on the desk already; its id is given here."""
    known = with_text(db, article.sha256)
    if known:
        return Added(id=known.id, is_new=False)
    added = new_id(
        db,
        """INSERT INTO articles
        (title, outlet, author, url, published, language, text, sha256, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(article.title, article.outlet, article.author, article.url),
            *(from_date(article.published), article.language, article.text, article.sha256),
            *(article.added_at, article.added_by),
        ),
    )
    return Added(id=added, is_new=True)


def with_text(db: Database, sha256: str) -> Article | None:
    """Return the article whose text has that SHA-256, None if it is not on the desk."""
    rows = db.query("SELECT * FROM articles WHERE sha256 = ?", [sha256])
    return next((_article(row) for row in rows), None)


def get(db: Database, article_id: int) -> Article:
    """Return one article. Raises NotFoundError."""
    return _article(the_row(db, "article", "SELECT * FROM articles WHERE id = ?", article_id))


def every(db: Database) -> tuple[ArticleSummary, ...]:
    """Return all articles with their progress: the newest first, those put away at the end."""
    rows = db.query(EVERY)
    return tuple(
        ArticleSummary(
            article=_article(row),
            claims=row["claims"],
            ruled=row["ruled"],
            disputed=row["disputed"],
            is_archived=bool(row["is_archived"]),
        )
        for row in rows
    )


def mark_split(db: Database, article_id: int, at: str) -> None:
    """Note that the article's claims have been stored."""
    db.execute("UPDATE articles SET split_at = ? WHERE id = ?", [at, article_id])


def mark_matched(db: Database, article_id: int, *, at: str, revision: int) -> None:
    """Note that the article's matches have been stored, against which state of the sources."""
    db.execute(
        "UPDATE articles SET matched_at = ?, matched_revision = ? WHERE id = ?",
        [at, revision, article_id],
    )


def matched_revision(db: Database, article_id: int) -> int | None:
    """Return the revision of the sources that it was matched against, None before that."""
    sql = "SELECT matched_revision FROM articles WHERE id = ?"
    revision: int | None = the_row(db, "article", sql, article_id)["matched_revision"]
    return revision


def _article(row: Row) -> Article:
    return Article(
        id=row["id"],
        title=row["title"],
        outlet=row["outlet"],
        author=row["author"],
        url=row["url"],
        published=to_date(row["published"]),
        language=row["language"],
        text=row["text"],
        sha256=row["sha256"],
        added_at=row["added_at"],
        added_by=row["added_by"],
        split_at=row["split_at"],
        matched_at=row["matched_at"],
    )
