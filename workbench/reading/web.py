"""Sources from what an address of the web answered."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from workbench.model import Source
from workbench.reading import docx, epub, files, pdf
from workbench.reading.fetching import Fetched
from workbench.reading.record import Broken

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    pdf.MEDIA_TYPE: ".pdf",
    docx.MEDIA_TYPE: ".docx",
    epub.MEDIA_TYPE: ".epub",
}
_ANYTHING = {"", "application/octet-stream", "binary/octet-stream", "application/zip"}


def sources(fetched: Fetched) -> Iterator[Source | Broken]:
    """Yield the sources in an answer, with its address; or why there are none."""
    path = urlsplit(fetched.url).path
    ending = _ENDINGS.get(fetched.media_type, "")
    if fetched.media_type in _ANYTHING:
        told = posixpath.splitext(path)[1].lower()
        ending = told if told in files.SUFFIXES else ""
    if not ending:
        why = f"It is {fetched.media_type or 'of no type'}, not a document that can be read."
        yield Broken(name=fetched.url, why=why)
        return
    for each in files.read(_in_utf8(fetched), name=f"{fetched.url}{ending}"):
        yield _addressed(each, fetched, ending)


def _in_utf8(fetched: Fetched) -> bytes:
    """Return the content in UTF-8 where the answer says that it is in another encoding."""
    if not fetched.charset or not fetched.media_type.startswith("text/"):
        return fetched.content
    try:
        return fetched.content.decode(fetched.charset).encode()
    except (LookupError, UnicodeDecodeError):
        return fetched.content  # it is not what it says; the forms find out by themselves


def _addressed(each: Source | Broken, fetched: Fetched, ending: str) -> Source | Broken:
    """Give a source the address that it came from, and the bytes as they came."""
    if isinstance(each, Broken):
        return replace(each, name=each.name.replace(f"{fetched.url}{ending}", fetched.url))
    if each.content is None:
        return each
    origin = each.origin.replace(f"{fetched.url}{ending}", fetched.url)
    url = fetched.url if origin == fetched.url else each.url or fetched.url
    return replace(each, origin=origin, url=url, content=fetched.content)
