"""Sources, their passages, and the full-text search over them."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from sqlite_utils import Database

from workbench.model import FoundValue, Passage, Source, SourceKind, Tier
from workbench.store import copies, query
from workbench.store.packing import pack, pack_values, unpack_values
from workbench.store.records import Added, SourceHit, SourceSummary
from workbench.store.rows import Row, from_date, new_id, the_row, to_date

WHOLE = """SELECT sources.*, provenance.*, copies.media_type,
    coalesce(withdrawn.reason, '') AS withdrawn, newer.source_id AS replaced_by
FROM sources
JOIN provenance ON provenance.source_id = sources.id
LEFT JOIN copies ON copies.sha256 = provenance.copy
LEFT JOIN withdrawn_sources AS withdrawn ON withdrawn.id = sources.id
LEFT JOIN provenance AS newer ON newer.replaces = sources.id"""
# The same without the texts, which a list does not show and a desk has a hundred megabytes of.
LISTED = WHOLE.replace(
    "sources.*",
    """sources.id, sources.title, '' AS text, sources.author, sources.publisher, sources.published,
    sources.accessed, sources.url, sources.archived_url, sources.language, sources.kind,
    sources."primary", sources.licence, sources.confidential, sources.sha256, sources.added_at,
    sources.added_by""",
)
# A page is where the last of the beginnings up to the passage stands.
PASSAGES = """SELECT passages.*, sources.published AS published,
    (SELECT count(*) FROM json_each(provenance.pages) WHERE value <= passages.start) AS page
FROM passages
JOIN sources ON sources.id = passages.source_id
JOIN provenance ON provenance.source_id = passages.source_id"""
FOUND = """SELECT rowid, rank FROM passages_fts
WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""
MARKED = """SELECT rowid, rank, highlight(passages_fts, 1, ?, ?) AS marked FROM passages_fts
WHERE passages_fts MATCH ? ORDER BY rank LIMIT ?"""
UNREAD = ""
"""What stands in the place of a passage's values until they have been read."""


def add(
    db: Database, source: Source, passages: Sequence[Passage], *, unread: bool = False
) -> Added:
    """Store a source with its passages, unless its very text is on the desk already.

    A newer text of an origin that the desk has a source of replaces that one. With ``unread`` the
    values of the passages are left to be read later.
    """
    for id_ in ids_of(db, source.sha256):
        return Added(id=id_, is_new=False)
    added = _insert(db, source)
    older = _newest_of(db, source.origin)
    if older is not None:
        leave_out(db, older.id)
    _note_provenance(db, added, source, older)
    _add_passages(db, added, passages, unread=unread)
    renew(db)
    return Added(id=added, is_new=True, replaces=None if older is None else older.id)


def ids_of(db: Database, sha256: str) -> tuple[int, ...]:
    """Return the id of the source with this text, if the desk has it."""
    return tuple(row["id"] for row in db.query("SELECT id FROM sources WHERE sha256 = ?", [sha256]))


def renew(db: Database) -> None:
    """Note that what a search may find is not what it was."""
    db.execute("UPDATE desk SET value = value + 1 WHERE key = 'sources_revision'")


def revision(db: Database) -> int:
    """Return a number that grows whenever a source is added, withdrawn or restored."""
    rows = db.query("SELECT value FROM desk WHERE key = 'sources_revision'")
    return int(next(iter(rows))["value"])


def get(db: Database, source_id: int) -> Source:
    """Return one source. Raises NotFoundError."""
    return _source(the_row(db, "source", f"{WHOLE} WHERE sources.id = ?", source_id))


def heading(db: Database, source_id: int) -> Source:
    """Return one source without its text. Raises NotFoundError."""
    return _source(the_row(db, "source", f"{LISTED} WHERE sources.id = ?", source_id))


def passage(db: Database, passage_id: int) -> Passage:
    """Return one passage. Raises NotFoundError."""
    return _passage(the_row(db, "passage", f"{PASSAGES} WHERE passages.id = ?", passage_id))


def passages_by_id(db: Database, ids: Iterable[int]) -> tuple[Passage, ...]:
    """Return these passages by rising id; those that are gone are left out."""
    sql = f"{PASSAGES} WHERE passages.id IN (SELECT value FROM json_each(?)) ORDER BY passages.id"  # noqa: S608 - a constant
    return tuple(_passage(row) for row in list(db.query(sql, [pack(list(ids))])))


def passages(db: Database, source_id: int) -> tuple[Passage, ...]:
    """Return the passages of a source, in order."""
    sql = f"{PASSAGES} WHERE passages.source_id = ? ORDER BY position"
    return tuple(_passage(row) for row in db.query(sql, [source_id]))


