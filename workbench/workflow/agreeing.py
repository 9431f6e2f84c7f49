"""How far reviewers agree, beyond chance, over the claims that two or more ruled on by themselves.

A ruling counts as a reviewer's own when it was given before theirs and another's lay side by side:
what a reviewer changes after the reveal says nothing about agreement any more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from workbench import store
from workbench.model import Ruling
from workbench.store import RulingEvent, seconding
from workbench.workflow.seconding import veil_among

Pair = tuple[str, str]
"""Two reviewers, in the order of their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A claim that two or more reviewers ruled on by themselves."""

    claim_id: int
    article_id: int
    label: str
    kind: str
    rulings: Mapping[str, Ruling]
    """Of each reviewer, by name."""

    @property
    def is_agreed(self) -> bool:
        """Whether all of them ruled the same."""
        return len(set(self.rulings.values())) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far reviewers agree, with the claims behind the numbers."""

    claims: tuple[Compared, ...]
    """In the order of the articles; never empty."""
    raw: float
    """Share of the pairs of rulings on one claim that are the same, 0 to 1."""
    kappa: float | None
    """Cohen's, -1 to 1. None unless there are two reviewers, or when all rulings are the same."""
    alpha: float | None
    """Krippendorff's for unordered rulings, -1 to 1. None when all rulings are the same: then
    agreement cannot be told from chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport:
    """How far the reviewers of a desk agree: over all, by kind of claim, and two by two."""

    overall: Agreement | None
    """None while no claim has been ruled on by two."""
    by_kind: Mapping[str, Agreement]
    by_pair: Mapping[Pair, Agreement]


def agreement(desk: Path, *, viewer: str | None = None) -> AgreementReport:
    """Return how far the reviewers of a desk agree, as ``viewer`` may see it."""
    with store.reading(desk) as db:
        events = seconding.ruling_events(db)
        veil = veil_among(db, {each.claim_id for each in events}, viewer)
    claims = _compared([each for each in events if each.claim_id not in veil.claims])
    by_kind: dict[str, list[Compared]] = defaultdict(list)
    by_pair: dict[Pair, list[Compared]] = defaultdict(list)
    for claim in claims:
        by_kind[claim.kind].append(claim)
        for pair in combinations(sorted(claim.rulings), 2):
            by_pair[pair].append(_of_two(claim, pair))
    return AgreementReport(
        overall=_measured(claims) if claims else None,
        by_kind={kind: _measured(by_kind[kind]) for kind in sorted(by_kind)},
        by_pair={pair: _measured(by_pair[pair]) for pair in sorted(by_pair)},
    )


def own_rulings(events: Iterable[RulingEvent]) -> dict[str, Ruling]:
    """Return what each reviewer ruled on one claim by themselves; ``events`` are in their order."""
    own: dict[str, Ruling] = {}
    is_revealed = False
    for event in events:
        if is_revealed and event.reviewer in own:
            continue
        if event.ruling is not None:
            own[event.reviewer] = event.ruling
        elif not is_revealed:
            own.pop(event.reviewer, None)
        is_revealed = is_revealed or len(own) > 1
    return own


def _compared(events: Sequence[RulingEvent]) -> list[Compared]:
    by_claim: dict[int, list[RulingEvent]] = defaultdict(list)
    for event in events:
        by_claim[event.claim_id].append(event)
    compared = []
    for claim_id, its in by_claim.items():
        own = own_rulings(its)
        if len(own) > 1:
            first = its[0]
            compared.append(
                Compared(
                    claim_id=claim_id,
                    article_id=first.article_id,
                    label=first.label,
                    kind=first.kind,
                    rulings=own,
                )
            )
    return sorted(compared, key=lambda each: (each.article_id, each.claim_id))


def _of_two(claim: Compared, pair: Pair) -> Compared:
    return Compared(
        claim_id=claim.claim_id,
        article_id=claim.article_id,
        label=claim.label,
        kind=claim.kind,
        rulings={reviewer: claim.rulings[reviewer] for reviewer in pair},
    )


def _measured(claims: Sequence[Compared]) -> Agreement:
    # Loading it takes longer than all else a page needs, and few pages measure agreement.
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - as said above

    ratings = [
        (reviewer, str(claim.claim_id), ruling.value)
        for claim in claims
        for reviewer, ruling in claim.rulings.items()
    ]
    task = AnnotationTask(data=ratings)
    is_measurable = len(task.K) > 1
    reviewers = sorted(task.C)
    is_of_two = len(reviewers) == 2  # noqa: PLR2004 - Cohen's kappa is of two
    return Agreement(
        claims=tuple(claims),
        raw=_raw(claims),
        kappa=float(task.kappa_pairwise(*reviewers)) if is_measurable and is_of_two else None,
        alpha=float(task.alpha()) if is_measurable else None,
    )


def _raw(claims: Sequence[Compared]) -> float:
    pairs = [pair for claim in claims for pair in combinations(claim.rulings.values(), 2)]
    return sum(one is other for one, other in pairs) / len(pairs)
