"""Causes: that one thing brought about another: "X triggered Y", « à cause de »."""

from collections.abc import Iterator

from workbench.kinds.clauses import clause, finite_verbs
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

KIND = "cause"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield clauses whose verb is one of causing, and those with a link such as "because of"."""
    verbs = document.language.lists.get("cause_cue", {})
    links = document.language.finder("cause_link")
    for offset, doc in document.parses():
        for verb in finite_verbs(doc):
            span = clause(offset, verb)
            link = links.search(document.text, *span)
            lemma = verb.lemma_.lower()
            if lemma in verbs or link:
                yield Found(
                    *span,
                    Read(
                        kind=KIND,
                        value=Value(
                            text=lemma if lemma in verbs else link.group().lower() if link else ""
                        ),
                    ),
                )
                break
