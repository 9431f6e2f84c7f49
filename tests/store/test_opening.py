"""Opening a desk: what it promises, and each way in which it can fail."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench import store
from workbench.errors import DeskBusyError, DeskError, DeskVersionError
from workbench.store import articles, claims, opening, sources
from workbench.store.migrations import MIGRATION_NAMES

READERS = (
    articles.every,
    sources.every,
    sources.revision,
    lambda db: sources.search(db, "Genève 2021", limit=5),
    lambda db: claims.states(db, 1),
)


def digest(path: Path) -> str:
    """Tell one content of a file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_desk_has_all_migrations(tmp_path: Path) -> None:
    """Preparing a path without a file makes a desk of today's schema."""
    store.prepare(tmp_path / "new.db")
    with store.reading(tmp_path / "new.db") as db:
        rows = db.query("SELECT name FROM _sqlite_migrations")
        assert {row["name"] for row in rows} == MIGRATION_NAMES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(acts=st.lists(st.sampled_from(["prepare", *READERS]), max_size=6))
def test_reading_leaves_the_file_byte_identical(desk: Path, acts: list) -> None:
    """Whatever is prepared and read in whatever order, no byte of the desk changes."""
    before = digest(desk)
    for act in acts:
        if act == "prepare":
            store.prepare(desk)
            continue
        with store.reading(desk) as db:
            act(db)
    assert digest(desk) == before
    assert [path.name for path in desk.parent.iterdir()] == [desk.name]


def test_reading_cannot_write(desk: Path) -> None:
    """A write on a desk opened for reading is refused by SQLite itself."""
    with pytest.raises(DeskError, match="cannot be written"), store.reading(desk) as db:
        db.execute("INSERT INTO desk VALUES ('x', 1)")


def test_an_exception_undoes_what_was_written(desk: Path) -> None:
    """A transaction that fails leaves nothing behind."""
    with pytest.raises(RuntimeError, match="halfway"), store.writing(desk) as db:  # noqa: PT012 - both belong to the block
        db.execute("UPDATE desk SET value = 7")
        raise RuntimeError("halfway")  # noqa: EM101 - the test's own
    with store.reading(desk) as db:
        assert sources.revision(db) == 0


def test_a_missing_desk_is_told(tmp_path: Path) -> None:
    """Reading or writing where there is no file says how to begin one, and makes none."""
    path = tmp_path / "none.db"
    for opened in (store.reading, store.writing):
        with pytest.raises(DeskError, match="There is no desk at"), opened(path):
            pass
    with pytest.raises(DeskError, match="There is no desk at"):
        store.prepare(path, create=False)
    assert not path.exists()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """A desk in a folder that does not exist is refused with advice."""
    with pytest.raises(DeskError, match="create it first"):
        store.prepare(tmp_path / "none" / "desk.db")


@pytest.mark.parametrize(
    "content", [b"Dear diary, today nothing happened.\n" * 100, b"\x00" * 5000]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file of another sort is refused and left as it is."""
    path = tmp_path / "diary.db"
    path.write_bytes(content)
    with pytest.raises(DeskError, match="not a workbench database"):
        store.prepare(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    """A sound SQLite file that is no desk is refused and left as it is."""
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE invoices (id)")
    other.close()
    before = digest(path)
    with pytest.raises(DeskError, match="not a workbench database"):
        store.prepare(path)
    assert digest(path) == before


def test_a_damaged_desk_is_told(desk: Path) -> None:
    """A desk whose pages are overwritten says that it is damaged."""
    data = bytearray(desk.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    desk.write_bytes(data)
    with pytest.raises(DeskError, match="damaged"):
        store.prepare(desk)


def test_a_newer_desk_is_refused(desk: Path) -> None:
    """A desk with a migration that we do not know is neither read nor written nor migrated."""
    with store.writing(desk) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('workbench', 'm999_future', '')"
        )
    for use in (store.prepare, opened_by(store.reading), opened_by(store.writing)):
        with pytest.raises(DeskVersionError, match="update the workbench"):
            use(desk)


def test_an_older_desk_is_brought_up_to_date_by_preparing_only(tmp_path: Path) -> None:
    """A desk that lacks migrations is not read as if it were current; prepare adds them."""
    path = tmp_path / "old.db"
    with opening._opened(path, "rwc") as db:  # noqa: SLF001 - there is no old version to build it with
        db.execute(f"PRAGMA application_id = {opening.APPLICATION_ID}")
        opening.MIGRATIONS.apply(db, stop_before="m003_sources")
    with pytest.raises(DeskError, match="older workbench"):
        opened_by(store.reading)(path)
    store.prepare(path)
    opened_by(store.reading)(path)


def test_a_locked_desk_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that another program holds is told as busy when waiting did not help."""
    monkeypatch.setattr(opening, "BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(desk, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DeskBusyError, match="in use by another program"):
        opened_by(store.writing)(desk)
    other.close()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that nobody can write in")
def test_an_unwritable_folder_is_told() -> None:
    """A desk that cannot be created says what to check."""
    with pytest.raises(DeskError, match="check the permissions"):
        store.prepare(Path("/proc/claims.db"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_desk_is_told(desk: Path) -> None:
    """A desk without write permission can be read, and refuses to be written with advice."""
    desk.chmod(0o444)
    opened_by(store.reading)(desk)
    with pytest.raises(DeskError, match="check the permissions"):
        opened_by(store.writing)(desk)


def test_a_folder_is_no_desk(tmp_path: Path) -> None:
    """A folder given as a desk is refused with one sentence."""
    with pytest.raises(DeskError, match="is a folder"):
        store.prepare(tmp_path)


def test_many_processes_prepare_one_desk(tmp_path: Path) -> None:
    """Processes that prepare a new desk at the same time all succeed."""
    path = tmp_path / "new.db"
    program = "import sys; from pathlib import Path; from workbench import store; "
    program += "store.prepare(Path(sys.argv[1]))"
    started = [subprocess.Popen([sys.executable, "-c", program, path]) for _ in range(4)]
    assert [process.wait() for process in started] == [0] * 4
    opened_by(store.reading)(path)


def test_a_desk_in_a_folder_without_write_permission_is_read(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite could not put its own files beside it, a desk at rest is still read."""
    opened_by(store.writing)(desk)
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    opened_by(store.reading)(desk)
    assert [path.name for path in desk.parent.iterdir()] == [desk.name]


def test_a_path_with_odd_characters_opens(tmp_path: Path) -> None:
    """The name of a desk may have spaces, signs of an address, and accents."""
    path = tmp_path / "été 100 %?#&mode=rw.db"
    store.prepare(path)
    opened_by(store.writing)(path)
    assert path.exists()


def opened_by(open_desk: object) -> object:
    """Make a function that opens a desk and closes it again."""

    def use(path: Path) -> None:
        with open_desk(path):
            pass

    return use
