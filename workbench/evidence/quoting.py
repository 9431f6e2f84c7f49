"""Claims that words settle: quotes found again, places and titles named again."""

import re

from rapidfuzz import fuzz

from workbench.evidence.words import Sort, fold, words
from workbench.model import Claim, Comparison

NAMED_OR_QUOTED = frozenset({"quote", "place", "role"})
"""Kinds whose words are looked for in the passage, whatever value they have."""

_VERBATIM = 98.0
_NEARLY = 85.0
_SHORTEST_QUOTE = 20
_MARKS = re.compile(r"[\"“”«»‘’'\s\u00a0]+")
_FIGURES = re.compile(r"\d+")


def said(claim: Claim, text: str, *, same_subject: bool) -> tuple[Comparison, str]:
    """Return what a passage says of a claim by its words, and why in one sentence."""
    if claim.kind == "quote":
        return _quoted(claim.words, text)
    if claim.kind in NAMED_OR_QUOTED:
        return _named(claim, text, same_subject=same_subject)
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


def _named(claim: Claim, text: str, *, same_subject: bool) -> tuple[Comparison, str]:
    told = f"{claim.words} {claim.value.text}" if claim.value else claim.words
    names = {word.key for word in words(told) if word.sort is Sort.NAME}
    title = {word.key for word in words(claim.value.text if claim.value else claim.words)}
    found = {word.key for word in words(text)}
    if not names or not names <= found:
        return Comparison.SILENT, f"The {claim.kind} is not named in the passage."
    if claim.kind == "role" and title <= found:
        return Comparison.AGREES, "The passage has the same name with the same title."
    if claim.kind == "place" and same_subject:
        return Comparison.AGREES, "The passage names the same place for the same thing."
    return Comparison.SILENT, "The same name stands here: read what is said of it."
