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
    """Tell whether a verb speaks of what comes: future, plan, or conditional in reported speech.

    A French conditional in a main clause is hearsay, no prediction: « coûterait ».
    """
    language = document.language
    words = [verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop")))]
    if any(word.lower_ in language.lists.get("future_auxiliary", {}) for word in words):
        return True
    if language.lookup("plan_verb", verb.lemma_.lower()) and _has_infinitive(verb):
        return True
    finite = [word for word in words if word.pos_ in {"VERB", "AUX"}]
    if language.future_endings:
        perfect = "Part" in verb.morph.get("VerbForm", []) and len(words) == 2  # noqa: PLR2004 - « aura tenu »
        ahead = any(word.lower_.endswith(language.future_endings) for word in finite)
        passive = any(child.dep_ == "aux:pass" for child in verb.children)
        if ahead and (passive or not perfect):
            return True
    if not any(word.lower_.endswith(language.conditional_endings) for word in finite):
        return False
    return any(language.lookup("say_verb", token.lemma_.lower()) for token in verb.doc[: verb.i])


def _has_infinitive(verb: "Token") -> bool:
    """Tell whether an infinitive hangs on the verb: "plans to open"."""
    return any(
        child.dep_ == "xcomp" and child.i > verb.i and child.pos_ in {"VERB", "AUX"}
        for child in verb.children
    )
