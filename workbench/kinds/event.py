"""Events: what the sentence says happened, where no value carries it."""

from collections.abc import Iterator

from workbench.kinds.clauses import clause, main_verb
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "event"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the main clause of each sentence that has a verb with a subject; the value is its verb."""
    for offset, doc in document.parses():
        verb = main_verb(doc)
        if verb is not None:
            yield Found(*clause(document, offset, verb), Read(kind=KIND, value=Value(text=verb.lemma_.lower())))
