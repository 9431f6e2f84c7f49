"""Clauses: a verb with its subject and complements, as a span of the text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.kinds.document import span_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "expl:subj", "expl"})
_OUTSIDE = frozenset(
    {
        "advcl",
        "parataxis",
        "punct",
        "cc",
        "mark",
        "discourse",
        "dislocated",
        "conj",
        "ccomp:mod",
        "vocative",
        "relcl",
        "acl:relcl",
    }
)


def finite_verbs(doc: "Doc") -> "Iterator[Token]":
    """Yield the verbs and copular predicates that have a subject of their own."""
    for token in doc:
        if any(child.dep_ in SUBJECTS for child in token.children) and not token.is_punct:
            yield token


def clause(offset: int, verb: "Token") -> tuple[int, int]:
    """Return the span from the subject of a verb to its last complement on the surface.

    What stands before the subject, other clauses beside it, and the marks around stay outside.
    """
    subject = next(child for child in verb.children if child.dep_ in SUBJECTS)
    kept = {
        token.i for child in verb.children if child.dep_ not in _OUTSIDE for token in child.subtree
    } | {verb.i}
    low = min(verb.i, *(token.i for token in subject.subtree))
    high = low
    doc = verb.doc
    kept |= {
        token.i
        for child in verb.children
        if child.dep_ == "conj" and not any(grand.dep_ in SUBJECTS for grand in child.children)
        for token in child.subtree
    }
    while high + 1 < len(doc) and (
        high + 1 in kept
        or doc[high + 1].is_punct
        or doc[high + 1].dep_ in {"cc", "punct"}
        or doc[high + 1].is_space
    ):
        high += 1
    while high > low and (
        doc[high].is_punct
        or doc[high].pos_ in {"CCONJ", "SCONJ", "SPACE"}
        or doc[high].dep_ == "cc"
    ):
        high -= 1
    while low < high and (doc[low].is_punct or doc[low].dep_ == "mark" or _only_links(doc[low])):
        low += 1
    return span_of(offset, [doc[low], doc[high]])


def _only_links(token: "Token") -> bool:
    """Tell whether a relative word links a clause without being its subject: « où », "when"."""
    return "Rel" in token.morph.get("PronType", []) and token.dep_ not in SUBJECTS


def main_verb(doc: "Doc") -> "Token | None":
    """Return the verb that carries the sentence, None in a sentence without one."""
    roots = [token for token in doc if token.dep_ == "ROOT"]
    with_subject = [
        token for token in roots if any(child.dep_ in SUBJECTS for child in token.children)
    ]
    return with_subject[0] if with_subject else next(finite_verbs(doc), None)
