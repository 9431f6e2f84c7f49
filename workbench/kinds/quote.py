"""Quotes: the words between quotation marks; that somebody said them is what can be checked."""

from collections.abc import Iterator

from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.kinds.speech import quoted
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "quote"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the document's quotations; ``parts`` is who said them, the value their words."""
    for spoken in quoted(document):
        words = document.words(*spoken.content).strip('«»“”„" \u00a0\u202f')
        yield Found(
            *spoken.content,
            Read(kind=KIND, value=Value(text=" ".join(words.split())), parts=spoken),
        )
