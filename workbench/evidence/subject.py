"""What a claim is about, how near a passage's words come to it, and whether they share a subject.

Nearness ranks passages and decides nothing: two texts that differ in one figure are as near as
can be. Whether two different values are a conflict depends on the subject: the names and the
other telling words of the claim's clause must stand around the passage's value too.
"""

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from workbench.evidence.words import (
    Aliases,
    Sort,
    Word,
    forms_of,
    is_derived,
    stands_for,
    territories,
    words,
)
from workbench.model import Claim

_WEIGHTS = {Sort.NAME: 2.0, Sort.WORD: 1.0, Sort.COMMON: 0.3, Sort.MEASURE: 0.8}
_ELSEWHERE = 0.4  # a word of the claim's sentence, but not of its clause
_ABSENT = 0.5  # a word that no candidate has is likely one that the other language writes otherwise
_FUZZY_SHARE = 0.2
_SPELLED_ALIKE = 82.0
_SHORTEST_SPELLING = 5


@dataclass(frozen=True, slots=True)
class Demand:
    """How much of the claim's subject a passage must share before its value counts."""

    share: float
    """Share of the telling words, by weight."""
    plain_share: float
    """Share of those that are no names: the words that say what happened."""
    around: float
    """What a word counts that stands in the passage, but not in the sentence of the value."""
    absent: float
    """What a word weighs that no candidate has: the other language may write it otherwise."""


FOR_CONFLICT = Demand(share=0.4, plain_share=0.3, around=0.4, absent=0.5)
FOR_DATE_CONFLICT = Demand(share=0.5, plain_share=0.5, around=0.3, absent=0.5)
"""More is asked for another date: a text on the same people is full of dates of other events."""

FOR_AGREEMENT = Demand(share=0.25, plain_share=0.15, around=0.6, absent=0.0)
"""Less is asked for an equal value, which is rarely there by chance."""

_CLAUSE_EDGE = re.compile(r"[,;:()«»\"“”]|\s[–—-]\s")
_BRACKETED = re.compile(r"\[([^\]]*)\]")

Rarity = Mapping[str, float]
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim's words by key, with what each weighs."""

    weights: Mapping[str, float]
    """All words, to rank by."""
    topic: Mapping[str, float]
    """Those that tell what the claim is about: neither grammar nor part of a value."""
    names: frozenset[str]
    """Names of the topic, one of which must be met; empty if there is none near the claim."""
    plain: frozenset[str]
    """Words of the topic that say what happened."""


def subject(claim: Claim, context: str, aliases: Aliases = ()) -> Subject:
    """Return what the claim is about, from its clause, its sentence and its resolved names."""
    resolved = _inside(", ".join(_BRACKETED.findall(claim.statement)), aliases)
    clause = (
        *words(_clause(claim, context), aliases),
        *words(claim.words, aliases),
        *resolved,
    )
    sentence = (*clause, *words(context, aliases))
    if not _names(sentence):
        label = _inside(claim.label, aliases)
        clause, sentence = (*clause, *label), (*sentence, *label)
    near = {word.key for word in clause}
    weights: dict[str, float] = {}
    for word in sentence:
        weight = _WEIGHTS[word.sort] * (1.0 if word.key in near else _ELSEWHERE)
        weights[word.key] = max(weight, weights.get(word.key, 0.0))
    return Subject(
        weights=weights,
        topic={word.key: weights[word.key] for word in sentence if word.sort is not Sort.MEASURE},
        names=_names(clause) or _names(sentence),
        plain=_plain(clause) or _plain(sentence),
    )


def rarity(texts: Iterable[Sequence[Word]]) -> Rarity:
    """Return for each key how rare it is among the candidates: 1 and more."""
    counts: dict[str, int] = {}
    total = 0
    for found in texts:
        total += 1
        for key in {word.key for word in found}:
            counts[key] = counts.get(key, 0) + 1
    return {key: 1 + math.log(total / count) for key, count in counts.items()}


def nearness(about: Subject, found: Sequence[Word], rare: Rarity) -> float:
    """Return how near the words of a passage are to those of the claim, 0 to 1."""
    keys = _met(about.weights, found)
    most = sum(weight * rare.get(key, _ABSENT) for key, weight in about.weights.items())
    shared = sum(about.weights[key] * rare.get(key, _ABSENT) for key in keys)
    alike = fuzz.token_set_ratio(" ".join(about.weights), " ".join(word.key for word in found))
    return (1 - _FUZZY_SHARE) * (shared / most if most else 0.0) + _FUZZY_SHARE * alike / 100


