"""Which words of a text became which of another."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from workbench.drafts.typography import printed

_WORD = re.compile(r"\d[\d\s.,]*\d|\w+|\S")
"""A number with its separators is one word, so that a changed figure is shown whole."""

How = Literal["same", "old", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of text that both drafts have, or only the old or the new one."""

    how: How
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Two texts with their words paired: ``[i1, i2)`` of the old became ``[j1, j2)`` of the new."""

    old: str
    new: str
    old_words: tuple[tuple[int, int], ...]
    new_words: tuple[tuple[int, int], ...]
    steps: tuple[tuple[bool, int, int, int, int], ...]
    """(whether the words are the same, i1, i2, j1, j2), in places of words."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the words of a span of the old text are in the new; None when dropped."""
        first = bisect_right([end for _, end in self.old_words], start)
        last = bisect_left([start for start, _ in self.old_words], end)
        if first >= last:
            return None
        begin, finish = self._to_new(first, at_end=False), self._to_new(last, at_end=True)
        if begin >= finish:
            return None
        return self.new_words[begin][0], self.new_words[finish - 1][1]

    def stretches(self) -> tuple[Stretch, ...]:
        """Return both texts as one, the old words before the new ones."""
        found: list[Stretch] = []
        for same, i1, i2, j1, j2 in self.steps:
            old, new = self._between(i1, i2, is_new=False), self._between(j1, j2, is_new=True)
            if same:
                space = " " if old[-1:].isspace() and not new[-1:].isspace() else ""
                found.append(Stretch(how="same", text=new + space))
            else:
                found += [Stretch(how="old", text=old)] if old else []
                found += [Stretch(how="new", text=new)] if new else []
        return tuple(found)

    def _to_new(self, word: int, *, at_end: bool) -> int:
        """Return the new place of a border before an old word, or after one ``at_end``."""
        for same, i1, i2, j1, j2 in self.steps:
            inside = i1 < word <= i2 if at_end else i1 <= word < i2
            if inside:
                if same:
                    return j1 + word - i1
                return j2 if at_end else j1
        return len(self.new_words) if at_end else 0

    def _between(self, first: int, last: int, *, is_new: bool) -> str:
        """Return words with the space behind them, so that all stretches make the whole text."""
        text, words = (self.new, self.new_words) if is_new else (self.old, self.old_words)
        if first == last:
            return ""
        start = words[first][0] if first else 0
        return text[start : words[last][0] if last < len(words) else len(text)]


@lru_cache(maxsize=1024)
def compared(old: str, new: str) -> Changed:
    """Pair the words of two texts; words that differ in their print only are the same."""
    old_words, new_words = _words(old), _words(new)
    matcher = SequenceMatcher(
        None,
        [printed(old[start:end]).text for start, end in old_words],
        [printed(new[start:end]).text for start, end in new_words],
        autojunk=False,
    )
    return Changed(
        old=old,
        new=new,
        old_words=old_words,
        new_words=new_words,
        steps=tuple((step[0] == "equal", *step[1:]) for step in matcher.get_opcodes()),
    )


def _words(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _WORD.finditer(text))


def paragraphs(old: str, new: str) -> tuple[Changed, ...]:
    """Pair the paragraphs of two texts; one that only one text has is paired with nothing.

    Paragraphs that were rewritten side by side are paired as one.
    """
    olds, news = ([line for line in text.splitlines() if line.strip()] for text in (old, new))
    matcher = SequenceMatcher(
        None,
        [printed(line).text for line in olds],
        [printed(line).text for line in news],
        autojunk=False,
    )
    found: list[Changed] = []
    for step, i1, i2, j1, j2 in matcher.get_opcodes():
        if step == "equal" or i2 - i1 == j2 - j1:
            pairs = zip(olds[i1:i2], news[j1:j2], strict=True)
            found += [compared(one, other) for one, other in pairs]
        else:
            found.append(compared("\n".join(olds[i1:i2]), "\n".join(news[j1:j2])))
    return tuple(found)
