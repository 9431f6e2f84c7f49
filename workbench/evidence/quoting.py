"""Claims that words settle: quotes found again, places and titles named again."""

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from workbench.evidence.words import Aliases, Sort, fold, territories, words
from workbench.model import Claim, Comparison, Passage

NAMED_OR_QUOTED = frozenset({"quote", "place", "role"})
"""Kinds whose words are looked for in the passage, whatever value they have."""

_VERBATIM = 98.0
_NEARLY = 85.0
_SHORTEST_QUOTE = 20
_MARKS = re.compile(r"[\"“”«»‘’'\s\u00a0]+")
_FIGURES = re.compile(r"\d+")


SameSubject = Callable[[str, frozenset[str]], bool]
"""Says whether a text is about the claim's subject besides the place of those keys."""


def said(
    claim: Claim, passage: Passage, same_subject: SameSubject, aliases: Aliases = ()
) -> tuple[Comparison, str]:
    """Return what a passage says of a claim by its words, and why in one sentence."""
    if claim.kind == "quote":
        return _quoted(claim.words, passage.text)
    if claim.kind == "role":
        return _titled(claim, passage, aliases)
    if claim.kind == "place":
        return _placed(claim, passage.text, same_subject, aliases)
    return Comparison.SILENT, "There is no value to compare: read the passage."


def _quoted(quote: str, text: str) -> tuple[Comparison, str]:
    claimed, found = _plain(quote), _plain(text)
    if len(claimed) < _SHORTEST_QUOTE or len(claimed) > len(found):
        return Comparison.SILENT, "The quoted words are not in the passage."
    best = fuzz.partial_ratio_alignment(claimed, found, score_cutoff=_NEARLY)
    if best is None:
        return Comparison.SILENT, "The quoted words are not in the passage."
    stretch = found[best.dest_start : best.dest_end]
    if _FIGURES.findall(claimed) != _FIGURES.findall(stretch):
        return Comparison.CLOSE, "Nearly the quoted words stand in the passage, with other figures."
    if best.score >= _VERBATIM and len(stretch) >= len(claimed) - 1:
        return Comparison.AGREES, "The quoted words stand in the passage."
    return Comparison.CLOSE, "Nearly the quoted words stand in the passage: compare word by word."


def _plain(text: str) -> str:
    return _MARKS.sub(" ", fold(text)).strip()


def _titled(claim: Claim, passage: Passage, aliases: Aliases) -> tuple[Comparison, str]:
    """Compare a title: it must stand in a sentence with the last of the claim's names."""
    title = {word.key for word in words(claim.value.text if claim.value else claim.words, aliases)}
    named = [word.key for word in words(f", {claim.words}", aliases) if word.sort is Sort.NAME]
    names = [key for key in named if not claim.value or key not in title]
    if not names or not title:
        return Comparison.SILENT, "The role is not named in the passage."
    sentences = [{word.key for word in words(text, aliases)} for text in _sentences(passage.text)]
    with_name = [found for found in sentences if names[-1] in found]
    if any(title <= found for found in with_name):
        return Comparison.AGREES, "The passage has the same name with the same title."
    if not with_name:
        return Comparison.SILENT, "The role is not named in the passage."
    other = _other_title(passage, names[-1], aliases)
    if other:
        return Comparison.SILENT, f"The passage gives the same name another title: “{other}”."
    return Comparison.SILENT, "The same name stands here: read what is said of it."


def _other_title(passage: Passage, name: str, aliases: Aliases) -> str:
    """Return the words of a title that the passage gives to a name; empty when it gives none."""
    for each in passage.values:
        told = passage.text[each.start : each.end]
        if each.kind == "role" and name in {word.key for word in words(f", {told}", aliases)}:
            return told
    return ""


def _placed(
    claim: Claim, text: str, same_subject: SameSubject, aliases: Aliases
) -> tuple[Comparison, str]:
    """Compare a place: it must be named for the same thing, and be more than a country."""
    told = f"{claim.words} {claim.value.text}" if claim.value else claim.words
    names = frozenset(word.key for word in words(f", {told}", aliases) if word.sort is Sort.NAME)
    found = {word.key for word in words(text, aliases)}
    if not names or not names <= found:
        return Comparison.SILENT, "The place is not named in the passage."
    if names <= territories():
        return Comparison.SILENT, "The passage names the country too: read what it places there."
    if same_subject(text, names):
        return Comparison.AGREES, "The passage names the same place for the same thing."
    return Comparison.SILENT, "The same place is named here: read what is said of it."


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?…])\s+(?=[\"«“(]?[A-ZÀ-ÖØ-Þ])|\n\s*", text)
