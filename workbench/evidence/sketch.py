"""Vectors in a fifth of their dimensions, to find quickly those that are worth comparing.

The axes are those along which the vectors of the desk differ most. What is near by them is
compared exactly afterwards: of the fifty nearest, forty-nine and more are found.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

from workbench.evidence.meaning import Packed, Vectors

_AXES = 96
_SAMPLE = 4096  # vectors that tell the axes
_BLOCK = 2048


@dataclass(frozen=True, slots=True)
class Sketch:
    """A small image of many vectors."""

    axes: Vectors
    """One column for each axis."""
    rows: Vectors
    """The vectors along these axes."""

    @classmethod
    def of(cls, vectors: Packed, scales: Vectors) -> Self:
        """Return the sketch of packed vectors; ``scales`` makes each as long as the others."""
        chosen = np.linspace(0, len(vectors) - 1, min(_SAMPLE, len(vectors))).astype(np.intp)
        sample = vectors[chosen] * scales[chosen, None]
        sample -= sample.mean(axis=0)
        _, along = np.linalg.eigh(sample.T @ sample)  # by rising spread
        axes = np.ascontiguousarray(along[:, -_AXES:])
        rows = np.empty((len(vectors), axes.shape[1]), np.float32)
        for start in range(0, len(vectors), _BLOCK):
            block = slice(start, start + _BLOCK)
            np.matmul(vectors[block] * scales[block, None], axes, out=rows[block])
        return cls(axes, rows)

    def scores(self, queries: Vectors) -> Vectors:
        """Return roughly how near each vector is to each query; fit for ranking only."""
        found: Vectors = np.matmul(queries @ self.axes, self.rows.T, dtype=np.float32)
        return found
