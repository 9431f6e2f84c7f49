"""Places in a document, and what stands around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from workbench.kinds.document import Document
from workbench.model import Bound, Claim

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PEOPLE = frozenset({"PER", "PERSON"})
_POSSESSIVE = re.compile(r"['’]s?$")


class Named(NamedTuple):
    """A name where it stands, and its words without a title."""

    start: int
    end: int
    words: tuple[str, ...]


def in_words(claim: Claim) -> str:
    """Return a claim's words on one line, for a message."""
    return " ".join(claim.words.split())


def by_sentence(claims: Sequence[Claim]) -> Mapping[int, list[Claim]]:
    """Return the claims of each sentence that has any."""
    grouped: dict[int, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(claim.sentence, []).append(claim)
    return grouped


def between(document: Document, first: Claim, second: Claim) -> str | None:
    """Return the words between two claims of a sentence, None if they overlap or are apart."""
    if first.sentence != second.sentence or second.start < first.end:
        return None
    return document.words(first.end, second.start).strip()


def token_of(claim: Claim, document: Document) -> "Token | None":
    """Return the token of a claim that the others hang on, None without a parse."""
    doc = document.parsed[claim.sentence]
    if doc is None:
        return None
    offset = document.spans[claim.sentence][0]
    span = doc.char_span(claim.start - offset, claim.end - offset, alignment_mode="expand")
    return span.root if span else None


def exact_number(claim: Claim) -> float | None:
    """Return the number that a claim gives, None if it is not exact."""
    value = claim.value
    if value is None or value.bound is not Bound.EXACT or not isinstance(value.lo, float):
        return None
    return value.lo if value.lo == value.hi else None


def people(document: Document) -> Iterator[Named]:
    """Yield each person named in what was parsed."""
    for offset, doc in document.parses():
        for entity in doc.ents:
            if entity.label_ in PEOPLE:
                first = entity.start
                while first > 0 and _is_proper(doc[first - 1]):
                    first -= 1
                yield from _named(offset, doc[first : entity.end], document)


def proper_names(document: Document) -> Iterator[Named]:
    """Yield each run of words tagged as names, of people or not."""
    for offset, doc in document.parses():
        for proper, run in groupby(doc, key=_is_proper):
            if proper:
                words = list(run)
                yield from _named(offset, doc[words[0].i : words[-1].i + 1], document)


def _is_proper(token: "Token") -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _named(offset: int, span: "Span", document: Document) -> Iterator[Named]:
    """Yield the span without a title before the name or a possessive behind it."""
    titles = {word.lower() for word in document.language.words("abbreviation")}
    start = offset + span.start_char
    text = _POSSESSIVE.sub("", document.words(start, offset + span.end_char).rstrip())
    words = list(re.finditer(r"\S+", text))
    while words and (words[0].group().lower() in titles or not words[0].group()[:1].isupper()):
        words.pop(0)
    if words and all(_is_name(word.group()) for word in words):
        yield Named(
            start + words[0].start(),
            start + words[-1].end(),
            tuple(word.group() for word in words),
        )


def _is_name(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*", word))
