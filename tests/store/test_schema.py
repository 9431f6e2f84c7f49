"""The schema: what it looks like, and what it forbids."""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest
from sqlite_utils import Database

from workbench import store
from workbench.store.migrations import STEPS

GOLDEN = Path(__file__).parents[1] / "golden" / "schema.sql"


def schema_of(desk: Path) -> str:
    """Give the statements that made the desk."""
    with store.reading(desk) as db:
        rows = db.query("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type, name")
        return "".join(f"{row['sql']};\n\n" for row in rows)


def test_the_schema_is_the_golden_one(desk: Path) -> None:
    """A change of the schema shows in tests/golden/schema.sql (WRITE_GOLDEN=1 rewrites it)."""
    if os.environ.get("WRITE_GOLDEN"):
        GOLDEN.write_text(schema_of(desk), encoding="utf-8")
    assert schema_of(desk) == GOLDEN.read_text(encoding="utf-8")


def test_migrations_are_numbered_and_explained() -> None:
    """Each step has a higher number than the one before and says in words what it is for."""
    numbers = [step.__name__[:4] for step in STEPS]
    assert all(re.fullmatch(r"m\d{3}", number) for number in numbers)
    assert numbers == sorted(set(numbers))
    assert all(step.__doc__ for step in STEPS)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE verdicts SET note = 'x'",
        "DELETE FROM verdicts",
        "UPDATE verdict_evidence SET quote = 'x'",
        "DELETE FROM verdict_evidence",
        "REPLACE INTO verdicts VALUES (1, 1, 1, 'x', 'x', 'x', 'x', 'x')",
        "UPDATE passages SET text = 'x'",
        "UPDATE sources SET text = 'x'",
    ],
)
def test_what_was_stored_for_good_cannot_be_changed(ruled_desk: Path, statement: str) -> None:
    """Verdicts, what they cite, and the text of sources are only ever added."""
    told = pytest.raises(sqlite3.IntegrityError, match=r"only ever added|never changed")
    with told, store.writing(ruled_desk) as db:
        db.execute(statement)


def test_a_removed_passage_is_not_found_any_more(ruled_desk: Path) -> None:
    """The full-text index follows the passages."""
    with store.writing(ruled_desk) as db:
        db.execute(
            'INSERT INTO passages (source_id, position, start, "end", text, language, "values") '
            "VALUES (1, 99, 0, 1, 'zeppelin', 'en', '[]')"
        )
        asked = "SELECT count(*) AS n FROM passages_fts WHERE passages_fts MATCH 'zeppelin'"
        assert next(iter(db.query(asked)))["n"] == 1
        db.execute("DELETE FROM passages WHERE position = 99")
        assert next(iter(db.query(asked)))["n"] == 0
        db.execute("INSERT INTO passages_fts (passages_fts) VALUES ('integrity-check')")


def test_the_data_model_is_documented_as_it_is(generated: ModuleType) -> None:
    """docs/data-model.md is what docs/generate.py writes; every column has its meaning."""
    page = generated.data_model()
    assert page == (generated.FOLDER / "data-model.md").read_text(encoding="utf-8")
    with closing(Database(memory=True)) as db:
        for step in STEPS:
            step(db)
        own = [table for table in db.tables if not re.search("_fts|sqlite_", table.name)]
        columns = {table.name: len(table.columns) for table in own}
    # A later step may build a table anew: its last section is the one that holds.
    sections = [section.partition("\n") for section in page.split("\n### ")[1:]]
    assert {name: rows.count("\n| `") for name, _, rows in sections} == columns
