"""The figures: F1, rates, average precision. Pure functions; all figures run from 0 to 1."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many were found, how many were right, how many there were."""

    right: int
    answered: int
    expected: int

    @property
    def precision(self) -> float:
        """Right ones among the answered; 0 if nothing was answered."""
        return rate(self.right, self.answered)

    @property
    def recall(self) -> float:
        """Right ones among the expected; 0 if nothing was expected."""
        return rate(self.right, self.expected)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return rate(2 * self.right, self.answered + self.expected)

    def __add__(self, other: "Counts") -> "Counts":
        """Return the counts of both together."""
        return Counts(
            right=self.right + other.right,
            answered=self.answered + other.answered,
            expected=self.expected + other.expected,
        )


NOTHING = Counts(right=0, answered=0, expected=0)


def rate(part: float, whole: float) -> float:
    """Return the part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def accuracy(verdicts: Iterable[bool]) -> float:
    """Return the share of those that hold."""
    held = list(verdicts)
    return rate(sum(held), len(held))


def average_precision(scores: Sequence[float], relevant: Sequence[bool]) -> float:
    """Return the mean of the precisions at each relevant one, best score first.

    Where scores are equal their order is that of the sequence, so a constant score earns what the
    given order is worth.
    """
    hits, total = 0, 0.0
    for position, at in enumerate(_ranked(scores), start=1):
        if relevant[at]:
            hits += 1
            total += hits / position
    return rate(total, hits)


def precision_at(count: int, scores: Sequence[float], relevant: Sequence[bool]) -> float:
    """Return the share of relevant ones among the ``count`` with the best scores."""
    return accuracy(relevant[at] for at in _ranked(scores)[:count])


def thresholded(scores: Sequence[float], relevant: Sequence[bool], threshold: float) -> Counts:
    """Return the counts when every score from the threshold up is answered."""
    chosen = [score >= threshold for score in scores]
    return Counts(
        right=sum(a and b for a, b in zip(chosen, relevant, strict=True)),
        answered=sum(chosen),
        expected=sum(relevant),
    )


def _ranked(scores: Sequence[float]) -> list[int]:
    return sorted(range(len(scores)), key=lambda at: -scores[at])
