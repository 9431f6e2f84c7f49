"""What does not fit inside an article, as its split found it."""

from collections.abc import Iterable

from sqlite_utils import Database

from workbench.model import Inconsistency, WarningKind
from workbench.store.packing import pack_spans, unpack_spans


def replace(db: Database, article_id: int, warnings: Iterable[Inconsistency]) -> None:
    """Store the warnings of an article in the place of the earlier ones."""
    db.execute("DELETE FROM warnings WHERE article_id = ?", [article_id])
    for position, each in enumerate(warnings):
        facts = [article_id, position, each.kind, each.message, pack_spans(each.places)]
        db.execute("INSERT INTO warnings VALUES (?, ?, ?, ?, ?)", facts)


def of_article(db: Database, article_id: int) -> tuple[Inconsistency, ...]:
    """Return the warnings of an article, in the order of the text."""
    sql = "SELECT * FROM warnings WHERE article_id = ? ORDER BY position"
    return tuple(
        Inconsistency(
            kind=WarningKind(row["kind"]),
            message=row["message"],
            places=unpack_spans(row["places"]),
        )
        for row in db.query(sql, [article_id])
    )
