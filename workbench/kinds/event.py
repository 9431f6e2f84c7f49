"""Events: what the sentence says happened, where no value carries it."""

from collections.abc import Iterator

from workbench.kinds.clauses import clause, finite_verbs, main_verb
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "event"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the main clause of each sentence that has a verb with a subject; the value is its verb.

    Where the main verb is one of saying, what is said is the event, the saying a report.
    """
    saying = document.language.lists.get("say_verb", {})
    for offset, doc in document.parses():
        verb = main_verb(doc)
        if verb is not None and verb.lemma_.lower() in saying:
            verb = next((other for other in finite_verbs(doc) if other.i > verb.i), None)
        if verb is not None:
            yield Found(
                *clause(offset, verb),
                Read(kind=KIND, value=Value(text=verb.lemma_.lower())),
            )
