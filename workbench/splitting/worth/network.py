"""A small convolutional network over the pieces of a sentence, in numpy.

The sentences of a batch stand one behind the other with two empty rows between, so that a window
of three rows never sees two sentences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

Array = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
Cut = tuple[list[int], list[bool]]
"""A sentence cut into pieces: their rows in the table, and whether their word has a capital."""
_BATCH = 32
_GAP = 2


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """Return what holds numpy's libraries to one thread: products this small gain from no more."""
    return ThreadpoolController().select(user_api="blas")


class Batch(NamedTuple):
    """Sentences in one run of rows: ``filled`` is 1 where a piece stands, 0 between sentences."""

    pieces: Indices
    capitals: Array
    filled: Array
    starts: Indices
    lengths: Indices


def batch(sentences: Sequence[Cut]) -> Batch:
    """Lay sentences one behind the other."""
    lengths = np.array([len(pieces) for pieces, _ in sentences], np.int64)
    starts = _GAP + np.concatenate(([0], np.cumsum(lengths + _GAP)[:-1]))
    rows = int(starts[-1] + lengths[-1] + _GAP)
    inside = np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
    pieces, capitals = np.zeros(rows, np.int64), np.zeros((rows, 1), np.float32)
    filled = np.zeros((rows, 1), np.float32)
    pieces[inside] = [piece for pieces, _ in sentences for piece in pieces]
    capitals[inside, 0] = [flag for _, flags in sentences for flag in flags]
    filled[inside] = 1
    return Batch(pieces, capitals, filled, starts, lengths)


def windows(rows: Array) -> Array:
    """Return each row between the one before and the one behind it."""
    edge = np.zeros_like(rows[:1])
    return np.hstack([np.vstack([edge, rows[:-1]]), rows, np.vstack([rows[1:], edge])])


def pool(ufunc: np.ufunc, rows: Array, laid: Batch) -> Array:
    """Reduce the rows of each sentence to one."""
    bounds = np.stack([laid.starts, laid.starts + laid.lengths], axis=1).ravel()
    reduced: Array = ufunc.reduceat(rows, bounds, axis=0)[::2]
    return reduced


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The trained network; ``table`` has a vector for each piece, times ``scale``."""

    table: npt.NDArray[np.int8]
    scale: Array
    first: Array
    first_bias: Array
    second: Array
    second_bias: Array
    out: Array
    out_bias: Array

    @classmethod
    def of(cls, arrays: Mapping[str, npt.NDArray[np.generic]], prefix: str = "") -> "Network":
        """Build it from arrays by name, the table in bytes and the rest as any float."""
        rest = {
            field.name: arrays[prefix + field.name].astype(np.float32)
            for field in fields(cls)
            if field.name != "table"
        }
        return cls(table=arrays[prefix + "table"].astype(np.int8), **rest)

    def log_odds(self, sentences: Sequence[Cut]) -> Array:
        """Return for each sentence, in rows, the log odds that it is worth checking and factual."""
        batches = [
            batch(sentences[start : start + _BATCH]) for start in range(0, len(sentences), _BATCH)
        ]
        with _libraries().limit(limits=1):
            return np.vstack([np.empty((0, 2), np.float32), *map(self._batch, batches)])

    def _batch(self, laid: Batch) -> Array:
        vectors = self.table[laid.pieces].astype(np.float32) * self.scale
        rows = np.hstack([vectors, laid.capitals]) * laid.filled
        one = np.maximum(windows(rows) @ self.first + self.first_bias, 0) * laid.filled
        two = one + np.maximum(windows(one) @ self.second + self.second_bias, 0) * laid.filled
        classes = features(rows, one, two, laid) @ self.out + self.out_bias
        opinion, unimportant, worthy = classes.T
        return np.stack(
            [
                worthy - np.logaddexp(opinion, unimportant),
                np.logaddexp(unimportant, worthy) - opinion,
            ],
            axis=1,
        )


def features(rows: Array, one: Array, two: Array, laid: Batch) -> Array:
    """Return what the last layer reads of each sentence: means and maxima of all layers."""
    length = laid.lengths.astype(np.float32)[:, None]
    root = 0.5 / np.sqrt(length)
    return np.hstack(
        [
            pool(np.add, rows, laid) / length,
            pool(np.add, one, laid) * root,
            pool(np.maximum, one, laid),
            pool(np.add, two, laid) * root,
            pool(np.maximum, two, laid),
        ]
    )
