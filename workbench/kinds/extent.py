"""How far a rank reaches: the whole phrase of its noun, "the first woman to lead the house".

Phrases are found without a parse and end early; where a sentence is parsed, the rank takes in what
hangs on its noun. A bare ordinal, "fifth", becomes a rank only by the noun that it counts.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.kinds import rank
from workbench.kinds.document import Document, span_of
from workbench.kinds.grammar import Found
from workbench.model import Value

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OUTSIDE = frozenset({"conj", "cc", "punct", "appos", "parataxis", "dep", "advcl", "case", "mark"})
_MARKS = frozenset(',;:()[]«»“”"–—')
_TO_DO = 2
"""Tokens that an infinitive begins with: its preposition and the verb."""
_PERIOD = "period"
_TIMES = frozenset({"date", "duration"})
_QUALIFYING = frozenset({"amod", "nummod", "nmod"})
_LONGEST = 16
"""Tokens that a rank may take in behind its words."""
_UNCOUNTED = frozenset({"century"})
"""Units of time whose ordinal is a date: the 12th and 14th centuries."""


def whole(document: Document, found: Found) -> Found | None:
    """Return a rank with all that belongs to its noun; None for an ordinal that counts nothing.

    What is no rank, or stands in a sentence without a parse, comes back as it is.
    """
    at = document.sentence_at(found.start)
    doc, offset = document.parsed[at], document.spans[at][0]
    if found.read.kind != rank.KIND or doc is None:
        return found
    span = doc.char_span(found.start - offset, found.end - offset, alignment_mode="expand")
    if span is None:
        return found
    noun, bare = _noun(span), _is_bare(found)
    if noun is None:
        return None if bare else found
    if not bare:
        return Found(found.start, _end(document, found, offset, _last(doc, span, noun)), found.read)
    is_date = document.language.lookup("time_unit", noun.lower_) in _UNCOUNTED
    if is_date or _stands_in_another(document, found):
        return None
    start, _ = span_of(offset, [doc[_first(span, noun)]])
    low = found.read.value.lo
    value = Value(text=f"{found.read.value.text} {noun.lower_}", lo=low, hi=low)
    end = _end(document, found, offset, _last(doc, span, noun))
    return Found(min(start, found.start), end, replace(found.read, value=value))


def _is_bare(found: Found) -> bool:
    """Tell whether a rank is an ordinal alone, not yet the n-th of anything."""
    low = found.read.value.lo
    return isinstance(low, float) and found.read.value.text == f"no. {low:.0f}"


def _end(document: Document, found: Found, offset: int, last: "Token") -> int:
    """Return where a rank ends whose noun's phrase ends with a token, seen beside other values.

    A date or duration stays outside; a period that follows at once, "since 1976", is what the rank
    holds of, unless the words name another scope.
    """
    scoped = "scope:" in found.read.value.text
    end = max(found.end, span_of(offset, [last])[1])
    for other in document.values:
        if other.start < found.end:
            continue
        period = other.read.kind == _PERIOD
        if other.start < end and (other.read.kind in _TIMES or (period and scoped)):
            between = document.words(found.end, other.start).rstrip()
            cut = other.start if period else found.end + len(between.rpartition(" ")[0])
            return found.start + len(document.words(found.start, cut).rstrip())
        if period and not scoped and document.words(end, other.start).isspace():
            return other.end
    return end


def _stands_in_another(document: Document, found: Found) -> bool:
    return any(
        other is not found
        and other.read.kind == rank.KIND
        and other.start <= found.start
        and found.end <= other.end
        for other in document.values
    )


def _noun(span: "Span") -> "Token | None":
    """Return the noun that a rank is said of: its own root, or what its adjective stands with."""
    if span.root.pos_ in _NOUNS:
        return span.root
    heads = (token.head for token in span if token.dep_ in _QUALIFYING)
    return next((head for head in heads if head.pos_ in _NOUNS), None)


def _stands_bare(child: "Token") -> bool:
    """Tell whether a noun stands behind another without a preposition: no part of its phrase."""
    return child.pos_ in _NOUNS and not any(left.dep_ == "case" for left in child.lefts)


def _first(span: "Span", noun: "Token") -> int:
    """Return the first token of the noun's phrase, with its article and possessor."""
    first = min(span.start, noun.i)
    within = {token.i for token in noun.subtree}
    while first > 0 and first - 1 in within and not _leads(span.doc[first - 1]):
        first -= 1
    return first


def _leads(token: "Token") -> bool:
    """Tell whether a token leads to a phrase without being of it: a preposition, no possessive."""
    return token.dep_ in _OUTSIDE and token.pos_ != "PART"


def _last(doc: "Doc", span: "Span", noun: "Token") -> "Token":
    """Return the last token of the noun's phrase, clauses on it included."""
    outside = {
        token.i
        for child in noun.rights
        if child.dep_ in _OUTSIDE or _stands_bare(child)
        for token in child.subtree
    }
    within = {token.i for token in noun.subtree} - outside
    last = span.end - 1
    while (
        last + 1 in within and doc[last + 1].text not in _MARKS and last + 1 - span.end < _LONGEST
    ):
        last += 1
    last = _with_infinitive(doc, last)
    while last >= span.end and doc[last].pos_ in {"ADP", "CCONJ", "SCONJ", "DET"}:
        last -= 1
    return doc[last]


def _with_infinitive(doc: "Doc", last: int) -> int:
    """Return the last token of an infinitive that follows at once: "to lead the house"."""
    behind = doc[last + 1 : last + 3]
    if len(behind) < _TO_DO or behind[0].pos_ not in {"PART", "ADP"}:
        return last
    if "Inf" not in behind[1].morph.get("VerbForm", []):
        return last
    within = {token.i for token in behind[1].subtree} | {token.i for token in behind}
    while last + 1 in within and doc[last + 1].text not in _MARKS:
        last += 1
    return last
