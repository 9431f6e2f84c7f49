"""Opening a desk: created or migrated once, then open for one operation at a time.

A desk is one SQLite file. Reading never changes a byte of it. Every SQLite failure that a person
can meet (locked, unwritable, corrupt, foreign, newer) leaves here as a ``DeskError`` that says
what to do.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from sqlite_utils import Database

from workbench.errors import DeskBusyError, DeskError, DeskVersionError
from workbench.store.migrations import APPLICATION_ID, MIGRATION_NAMES, MIGRATIONS

BUSY_MILLISECONDS = 5000
PRIMARY_CODE = 0xFF  # the low byte of an extended SQLite result code

CANNOT_WRITE = (
    "The desk {path} cannot be written: check the permissions of the file and of its folder."
)
CANNOT_READ = (
    "The desk {path} cannot be opened: check the permissions of the file and of its folder."
)
TOLD = {
    sqlite3.SQLITE_BUSY: "The desk {path} is in use by another program: try again in a moment.",
    sqlite3.SQLITE_LOCKED: "The desk {path} is in use by another program: try again in a moment.",
    sqlite3.SQLITE_READONLY: CANNOT_WRITE,
    sqlite3.SQLITE_PERM: CANNOT_WRITE,
    sqlite3.SQLITE_CANTOPEN: CANNOT_READ,
    sqlite3.SQLITE_IOERR: "The desk {path} cannot be read or written: check the disk it is on.",
    sqlite3.SQLITE_FULL: "The disk that holds the desk {path} is full: make room and try again.",
    sqlite3.SQLITE_CORRUPT: "The desk {path} is damaged: restore it from a copy.",
    sqlite3.SQLITE_NOTADB: "{path} is not a workbench database: choose another file with --db.",
}

_current: set[tuple[Path, int, int]] = set()
"""Desks that were found current: where, which file, after how many migrations."""

_shared: ContextVar[tuple[Path, Database] | None] = ContextVar("shared", default=None)
"""The desk that this thread holds open for ``one_reading``."""


def prepare(path: Path, *, create: bool = True) -> None:
    """Create the desk or bring it up to date; a current desk is not touched at all.

    Processes that prepare the same desk at the same time wait for each other on SQLite's own
    write lock. With ``create`` False a missing file is an error.

    Raises DeskVersionError for a desk made by a newer workbench, DeskBusyError for a locked one,
    DeskError for one that is missing, foreign, damaged or unwritable.
    """
    if not path.parent.is_dir():
        message = f"There is no folder {path.parent}: create it first."
        raise DeskError(message)
    if path.is_dir():
        message = f"{path} is a folder: name a file in it with --db."
        raise DeskError(message)
    if path.exists():
        with _opened(path, "ro") as db:
            if not _missing(db, path):
                return
    elif not create:
        raise _no_desk(path)
    with _opened(path, "rwc") as db, _transaction(db):
        _missing(db, path)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        MIGRATIONS.apply(db)


@contextmanager
def reading(path: Path) -> Iterator[Database]:
    """Open the desk read-only; the file stays byte-identical.

    Inside ``one_reading`` of the same desk it is the database that is open already.
    Raises DeskError or one of its children.
    """
    shared = _shared.get()
    if shared is not None and shared[0] == path:
        yield shared[1]
        return
    if not path.exists():
        raise _no_desk(path)
    with _opened(path, "ro") as db:
        db.execute("PRAGMA query_only = ON")
        db.execute("BEGIN")
        _demand_current(db, path)
        yield db


@contextmanager
def one_reading(path: Path) -> Iterator[None]:
    """Have all that this thread reads of the desk come from one state of it, opened once.

    Nothing may be written in the block. Raises DeskError or one of its children.
    """
    with reading(path) as db:
        token = _shared.set((path, db))
        try:
            yield
        finally:
            _shared.reset(token)


@contextmanager
def writing(path: Path) -> Iterator[Database]:
    """Open the desk in a write transaction: committed at the end, undone by any exception.

    Raises DeskError or one of its children.
    """
    if not path.exists():
        raise _no_desk(path)
    with _opened(path, "rw") as db:
        _demand_current(db, path)
        # Readers then never wait for a writer; some network disks cannot do it and need not.
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL")
        with _transaction(db):
            yield db


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[Database]:
    """Open a connection with the desk's settings; SQLite's failures leave as DeskError."""
    try:
        with closing(_connect(path, mode)) as connection:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
            connection.execute("PRAGMA foreign_keys = ON")
            yield Database(connection)
    except sqlite3.Error as error:
        raise _told(error, path) from error


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    if mode == "ro" and _is_at_rest(path):
        address += "&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _is_at_rest(path: Path) -> bool:
    """Whether nobody can be writing, in a folder where SQLite could not put its lock file."""
    return not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()


@contextmanager
def _transaction(db: Database) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.rollback()
        raise
    db.execute("COMMIT")


def _missing(db: Database, path: Path) -> frozenset[str]:
    """Return the migrations that the desk still lacks; raises for a foreign or newer database."""
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DeskError(TOLD[sqlite3.SQLITE_NOTADB].format(path=path))
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if applied - MIGRATION_NAMES:
        message = f"The desk {path} was made by a newer workbench: update the workbench to open it."
        raise DeskVersionError(message)
    return MIGRATION_NAMES - applied


def _demand_current(db: Database, path: Path) -> None:
    """Raise DeskError when the desk lacks a migration; one that was found current is only counted.

    A migration is never taken back, so a desk with as many steps as before is what it was.
    """
    steps = path, path.stat().st_ino, _steps(db)
    if steps in _current:
        return
    if _missing(db, path):
        message = (
            f"The desk {path} was made by an older workbench: "
            f"run `workbench serve --db {path}` once to bring it up to date."
        )
        raise DeskError(message)
    _current.add(steps)


def _steps(db: Database) -> int:
    """Return how many migrations the desk has had; none when it keeps no account of them."""
    try:
        return int(db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def _no_desk(path: Path) -> DeskError:
    return DeskError(
        f"There is no desk at {path}: begin one with `workbench add` or `workbench serve`, "
        "or choose another with --db."
    )


def _told(error: sqlite3.Error, path: Path) -> Exception:
    """Return the DeskError of a failure that a person can meet; others are faults of ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY_CODE
    if code not in TOLD:
        return error
    told = TOLD[code].format(path=path)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DeskBusyError(told)
    return DeskError(told)
