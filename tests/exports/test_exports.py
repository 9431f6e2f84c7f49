"""Sheets say the same in each format, exactly and safely."""

import csv
import io
import json
import os
from enum import StrEnum
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from workbench import exports
from workbench.errors import InputError
from workbench.exports import COLUMNS, FORMS, SheetRow, cells
from workbench.exports.json import schema
from workbench.exports.xlsx import LONGEST_CELL
from workbench.model import Article, BlockKind, Bound, Modality, Ruling, SourceKind, Status

GOLDEN = Path(__file__).parent.parent / "golden"
GENERATED_AT = "2022-01-15T12:00:00Z"


def rendered(
    form: str, rows: tuple[SheetRow, ...], article: Article, *, bom: bool = False
) -> bytes:
    """Render with the fixed time of the tests, and without the version of the program."""
    sheet = exports.render(form, rows, article=article, generated_at=GENERATED_AT, bom=bom)
    version = exports.sheet.tool_version().encode()
    return sheet if form == "xlsx" else sheet.replace(b"workbench " + version, b"workbench 0")


def book(data: bytes) -> openpyxl.Workbook:
    """Read a workbook back."""
    return openpyxl.load_workbook(io.BytesIO(data))


def table(data: bytes) -> list[dict[str, str]]:
    """Read a CSV sheet back as a program would."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def compare_with_golden(name: str, data: bytes) -> None:
    """Compare with the stored output; ``WRITE_GOLDEN=1`` in the environment rewrites it."""
    path = GOLDEN / name
    if os.environ.get("WRITE_GOLDEN"):
        path.write_bytes(data)
    assert data == path.read_bytes(), f"{name} differs; see it with git diff after WRITE_GOLDEN=1"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_golden_sheet(form: str, rows: tuple[SheetRow, ...], article: Article) -> None:
    """The text formats change only on purpose, byte by byte."""
    compare_with_golden(f"sheet.{form}", rendered(form, rows, article))


@pytest.mark.parametrize("form", FORMS)
def test_same_arguments_same_bytes(form: str, rows: tuple[SheetRow, ...], article: Article) -> None:
    """A sheet can be made again to the byte."""
    assert rendered(form, rows, article) == rendered(form, rows, article)
    assert exports.media_type(form)


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_sheet_is_a_sheet(form: str, article: Article) -> None:
    """Filters that leave no row give a file with a heading and nothing below."""
    data = rendered(form, (), article)
    rows = {
        "csv": lambda: table(data),
        "json": lambda: json.loads(data)["rows"],
        "xlsx": lambda: list(book(data)["Verdicts"].iter_rows(min_row=2)),
    }[form]()
    assert rows == []


def test_an_unknown_form_names_the_known(article: Article) -> None:
    """A format that is not there is an error that lists those that are."""
    with pytest.raises(InputError, match="csv, xlsx, json"):
        exports.render("pdf", (), article=article, generated_at=GENERATED_AT)


def test_csv_disarms_formulas(rows: tuple[SheetRow, ...], article: Article) -> None:
    """No cell of text begins as a formula; numbers stay numbers."""
    lines = table(rendered("csv", rows, article))
    for line in lines:
        assert not any(cell.startswith(tuple("=+-@\t\r＝＋－＠")) for cell in line.values())
    assert lines[0]["article"] == "'=Négociations « sécuritaires »"
    assert lines[0]["worth"] == "0.75"
    assert lines[2]["words"] == "'-5 %\ufffd;\ufffd"


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\r", "\n", "  =", "＝", "＠", "\u00a0+"]
)
def test_every_formula_start_is_disarmed(start: str) -> None:
    """Each beginning that a spreadsheet may run gets an apostrophe in front."""
    assert exports.csv._neutral(f"{start}1") == f"'{start}1"  # noqa: SLF001 - the rule itself
    assert exports.csv._neutral(-1) == -1  # noqa: SLF001 - as above


def test_csv_is_rfc_4180(rows: tuple[SheetRow, ...], article: Article) -> None:
    """Records end in CRLF, each has all columns, and a line end stays inside its cell."""
    data = rendered("csv", rows, article)
    assert data.endswith(b"\r\n")
    assert data.split(b"\r\n")[0].decode().split(",") == [column.name for column in COLUMNS]
    assert table(data)[0]["quote"] == "1. from 10:07\nto 12:08\n2. @two hours"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_byte_order_mark_on_request(
    form: str, rows: tuple[SheetRow, ...], article: Article
) -> None:
    """The mark stands before the text forms when asked for, and else not."""
    plain = rendered(form, rows, article)
    assert not plain.startswith(b"\xef\xbb\xbf")
    assert rendered(form, rows, article, bom=True) == b"\xef\xbb\xbf" + plain


def test_xlsx_says_what_the_rows_say(rows: tuple[SheetRow, ...], article: Article) -> None:
    """Each cell of the workbook is the row's, text as text and numbers as numbers."""
    page = book(rendered("xlsx", rows, article))["Verdicts"]
    assert [cell.value for cell in page[1]] == [column.heading for column in COLUMNS]
    for number, row in enumerate(rows[:2], start=2):
        assert [cell.value for cell in page[number]] == [
            None if cell == "" else cell for cell in cells(row).values()
        ]
        assert {cell.data_type for cell in page[number]} <= {"s", "n"}


