"""What each word adds to the score of a passage, asked once and kept in memory.

The score of a passage for any of a claim's words is the sum of its scores for each (BM25). The
full-text index is asked for one word at a time, and the sums are made here: words that come again,
which most do, cost next to nothing, and the ranking is the index's own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ask = Callable[[str], Sequence[tuple[int, float]]]
"""Gives the passages that have a word, each with what the word adds to its score."""

_MOST = 20_000_000  # kept scores, of 8 bytes each; those asked for longest ago give way


@dataclass(frozen=True, slots=True)
class _Scores:
    ids: npt.NDArray[np.int32]
    scores: npt.NDArray[np.float32]


class WordScores:
    """The scores of the words that were asked for, for one state of a desk."""

    def __init__(self, largest: int, *, most: int = _MOST) -> None:
        """Take the largest id of a passage, and how many scores may be kept."""
        self._largest = largest
        self._most = most
        self._kept: dict[str, _Scores] = {}
        self._count = 0

    def best(self, words: Iterable[str], ask: Ask, *, limit: int) -> Mapping[int, float]:
        """Return the passages that any of the words find, the best first, with their scores."""
        sums = np.zeros(self._largest + 1, np.float32)
        for word in words:
            found = self._of(word, ask)
            sums[found.ids] += found.scores
        places = np.flatnonzero(sums)
        if len(places) > limit:
            least = np.partition(sums[places], -limit)[-limit]
            places = places[sums[places] >= least]
        order = places[np.lexsort((places, -sums[places]))][:limit]
        return dict(zip(order.tolist(), sums[order].tolist(), strict=True))

    def _of(self, word: str, ask: Ask) -> _Scores:
        found = self._kept.pop(word, None)
        if found is None:
            found = _packed(ask(word))
            self._count += len(found.ids)
        self._kept[word] = found
        while self._count > self._most and len(self._kept) > 1:
            self._count -= len(self._kept.pop(next(iter(self._kept))).ids)
        return found


def _packed(rows: Sequence[tuple[int, float]]) -> _Scores:
    packed = np.fromiter(rows, np.dtype([("id", np.int32), ("score", np.float32)]), len(rows))
    return _Scores(packed["id"].copy(), packed["score"].copy())
