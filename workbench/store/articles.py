"""Articles, and how far the work on each has come."""

from sqlite_utils import Database

from workbench.model import Article
from workbench.store.records import Added, ArticleSummary
from workbench.store.rows import Row, from_date, new_id, the_row, to_date


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
    """Return all articles with their progress, the newest first."""
    rows = db.query("""
        SELECT articles.*, count(standing.claim_id) AS claims,
            count(standing.claim_id) FILTER (WHERE standing.status <> 'open') AS ruled,
            count(standing.claim_id) FILTER (WHERE standing.status = 'disputed') AS disputed
        FROM articles
        LEFT JOIN claims ON claims.article_id = articles.id AND claims.removed_at IS NULL
        LEFT JOIN claim_standing AS standing ON standing.claim_id = claims.id
        GROUP BY articles.id ORDER BY articles.id DESC""")
    return tuple(
        ArticleSummary(
            article=_article(row),
            claims=row["claims"],
            ruled=row["ruled"],
            disputed=row["disputed"],
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
