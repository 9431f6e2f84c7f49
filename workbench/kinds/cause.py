"""Causes: that one thing brought about another: "X triggered Y", « à cause de »."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from workbench.kinds.clauses import clause, finite_verbs
from workbench.kinds.document import Document, span_of
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import Value
from workbench.values.compare import compare_words as compare

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KIND = "cause"
_LONGEST_CUE = 3  # words: "give rise to"
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield clauses whose verb is one of causing, and those with a link such as "because of".

    A link may stand before the clause: "Thanks to the vaccine, deaths fell".
    """
    verbs = document.language.lists.get("cause_cue", {})
    links = document.language.finder("cause_link")
    for offset, doc in document.parses():
        for verb in finite_verbs(doc):
            span = clause(offset, verb)
            cue = _cue(verb, verbs)
            link = None if cue else links.search(document.text, *span)
            before = None if cue or link else _opening(links, document, offset, verb)
            if before is not None:
                span, link = (before.start(), span[1]), before
            said = cue or (" ".join(link.group().lower().split()) if link else None)
            if said:
                yield Found(*span, Read(kind=KIND, value=Value(text=said)))
                break


def _cue(verb: "Token", verbs: Mapping[str, str]) -> str | None:
    """Return the cue that a verb is, alone or with the words behind it: "led to"."""
    behind = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + _LONGEST_CUE]]
    said = [" ".join([verb.lemma_.lower(), *behind[:count]]) for count in range(_LONGEST_CUE)]
    return next((cue for cue in reversed(said) if cue in verbs), None)


def _opening(
    links: re.Pattern[str], document: Document, offset: int, verb: "Token"
) -> re.Match[str] | None:
    """Return the link that opens the sentence, if what it leads hangs on the verb."""
    found = links.match(document.text, span_of(offset, verb.doc[:])[0])
    if found is None:
        return None
    return found if verb in _heads(verb.doc, found.end() - offset) else None


def _heads(doc: "Doc", at: int) -> "Iterator[Token]":
    """Yield the heads of the word that begins at a place or behind it."""
    word = next((token for token in doc if token.idx >= at and not token.is_space), None)
    if word is not None:
        yield from word.ancestors
