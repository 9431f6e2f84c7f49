"""Absolutes: what is said to hold always, never, of all or of none; one exception refutes it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.kinds.clauses import clause, finite_verbs
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND = "absolute"
_OTHER_SENSES = frozenset({"NOUN", "PROPN", "NUM", "VERB"})
"""Parts of speech in which such a word says something else: « une personne »."""
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the clauses that hold an absolute word of the language; the value is that word.

    Words of a value belong to it ("every day", "all 27 members"), and phrases such as "after all"
    are nothing absolute.
    """
    for offset, doc in document.parses():
        taken: set[int] = set()
        spans = [clause(offset, verb) for verb in finite_verbs(doc)]
        for span in sorted(spans, key=lambda one: one[1] - one[0]):  # the innermost has the word
            for start, said in _words(document, span):
                if start not in taken and _is_plain(doc, start - offset):
                    taken.add(start)
                    yield Found(*span, Read(kind=KIND, value=Value(text=said)))
                    break


def _words(document: Document, span: tuple[int, int]) -> Iterator[tuple[int, str]]:
    """Yield where the absolute words of a span start, and each in lower case."""
    tamed = [
        one.span() for one in document.language.finder("no_absolute").finditer(document.text, *span)
    ]
    tamed += [(found.start - len(" "), found.end) for found in document.values]
    for found in document.language.finder("absolute").finditer(document.text, *span):
        said = " ".join(found.group().lower().split())
        denies = document.language.lookup("absolute_subject", said) and found.start() != span[0]
        if not denies and not any(
            low <= found.end() and found.start() < high for low, high in tamed
        ):
            yield found.start(), said


def _is_plain(doc: "Doc", at: int) -> bool:
    """Tell whether the word that starts at a place is no noun or name."""
    token = next((token for token in doc if token.idx <= at < token.idx + len(token)), None)
    return token is not None and token.pos_ not in _OTHER_SENSES
