"""The learned score: how much a sentence is worded like those that people found worth checking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

import numpy as np
import numpy.typing as npt

from workbench.splitting.worth.network import Network
from workbench.splitting.worth.pieces import Vocabulary
from workbench.splitting.worth.tokens import tokens

WEIGHTS_FILE = "weights.npz"
UNREAD = 0.2
"""The score of a sentence in letters that were not learned: that of a sentence picked at random."""
_LATIN_END = "\u0250"
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """The score: pieces of words, and the network that reads them."""

    vocabulary: Vocabulary
    networks: tuple[Network, ...]
    slope: float
    constant: float
    """Turn the networks' mean log odds into those that were seen on debates left out."""

    def log_odds(self, texts: Sequence[str]) -> list[float]:
        """Return the log odds that each sentence is worth checking, not yet put to scale."""
        cut = [self.vocabulary.of(*tokens(text)) for text in texts]
        each = [network.log_odds(cut) for network in self.networks]
        return [sum(odds) / len(odds) for odds in zip(*each, strict=True)]

    def scores(self, texts: Sequence[str]) -> list[float]:
        """Return each sentence's score, 0 to 1."""
        return [
            1 / (1 + exp(-(self.slope * odds + self.constant))) if _readable(text) else UNREAD
            for text, odds in zip(texts, self.log_odds(texts), strict=True)
        ]


def sentence_scores(texts: Sequence[str], language: str) -> list[float]:  # noqa: ARG001
    """Return how likely each sentence is to hold a claim worth checking, 0 to 1.

    The pieces of words are shared by the languages in Latin letters, so that what was learned in
    English holds in them. Sentences in other letters all have ``UNREAD``. The same text always has
    the same score.
    """
    return _learned().scores(texts)


def _readable(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    return sum(mark < _LATIN_END for mark in letters) > _MOSTLY * len(letters)


@lru_cache(maxsize=1)
def _learned() -> Learned:
    with (files(__package__) / WEIGHTS_FILE).open("rb") as file, np.load(file) as arrays:
        return of_arrays(arrays)


def of_arrays(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Learned:
    """Build the score from its arrays by name, as the training writes them."""
    pieces = arrays["pieces"].tobytes().decode().split("\n")
    slope, constant = (float(number) for number in arrays["scale_of_odds"])
    count = sum(name.endswith("table") for name in arrays)
    return Learned(
        vocabulary=Vocabulary({piece: row for row, piece in enumerate(pieces)}),
        networks=tuple(Network.of(arrays, f"{number}.") for number in range(count)),
        slope=slope,
        constant=constant,
    )
