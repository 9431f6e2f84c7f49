"""Exact search for the nearest vectors, in memory.

All vectors are compared, block by block, for many queries at a time: 100,000 take some 20 ms for
one query and 3 ms for each of many, without an index that would have to be kept and tuned.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from workbench.evidence.meaning import Packed, Vectors, unpack

_BLOCK = 2048  # vectors at a time: they fit the processor's cache as floats
_QUERIES = 32  # at a time, so that the scores of a large desk fit into memory

Nearness = Mapping[int, float]
"""Passages by id with the cosine of their vector to the query's, the nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The vectors of the passages of a desk, by language."""

    ids: npt.NDArray[np.int64]
    vectors: Packed
    languages: npt.NDArray[np.str_]
    _scales: Vectors = field(init=False)

    def __post_init__(self) -> None:
        """Measure each vector once, so that products become cosines."""
        scales = np.empty(len(self.ids), np.float32)
        for start in range(0, len(self.ids), _BLOCK):
            block = self.vectors[start : start + _BLOCK].astype(np.float32)
            scales[start : start + _BLOCK] = 1 / np.maximum(np.linalg.norm(block, axis=1), 1e-9)
        object.__setattr__(self, "_scales", scales)

    def near(
        self, queries: Vectors, *, language: str, limit: int
    ) -> Iterator[tuple[Nearness, Nearness]]:
        """Yield for each query its nearest passages of ``language``, and those of all others."""
        own = self.languages == language
        parts = [np.flatnonzero(own), np.flatnonzero(~own)]
        for start in range(0, len(queries), _QUERIES):
            for scores in self._cosines(queries[start : start + _QUERIES]):
                same, other = (self._best(scores, part, limit) for part in parts)
                yield same, other

    def cosine(self, query: Vectors, ids: Iterable[int]) -> Nearness:
        """Return how near these passages are to one query; those without a vector are left out."""
        wanted = np.fromiter(ids, np.int64)
        places = np.searchsorted(self.ids, wanted)
        there = places < len(self.ids)
        there[there] = self.ids[places[there]] == wanted[there]
        rows = places[there]
        cosines = (self.vectors[rows].astype(np.float32) @ query) * self._scales[rows]
        return dict(zip(wanted[there].tolist(), cosines.tolist(), strict=True))

    def _cosines(self, queries: Vectors) -> Vectors:
        scores = np.empty((len(queries), len(self.ids)), np.float32)
        floats = np.empty((_BLOCK, queries.shape[1]), np.float32)
        for start in range(0, len(self.ids), _BLOCK):
            block = self.vectors[start : start + _BLOCK]
            np.copyto(floats[: len(block)], block)
            np.matmul(queries, floats[: len(block)].T, out=scores[:, start : start + len(block)])
        scores *= self._scales
        return scores

    def _best(self, scores: Vectors, among: npt.NDArray[np.intp], limit: int) -> Nearness:
        within = scores[among]
        if len(within) > limit:
            chosen = np.argpartition(within, -limit)[-limit:]
            among, within = among[chosen], within[chosen]
        order = np.lexsort((self.ids[among], -within))
        return dict(zip(self.ids[among[order]].tolist(), within[order].tolist(), strict=True))


def of_rows(rows: Sequence[tuple[int, str, bytes]]) -> Nearest:
    """Return the vectors of rows (passage id, language, packed vector), which come by rising id."""
    return Nearest(
        ids=np.array([row[0] for row in rows], np.int64),
        languages=np.array([row[1] for row in rows], np.str_),
        vectors=unpack([row[2] for row in rows]),
    )
