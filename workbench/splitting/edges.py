"""Where words begin and end: what a person's selection means, and a step by one word."""

import re
from collections.abc import Sequence

from workbench.errors import InputError
from workbench.model import Block

_WORD = re.compile(r"\d(?:[\d.,\u00a0\u202f\u2009]*\d)?|[^\W\d_]+|[%€$£°«»“”\"]")
_LOOSE = " ,;:\t\r\n\u00a0\u202f\u2009"
"""What a selection may have picked up at its ends without meaning it."""


def snapped(text: str, start: int, end: int, blocks: Sequence[Block]) -> tuple[int, int]:
    """Return the whole words that a selection means, as offsets into the text.

    Half a word at an end counts as the word; white space and commas at the ends are left out.
    Raises InputError when no word is chosen, or words of several paragraphs.
    """
    if not 0 <= start < end <= len(text):
        message = "These are no words of the article: select them in its text."
        raise InputError(message)
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        message = "Select one word at least."
        raise InputError(message)
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    if not any(block.start <= start and end <= block.end for block in blocks):
        message = "A claim stands in one paragraph: select words of one only."
        raise InputError(message)
    return start, end


def steps(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words in a stretch of the text, marks of quotation among them."""
    return tuple(word.span() for word in _WORD.finditer(text, start, end))


def places_of(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where whole words stand in the text; white space and upper case make no difference."""
    pieces = [re.escape(piece) for piece in words.split()]
    if not pieces:
        return ()
    asked = r"\s+".join(pieces)
    found = re.finditer(rf"(?<!\w){asked}(?!\w)", text, re.IGNORECASE)
    return tuple(place.span() for place in found)
