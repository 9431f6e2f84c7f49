"""Rules: definitions, laws, membership: "an attack on one is considered an attack on all"."""

from collections.abc import Iterator

from workbench.kinds.clauses import clause, finite_verbs
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "rule"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the clauses that hold one of the language's cues of rules."""
    cues = document.language.finder("rule_cue")
    for offset, doc in document.parses():
        for verb in finite_verbs(doc):
            span = clause(offset, verb)
            cue = cues.search(document.text, *span)
            if cue:
                yield Found(
                    *span, Read(kind=KIND, value=Value(text=" ".join(cue.group().lower().split())))
                )
                break
