"""Search for the nearest vectors, in memory.

Up to 20,000 vectors are all compared, block by block, for many queries at a time. Of more, a sketch
tells which are worth comparing: 100,000 take some 6 ms for one query, without an index on disk that
would have to be kept and tuned.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from workbench.evidence.candidates import Nearness
from workbench.evidence.meaning import Packed, Vectors, on_one_thread, unpack
from workbench.evidence.sketch import Sketch

_BLOCK = 2048  # vectors at a time: they fit the processor's cache as floats
_QUERIES = 32  # at a time, so that the scores of a large desk fit into memory
_ALL_COMPARED = 20_000
_LIKELY = 20  # vectors compared exactly for each that is wanted
_FEWEST_LIKELY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The vectors of the passages of a desk, by language."""

    ids: npt.NDArray[np.int64]
    vectors: Packed
    languages: npt.NDArray[np.str_]
    _scales: Vectors = field(init=False)
    _sketch: Sketch | None = field(init=False)

    def __post_init__(self) -> None:
        """Measure each vector once, so that products become cosines."""
        scales = np.empty(len(self.ids), np.float32)
        for start in range(0, len(self.ids), _BLOCK):
            block = self.vectors[start : start + _BLOCK].astype(np.float32)
            scales[start : start + _BLOCK] = 1 / np.maximum(np.linalg.norm(block, axis=1), 1e-9)
        many = len(self.ids) > _ALL_COMPARED
        object.__setattr__(self, "_scales", scales)
        with on_one_thread():
            object.__setattr__(self, "_sketch", Sketch.of(self.vectors, scales) if many else None)

    def by_meaning(
        self, queries: Vectors, *, language: str, limit: int
    ) -> Iterator[tuple[Nearness, Nearness]]:
        """Yield for each query its nearest passages of ``language``, and those of all others."""
        own = self.languages == language
        parts = [np.flatnonzero(own), np.flatnonzero(~own)]
        for start in range(0, len(queries), _QUERIES):
            some = queries[start : start + _QUERIES]
            with on_one_thread():
                scored = self._sketch.scores(some) if self._sketch else self._cosines(some)
                found = [
                    (self._best(*each, parts[0], limit), self._best(*each, parts[1], limit))
                    for each in zip(some, scored, strict=True)
                ]
            yield from found

    def cosines(self, query: Vectors, ids: Iterable[int]) -> Nearness:
        """Return how near these passages are to one query; those without a vector are left out."""
        wanted = np.fromiter(ids, np.int64)
        places = np.searchsorted(self.ids, wanted)
        there = places < len(self.ids)
        there[there] = self.ids[places[there]] == wanted[there]
        with on_one_thread():
            cosines = self._exact(query, places[there])
        return dict(zip(wanted[there].tolist(), cosines.tolist(), strict=True))

    def _exact(self, query: Vectors, rows: npt.NDArray[np.intp]) -> Vectors:
        cosines: Vectors = (self.vectors[rows].astype(np.float32) @ query) * self._scales[rows]
        return cosines

    def _cosines(self, queries: Vectors) -> Vectors:
        scores = np.empty((len(queries), len(self.ids)), np.float32)
        floats = np.empty((_BLOCK, queries.shape[1]), np.float32)
        for start in range(0, len(self.ids), _BLOCK):
            block = self.vectors[start : start + _BLOCK]
            np.copyto(floats[: len(block)], block)
            np.matmul(queries, floats[: len(block)].T, out=scores[:, start : start + len(block)])
        scores *= self._scales
        return scores

    def _best(
        self, query: Vectors, scores: Vectors, among: npt.NDArray[np.intp], limit: int
    ) -> Nearness:
        within = scores[among]
        if self._sketch:
            among, _ = _largest(among, within, max(_LIKELY * limit, _FEWEST_LIKELY))
            within = self._exact(query, among)
        among, within = _largest(among, within, limit)
        order = np.lexsort((self.ids[among], -within))
        return dict(zip(self.ids[among[order]].tolist(), within[order].tolist(), strict=True))


def of_rows(rows: Sequence[tuple[int, str, bytes]]) -> Nearest:
    """Return the vectors of rows (passage id, language, packed vector), which come by rising id."""
    return Nearest(
        ids=np.array([row[0] for row in rows], np.int64),
        languages=np.array([row[1] for row in rows], np.str_),
        vectors=unpack([row[2] for row in rows]),
    )


def _largest(
    places: npt.NDArray[np.intp], scores: Vectors, count: int
) -> tuple[npt.NDArray[np.intp], Vectors]:
    """Return the places of the largest scores, in no order, and these scores."""
    if len(scores) <= count:
        return places, scores
    chosen = np.argpartition(scores, -count)[-count:]
    return places[chosen], scores[chosen]
