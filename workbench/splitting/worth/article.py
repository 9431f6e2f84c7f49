"""The order of an article's sentences: what is said first, and in the headline, carries it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log, log1p

from workbench.kinds.document import SKIPPED, Document
from workbench.model import BlockKind
from workbench.splitting.worth.learned import Judgement, judge
from workbench.splitting.worth.tokens import tokens

_WORDING = 0.5
_OVERLAP = 1.0
_SAME = 0.8
_SHORTEST = 4  # letters; shorter words say little of what a sentence is about
_STEM = 6  # letters that tell a word from others, whatever its ending
_LEAST = 1e-3
_LETTERS = re.compile(r"[^\W\d_]+")
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION})
_LEADING = 0.2
"""The share of the body's sentences, those that most hangs on, that lead the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a sentence gives to the worth of its claims.

    ``wording`` is how worthy of a check it is worded, ``factual`` how much like a statement of
    fact, both from 0 to 1; it ``leads`` if much of the article hangs on it, and ``repeats`` if an
    earlier sentence of the body says nearly the same.
    """

    wording: float
    factual: float
    leads: bool
    repeats: bool


def weigh(document: Document) -> tuple[Weighed, ...]:
    """Return every sentence of a document weighed, those of skipped blocks as nothing."""
    texts = [document.words(start, end) for start, end, _ in document.spans]
    kinds = [document.blocks[block].kind for _, _, block in document.spans]
    read = [at for at, kind in enumerate(kinds) if kind not in SKIPPED]
    judged = dict.fromkeys(range(len(texts)), Judgement(worthy=0.0, factual=0.0))
    judged |= zip(read, judge([texts[at] for at in read]), strict=True)
    body = [at for at in read if kinds[at] not in _HEADS]
    headline = next((texts[at] for at in read if kinds[at] is BlockKind.HEADLINE), "")
    bodies = [texts[at] for at in body]
    order = standings(bodies, [judged[at].worthy for at in body], headline=headline)
    ranked = sorted(zip(order, body, strict=True), reverse=True)
    leading = {at for _, at in ranked[: ceil(_LEADING * len(body))]}
    again = dict(zip(body, repeats(bodies), strict=True))
    return tuple(
        Weighed(
            wording=judged[at].worthy,
            factual=judged[at].factual,
            leads=at in leading,
            repeats=again.get(at, False),
        )
        for at in range(len(texts))
    )


def standings(texts: Sequence[str], scores: Sequence[float], *, headline: str = "") -> list[float]:
    """Return how much of the article hangs on each sentence of its body, in order; higher is more.

    ``scores`` are the sentences' learned scores. Half the log odds of being worth checking, less
    the logarithm of the place in the body, plus the share of the headline's words in the sentence.
    """
    about = _subject(headline)
    return [
        _WORDING * _log_odds(score) - log1p(place) + _OVERLAP * _overlap(about, _subject(text))
        for place, (text, score) in enumerate(zip(texts, scores, strict=True))
    ]


def repeats(texts: Sequence[str]) -> Iterator[bool]:
    """Yield for each sentence whether an earlier one says nearly the same words."""
    seen: dict[str, list[frozenset[str]]] = {}
    for text in texts:
        words = frozenset(tokens(text).words)
        rare = max(words, key=len, default="")
        near = {id(other): other for word in words for other in seen.get(word, ())}
        yield any(len(words & other) > _SAME * len(words | other) for other in near.values())
        seen.setdefault(rare, []).append(words)


def _subject(text: str) -> frozenset[str]:
    words = _LETTERS.findall(text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)


def _overlap(about: frozenset[str], words: frozenset[str]) -> float:
    return len(about & words) / len(about) if about else 0.0


def _log_odds(score: float) -> float:
    kept = min(1 - _LEAST, max(_LEAST, score))
    return log(kept / (1 - kept))
