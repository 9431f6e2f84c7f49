"""Sources in bulk as a CSV table: the first line names the fields, each further one is a source.

Columns may be parted by commas, semicolons or tabs.
"""

import csv
import io
from collections.abc import Iterator

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import record
from workbench.reading.text import LONGEST_TEXT, decode

SUFFIXES = (".csv", ".tsv")
MEDIA_TYPE = ""  # each row is a source of its own: its text is the copy


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield a source for each row, or why it cannot be read."""
    csv.field_size_limit(LONGEST_TEXT)
    text = decode(data)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="?")
    if "text" not in [str(field).strip().lower() for field in rows.fieldnames or ()]:
        why = f"The first line must name the columns, with 'text' among {', '.join(record.FIELDS)}."
        yield record.Broken(name=name, why=why)
        return
    try:
        for row in rows:
            yield _source(row, name=f"{name}, line {rows.line_num}")
    except csv.Error as error:
        yield record.Broken(name=f"{name}, line {rows.line_num}", why=f"No valid CSV: {error}.")


def _source(row: dict[str, str], *, name: str) -> Source | record.Broken:
    if "?" in row:
        return record.Broken(name=name, why="The row has more cells than there are columns.")
    try:
        return record.source(row, name=name)
    except InputError as error:
        return record.Broken(name=name, why=str(error))
