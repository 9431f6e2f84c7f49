"""Which sentence of one draft became which of the next."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from workbench.drafts.typography import printed

_NEAR = 60.0
"""Likeness, 0 to 100, from which a sentence is another one reworded."""
_INSIDE = 85.0
"""Likeness from which a sentence became a part of a longer one."""
_MOST_PAIRS = 100_000
"""Pairs that are looked through for joined sentences; a text of more is another text."""
_SHORTEST = 20  # characters; shorter sentences are inside of too many others


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Places of sentences in the draft before, with where they are in the one after."""

    same: Mapping[int, int]
    """Word for word, in one place only."""
    changed: Mapping[int, int]
    """Reworded; two that were joined have the same place."""
    doubtful: Mapping[int, tuple[int, ...]]
    """Word for word in these places, with nothing to tell which."""


def aligned(before: Sequence[str], after: Sequence[str]) -> Alignment:
    """Align the sentences of two drafts, each given as it is printed.

    A sentence that was moved is the same. One that is repeated is the same only where the
    sentences around it are.
    """
    same = dict(enumerate(range(len(after)))) if before == after else _same(before, after)
    left = [place for place in range(len(after)) if place not in set(same.values())]
    doubtful = {
        place: found
        for place, text in enumerate(before)
        if place not in same and (found := tuple(at for at in left if after[at] == text))
    }
    taken = {at for places in doubtful.values() for at in places}
    changed = _changed(
        {place: text for place, text in enumerate(before) if place not in {*same, *doubtful}},
        {place: after[place] for place in left if place not in taken},
    )
    return Alignment(same=same, changed=changed, doubtful=doubtful)


def likeness(one: str, other: str) -> float:
    """Return how much two sentences are worded alike, 0 to 100."""
    return fuzz.ratio(printed(one).text, printed(other).text)


def _same(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    counts, counts_after = Counter(before), Counter(after)
    seen = _places([_around(before, place) for place in range(len(before))])
    seen_after = _places([_around(after, place) for place in range(len(after))])
    only = {text: place for place, text in enumerate(after)}
    same: dict[int, int] = {}
    for place, text in enumerate(before):
        if counts[text] == counts_after[text] == 1:
            same[place] = only[text]
            continue
        around = _around(before, place)
        if len(seen[around]) == len(seen_after.get(around, ())) == 1:
            same[place] = seen_after[around][0]
    return same


def _around(texts: Sequence[str], place: int) -> tuple[str, ...]:
    """Return a sentence between its neighbours; an end of the text is an empty one."""
    before = texts[place - 1] if place else ""
    return before, texts[place], texts[place + 1] if place + 1 < len(texts) else ""


def _places(keys: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    places = defaultdict(list)
    for place, key in enumerate(keys):
        places[key].append(place)
    return dict(places)


def _changed(before: Mapping[int, str], after: Mapping[int, str]) -> dict[int, int]:
    """Pair what is left; then look for what became part of something longer."""
    if not before or not after:
        return {}
    pairs = _likest(before, after)
    if len(before) * len(after) > _MOST_PAIRS:
        return pairs
    for place, text in before.items():
        if place not in pairs and len(text) >= _SHORTEST:
            longer = {at: new for at, new in after.items() if len(new) > len(text)}
            found = process.extractOne(
                text, longer, scorer=fuzz.partial_ratio, score_cutoff=_INSIDE
            )
            if found:
                pairs[place] = found[2]
    return pairs


def _likest(before: Mapping[int, str], after: Mapping[int, str]) -> dict[int, int]:
    """Pair sentences one to one, the likest first; of equally like ones, those in one order."""
    olds, news = list(before), list(after)
    likeness = process.cdist(
        list(before.values()), list(after.values()), scorer=fuzz.ratio, score_cutoff=_NEAR
    )
    rows, columns = np.nonzero(likeness)
    ranked = sorted(
        zip(rows.tolist(), columns.tolist(), strict=True),
        key=lambda pair: (-likeness[pair], abs(pair[0] - pair[1]), pair),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for row, column in ranked:
        if olds[row] not in pairs and news[column] not in taken:
            pairs[olds[row]] = news[column]
            taken.add(news[column])
    return pairs
