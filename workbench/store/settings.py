"""What the desk has decided on how it works, by key: events, of which the latest stands."""

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from workbench.store.packing import pack

STANDING = """SELECT key, value FROM settings
WHERE id IN (SELECT max(id) FROM settings GROUP BY key)"""


def every(db: Database) -> Mapping[str, Any]:
    """Return what each key is set to; a key that was never set is not among them."""
    return {row["key"]: json.loads(row["value"]) for row in db.query(STANDING)}


def add(db: Database, key: str, value: object, *, at: str, reviewer: str) -> None:
    """Set a key; what it was set to before stays in the desk."""
    sql = "INSERT INTO settings (key, value, at, reviewer) VALUES (?, ?, ?, ?)"
    db.execute(sql, [key, pack(value), at, reviewer])