def test_xlsx_is_fit_to_read(rows: tuple[SheetRow, ...], article: Article) -> None:
    """The heading stays in view and filters, text wraps, and rulings are told apart by colour."""
    page = book(rendered("xlsx", rows, article))["Verdicts"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref.startswith("A1:")
    assert page["J2"].alignment.wrap_text
    ruling = next(cell.column_letter for cell in page[1] if cell.value == "Ruling")
    fills = {page[f"{ruling}{number}"].fill.fgColor.rgb for number in (2, 3, 4)}
    assert len(fills) == 3


def test_xlsx_says_what_it_is_of(rows: tuple[SheetRow, ...], article: Article) -> None:
    """The second sheet names the article, its text's hash, the time and the program."""
    page = book(rendered("xlsx", rows, article))["About"]
    told = {row[0].value: row[1].value for row in page.iter_rows()}
    assert told["Article"] == article.title
    assert told["SHA-256 of the text"] == article.sha256
    assert told["Generated at (UTC)"] == GENERATED_AT
    assert told["Generated by"].startswith("claim-workbench ")


def test_xlsx_cuts_what_no_cell_holds(rows: tuple[SheetRow, ...], article: Article) -> None:
    """Text longer than a cell can hold is cut, and the cell says so."""
    cell = exports.xlsx._fitting("a" * (LONGEST_CELL + 1))  # noqa: SLF001 - the rule itself
    assert len(cell) == LONGEST_CELL
    assert cell.endswith("[cut: too long for a cell]")
    assert rendered("xlsx", rows, article)


def test_json_keeps_its_schema(rows: tuple[SheetRow, ...], article: Article) -> None:
    """The document is what the schema in the package says, nested evidence included."""
    document = json.loads(rendered("json", rows, article))
    jsonschema.validate(document, schema())
    assert [len(row["evidence"]) for row in document["rows"]] == [2, 0, 0]
    assert document["rows"][2]["verdict"] is None


@pytest.mark.parametrize(
    ("path", "enum"),
    [
        (("row", "block_kind"), BlockKind),
        (("row", "status"), Status),
        (("claim", "bound"), Bound),
        (("claim", "modality"), Modality),
        (("verdict", "ruling"), Ruling),
        (("source", "kind"), SourceKind),
    ],
)
def test_the_schema_knows_every_word(path: tuple[str, str], enum: type[StrEnum]) -> None:
    """Each word of the model's lists is allowed by the schema, and no other."""
    allowed = schema()["$defs"][path[0]]["properties"][path[1]]["enum"]
    assert [word for word in allowed if word is not None] == [each.value for each in enum]


def test_the_columns_are_documented() -> None:
    """The table of columns in the documentation is the one of the code."""
    page = Path(__file__).parents[2] / "docs" / "adding-an-export.md"
    rows = [f"| `{column.name}` | {column.heading} |" for column in COLUMNS]
    assert "\n".join(rows) in page.read_text("utf-8")
