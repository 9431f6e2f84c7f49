"""Sources as web pages: the main text without menus and advertisements, and its credits.

A fact-check that a page describes for machines is read as one, see ``claimreview``.
"""

import re
from collections.abc import Iterator
from datetime import date

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import claimreview, record
from workbench.reading.text import checked, without_controls

SUFFIXES = (".html", ".htm", ".xhtml")
MEDIA_TYPE = "text/html"

_CELLS = " | "  # stands between the cells of a row

LARGEST_PAGE = 20_000_000
"""Bytes of the largest page: its tree takes many times as much memory."""

_LANGUAGE = re.compile(rb"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2})\b", re.IGNORECASE)
_CANONICAL = re.compile(
    rb"<link[^>]{0,500}?rel=[\"']?canonical[\"']?[^>]{0,500}?href=[\"']([^\"']{1,2000})",
    re.IGNORECASE,
)


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield the page, and the fact-checks that it describes.

    Raises InputError for a page that is too large or holds no main text.
    """
    if len(data) > LARGEST_PAGE:
        message = f"The page has {len(data):,} bytes; the limit is {LARGEST_PAGE:,}: save its text."
        raise InputError(message)
    yield _page(data)
    yield from claimreview.in_page(data, name=name)


def _page(data: bytes) -> Source:
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that few commands need
    from trafilatura.settings import Document  # noqa: PLC0415 - as above

    found = bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        message = "The page holds no main text: it may be built by scripts; save it as text."
        raise InputError(message)
    text = _paragraphs(without_controls(found.text or ""))
    return Source(
        title=_said(found.title) or record.first_line(text),
        text=checked(text),
        author=_said(found.author),
        publisher=_said(found.sitename),
        published=_day(found.date),
        url=_address(data) or _web(found.url or ""),
        language=_language(data),
        media_type=MEDIA_TYPE,
    )


def _paragraphs(lines: str) -> str:
    """Part paragraphs and headings, which come as lines, by a blank line; keep tables together."""
    parts: list[str] = []
    for line in filter(str.strip, lines.splitlines()):
        is_row = _CELLS in line and bool(parts) and _CELLS in parts[-1]
        parts += ["\n" if is_row else "\n\n", line]
    return "".join(parts[1:])


def _said(text: str | None) -> str:
    return " ".join(without_controls(text or "").split())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _language(data: bytes) -> str:
    """Return the language that the page says it is in; empty when it says none."""
    said = _LANGUAGE.search(data, 0, 20_000)
    return said[1].decode("ascii").lower() if said else ""


def _address(data: bytes) -> str:
    said = _CANONICAL.search(data, 0, 200_000)
    return _web(said[1].decode("utf-8", "replace")) if said else ""


def _web(address: str) -> str:
    """Return an address if it leads to the web: what a page says of itself is not to be trusted."""
    return address if re.match(r"https?://\S+$", address) else ""
