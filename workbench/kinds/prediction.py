"""Predictions and plans: what is said to come; checkable as "was announced", not as fact."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.kinds.clauses import clause, finite_verbs
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

if TYPE_CHECKING:
    from spacy.tokens import Token

KIND = "prediction"
__all__ = ["KIND", "compare", "find", "lies_ahead"]


def find(document: Document) -> Iterator[Found]:
    """Yield clauses in the future or the conditional; the value is the verb."""
    for offset, doc in document.parses():
        for verb in finite_verbs(doc):
            if lies_ahead(verb, document):
                yield Found(
                    *clause(offset, verb),
                    Read(kind=KIND, value=Value(text=verb.lemma_.lower())),
                )


def lies_ahead(verb: "Token", document: Document) -> bool:
    """Tell whether a verb or one of its auxiliaries is in the future or conditional."""
    words = [verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop")))]
    endings = (*document.language.future_endings, *document.language.conditional_endings)
    if any(word.pos_ in {"VERB", "AUX"} and word.lower_.endswith(endings) for word in words):
        return True
    if any(
        "Fut" in word.morph.get("Tense", []) or "Cnd" in word.morph.get("Mood", [])
        for word in words
    ):
        return True
    return any(word.lower_ in document.language.lists.get("future_auxiliary", {}) for word in words)
