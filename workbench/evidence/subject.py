"""What a claim is about, how near a passage's words come to it, and whether they share a subject.

Nearness ranks passages and decides nothing: two texts that differ in one figure are as near as
can be. Whether two different values are a conflict depends on the subject: the names and the
other telling words of the claim's clause must stand around the passage's value too.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from workbench.evidence.words import Sort, Word, forms_of, words
from workbench.model import Claim

_WEIGHTS = {Sort.NAME: 2.0, Sort.WORD: 1.0, Sort.COMMON: 0.3, Sort.MEASURE: 0.8}
_IN_CLAUSE = 2.0  # the clause of the claim tells more than the rest of its sentence
_ABSENT = 0.5  # a word that no candidate has is likely one that the other language writes otherwise
_NOT_BESIDE = 0.6  # a word of the passage, but not of the sentence that holds the value
_FUZZY_SHARE = 0.2
_SPELLED_ALIKE = 82.0
_SHORTEST_SPELLING = 5
_FEWEST_CLAUSE_WORDS = 4

FOR_CONFLICT = 0.4
"""Share of the claim's words that must be met before a different value is a conflict."""

FOR_AGREEMENT = 0.25
"""The same before an equal value is an agreement: equal values are rarely there by chance."""

_OF_PLAIN_WORDS = 0.75  # names are met more easily than the words that say what happened
_CLAUSE_EDGE = re.compile(r"[,;:()«»\"“”]|\s[–—-]\s")
_BRACKETED = re.compile(r"\[([^\]]*)\]")

Rarity = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim's words by key: ``weights`` to rank by, ``topic`` to tell the subject by."""

    weights: Mapping[str, float]
    topic: Mapping[str, Sort]


def subject(claim: Claim, context: str) -> Subject:
    """Return what the claim is about, from its sentence, its label and its resolved names."""
    clause = words(_clause(claim, context))
    resolved = words(" ".join(_BRACKETED.findall(claim.statement)))
    near = {word.key for word in (*clause, *words(claim.words), *words(claim.label), *resolved)}
    all_words = (*words(context), *words(claim.words), *resolved)
    weights = {
        word.key: _WEIGHTS[word.sort] * (_IN_CLAUSE if word.key in near else 1.0)
        for word in all_words
    }
    told = _told(clause, *resolved) or _told(words(context), *resolved)
    return Subject(weights, told)


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
    about: Subject, beside: Sequence[Word], around: Sequence[Word], rare: Rarity, *, least: float
) -> bool:
    """Say whether the words beside a value, and those around it, are about the same thing.

    Needed are a name that the claim has, if it has any, and ``least`` of its words by weight.
    """
    topic = about.topic
    here, there = _met(topic, beside), _met(topic, around)
    names = {key for key, sort in topic.items() if sort is Sort.NAME}
    if names and not names & there:
        return False
    plain = {key for key, sort in topic.items() if sort is Sort.WORD}
    if plain and _share(plain, here, there, topic, rare) < least * _OF_PLAIN_WORDS:
        return False
    return _share(set(topic), here, there, topic, rare) >= least


def shared_spans(about: Subject, text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of ``text`` whose words the claim has too; neighbours become one span."""
    found = words(text)
    keys = _met(about.weights, found)
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
    """Return the clause that the claim's words stand in; the sentence if the clause is short."""
    start = context.find(claim.words)
    if start < 0:
        return context
    end = start + len(claim.words)
    edges = [0, *(edge.end() for edge in _CLAUSE_EDGE.finditer(context)), len(context)]
    left = max(edge for edge in edges if edge <= start)
    right = min(edge for edge in edges if edge >= end)
    clause = context[left:right]
    return clause if len(_told(words(clause))) >= _FEWEST_CLAUSE_WORDS else context


def _told(found: Sequence[Word], *more: Word) -> dict[str, Sort]:
    return {word.key: word.sort for word in (*found, *more) if word.sort is not Sort.MEASURE}


def _met(keys: Mapping[str, object], found: Sequence[Word]) -> set[str]:
    """Return the keys that stand among the words, names also in a near spelling."""
    there = {word.key for word in found}
    met = there & keys.keys()
    names = [word.key for word in found if word.sort is Sort.NAME and not forms_of(word.key)]
    if names:
        met |= {key for key in keys.keys() - met if _spelled_alike(key, names)}
    return met


def _spelled_alike(key: str, others: Sequence[str]) -> bool:
    if len(key) < _SHORTEST_SPELLING or forms_of(key):
        return False
    return (
        process.extractOne(key, others, scorer=fuzz.ratio, score_cutoff=_SPELLED_ALIKE) is not None
    )


def _share(
    keys: set[str], here: set[str], there: set[str], topic: Mapping[str, Sort], rare: Rarity
) -> float:
    """Return the weight of the keys that are met, as a share of all of them."""
    most = met = 0.0
    for key in keys:
        weight = _WEIGHTS[topic[key]] * (1.0 if key in rare else _ABSENT)
        most += weight
        met += weight * (1.0 if key in here else _NOT_BESIDE if key in there else 0.0)
    return met / most if most else 0.0
