"""Making a finished desk a single small file, to be copied or kept under version control."""

import sqlite3
from contextlib import closing
from pathlib import Path


def compact(path: Path) -> None:
    """Give back unused space and leave no journal beside the file. Nobody may have it open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
