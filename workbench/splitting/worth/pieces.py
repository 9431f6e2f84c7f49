"""Words as pieces of a vocabulary that many languages share, the longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_START = "▁"
"""Marks a piece that begins a word."""
_LONGEST = 20
_KNOWN = 50_000  # words whose pieces are remembered
UNKNOWN = "#?"
MOST = 160
"""Pieces of a sentence that are read; a longer one is judged by these."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Pieces by their text, in lower case, and each one's row."""

    rows: dict[str, int]
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def of(self, words: Sequence[str], capitals: Sequence[bool]) -> tuple[list[int], list[bool]]:
        """Return the rows of a sentence's pieces, and which belong to a word with a capital."""
        rows: list[int] = []
        flags: list[bool] = []
        for word, capital in zip(words, capitals, strict=True):
            found = self._known.get(word) or self._remember(word)
            rows += found
            flags += [capital] * len(found)
        if not rows:
            return [self.rows[UNKNOWN]], [False]
        return rows[:MOST], flags[:MOST]

    def _remember(self, word: str) -> tuple[int, ...]:
        whole = self.rows.get(word) if word[0] == "#" else None
        found = (whole,) if whole is not None else tuple(self._cut(_START + word))
        found = found or (self.rows[UNKNOWN],)
        if len(self._known) < _KNOWN:
            self._known[word] = found
        return found

    def _cut(self, marked: str) -> Iterator[int]:
        at = 0
        while at < len(marked):
            for end in range(min(len(marked), at + _LONGEST), at, -1):
                row = self.rows.get(marked[at:end])
                if row is not None:
                    yield row
                    at = end
                    break
            else:
                at += 1
