"""Counts whose noun stands elsewhere: "seven were convicted", "from 312 votes to 298".

What is counted was said before or follows in a phrase of its own; a parse tells such a figure from
one that numbers a thing, as in "page 12".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.kinds import quantity
from workbench.kinds.clauses import SUBJECTS
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.model import Value
from workbench.values.compare import compare_numbers as compare

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KIND = quantity.KIND
_OBJECTS = frozenset({"dobj", "obj", "obl:arg", "attr"})
_BEHIND_PREPOSITIONS = frozenset({"pobj", "obl:arg", "obl:mod", "nmod"})
_NUMBERED = frozenset({"NOUN", "PROPN", "SYM", "NUM"})
_JOINING = frozenset("-/(:–")
_UNITED = frozenset({"share", "money", "measure"})
_LEAST = 2
"""Below, it is a pronoun or an article: "one", « un »."""
_YEARS = range(1900, 2100)
_REACH = 30
"""Code points between a count and what it is taken from, "of the party's 31 senators"."""
__all__ = ["KIND", "compare", "find"]


def find(document: Document) -> Iterator[Found]:
    """Yield the figures that stand as subject or object, or behind a preposition of counting."""
    for found in document.bare:
        at = document.sentence_at(found.start)
        doc, offset = document.parsed[at], document.spans[at][0]
        if doc is None or not _counts(found.read.value, document.words(found.start, found.end)):
            continue
        span = doc.char_span(found.start - offset, found.end - offset)
        if span is None:
            continue
        whole = _taken_from(document, found)
        if whole is not None:
            yield whole
        elif not _goes_on(document, found) and _stands_for_noun(
            span.root, doc, span.start, document.language.lists
        ):
            end = _end(document, found)
            yield replace(found, end=end, read=replace(found.read, kind=KIND))


def _counts(value: Value, words: str) -> bool:
    """Tell whether a number may be a count: no pronoun, and no figure like a year."""
    if not isinstance(value.lo, float) or value.lo < _LEAST:
        return isinstance(value.hi, float) and value.hi >= _LEAST
    return not (words.isdecimal() and value.lo in _YEARS)


def _stands_for_noun(
    root: "Token", doc: "Doc", start: int, lists: Mapping[str, Mapping[str, str]]
) -> bool:
    before = doc[start - 1] if start else None
    if before is not None and (before.pos_ in _NUMBERED or before.text in _JOINING):
        return False
    if any(child.pos_ in {"NOUN", "PROPN"} and child.i > root.i for child in root.children):
        return False
    if root.dep_ in SUBJECTS or root.dep_ in _OBJECTS:
        return root.pos_ in {"NUM", "NOUN", "PRON"}
    behind = before is not None and before.lower_ in lists.get("count_preposition", {})
    return behind and root.dep_ in _BEHIND_PREPOSITIONS


def _end(document: Document, found: Found) -> int:
    """Return where a count ends that may say what it is of by a pronoun: "30 of them"."""
    of = document.language.finder("count_pronoun").match(document.text, found.end + 1)
    return of.end() if of else found.end


def _goes_on(document: Document, found: Found) -> bool:
    """Tell whether a figure has the unit of one just before: "51.9 percent to 48.1"."""
    return any(
        one.read.kind in _UNITED and 0 <= found.start - one.end < _REACH for one in document.values
    )


def _taken_from(document: Document, found: Found) -> Found | None:
    """Return a count with the whole that it is taken from: "four of the party's 31 senators"."""
    links = document.language.finder("count_of")
    link = links.match(document.text, found.end + 1)
    if link is None:
        return None
    whole = _next(document.values, found.end)
    if whole is None or whole.read.kind != KIND or whole.start - link.end() > _REACH:
        return None
    between = document.words(link.end(), whole.start)
    if any(mark in between for mark in ",.;:("):
        return None
    unit = whole.read.value.unit
    value = replace(found.read.value, text=f"{found.read.value.text} {unit}", unit=unit)
    return Found(found.start, whole.end, replace(found.read, kind=KIND, value=value))


def _next(values: Sequence[Found], position: int) -> Found | None:
    return next((one for one in values if one.start >= position), None)
