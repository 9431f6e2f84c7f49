"""Vectors of one language beside a desk, as a graph in which the nearest are found by walking."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from pathlib import Path
from typing import Self

import numpy as np

from workbench.evidence.candidates import Nearness
from workbench.evidence.meaning import DIMENSIONS, Packed, Vectors, pack

_NEIGHBOURS = 16
_LOOKED_AT_ADDING = 96
_LOOKED_AT = 1536
"""How many the walk keeps in sight."""
_COMPARED = 3
"""Vectors compared exactly for each that is wanted: the walk knows the query roughly only."""


class Graph:
    """An open graph of vectors. Its package is an extra."""

    def __init__(self, file: Path, *, view: bool) -> None:
        """Open the graph of a file, or begin one; ``view`` leaves it on disk, to be read only."""
        from usearch.index import Index  # noqa: PLC0415 - an extra

        self._file = file
        self._index = Index(
            ndim=DIMENSIONS,
            metric="cos",
            dtype="i8",
            connectivity=_NEIGHBOURS,
            expansion_add=_LOOKED_AT_ADDING,
            expansion_search=_LOOKED_AT,
        )
        if file.exists():
            (self._index.view if view else self._index.load)(str(file))

    @classmethod
    def viewed(cls, file: Path) -> Self:
        """Return the graph of a file, to be searched."""
        return cls(file, view=True)

    def change(self, ids: Sequence[int], vectors: Packed, removed: Iterable[int]) -> None:
        """Take vectors in by id and leave others out."""
        for id_ in removed:
            if id_ in self._index:
                self._index.remove(id_)
        if ids:
            self._index.add(np.array(ids, np.uint64), vectors, threads=1)

    def save(self) -> None:
        """Write the graph to its file."""
        self._index.save(str(self._file))

    def nearest(self, query: Vectors, *, limit: int) -> Nearness:
        """Return the passages nearest to a query, the nearest first."""
        if not len(self._index):
            return {}
        found = self._index.search(pack(query[None])[0], _COMPARED * limit, threads=1)
        exact = self.cosines(query, found.keys.tolist())
        return dict(nsmallest(limit, exact.items(), key=lambda item: (-item[1], item[0])))

    def cosines(self, query: Vectors, ids: Sequence[int]) -> Nearness:
        """Return how near these passages are to a query; those that are not here are left out."""
        wanted = np.array(ids, np.uint64)
        there = wanted[self._index.contains(wanted)] if len(wanted) else wanted
        if not len(there):
            return {}
        vectors = np.asarray(self._index.get(there), np.float32).reshape(len(there), DIMENSIONS)
        cosines = vectors @ query / np.maximum(np.linalg.norm(vectors, axis=1), 1e-9)
        return dict(zip(there.tolist(), cosines.tolist(), strict=True))
