"""Reports: that somebody said something in other words: "X said that P", « selon X, P »."""

from collections.abc import Iterator

from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.kinds.speech import report_words, reported
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "report"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield who said what; ``parts`` holds speaker, cue and the span of what was said."""
    for spoken in reported(document):
        start, end = report_words(document, spoken)
        said = " ".join(document.words(*spoken.content).split())
        yield Found(start, end, Read(kind=KIND, value=Value(text=said), parts=spoken))
