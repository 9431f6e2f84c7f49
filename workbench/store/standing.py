"""Whether sources stand, what would fall with one, and the values of passages read later."""

from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from workbench.model import Passage, Ruling, Source
from workbench.store import sources
from workbench.store.packing import pack_values
from workbench.store.records import SourceEvent, SourceUse
from workbench.store.rows import to_date


def stands(db: Database, source_id: int) -> bool:
    """Tell whether a source is the newest version and not withdrawn."""
    return bool(list(db.query("SELECT id FROM standing_sources WHERE id = ?", [source_id])))


def note(db: Database, event: SourceEvent) -> None:
    """Store that a source was withdrawn or restored; searches find it accordingly."""
    before = stands(db, event.source_id)
    db.execute(
        "INSERT INTO source_events (source_id, act, reason, at, reviewer) VALUES (?, ?, ?, ?, ?)",
        [event.source_id, event.act, event.reason, event.at, event.reviewer],
    )
    after = stands(db, event.source_id)
    if before and not after:
        sources.leave_out(db, event.source_id)
    if after and not before:
        sources.take_in(db, event.source_id)
    sources.renew(db)


def events(db: Database, source_id: int) -> tuple[SourceEvent, ...]:
    """Return what was done to a source, the oldest first."""
    sql = """SELECT source_id, act, reason, at, reviewer FROM source_events
        WHERE source_id = ? ORDER BY id"""
    return tuple(SourceEvent(**row) for row in db.query(sql, [source_id]))


def versions(db: Database, source_id: int) -> tuple[Source, ...]:
    """Return all versions of a source, the oldest first, itself among them."""
    sql = """WITH RECURSIVE older (id) AS (
            SELECT ? UNION SELECT replaces FROM provenance JOIN older ON source_id = older.id
            WHERE replaces NOT NULL
        ), chain (id) AS (
            SELECT min(id) FROM older
            UNION SELECT source_id FROM provenance JOIN chain ON replaces = chain.id
        ) SELECT id FROM chain ORDER BY id"""
    return tuple(sources.get(db, row["id"]) for row in list(db.query(sql, [source_id])))


def uses(db: Database, source_id: int) -> tuple[SourceUse, ...]:
    """Return each standing verdict that cites a source, in the order of articles and claims."""
    sql = """SELECT DISTINCT articles.id AS article_id, articles.title, claims.id AS claim_id,
            claims.words, verdicts.id AS verdict_id, verdicts.reviewer, verdicts.ruling
        FROM verdict_evidence
        JOIN standing_verdicts AS verdicts ON verdicts.id = verdict_id
        JOIN claims ON claims.id = verdicts.claim_id
        JOIN articles ON articles.id = claims.article_id
        WHERE verdict_evidence.source_id = ?
        ORDER BY articles.id, claims.start, claims.id, verdicts.id"""
    return tuple(
        SourceUse(**{**row, "ruling": Ruling(row["ruling"])}) for row in db.query(sql, [source_id])
    )


def recalled(db: Database, article_id: int) -> frozenset[int]:
    """Return the claims of an article whose standing verdicts cite a source withdrawn since."""
    sql = """SELECT DISTINCT claims.id FROM standing_verdicts AS verdicts
        JOIN claims ON claims.id = verdicts.claim_id
        JOIN verdict_evidence ON verdict_id = verdicts.id
        JOIN withdrawn_sources AS withdrawn ON withdrawn.id = verdict_evidence.source_id
        WHERE claims.article_id = ?"""
    return frozenset(row["id"] for row in db.query(sql, [article_id]))


def count_passages(db: Database, source_id: int) -> int:
    """Return how many passages a source has."""
    rows = db.query("SELECT count(*) AS n FROM passages WHERE source_id = ?", [source_id])
    return int(next(iter(rows))["n"])


def unread(db: Database, *, limit: int) -> tuple[tuple[Passage, date | None], ...]:
    """Return passages whose values have not been read, each with the date of its source."""
    sql = """SELECT passages.*, sources.published FROM passages
        JOIN sources ON sources.id = source_id
        WHERE "values" = '' ORDER BY passages.id LIMIT ?"""
    return tuple(
        (
            Passage(
                id=row["id"],
                source_id=row["source_id"],
                position=row["position"],
                start=row["start"],
                end=row["end"],
                text=row["text"],
                language=row["language"],
            ),
            to_date(row["published"]),
        )
        for row in db.query(sql, [limit])
    )


def count_unread(db: Database) -> int:
    """Return how many passages have values that nobody has read."""
    rows = db.query("""SELECT count(*) AS unread FROM passages WHERE "values" = ''""")
    return int(next(iter(rows))["unread"])


def note_values(db: Database, passages: Iterable[Passage]) -> None:
    """Store the language and values of passages."""
    db.conn.executemany(
        """UPDATE passages SET language = ?, "values" = ? WHERE id = ?""",
        ((each.language, pack_values(each.values), each.id) for each in passages),
    )


def forget_values(db: Database) -> None:
    """Have the values of all passages read anew."""
    db.execute("""UPDATE passages SET "values" = ''""")
    sources.renew(db)
