"""The learned score: whether a sentence is worded like those that people found worth checking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workbench.splitting.worth.network import Network
from workbench.splitting.worth.pieces import Vocabulary
from workbench.splitting.worth.tokens import tokens

WEIGHTS_FILE = "weights.npz"
_LATIN_END = "\u0250"
_MOSTLY = 0.5


class Judgement(NamedTuple):
    """How a sentence is worded, both from 0 to 1."""

    worthy: float
    """Like what is worth checking."""
    factual: float
    """Like a statement of fact, worth checking or not, rather than an opinion or a greeting."""


UNREAD = Judgement(worthy=0.2, factual=0.5)
"""A sentence in letters that were not learned: worth as much as one picked at random."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """The score: pieces of words, and the network that reads them."""

    vocabulary: Vocabulary
    networks: tuple[Network, ...]
    slope: float
    constant: float
    """Turn the networks' mean log odds into those that were seen on debates left out."""

    def log_odds(self, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return, in rows, each sentence's log odds to be worth checking and to be factual.

        They are the network's own, not yet put to scale.
        """
        cut = [self.vocabulary.of(*tokens(text)) for text in texts]
        odds: npt.NDArray[np.float64]
        odds = np.mean([network.log_odds(cut) for network in self.networks], axis=0)
        return odds

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """Return what the wording of each sentence says of it."""
        return [
            Judgement(
                worthy=1 / (1 + exp(-(self.slope * float(worthy) + self.constant))),
                factual=1 / (1 + exp(-float(factual))),
            )
            if _readable(text)
            else UNREAD
            for text, (worthy, factual) in zip(texts, self.log_odds(texts), strict=True)
        ]


def judge(texts: Sequence[str]) -> list[Judgement]:
    """Return what the wording of each sentence says of it.

    The pieces of words are shared by the languages in Latin letters, so that what was learned in
    English holds in them; sentences in other letters are all ``UNREAD``. The same text is always
    judged the same.
    """
    return _learned().judge(texts)


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
