"""Places that a sentence puts something at: « près de Debaltsevo », "at the White House".

A name counts with the preposition before it and with the places that it is part of; a bare
country does not: "in Ukraine" is seldom what a checker underlines.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.languages import Language
from workbench.model import Value
from workbench.values.compare import compare_words as compare

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND = "place"
_LABELS = {"LOC", "GPE", "FAC"}
_LINK = (
    r"(?:\s*,\s*|\s+(?:de|du|des|d['’]|de la|de l['’]|à|au|en|in|of|near|at)\s*"
    r"(?:la |le |l['’]|the )?)"
)
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield places with a preposition that says where."""
    for offset, doc in document.parses():
        taken = 0
        for start, end in _chains(document, offset, doc):
            low = _preposition(document, start, offset)
            if (
                low is None
                or low < taken
                or _is_country(document.words(start, end), document.language)
            ):
                continue
            taken = end
            yield Found(low, end, Read(kind=KIND, value=Value(text=document.words(start, end))))


def _chains(document: Document, offset: int, doc: "Doc") -> Iterator[tuple[int, int]]:
    """Yield spans of places named one after the other: town, region, country."""
    places = [
        (offset + entity.start_char, offset + entity.end_char)
        for entity in doc.ents
        if entity.label_ in _LABELS
    ]
    noun = document.language.finder("place_noun")
    chain: tuple[int, int] | None = None
    for start, end in places:
        low = _with_noun(document.text, offset, start, noun)
        if chain and document.words(chain[0], chain[1]).endswith(document.words(start, end)):
            continue
        if chain and _linked(document.text[chain[1] : low], document.text[chain[1] : start], noun):
            chain = (chain[0], end)
            continue
        if chain:
            yield chain
        chain = (low, end)
    if chain:
        yield chain


def _with_noun(text: str, offset: int, start: int, noun: re.Pattern[str]) -> int:
    """Return where « la salle de situation de la » before a name begins, else the name's start."""
    before = text[max(offset, start - 60) : start]
    found = None
    for match in noun.finditer(before):
        rest = before[match.end() :]
        if re.fullmatch(
            r"(?:\s+(?:\w+\s+)?(?:de\s+\w+\s+)?(?:de|du|des|of|in|d['’])?\s*(?:la|le|les|l['’]|the)?\s*)",
            rest,
        ):
            found = match
            break
    if not found:
        return start
    low = max(offset, start - 60) + found.start()
    article = re.search(
        r"(?:\b(?:la|le|les|the|a|un|une)\s|\bl['’])$", text[max(offset, low - 5) : low]
    )
    return low - (len(article.group()) if article else 0)


def _linked(between: str, up_to_name: str, noun: re.Pattern[str]) -> bool:
    """Tell whether two names are one place: a comma, preposition or place's noun between them."""
    plain = re.fullmatch(_LINK, between) or re.fullmatch(_LINK, up_to_name)
    return bool(plain) or bool(
        re.fullmatch(
            rf"\s*,\s*(?:{noun.pattern})\s+(?:de|du|d['’]|of)?\s*(?:la |l['’]|the )?",
            up_to_name,
            re.IGNORECASE,
        )
    )


def _preposition(document: Document, start: int, offset: int) -> int | None:
    """Return where the preposition before a place begins, None if there is none."""
    before = document.text[max(offset, start - 25) : start]
    article = re.sub(r"(?:\b(?:la|le|les|the)\s|\bl['’])$", "", before)
    for text in (before, article):
        for found in document.language.finder("place_preposition").finditer(text):
            if not text[found.end() :].strip():
                return max(offset, start - 25) + found.start()
    return None


@lru_cache(maxsize=8)
def _countries(code: str) -> frozenset[str]:
    territories = Locale.parse(code).territories
    return frozenset(name.casefold().replace("’", "'") for name in territories.values())


def _is_country(words: str, language: Language) -> bool:
    bare = re.sub(r"^(?:la |le |les |the |l['’])", "", words.casefold()).replace("’", "'")
    return bare in _countries(language.code)
