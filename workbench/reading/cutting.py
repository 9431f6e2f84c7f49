"""Cutting a source into passages: paragraphs, long ones cut where a sentence ends."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

LONGEST_PASSAGE = 600
"""Characters that a passage has at most: enough for context, short enough to be quoted."""

_BETWEEN_PARAGRAPHS = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)\s*")
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*\s+(?=[\"'«“‘(\[]?\s?[A-ZÀ-ÖØ-Þ0-9])|[\r\n]+\s*")
_INITIAL = re.compile(r"\b(?:[A-Z]|M|Mr|Mrs|Ms|Mme|Dr|St|Gen|Lt|Col|Sen|Rep|No|art|p)\.\s+$")
_SPACES = re.compile(r"\s+")


def passages(text: str, *, pages: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Return the (start, end) of the passages of ``text``, in order.

    Only white space stands between them: no character of a word is lost. A run without white
    space longer than ``LONGEST_PASSAGE`` is cut inside. No passage runs over the beginning of
    one of the ``pages``.
    """
    return [
        span
        for paragraph in _paragraphs(text)
        for start, end in _within_pages(*paragraph, pages)
        for part in _packed(text, start, end)
        if (span := _trimmed(text, *part))
    ]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BETWEEN_PARAGRAPHS.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _within_pages(start: int, end: int, pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut a paragraph where pages begin."""
    for page in pages[bisect_right(pages, start) : bisect_left(pages, end)]:
        yield start, page
        start = page
    yield start, end


def _packed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph into parts as long as the limit lets them be."""
    while end - start > LONGEST_PASSAGE:
        cut = _cut(text, start)
        yield start, cut
        start = cut
    yield start, end


def _cut(text: str, start: int) -> int:
    """Return the best place to cut: the last sentence end, else white space, within the limit."""
    limit = start + LONGEST_PASSAGE
    ends = [
        found.end()
        for found in _SENTENCE_END.finditer(text, start, limit + 1)
        if found.end() <= limit and not _INITIAL.search(text, start, found.end())
    ]
    if not ends:
        ends = [found.end() for found in _SPACES.finditer(text, start + 1, limit)]
    return ends[-1] if ends else limit


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    body = stretch.strip()
    if not body:
        return None
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(body)
