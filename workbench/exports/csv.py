"""Verdict sheet as comma-separated values: RFC 4180, UTF-8, CRLF line ends.

A spreadsheet may run a cell that begins like a formula. Such text gets an apostrophe in front,
which spreadsheets take as "this is text"; cells that are numbers are never touched.
"""

import csv
import io
from collections.abc import Mapping, Sequence

from workbench.exports.row import COLUMNS, Cell, cells
from workbench.exports.sheet import Sheet, printable

SUFFIX = ".csv"
MEDIA_TYPE = "text/csv; charset=utf-8"

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(rows: Sequence[Mapping[str, Cell]]) -> bytes:
    """Return rows as CSV, the first line naming the columns; a spreadsheet runs none of it."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([_neutral(name) for name in rows[0]] if rows else [])
    writer.writerows([_neutral(cell) for cell in row.values()] for row in rows)
    return lines.getvalue().encode("utf-8-sig")


def render(sheet: Sheet) -> bytes:
    """Return the sheet as CSV, the first line naming the columns."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    writer.writerows([_neutral(cell) for cell in cells(row).values()] for row in sheet.rows)
    return lines.getvalue().encode("utf-8-sig" if sheet.bom else "utf-8")


def _neutral(cell: Cell) -> Cell:
    """Disarm text that a spreadsheet would run, also behind blanks that it skips."""
    if not isinstance(cell, str):
        return cell
    text = printable(cell)
    if text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS):
        return "'" + text
    return text
