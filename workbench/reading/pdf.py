"""Sources as PDF files: the text of each page, so that a passage can be found on paper."""

import io
import logging
from collections.abc import Iterator, Sequence
from itertools import accumulate

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import record
from workbench.reading.text import checked, without_controls

SUFFIXES = (".pdf",)
MEDIA_TYPE = "application/pdf"

_BETWEEN_PAGES = "\n\n"
_MOST_PAGES = 20_000


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield the one source of the file.

    Raises InputError for one that is locked, too long or without text. Its date is left open: a
    PDF knows when the file was made, not when it was published.
    """
    del name  # the document has a title, or a first line
    from pypdf import PdfReader  # noqa: PLC0415 - few commands need it

    # What it tells of odd files is for their makers; what cannot be read is told by us.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        message = "The PDF is locked by a password: save it without one."
        raise InputError(message)
    if len(reader.pages) > _MOST_PAGES:
        message = f"The PDF has more than {_MOST_PAGES:,} pages: split it."
        raise InputError(message)
    pages = [without_controls(page.extract_text()).strip() for page in reader.pages]
    said = reader.metadata
    yield _source(pages, title=_said(said and said.title), author=_said(said and said.author))


def _source(pages: Sequence[str], *, title: str, author: str) -> Source:
    text = _BETWEEN_PAGES.join(pages)
    if not text.strip():
        message = "The PDF holds pictures of text only: have its text recognised (OCR) first."
        raise InputError(message)
    lengths = [len(page) + len(_BETWEEN_PAGES) for page in pages]
    return Source(
        title=title or record.first_line(text),
        text=checked(text),
        author=author,
        pages=(0, *accumulate(lengths[:-1])),
        media_type=MEDIA_TYPE,
    )


def _said(text: object) -> str:
    return " ".join(without_controls(text).split()) if isinstance(text, str) else ""