def same_subject(
    about: Subject,
    beside: Sequence[Word],
    around: Sequence[Word],
    rare: Rarity,
    *,
    demand: Demand,
) -> bool:
    """Say whether the words beside a value, and those around it, are about the claim's subject.

    Needed are one of the claim's names, if it has any, and as many of its words as demanded.
    """
    here, there = _met(about.topic, beside), _met(about.topic, around)
    if about.names and not about.names & there:
        return False

    def share(keys: Iterable[str]) -> float:
        most = met = 0.0
        for key in keys:
            weight = about.topic[key] * (1.0 if key in rare else demand.absent)
            most += weight
            met += weight * (1.0 if key in here else demand.around if key in there else 0.0)
        return met / most if most else 1.0

    return share(about.plain) >= demand.plain_share and share(about.topic) >= demand.share


def elsewhere(about: Subject, place: Collection[str]) -> Subject:
    """Return what a claim is about besides the place that it names."""
    return replace(
        about,
        topic={key: weight for key, weight in about.topic.items() if key not in place},
        names=about.names - set(place),
        plain=about.plain - set(place),
    )


def meets(about: Subject, found: Sequence[Word]) -> bool:
    """Say whether any word of the claim's topic is met."""
    return bool(_met(about.topic, found))


def shares_name(about: Subject, around: Sequence[Word]) -> bool:
    """Say whether one of the claim's names stands in the passage, if it has any."""
    return not about.names or bool(about.names & _met(about.topic, around))


def aligned(about: Subject, context: str, text: str, aliases: Aliases = ()) -> tuple[Spans, Spans]:
    """Return the spans of a claim's sentence and of a passage whose words correspond.

    Neighbours become one span.
    """
    mine, theirs = words(context, aliases), words(text, aliases)
    met = frozenset(_met(about.weights, theirs))
    back = frozenset(_met(dict.fromkeys(word.key for word in theirs), mine))
    return _spans(context, mine, met), _spans(text, theirs, met | back)


def _spans(text: str, found: Sequence[Word], keys: Collection[str]) -> Spans:
    spans: list[tuple[int, int]] = []
    for word in found:
        if word.key not in keys:
            continue
        if spans and not text[spans[-1][1] : word.start].strip():
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    return tuple(spans)


def _clause(claim: Claim, context: str) -> str:
    """Return the clause of the claim's words; one beside it, or all, if it tells nothing more."""
    start = context.find(claim.words)
    if start < 0:
        return context
    end = start + len(claim.words)
    edges = [0, *(edge.end() for edge in _CLAUSE_EDGE.finditer(context)), len(context)]
    left = max(index for index, edge in enumerate(edges) if edge <= start)
    right = min(index for index, edge in enumerate(edges) if edge >= end)
    if _tells(context[edges[left] : edges[right]]):
        return context[edges[left] : edges[right]]
    before = context[edges[max(left - 1, 0)] : edges[right]]
    after = context[edges[left] : edges[min(right + 1, len(edges) - 1)]]
    return next((wider for wider in (before, after) if _happens(wider)), context)


def _tells(text: str) -> bool:
    return any(word.sort in {Sort.NAME, Sort.WORD} for word in words(text))


def _happens(text: str) -> bool:
    return any(word.sort is Sort.WORD for word in words(text))


def _inside(text: str, aliases: Aliases) -> tuple[Word, ...]:
    """Return the words of a text that is no sentence: a capital at its beginning is a name's."""
    return words(f", {text}", aliases)


def _plain(found: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.key for word in found if word.sort is Sort.WORD) - _names(found)


def _names(found: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.key for word in found if word.sort is Sort.NAME)


def _met(keys: Mapping[str, object], found: Sequence[Word]) -> set[str]:
    """Return the keys that stand among the words, names also in a near spelling."""
    there = {word.key for word in found}
    there |= _derived(keys, there)
    met = {key for key in keys if key in there or stands_for(key) in there}
    names = [word.key for word in found if word.sort is Sort.NAME and not forms_of(word.key)]
    if names:
        met |= {key for key in keys.keys() - met if _spelled_alike(key, names)}
    return met


def _derived(keys: Iterable[str], there: Collection[str]) -> set[str]:
    """Return the keys of territories whose adjectives are met, and the other way round."""
    asked, known = set(keys) - set(there), territories()
    met = {key for key in asked & known if any(is_derived(word, key) for word in there)}
    named = known.intersection(there)
    return met | {key for key in asked if any(is_derived(key, name) for name in named)}


def _spelled_alike(key: str, others: Sequence[str]) -> bool:
    if len(key) < _SHORTEST_SPELLING or forms_of(key):
        return False
    return (
        process.extractOne(key, others, scorer=fuzz.ratio, score_cutoff=_SPELLED_ALIKE) is not None
    )
