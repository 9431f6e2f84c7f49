"""Texts that differ in their print only: quotation marks, dashes, spaces, invisible marks.

Letters, figures and their order are never let pass: what is alike here says the same, so that a
verdict on one holds for the other.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SPACES = "".join(map(chr, (9, 10, 13, 32, 133, 160, *range(8192, 8203), 8232, 8233, 8239, 12288)))
_PLAIN = {
    ord(mark): plain
    for marks, plain in (
        ("“”„‟«»‹›″", '"'),
        ("’‘‚‛ʼ′`´", "'"),
        ("‐‑‒–—―−", "-"),
        (_SPACES, " "),
        ("\u00ad\u200b\u2060\ufeff", ""),
        ("…", "..."),
    )
    for mark in marks
}
_OPENING = frozenset("«‹")
_CLOSING = frozenset("»›;:!?%")
"""Marks that French sets off by a space and English does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A text with its marks of print made alike, and where each of its characters comes from."""

    text: str
    starts: tuple[int, ...]
    """Offset in the original of each character."""
    ends: tuple[int, ...]

    def inward(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the original stands in ``text``."""
        return bisect_left(self.starts, start), bisect_right(self.ends, end)

    def outward(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of ``text``, not empty, stands in the original."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def printed(text: str) -> Printed:
    """Return a sentence with its marks made alike; white space at its ends is left out."""
    return whole(text)


def whole(text: str) -> Printed:
    """Return a text as ``printed`` does, without keeping it: for long ones."""
    marks: list[tuple[str, int, int]] = []
    opened = True
    for letter, start, end in _letters(text):
        if letter in _CLOSING and marks and marks[-1][0] == " ":
            marks.pop()
        for plain in _PLAIN.get(ord(letter), letter) if len(letter) == 1 else letter:
            if plain != " " or not (opened or marks[-1][0] == " "):
                marks.append((plain, start, end))
                opened = letter in _OPENING
    if marks and marks[-1][0] == " ":
        marks.pop()
    return Printed(
        text="".join(mark for mark, _, _ in marks),
        starts=tuple(start for _, start, _ in marks),
        ends=tuple(end for _, _, end in marks),
    )


def alike(one: str, other: str) -> bool:
    """Say whether two texts differ in their print only."""
    return one == other or printed(one).text == printed(other).text


def _letters(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each letter with its accents, composed, and where it stands."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        letter = text[start:end]
        yield (letter if letter.isascii() else unicodedata.normalize("NFC", letter)), start, end
        start = end
