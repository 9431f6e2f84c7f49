"""Candidates of several searches made one list.

Measured: in the claim's own language words find better than vectors, and both together better
than either; what one search finds clearly weighs more than what it barely finds, so the scores are
added, not the places. Across languages the vectors find, and the figures of the claim decide
between what they find. So the two are ranked apart and dealt out in turn.
"""

from collections.abc import Iterable, Mapping
from itertools import chain, islice, zip_longest

from workbench.evidence.words import figures

_BY_MEANING = 1.5
"""What a cosine weighs beside the words, of which the best passage has 1; 1 to 2 measure alike."""
_FIGURES = 0.1  # what all the figures of a claim add to a cosine
_FAINT = 0.4
"""Cosine under which a passage of another language is about something else: of true pairs, one in
twenty lies lower."""


def fused(by_words: Mapping[int, float], near: Mapping[int, float]) -> Mapping[int, float]:
    """Return ids of one language, the best first: by their scores for the words and cosines.

    A passage that words did not find has at most the least score that they gave.
    """
    best = max(by_words.values(), default=1.0)
    least = min(by_words.values(), default=0.0)
    scores = {
        id_: by_words.get(id_, least) / best + _BY_MEANING * near.get(id_, 0.0)
        for id_ in (*by_words, *near)
    }
    return _ranked(scores)


def across(near: Mapping[int, float]) -> Mapping[int, float]:
    """Return ids of other languages by cosine; those on something else are left out."""
    return _ranked({id_: _BY_MEANING * near[id_] for id_ in near if near[id_] >= _FAINT})


def raised(near: Mapping[int, float], texts: Mapping[int, str], query: str) -> Mapping[int, float]:
    """Return cosines, each raised by the share of the query's figures that the passage has."""
    asked = figures(query)
    if not asked:
        return near
    return {
        id_: cosine + _FIGURES * len(asked & figures(texts[id_])) / len(asked)
        for id_, cosine in near.items()
    }


def dealt(*lists: Iterable[int], limit: int) -> tuple[int, ...]:
    """Return the ids of all lists in turn, each once, at most ``limit``."""
    in_turn = (id_ for id_ in chain.from_iterable(zip_longest(*lists)) if id_ is not None)
    return tuple(islice(dict.fromkeys(in_turn), limit))


def _ranked(scores: Mapping[int, float]) -> Mapping[int, float]:
    return dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))
