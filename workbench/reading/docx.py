"""Sources as Word documents: the text as it reads with all changes accepted, tables row by row."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workbench.model import Source
from workbench.reading import archive, record
from workbench.reading.text import checked, without_controls

if TYPE_CHECKING:
    from docx.table import Table

SUFFIXES = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# What was deleted under "track changes" stands in other elements (w:delText) and is left out.
_WRITTEN = (
    ".//w:t[not(ancestor::w:txbxContent)] | .//w:tab | .//w:br | .//w:cr | .//w:noBreakHyphen"
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield the one source of the file. Raises InputError for one that cannot be read."""
    del name  # the document has a title, or a first line
    from docx import Document  # noqa: PLC0415 - few commands need it
    from docx.table import Table  # noqa: PLC0415 - as above

    with archive.opened(data):
        document = Document(io.BytesIO(data))
    blocks = (
        # Its own `text` leaves out what was inserted under "track changes".
        _rows(each) if isinstance(each, Table) else _written(each._p)  # noqa: SLF001 - as said
        for each in document.iter_inner_content()
    )
    text = without_controls("\n\n".join(block for block in blocks if block))
    said = document.core_properties
    yield Source(
        title=" ".join(said.title.split()) or record.first_line(text),
        text=checked(text),
        author=" ".join(said.author.split()).removeprefix("python-docx"),
        media_type=MEDIA_TYPE,
    )


def _rows(table: "Table") -> str:
    """Return each row of a table as one line, a merged cell once."""
    rows = []
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)  # noqa: SLF001 - a merged cell is one element
        parts = (" ".join(_written(p) for p in cell.xpath(".//w:p")) for cell in cells)
        rows.append(" | ".join(" ".join(part.split()) for part in parts))
    return "\n".join(rows)


def _written(paragraph: Any) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    found = (
        _SIGNS.get(part.tag.rpartition("}")[2], part.text) for part in paragraph.xpath(_WRITTEN)
    )
    return "".join(piece or "" for piece in found).strip()
