"""What a person marks as a claim, or types as a value: read as the splitter would have.

Only phrases are read here, no sentence is parsed, so that an answer takes milliseconds; what needs
the parse is taken from the claims around it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from workbench import languages
from workbench.errors import InputError
from workbench.kinds import VALUE_KINDS
from workbench.kinds.grammar import of as grammar_of
from workbench.model import Block, BlockKind, Claim, FoundValue, Modality, Split

MARKED = "marked by a reviewer"
"""The reason of the worth of a claim that a person added."""
CLAUSE = "event"
"""The kind of words that hold no value: that something happened, or is so."""
_QUOTE = "quote"
_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f ]*\d)?")
_LABEL_LENGTH = 60
_ALIKE = 0.6
_LEAST_OF_ONE, _LEAST_OF_MANY = 0.25, 0.5
"""Shares of the words that a value must make up: the only one in them, one of several."""
_FLAGGED = {BlockKind.HEADLINE: "headline", BlockKind.CAPTION: "caption"}
_LASTING = frozenset({*_FLAGGED.values(), "reported"})
"""Flags that depend on the place alone."""


def guess(split: Split, start: int, end: int, *, kind: str = "") -> Claim:
    """Return the claim that words of an article make, numbered 0.

    ``start`` and ``end`` are code points, of words inside one block. A value of ``kind`` in them
    is theirs, else one that makes up much of them.
    """
    block = _block_at(split, start)
    found = _value_at(split, block, start, end, kind)
    around = _around(split.claims, start, end)
    at = max(0, bisect_right([each.start for each in split.sentences], start) - 1)
    of = found.kind if found else _kind_of(split, start, end)
    return Claim(
        id=0,
        kind=of,
        kinds=(of,),
        start=start,
        end=end,
        words=split.text[start:end],
        value=found.value if found else None,
        label=_label(split.text[start:end]),
        statement=_statement(split, at, end),
        speaker=around.speaker if around else None,
        modality=around.modality if around else Modality.ASSERTED,
        worth=1.0,
        reasons=(MARKED,),
        flags=(_FLAGGED[block.kind],) if block.kind in _FLAGGED else (),
        sentence=at,
    )


def recut(split: Split, claim: Claim, start: int, end: int) -> Claim:
    """Return a claim at other words of its article, its value read anew.

    Its kind stays when the words hold no value, and so do its worth and who speaks.
    """
    fresh = guess(split, start, end, kind=claim.kind)
    if fresh.sentence == claim.sentence:
        flags = tuple(flag for flag in claim.flags if flag in _LASTING)
        fresh = replace(fresh, speaker=claim.speaker, modality=claim.modality, flags=flags)
    if fresh.value is None:
        fresh = replace(fresh, kind=claim.kind, kinds=claim.kinds)
    return replace(fresh, id=claim.id, worth=claim.worth, reasons=claim.reasons)


def with_kind(split: Split, claim: Claim, kind: str) -> Claim:
    """Return a claim as one of another kind, with the value of that kind in its words, if any."""
    own = [found for found in _values_in(split, claim.start, claim.end) if found.kind == kind]
    best = max(own, key=_length, default=None)
    return replace(claim, kind=kind, kinds=(kind,), value=best.value if best else None)


def with_value(claim: Claim, found: FoundValue | None) -> Claim:
    """Return a claim with a value that was read, of its kind; None leaves it to its words."""
    if found is None:
        return replace(claim, value=None)
    kinds = claim.kinds if found.kind in claim.kinds else (found.kind,)
    return replace(claim, kind=found.kind, kinds=kinds, value=found.value)


def read_value(typed: str, claim: Claim, *, language: str, published: date | None) -> FoundValue:
    """Return what a person typed as the value of a claim, read in the article's language first.

    A bare number takes the place of the number in the claim's words, to be read with them. Raises
    InputError when it is not understood.
    """
    text = " ".join(typed.split())
    for code in dict.fromkeys((language, *languages.codes())):
        for found in _read(text, code, published):
            if (found.start, found.end) == (0, len(text)):
                return found
    if _NUMBER.fullmatch(text):
        in_place = _NUMBER.sub(text, claim.words, count=1)
        for found in _read(in_place, language, published):
            if found.kind == claim.kind and text in in_place[found.start : found.end]:
                return found
    message = (
        f"“{text}” is not understood as a value: write it as in “2 h”, “since 2002”, "
        "“7 December 2021” or “94,300 soldiers”."
    )
    raise InputError(message)


def _read(text: str, code: str, published: date | None) -> Iterable[FoundValue]:
    known = code if code in languages.codes() else languages.UNDETERMINED
    return (
        FoundValue(kind=str(one.read.kind), start=one.start, end=one.end, value=one.read.value)
        for one in grammar_of(known).read(text, published=published)
    )


def _value_at(split: Split, block: Block, start: int, end: int, kind: str) -> FoundValue | None:
    """Return the value that the words are about, read in their paragraph, else by themselves."""
    within = [
        found
        for found in _values_in(split, block.start, block.end)
        if start <= found.start and found.end <= end
    ]
    found = within or _values_in(split, start, end)
    best = max(found, key=lambda one: (one.kind == kind, _length(one)), default=None)
    if best is None or best.kind == kind:
        return best
    share = _LEAST_OF_ONE if len(found) == 1 else _LEAST_OF_MANY
    is_about_it = _length(best) >= share * (end - start) and not _opens_quote(split, start)
    return best if is_about_it else None


def _opens_quote(split: Split, start: int) -> bool:
    known = split.language in languages.codes()
    quotes = languages.get(split.language).quotes if known else ()
    return split.text[start] in {'"', *(opening for opening, _ in quotes)}


def _values_in(split: Split, start: int, end: int) -> list[FoundValue]:
    valued = {kind.KIND for kind in VALUE_KINDS}
    read = _read(split.text[start:end], split.language, split.published)
    return [
        replace(found, start=found.start + start, end=found.end + start)
        for found in read
        if found.kind in valued
    ]


def _length(found: FoundValue) -> int:
    return found.end - found.start


def _kind_of(split: Split, start: int, end: int) -> str:
    """Return the kind of words without a value: quote, that of a claim much like it, or event."""
    if _opens_quote(split, start):
        return _QUOTE
    alike = max(split.claims, key=lambda claim: _overlap(claim, start, end), default=None)
    bare = alike is not None and alike.value is None and _overlap(alike, start, end) >= _ALIKE
    return alike.kind if alike is not None and bare else CLAUSE


def _overlap(claim: Claim, start: int, end: int) -> float:
    """Return which share of both spans together the two have in common."""
    common = min(claim.end, end) - max(claim.start, start)
    return max(0, common) / (max(claim.end, end) - min(claim.start, start))


def _around(claims: Iterable[Claim], start: int, end: int) -> Claim | None:
    """Return the shortest claim that holds the words: who says it says them."""
    holding = [each for each in claims if each.start <= start and end <= each.end]
    return min(holding, key=lambda claim: claim.end - claim.start, default=None)


def _statement(split: Split, at: int, end: int) -> str:
    """Return the words' sentence, with what other claims of it say of its names."""
    sentence = split.sentences[at]
    for claim in split.claims:
        if claim.sentence == at and claim.end <= sentence.end and end <= sentence.end:
            return claim.statement
    return " ".join(split.text[sentence.start : max(sentence.end, end)].split())


def _label(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= _LABEL_LENGTH:
        return line
    return line[: _LABEL_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def _block_at(split: Split, position: int) -> Block:
    starts = [block.start for block in split.blocks]
    return split.blocks[max(0, bisect_right(starts, position) - 1)]
