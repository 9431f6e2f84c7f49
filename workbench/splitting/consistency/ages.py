"""Ages: against the year of birth, and two ages of one person."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from workbench.kinds.document import Document
from workbench.model import Claim, Inconsistency, WarningKind
from workbench.splitting.consistency.places import (
    Named,
    by_sentence,
    exact_number,
    in_words,
    people,
    proper_names,
)

_YEAR = 366
_LINK = re.compile(r"[\s,(]+")
"""What stands between a name and the age that belongs to it."""
_LINK_LENGTH = 3
_BIRTH_GAP = 40
"""Characters between "born" and the date."""


@dataclass(frozen=True, slots=True)
class _Aged:
    """A person's age or birth, as the article gives it."""

    name: tuple[str, ...]
    claim: Claim


def births(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the ages that do not follow from the date of birth, on the day of publication."""
    if document.published is None:
        return
    born = list(_born(document, claims))
    aged = _by_last_name(_aged(document, claims, {one.claim.id for one in born}))
    for birth in born:
        youngest, oldest = _ages(birth.claim, document.published)
        for one in aged.get(birth.name[-1], ()):
            age = exact_number(one.claim) or 0.0
            if _same_person(one.name, birth.name) and not youngest <= age <= oldest:
                told = f"{oldest}" if youngest == oldest else f"{youngest} or {oldest}"
                yield _finding(
                    f"{' '.join(one.name)}, born “{in_words(birth.claim)}”, is {told},"
                    f" and the age given is “{in_words(one.claim)}”.",
                    (one.claim, birth.claim),
                )


def two_ages(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the people who are given two ages."""
    born = {one.claim.id for one in _born(document, claims)}
    for namesakes in _by_last_name(_aged(document, claims, born)).values():
        for first, second in pairwise(namesakes):
            if (
                _same_person(first.name, second.name)
                and first.claim.speaker == second.claim.speaker
                and exact_number(first.claim) != exact_number(second.claim)
            ):
                yield _finding(
                    f"{' '.join(first.name)} is given two ages: “{in_words(first.claim)}”"
                    f" and “{in_words(second.claim)}”.",
                    (first.claim, second.claim),
                )


def _finding(message: str, claims: Sequence[Claim]) -> Inconsistency:
    places = tuple((claim.start, claim.end) for claim in claims)
    return Inconsistency(kind=WarningKind.AGE, message=message, places=places)


def _by_last_name(aged: Iterable[_Aged]) -> Mapping[str, list[_Aged]]:
    grouped: dict[str, list[_Aged]] = {}
    for one in aged:
        grouped.setdefault(one.name[-1], []).append(one)
    return grouped


def _aged(document: Document, claims: Sequence[Claim], births: set[int]) -> Iterator[_Aged]:
    """Yield the ages that stand right beside a name and are of today."""
    beside = by_sentence(claims)
    named = [*proper_names(document), *people(document)]
    by_end = {end: name for _, end, name in named}
    by_start = {start: name for start, _, name in named}
    for claim in claims:
        in_years = claim.kind == "age" and claim.value and claim.value.unit == "a"
        if not in_years or exact_number(claim) is None:
            continue
        name = by_start.get(claim.end + 1)
        for gap in range(1, _LINK_LENGTH + 1):
            if _LINK.fullmatch(document.words(claim.start - gap, claim.start)):
                name = by_end.get(claim.start - gap, name)
        if name and not _is_of_earlier(document, beside[claim.sentence], births):
            yield _Aged(name, claim)


def _is_of_earlier(document: Document, beside: Sequence[Claim], births: set[int]) -> bool:
    """Tell whether a sentence speaks of a time long before publication."""
    if document.published is None:
        return False
    return any(
        claim.kind in {"date", "period"}
        and claim.id not in births
        and claim.value is not None
        and isinstance(claim.value.lo, str)
        and (document.published - date.fromisoformat(claim.value.lo[:10])).days > _YEAR
        for claim in beside
    )


def _born(document: Document, claims: Sequence[Claim]) -> Iterator[_Aged]:
    """Yield the dates of birth, with whose they are."""
    named = sorted({*people(document), *proper_names(document)})
    starts = [name.start for name in named]
    cue = document.language.finder("birth_cue")
    for claim in claims:
        value = claim.value
        if claim.kind != "date" or value is None or value.text[:4] not in claim.words:
            continue
        if not (value.lo and value.hi):
            continue
        start = document.spans[claim.sentence][0]
        cues = list(cue.finditer(document.text, max(start, claim.start - _BIRTH_GAP), claim.start))
        if not cues or re.search(r"[.,;\d]", document.words(cues[-1].end(), claim.start)):
            continue
        before = bisect_left(starts, cues[-1].start()) - 1
        if before >= 0 and starts[before] >= start:
            yield _Aged(named[before].words, claim)
        elif name := _only_one_before(document, claim.sentence, named):
            yield _Aged(name, claim)


def _only_one_before(
    document: Document, sentence: int, named: Sequence[Named]
) -> tuple[str, ...] | None:
    """Return the one whom the sentence before names: "Nancy Harlow ... She was born in 1960"."""
    if sentence == 0:
        return None
    start, end, _ = document.spans[sentence - 1]
    first, last = (bisect_left(named, (position,)) for position in (start, end))
    there = [name.words for name in named[first:last]]
    return there[-1] if len({words[-1] for words in there}) == 1 else None


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names are of one person: the same, or the last name alone."""
    shorter, longer = sorted((one, other), key=len)
    return longer[-len(shorter) :] == shorter


def _ages(birth: Claim, day: date) -> tuple[int, int]:
    """Return the youngest and oldest that somebody born then can be on that day."""
    low, high = (
        date.fromisoformat(str(end)[:10])
        for end in ((birth.value.lo, birth.value.hi) if birth.value else ())
    )
    return tuple(  # type: ignore[return-value]
        day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        for born in (high, low)
    )
