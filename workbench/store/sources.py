"""Sources, their passages, and the full-text search over them."""

from collections.abc import Sequence

from sqlite_utils import Database

from workbench.model import Passage, Source, SourceKind
from workbench.store import query
from workbench.store.packing import pack_values, unpack_values
from workbench.store.records import Added, SourceHit, SourceSummary
from workbench.store.rows import Row, from_date, new_id, the_row, to_date

FOUND = """SELECT rowid, rank FROM passages_fts
WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""
MARKED = """SELECT rowid, rank, highlight(passages_fts, 1, ?, ?) AS marked FROM passages_fts
WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""


def add(db: Database, source: Source, passages: Sequence[Passage]) -> Added:
    """Store a source with its passages, unless its very text is on the desk already."""
    for row in db.query("SELECT id FROM sources WHERE sha256 = ?", [source.sha256]):
        return Added(id=row["id"], is_new=False)
    added = new_id(
        db,
        """INSERT INTO sources (title, text, author, publisher, published, accessed, url,
        archived_url, language, kind, "primary", licence, confidential, sha256, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(source.title, source.text, source.author, source.publisher),
            *(from_date(source.published), from_date(source.accessed), source.url),
            *(source.archived_url, source.language, source.kind, source.primary),
            *(source.licence, source.confidential, source.sha256),
            *(source.added_at, source.added_by),
        ),
    )
    for passage in passages:
        _add_passage(db, added, passage)
    db.execute("UPDATE desk SET value = value + 1 WHERE key = 'sources_revision'")
    return Added(id=added, is_new=True)


def revision(db: Database) -> int:
    """Return a number that grows whenever a source is added."""
    rows = db.query("SELECT value FROM desk WHERE key = 'sources_revision'")
    return int(next(iter(rows))["value"])


def get(db: Database, source_id: int) -> Source:
    """Return one source. Raises NotFoundError."""
    return _source(the_row(db, "source", "SELECT * FROM sources WHERE id = ?", source_id))


def passage(db: Database, passage_id: int) -> Passage:
    """Return one passage. Raises NotFoundError."""
    return _passage(the_row(db, "passage", "SELECT * FROM passages WHERE id = ?", passage_id))


def passages(db: Database, source_id: int) -> tuple[Passage, ...]:
    """Return the passages of a source, in order."""
    rows = db.query("SELECT * FROM passages WHERE source_id = ? ORDER BY position", [source_id])
    return tuple(_passage(row) for row in rows)


def every(db: Database) -> tuple[SourceSummary, ...]:
    """Return all sources with their use, the newest first."""
    rows = db.query("""
        SELECT sources.*,
            (SELECT count(*) FROM passages WHERE source_id = sources.id) AS passages,
            (SELECT count(DISTINCT standing_verdicts.id) FROM verdict_evidence
             JOIN standing_verdicts ON standing_verdicts.id = verdict_evidence.verdict_id
             WHERE verdict_evidence.source_id = sources.id) AS cited
        FROM sources ORDER BY id DESC""")
    return tuple(
        SourceSummary(source=_source(row), passages=row["passages"], cited=row["cited"])
        for row in rows
    )


def search(db: Database, words: str, *, limit: int) -> tuple[SourceHit, ...]:
    """Return the passages that have any of the words, the nearest first; no words find nothing."""
    asked = query.any_word(words)
    if not asked:
        return ()
    sql = f"""SELECT passages.*, found.marked FROM ({MARKED}) AS found
        JOIN passages ON passages.id = found.rowid ORDER BY found.rank, found.rowid"""  # noqa: S608 - a constant
    return tuple(
        SourceHit(
            passage=_passage(row),
            source=get(db, row["source_id"]),
            spans=query.spans(row["marked"], row["text"]),
        )
        for row in list(db.query(sql, [query.OPEN, query.CLOSE, asked, limit]))
    )


def candidates(db: Database, words: str, *, limit: int) -> tuple[Passage, ...]:
    """Do as ``search``, without what a person needs to see."""
    asked = query.any_word(words)
    if not asked:
        return ()
    sql = f"""SELECT passages.* FROM ({FOUND}) AS found
        JOIN passages ON passages.id = found.rowid ORDER BY found.rank, found.rowid"""  # noqa: S608 - a constant
    return tuple(_passage(row) for row in db.query(sql, [asked, limit]))


def _add_passage(db: Database, source_id: int, passage: Passage) -> None:
    db.execute(
        """INSERT INTO passages (source_id, position, start, "end", text, language, "values")
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            *(source_id, passage.position, passage.start, passage.end),
            *(passage.text, passage.language, pack_values(passage.values)),
        ),
    )


def _source(row: Row) -> Source:
    return Source(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        author=row["author"],
        publisher=row["publisher"],
        published=to_date(row["published"]),
        accessed=to_date(row["accessed"]),
        url=row["url"],
        archived_url=row["archived_url"],
        language=row["language"],
        kind=SourceKind(row["kind"]),
        primary=bool(row["primary"]),
        licence=row["licence"],
        confidential=bool(row["confidential"]),
        sha256=row["sha256"],
        added_at=row["added_at"],
        added_by=row["added_by"],
    )


def _passage(row: Row) -> Passage:
    return Passage(
        id=row["id"],
        source_id=row["source_id"],
        position=row["position"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        language=row["language"],
        values=unpack_values(row["values"]),
    )
