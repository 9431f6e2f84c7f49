"""Sources are read from files of each form and from folders."""

from datetime import date
from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.model import Source, SourceKind, Tier
from workbench.reading import SUFFIXES, Broken, read_sources, record


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a file below a folder and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_first_line_is_the_title(tmp_path: Path) -> None:
    """A plain file keeps its whole text, and its first line names it."""
    (found,) = read_sources(write(tmp_path, "a.md", "# The call\n\nIt took place.\n"))
    assert isinstance(found, Source)
    assert (found.title, found.text) == ("The call", "# The call\n\nIt took place.\n")
    assert found.kind is SourceKind.NOTE


def test_front_matter_fills_the_fields(tmp_path: Path) -> None:
    """A block of fields at the top describes the source and is no part of its text."""
    text = (
        '---\r\ntitle: "Readout: the call"\r\npublished: 2021-12-07\r\nprimary: yes\r\n'
        "kind: official document\r\n---\r\n\r\nThey spoke.\r\n"
    )
    (found,) = read_sources(write(tmp_path, "a.txt", text))
    assert isinstance(found, Source)
    assert (found.title, found.text) == ("Readout: the call", "They spoke.\r\n")
    assert found.published == date(2021, 12, 7)
    assert found.primary
    assert found.kind is SourceKind.OFFICIAL


def test_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    """A text that begins with a line of dashes keeps it."""
    text = "---\nThey spoke at length.\n---\nAnd parted."
    (found,) = read_sources(write(tmp_path, "a.txt", text))
    assert isinstance(found, Source)
    assert found.text == text


def test_json_lines(tmp_path: Path) -> None:
    """Each line is a source; a bad one is reported with its number and stops nothing."""
    text = (
        '{"title": "A", "text": "One.\\u2028Two.", "primary": true, "author": null}\n\n'
        '{"title": "B"\n[1]\n{"text": ["x"]}\n{"text": "C", "size": 3}\n{"text": "D"}'
    )
    found = list(read_sources(write(tmp_path, "a.jsonl", text)))
    assert [item.title for item in found if isinstance(item, Source)] == ["A", "D"]
    broken = [item for item in found if isinstance(item, Broken)]
    assert [item.name for item in broken] == [f"a.jsonl, line {number}" for number in (3, 4, 5, 6)]
    assert "Unknown field 'size'" in broken[-1].why


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(tmp_path: Path, delimiter: str) -> None:
    """Each row is a source, whichever delimiter; cells may hold line ends."""
    lines = [["Title", "text", "published"], ["A", '"One,\r\ntwo; three"', "2021-12-07"]]
    text = "\ufeff" + "\r\n".join(delimiter.join(line) for line in lines)
    (found,) = read_sources(write(tmp_path, "a.csv", text))
    assert isinstance(found, Source)
    assert (found.title, found.text) == ("A", "One,\r\ntwo; three")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("T,Words,7/12/2021,,", "YYYY-MM-DD"),
        ("T,Words,,rumour,", "kind 'rumour'"),
        ("T,Words,,,perhaps", "yes or no"),
        ("T, ,,,", "empty"),
        ("T,Words,,,no,more", "more cells"),
    ],
)
def test_a_bad_row_says_why(tmp_path: Path, row: str, why: str) -> None:
    """A field that cannot be used is named, with what to write instead."""
    text = f"title,text,published,kind,primary\n{row}\n"
    (found,) = read_sources(write(tmp_path, "a.csv", text))
    assert isinstance(found, Broken)
    assert found.name == "a.csv, line 2"
    assert why in found.why


def test_a_table_needs_a_text_column(tmp_path: Path) -> None:
    """A table without the column that matters is reported as a whole."""
    (found,) = read_sources(write(tmp_path, "a.csv", "name,words\nA,B\n"))
    assert isinstance(found, Broken)
    assert "'text'" in found.why


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    """Files come by name, hidden and other files are passed over, broken ones are reported."""
    write(tmp_path, "b.txt", "Second.")
    write(tmp_path, "a/z.md", "First.")
    write(tmp_path, "c.txt", b"%PDF-1.4")
    write(tmp_path, "d.txt", "  ")
    write(tmp_path, ".hidden.txt", "No.")
    write(tmp_path, "photo.png", b"\x89PNG")
    found = list(read_sources(tmp_path))
    assert [item.title if isinstance(item, Source) else item.name for item in found] == [
        "First.",
        "Second.",
        "c.txt",
        "d.txt",
    ]


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    """A missing path and a folder without sources each say what to do."""
    with pytest.raises(InputError, match="no file or folder"):
        list(read_sources(tmp_path / "missing"))
    with pytest.raises(InputError, match="No sources in"):
        list(read_sources(tmp_path))


def test_the_columns_are_documented() -> None:
    """docs/sources.md names each column that a table may have, and each form by its ending."""
    page = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
    assert not [field for field in record.FIELDS if f"`{field}`" not in page]
    assert not [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page]


def test_a_row_of_a_previous_fact_check(tmp_path: Path) -> None:
    """All fields that the desk keeps can be given in bulk."""
    row = (
        '{"text": "T", "tier": "B", "origin": "k1", "reviewed": "C", "rating": "False",'
        ' "kind": "previous fact-check"}'
    )
    (found,) = read_sources(write(tmp_path, "a.jsonl", row))
    assert isinstance(found, Source)
    assert (found.tier, found.origin, found.reviewed, found.rating) == (Tier.B, "k1", "C", "False")
    (bad,) = read_sources(write(tmp_path, "a.jsonl", '{"text": "T", "tier": "x"}'))
    assert isinstance(bad, Broken)
    assert "a, b, c, d, unrated" in bad.why
