"""Quotations in a text: where the marks stand, which of them are speech, and which bear a name."""

import re
from collections.abc import Iterator

from workbench.kinds.document import SKIPPED, Document
from workbench.kinds.reading import Spoken

_OPENING, _CLOSING = "«“„", "»”"
_TURN = re.compile(r"[«“„\"]\s*(?P<name>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}):\s+")
"""A turn of a transcript: "PENCE: Well, look"."""
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|al)){1,4}"
_SIGNATURE = re.compile(rf"\s*[―—–]\s*(?P<name>{_NAME})(?=[.,\n]|\s[«“\"]|\s*$)")
"""Who a quotation is signed by: ... — Carla Sanchez."""
_LONG_WORD = 4  # letters of a word that a title writes with a capital
_BESIDE = 25  # characters between a short quotation and its verb
_SHORTEST = 3  # words; what is shorter between quotation marks is a nickname or scare quotes


def quotations(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the spans between quotation marks, marks included, nested ones as part of the outer.

    A quotation not closed in its paragraph ends with the last closing mark or with the paragraph.
    """
    for block in document.blocks:
        if block.kind not in SKIPPED:
            yield from _marked(document.text, block.start, block.end)


def _marked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth, opened, last_close = 0, -1, -1
    for at in range(start, end):
        char = text[at]
        opens = char in _OPENING or (char == '"' and depth == 0)
        closes = char in _CLOSING or (char == '"' and depth > 0)
        if opens:
            opened = at if depth == 0 else opened
            depth += 1
        elif closes and depth:
            depth -= 1
            last_close = at
            if depth == 0:
                yield opened, at + 1
                last_close = -1
    if depth:
        # a paragraph of a longer quotation, or a turn, unless who said it follows a closing mark
        goes_on = not text[start:opened].strip() and text[last_close + 1 : last_close + 2] != ","
        inside = last_close > opened and not goes_on
        yield opened, (last_close + 1 if inside else len(text[:end].rstrip()))


def signed(text: str, start: int, end: int) -> Spoken | None:
    """Return a quotation that bears a name: of a transcript, or behind it."""
    if turn := _TURN.match(text, start, end):
        return Spoken(speaker=turn.span("name"), cue=None, content=(turn.end(), end))
    if name := _SIGNATURE.match(text, end):
        return Spoken(speaker=name.span("name"), cue=None, content=(start, end))
    return None


def is_said(words: str, away: int | None) -> bool:
    """Tell whether the words between marks are speech, no nickname and no title of a work.

    ``away`` is how many characters a verb of saying stands away, None where there is none. One or
    two words are speech only beside one: "Stop!" she said.
    """
    plain = words.strip('«»“”„" \u00a0\u202f')
    said = [word.strip(",.!?;:'’()") for word in plain.split()]
    beside = away is not None and away <= _BESIDE
    if len(said) < _SHORTEST:
        return beside and plain[:1].isupper() and plain.endswith((".", "!", "?", "…"))
    long = [word for word in said if len(word) >= _LONG_WORD]
    title = len(long) > 1 and all(word[0].isupper() for word in long) and not plain.isupper()
    return beside or not title
