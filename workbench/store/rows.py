"""Reading rows: one row or a plain error, dates from their text."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from workbench.errors import NotFoundError

Row = Mapping[str, Any]


def the_row(db: Database, noun: str, sql: str, id_: int) -> Row:
    """Return the one row that ``sql`` finds for ``id_``. Raises NotFoundError naming the noun."""
    for row in db.query(sql, [id_]):
        return row
    message = f"There is no {noun} {id_} on this desk: look its number up in the list."
    raise NotFoundError(message)


def new_id(db: Database, sql: str, values: Sequence[object]) -> int:
    """Insert one row and give its id."""
    return int(db.execute(f"{sql} RETURNING id", values).fetchone()[0])


def to_date(text: str | None) -> date | None:
    """Return a stored ISO 8601 date, or None for NULL."""
    return None if text is None else date.fromisoformat(text)


def from_date(day: date | None) -> str | None:
    """Return a date as it is stored."""
    return None if day is None else day.isoformat()
