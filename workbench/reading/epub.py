"""Sources as EPUB books: the chapters in the order of reading, as one text."""

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import archive, record
from workbench.reading.text import checked, without_controls

SUFFIXES = (".epub",)
MEDIA_TYPE = "application/epub+zip"

_CONTAINER = "META-INF/container.xml"
_BLOCKS = "self::p or self::li or self::tr or self::blockquote or self::pre or self::dd or self::dt"
_HEADINGS = " or ".join(f"self::h{level}" for level in range(1, 7))


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield the one source of the file. Raises InputError for one that cannot be read."""
    del name  # the book has a title
    with archive.opened(data) as book:
        package, folder = _package(book)
        chapters = [_chapter(book, posixpath.join(folder, path)) for path in _spine(package)]
    text = "\n\n".join(chapter for chapter in chapters if chapter)
    yield Source(
        title=_said(package, "title") or record.first_line(text),
        text=checked(text),
        author=_said(package, "creator"),
        publisher=_said(package, "publisher"),
        published=_day(_said(package, "date")),
        language=_said(package, "language")[:2].lower(),
        media_type=MEDIA_TYPE,
    )


def _package(book: ZipFile) -> tuple[Any, str]:
    """Return the root of the book's description, and the folder that its paths start from."""
    path = next(
        iter(_parsed(book, _CONTAINER).xpath("//*[local-name()='rootfile']/@full-path")), ""
    )
    if not path:
        message = "The book does not say what it is made of: save it again."
        raise InputError(message)
    return _parsed(book, str(path)), posixpath.dirname(path)


def _spine(package: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which has no types
    """Yield the paths of the chapters, in the order of reading."""
    items = package.xpath("//*[local-name()='manifest']/*[local-name()='item']")
    paths = {item.get("id"): unquote(item.get("href", "")) for item in items}
    for part in package.xpath("//*[local-name()='spine']/*[local-name()='itemref']/@idref"):
        if part in paths:
            yield paths[part]


def _chapter(book: ZipFile, path: str) -> str:
    from lxml.html import document_fromstring  # noqa: PLC0415 - few commands need it

    content = _part(book, path)
    if not content.strip():
        return ""
    blocks = document_fromstring(content).xpath(f"//body//*[{_BLOCKS} or {_HEADINGS}]")
    inside = [each for each in blocks if not each.xpath(f"ancestor::*[{_BLOCKS}]")]
    lines = (" ".join(without_controls(each.text_content()).split()) for each in inside)
    return "\n\n".join(line for line in lines if line)


def _parsed(book: ZipFile, path: str) -> Any:  # noqa: ANN401 - an element of lxml, which has no types
    from lxml import etree  # noqa: PLC0415 - few commands need it

    # No entity is expanded and nothing is fetched: a book comes from anywhere.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(_part(book, path), parser)


def _part(book: ZipFile, path: str) -> bytes:
    try:
        return book.read(posixpath.normpath(path))
    except KeyError as error:
        message = f"The book lacks its part {path}: save it again."
        raise InputError(message) from error


def _said(package: Any, name: str) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    found = package.xpath(f"//*[local-name()='metadata']/*[local-name()='{name}']")
    return " ".join((found[0].text or "").split()) if found else ""


def _day(text: str) -> date | None:
    found = re.match(r"\d{4}-\d{2}-\d{2}", text)
    return date.fromisoformat(found[0]) if found else None
