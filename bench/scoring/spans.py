"""Comparing spans: which answer stands for which expected one."""

from collections.abc import Sequence

Span = tuple[int, int]


def overlap(one: Span, other: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def likeness(one: Span, other: Span) -> float:
    """Return the shared part of what two spans cover together, 0 to 1."""
    shared = overlap(one, other)
    covered = one[1] - one[0] + other[1] - other[0] - shared
    return shared / covered if covered else 0.0


def paired(expected: Sequence[Span], answered: Sequence[Span]) -> list[int | None]:
    """Return for each expected span the index of its answer, each answer given once.

    An equal span comes before an overlapping one, then the earlier before the later.
    """
    free = dict.fromkeys(range(len(answered)))
    pairs: list[int | None] = [None] * len(expected)
    for at, span in enumerate(expected):
        same = next((index for index in free if answered[index] == span), None)
        if same is not None:
            pairs[at] = same
            del free[same]
    for at, span in enumerate(expected):
        if pairs[at] is None:
            near = next((index for index in free if overlap(answered[index], span)), None)
            if near is not None:
                pairs[at] = near
                del free[near]
    return pairs
