"""What the desk has checked before: verdicts on claims of other articles that say the same.

Near words are not enough: the value must agree, so that "since 2002" never brings up "since 2003".
What may change with time expires; the age of a man does, the date of his birth does not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz, process

from workbench.evidence.matching import match
from workbench.evidence.words import fold, words
from workbench.model import Claim, Comparison, FoundValue, Passage, Verdict

DAYS: Mapping[str, int] = {
    "rank": 180,
    "role": 180,
    "age": 180,
    "quantity": 365,
    "money": 365,
    "share": 365,
    "comparison": 365,
    "measure": 1825,
}
"""Days for which a verdict on a claim of that kind holds; other kinds do not grow old."""

_LOOKED_AT = 50
_NEAR = 60.0
_SAME = 92.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim of an article that has a standing verdict."""

    claim: Claim
    verdict: Verdict
    article_id: int
    article_title: str
    language: str
    cited: tuple[str, ...] = ()
    """Titles of the sources that it cites."""
    withdrawn: tuple[str, ...] = ()
    """Titles of the sources it cites that the desk has withdrawn or replaced since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A fact that says the same as a claim."""

    fact: Fact
    expires: date | None
    """The day from which it has to be checked again; None when it does not grow old."""
    expired: bool


def near(claim: Claim, statements: Mapping[int, str]) -> tuple[int, ...]:
    """Return the keys of the statements that are worded much as the claim's, the nearest first."""
    folded = {key: fold(statement) for key, statement in statements.items()}
    found = process.extract(
        fold(claim.statement),
        folded,
        scorer=fuzz.token_set_ratio,
        limit=_LOOKED_AT,
        score_cutoff=_NEAR,
    )
    return tuple(key for _, _, key in found)


def remembered(
    claim: Claim,
    context: str,
    facts: Iterable[Fact],
    *,
    today: date,
    days: Mapping[str, int] = DAYS,
) -> tuple[Remembered, ...]:
    """Return the facts that say what the claim says, with the same value; the latest first.

    ``days`` are those for which a verdict holds, by kind, as the desk counts them.
    """
    same = [fact for fact in facts if _is_same(claim, context, fact)]
    latest_first = sorted(same, key=lambda fact: (fact.verdict.at, fact.verdict.id), reverse=True)
    return tuple(_dated(fact, today, days) for fact in latest_first)


def _is_same(claim: Claim, context: str, fact: Fact) -> bool:
    if claim.kind != fact.claim.kind:
        return False
    mine, held = claim.statement, fact.claim.statement
    if claim.value is None or fact.claim.value is None:
        alike = fuzz.token_sort_ratio(fold(mine), fold(held)) >= _SAME
        return alike and _figures(mine) == _figures(held)
    passage = _as_passage(fact)
    (found,) = match(claim, context, [passage], sources={}) or (None,)
    return found is not None and found.comparison is Comparison.AGREES


def _as_passage(fact: Fact) -> Passage:
    claim = fact.claim
    start = max(claim.statement.find(claim.words), 0)
    end = min(start + len(claim.words), len(claim.statement))
    value = (
        FoundValue(kind=claim.kind, start=start, end=end, value=claim.value)
        if claim.value
        else None
    )
    return Passage(
        id=claim.id,
        source_id=0,
        position=1,
        start=0,
        end=len(claim.statement),
        text=claim.statement,
        language=fact.language,
        values=(value,) if value else (),
    )


def _figures(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.key.startswith("#"))


def _dated(fact: Fact, today: date, held: Mapping[str, int]) -> Remembered:
    days = held.get(fact.claim.kind)
    if days is None:
        return Remembered(fact=fact, expires=None, expired=False)
    expires = date.fromisoformat(fact.verdict.at[:10]) + timedelta(days=days)
    return Remembered(fact=fact, expires=expires, expired=expires <= today)
