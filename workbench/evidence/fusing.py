"""Candidates of several searches made one list.

Measured: in the claim's own language words find better than vectors, and both together better
than either; across languages the vectors find, and the figures of the claim decide between what
they find. So the two are ranked apart and dealt out in turn.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice, zip_longest

from workbench.evidence.words import words

_LATE = 20  # how little the first places stand out in reciprocal ranks; 60 measured worse
_BY_WORDS, _BY_MEANING = 2.0, 1.0
_FIGURES = 0.1  # what all the figures of a claim add to a cosine
_FAINT = 0.4
"""Cosine under which a passage of another language is about something else: of true pairs, one in
twenty lies lower."""


def fused(by_words: Sequence[int], by_meaning: Iterable[int]) -> tuple[int, ...]:
    """Return ids of one language by reciprocal rank: a place in either list counts."""
    scores: dict[int, float] = {}
    for ranking, weight in ((by_words, _BY_WORDS), (by_meaning, _BY_MEANING)):
        for rank, id_ in enumerate(ranking, start=1):
            scores[id_] = scores.get(id_, 0.0) + weight / (_LATE + rank)
    return tuple(sorted(scores, key=lambda id_: (-scores[id_], id_)))


def across(near: Mapping[int, float], texts: Mapping[int, str], query: str) -> tuple[int, ...]:
    """Return ids of other languages by cosine, raised by the query's figures that they have."""
    figures = _figures(query)
    scores = {id_: cosine for id_, cosine in near.items() if cosine >= _FAINT}
    if figures:
        for id_ in scores:
            share = len(figures & _figures(texts[id_])) / len(figures)
            scores[id_] += _FIGURES * share
    return tuple(sorted(scores, key=lambda id_: (-scores[id_], id_)))


def dealt(*lists: Sequence[int], limit: int) -> tuple[int, ...]:
    """Return the ids of all lists in turn, each once, at most ``limit``."""
    in_turn = (id_ for id_ in chain.from_iterable(zip_longest(*lists)) if id_ is not None)
    return tuple(islice(dict.fromkeys(in_turn), limit))


def _figures(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.key.startswith("#"))
