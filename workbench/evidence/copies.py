"""Texts that are copies of each other: the same report printed by several houses counts once."""

from collections.abc import Sequence

from workbench.evidence.words import fold

_RUN = 4  # words; a run of so many is rarely the same by chance
_SHARE = 0.5  # of the shorter text's runs that the other has too
_LONGEST = 20_000  # characters of a text that are looked at


def groups(texts: Sequence[str]) -> tuple[int, ...]:
    """Return for each text the place of the first that it is a copy of: its own if it is none."""
    runs = [_runs(text) for text in texts]
    first = list(range(len(texts)))
    for place, mine in enumerate(runs):
        for earlier in range(place):
            if first[earlier] == earlier and _copied(mine, runs[earlier]):
                first[place] = earlier
                break
    return tuple(first)


def is_copy(text: str, other: str) -> bool:
    """Say whether two texts are copies of each other, or one holds most of the other."""
    return _copied(_runs(text), _runs(other))


def _copied(mine: frozenset[int], others: frozenset[int]) -> bool:
    least = min(len(mine), len(others))
    return least > 0 and len(mine & others) >= _SHARE * least


def _runs(text: str) -> frozenset[int]:
    """Return the runs of words; a text of fewer words is one run."""
    words = "".join(char if char.isalnum() else " " for char in fold(text[:_LONGEST])).split()
    last = max(len(words) - _RUN, 0)
    return (
        frozenset(hash(tuple(words[at : at + _RUN])) for at in range(last + 1))
        if words
        else frozenset()
    )
