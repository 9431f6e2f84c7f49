"""Corrections of a source's record: noted as events, and done to the record."""

from collections.abc import Sequence

from sqlite_utils import Database

from workbench.store import sources, standing
from workbench.store.records import Amendment

_COLUMNS = {
    "title": "sources.title",
    "author": "sources.author",
    "publisher": "sources.publisher",
    "published": "sources.published",
    "accessed": "sources.accessed",
    "url": "sources.url",
    "archived_url": "sources.archived_url",
    "kind": "sources.kind",
    "primary": "sources.primary",
    "licence": "sources.licence",
    "confidential": "sources.confidential",
    "tier": "provenance.tier",
}
FACTS = tuple(_COLUMNS)
"""What of a record can be corrected."""

_DAYS = frozenset({"published", "accessed"})
_FLAGS = frozenset({"primary", "confidential"})
_SEARCHED = frozenset({"title", "published"})
"""Facts that searches and comparisons go by."""


def amend(db: Database, amendments: Sequence[Amendment]) -> None:
    """Note corrections of one source's record and do them; searches find the new title."""
    source_id = amendments[0].source_id
    searched = any(each.fact in _SEARCHED for each in amendments)
    is_indexed = searched and standing.stands(db, source_id)
    if is_indexed:
        sources.leave_out(db, source_id)
    for each in amendments:
        _note(db, each)
        _set(db, each)
    if is_indexed:
        sources.take_in(db, source_id)
    if any(each.fact == "published" for each in amendments):
        # the days that a passage tells of are counted from the day that it was published
        db.execute("""UPDATE passages SET "values" = '' WHERE source_id = ?""", [source_id])
    if searched:
        sources.renew(db)


def of_source(db: Database, source_id: int) -> tuple[Amendment, ...]:
    """Return the corrections of a source's record, the oldest first."""
    sql = """SELECT source_id, fact, was, became, at, reviewer FROM source_amendments
        WHERE source_id = ? ORDER BY id"""
    return tuple(Amendment(**row) for row in db.query(sql, [source_id]))


def _note(db: Database, each: Amendment) -> None:
    db.execute(
        """INSERT INTO source_amendments (source_id, fact, was, became, at, reviewer)
        VALUES (?, ?, ?, ?, ?, ?)""",
        [each.source_id, each.fact, each.was, each.became, each.at, each.reviewer],
    )


def _set(db: Database, each: Amendment) -> None:
    table, _, column = _COLUMNS[each.fact].partition(".")
    key = "id" if table == "sources" else "source_id"
    value: object = each.became
    if each.fact in _DAYS:
        value = each.became or None
    if each.fact in _FLAGS:
        value = each.became == "yes"
    db.execute(f'UPDATE {table} SET "{column}" = ? WHERE {key} = ?', [value, each.source_id])  # noqa: S608 - constants
