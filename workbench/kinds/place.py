"""Places that a sentence puts something at: « près de Debaltsevo », "at the port of Rotterdam".

A place is a preposition of place with what follows it: a name of a place, or a noun such as
"port" or « frontière », with the larger places that it is part of. A bare country does not count:
"in Ukraine" is seldom what a checker underlines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from workbench.kinds.document import Document, span_of
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.languages import Language
from workbench.model import Value
from workbench.values.compare import compare_words as compare

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KIND = "place"
_PLACES = frozenset({"LOC", "GPE", "FAC"})
_ORGANISATION = "ORG"
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_JOINTS = frozenset({"-", "'", "’", "'s", "’s"})
_HOLD_PLACES = frozenset({"rank", "role"})
"""Kinds whose values may name a place that is a claim as well."""
_LONGEST_PREPOSITION = 4
_LONGEST_PHRASE = 8
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield places with the preposition that says where; the value is the place without it."""
    values = [
        (found.start, found.end) for found in document.values if found.read.kind not in _HOLD_PLACES
    ]
    for offset, doc in document.parses():
        walls = frozenset(
            token.i
            for token in doc
            if any(start <= offset + token.idx < end for start, end in values)
        )
        sentence = _Sentence(doc, document.language, walls)
        at = 0
        while at < len(doc):
            behind = sentence.preposition(at)
            end = sentence.chain(at, behind) if behind else 0
            if not end:
                at += 1
                continue
            place = span_of(offset, [doc[behind], doc[end - 1]])
            figurative = sentence.is_figurative(behind, end)
            if not figurative and not _is_country(document.words(*place), document.language):
                value = Value(text=" ".join(document.words(*place).split()))
                yield Found(span_of(offset, [doc[at]])[0], place[1], Read(kind=KIND, value=value))
            at = end


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A parsed sentence; no place reaches over the ``walls``, the tokens of values."""

    doc: "Doc"
    language: Language
    walls: frozenset[int]

    def listed(self, words: str, name: str) -> bool:
        return words in self.language.lists.get(name, {})

    def preposition(self, at: int) -> int:
        """Return the token behind a preposition of place that begins at ``at``, 0 if none does."""
        for length in range(min(_LONGEST_PREPOSITION, len(self.doc) - at - 1), 0, -1):
            words = " ".join(self.doc[at : at + length].text.lower().replace("’", "'").split())
            if self.listed(words, "place_preposition"):
                return at + length
        return 0

    def chain(self, at: int, behind: int) -> int:
        """Return the end of the place behind a preposition, 0 where no place is named."""
        end = self.phrase_end(behind)
        good = end if self.names_place(behind, end, self.doc[at].lower_) else 0
        while behind < end < len(self.doc):
            link = self.doc[end].lower_.replace("’", "'")
            start = end + 1
            if link == ",":  # « près de Saint-Gaudens, en Haute-Garonne »
                start = self.preposition(start) or start
            end = self.phrase_end(start)
            if end == start or not self.listed(link, "place_link"):
                break
            named = self.names_place(start, end, link)
            if not (good or self.listed(link, "place_of") or self.has_noun(behind, start - 1)):
                break  # "through a company in Gibraltar": the place begins behind the company
            if named and self.doc[start:end].text not in self.doc[behind : start - 1].text:
                good = end
            elif not self.listed(link, "place_of") and not self.has_noun(start, end):
                break  # only "of" leads on over a noun that is no place itself
        return good

    def phrase_end(self, start: int) -> int:
        """Return the end of the noun phrase that begins at ``start``."""
        end = start
        while end < min(len(self.doc), start + _LONGEST_PHRASE) and end not in self.walls:
            token = self.doc[end]
            first = end == start
            if token.pos_ == "DET" and not first:
                break
            if token.pos_ not in _PHRASE and token.text not in _JOINTS and not first:
                break
            if first and token.pos_ not in _PHRASE | {"PRON"}:
                break
            end += 1
        while end > start and self.doc[end - 1].pos_ in {"DET", "PART", "PRON"}:
            end -= 1
        return end

    def is_figurative(self, start: int, end: int) -> bool:
        """Tell « sur fond de tensions à Kiev » by its first noun, which is no place."""
        noun = next(
            (token for token in self.doc[start:end] if token.pos_ in {"NOUN", "PROPN"}), None
        )
        return noun is not None and noun.pos_ == "NOUN" and self.listed(noun.lower_, "no_place")

    def names_place(self, start: int, end: int, link: str) -> bool:
        """Tell whether a phrase names a place, or has a noun of places that its link makes one."""
        near = self.listed(link, "place_near")
        # a small model takes a town that it does not know for an organisation
        near_or_town = near or (end - start == 1 and self.listed(link, "place_in"))
        for token in self.doc[start:end]:
            named = token.ent_type_ == _ORGANISATION and _is_name(token) and near_or_town
            if token.ent_type_ in _PLACES or named:
                return True
            if token.pos_ == "PROPN" and not token.ent_type_ and _is_name(token):
                return True
        named = any(token.pos_ == "PROPN" and _is_name(token) for token in self.doc[start:end])
        return self.has_noun(start, end) and (near or named)

    def has_noun(self, start: int, end: int) -> bool:
        return any(self.listed(token.lower_, "place_noun") for token in self.doc[start:end])


def _is_name(token: "Token") -> bool:
    return token.text[:1].isupper() and token.is_alpha and not token.is_upper


@lru_cache(maxsize=8)
def _countries(code: str) -> frozenset[str]:
    territories = Locale.parse(code).territories
    return frozenset(name.casefold().replace("’", "'") for name in territories.values())


def _is_country(words: str, language: Language) -> bool:
    bare = re.sub(r"^(?:la |le |les |the |l['’])", "", words.casefold()).replace("’", "'")
    return bare in _countries(language.code) or bare in language.lists.get("no_place", {})