def every(db: Database, *, limit: int | None = None) -> tuple[SourceSummary, ...]:
    """Return all sources with their use, or as many as ``limit``, the newest first.

    Their texts are left out.
    """
    sql = f"""
        SELECT whole.*,
            (SELECT count(*) FROM passages WHERE source_id = whole.id) AS passages,
            (SELECT count(DISTINCT standing_verdicts.id) FROM verdict_evidence
             JOIN standing_verdicts ON standing_verdicts.id = verdict_evidence.verdict_id
             WHERE verdict_evidence.source_id = whole.id) AS cited
        FROM ({LISTED}) AS whole ORDER BY id DESC LIMIT ?"""  # noqa: S608 - a constant
    rows = db.query(sql, [-1 if limit is None else limit])
    return tuple(
        SourceSummary(source=_source(row), passages=row["passages"], cited=row["cited"])
        for row in rows
    )


def search(db: Database, words: str, *, limit: int) -> tuple[SourceHit, ...]:
    """Return the passages that have any of the words, the nearest first; no words find nothing."""
    asked = query.any_word(words)
    if not asked:
        return ()
    sql = f"""SELECT whole.*, found.marked FROM ({MARKED}) AS found
        JOIN ({PASSAGES}) AS whole ON whole.id = found.rowid ORDER BY found.rank, found.rowid"""  # noqa: S608 - constants
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
    sql = f"""SELECT whole.* FROM ({FOUND}) AS found
        JOIN ({PASSAGES}) AS whole ON whole.id = found.rowid ORDER BY found.rank, found.rowid"""  # noqa: S608 - constants
    return tuple(_passage(row) for row in db.query(sql, [asked, limit]))


def leave_out(db: Database, source_id: int) -> None:
    """Take the passages of a source that stands out of the full-text index."""
    db.execute(
        """INSERT INTO passages_fts (passages_fts, rowid, title, text)
        SELECT 'delete', passages.id, sources.title, passages.text
        FROM passages JOIN sources ON sources.id = source_id WHERE source_id = ?""",
        [source_id],
    )


def take_in(db: Database, source_id: int) -> None:
    """Put the passages of a source back into the full-text index."""
    db.execute(
        """INSERT INTO passages_fts (rowid, title, text)
        SELECT passages.id, sources.title, passages.text
        FROM passages JOIN sources ON sources.id = source_id WHERE source_id = ?""",
        [source_id],
    )


def _insert(db: Database, source: Source) -> int:
    return new_id(
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


def _newest_of(db: Database, origin: str) -> Source | None:
    """Return the newest source of an origin; pasted text has none."""
    sql = f"{WHOLE} WHERE provenance.origin = ? AND newer.source_id IS NULL"
    rows = list(db.query(sql, [origin])) if origin else []
    return _source(rows[-1]) if rows else None


def _note_provenance(db: Database, added: int, source: Source, older: Source | None) -> None:
    tier = source.tier
    if older is not None and tier is Tier.UNRATED:
        tier = older.tier  # a correction of a page does not undo what the desk thinks of it
    db.execute(
        "INSERT INTO provenance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(added, source.origin, older.version + 1 if older else 1),
            *(older.id if older else None, copies.add(db, source)),
            *(pack(source.pages), tier, source.reviewed, source.rating),
        ),
    )


def _add_passages(
    db: Database, source_id: int, passages: Sequence[Passage], *, unread: bool
) -> None:
    db.conn.executemany(
        """INSERT INTO passages (source_id, position, start, "end", text, language, "values")
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            (
                *(source_id, each.position, each.start, each.end),
                *(each.text, each.language, UNREAD if unread else pack_values(each.values)),
            )
            for each in passages
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
        tier=Tier(row["tier"]),
        origin=row["origin"],
        version=row["version"],
        replaces=row["replaces"],
        replaced_by=row["replaced_by"],
        withdrawn=row["withdrawn"],
        pages=tuple(json.loads(row["pages"])),
        reviewed=row["reviewed"],
        rating=row["rating"],
        media_type=row["media_type"] or "",
        copy_sha256=row["copy"] or "",
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
        values=unpack_values(row["values"])
        if row["values"] != UNREAD
        else _read(row["text"], row["language"], to_date(row["published"])),
        page=row["page"] or None,
    )


@lru_cache(maxsize=10_000)
def _read(text: str, language: str, published: date | None) -> tuple[FoundValue, ...]:
    """Read the values of a passage that nobody has read yet."""
    from workbench import splitting  # noqa: PLC0415 - loads the rules of languages

    return splitting.values_in(text, language=language, published=published)
