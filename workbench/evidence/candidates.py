"""Where passages that may bear on a claim come from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from workbench.evidence.meaning import Vectors

Nearness = Mapping[int, float]
"""Passages by id with the cosine of their vector to the query's, the nearest first."""


class CandidateSource(Protocol):
    """An index of a desk's passages: the desk's own, or a larger one beside it."""

    def by_words(self, words: Sequence[str], *, limit: int) -> Mapping[int, float]:
        """Return the passages that have any of the words, the best first, with their scores."""

    def by_meaning(
        self, queries: Vectors, *, language: str, limit: int
    ) -> Iterator[tuple[Nearness, Nearness]]:
        """Yield for each query its nearest passages of ``language``, and those of all others."""

    def cosines(self, query: Vectors, ids: Iterable[int]) -> Nearness:
        """Return how near these passages are to one query; those without a vector are left out."""
