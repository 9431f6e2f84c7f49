"""Insights: what the work on a desk amounts to, each number with the claims behind it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

from workbench import store
from workbench.model import Ruling, Stance, Status
from workbench.store import insights as stored
from workbench.store.insights import CitedIn, ClaimFacts, RuledAt
from workbench.workflow.agreeing import AgreementReport, Compared, agreement
from workbench.workflow.seconding import veil_among

PAUSE = timedelta(minutes=30)
"""A longer time between two rulings of a reviewer is taken for a pause and not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """How far the desk was at the end of a day, in UTC."""

    day: date
    claims: int
    ruled: int
    """Claims with a verdict that stands still."""
    behind: tuple[ClaimFacts, ...]
    """The claims that were ruled on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The claims of one kind that stand at one ruling."""

    kind: str
    ruling: Ruling | Status
    """The ruling that stands; ``Status.DISPUTED`` or ``Status.OPEN`` where none does."""
    behind: tuple[ClaimFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUsed:
    """A source that standing verdicts cite."""

    source_id: int
    title: str
    stances: Mapping[Stance, int]
    """Claims by what the source does to them."""
    behind: tuple[ClaimFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpent:
    """How long claims of a kind took, estimated from the times of the rulings."""

    kind: str
    seconds: float
    """The median."""
    behind: tuple[ClaimFacts, ...]
    """Those whose time could be estimated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """All that the insights page draws."""

    claims: int
    days: tuple[Day, ...]
    """From the first claim to the last ruling; empty while nothing was ruled on."""
    shares: tuple[Share, ...]
    """Kinds with the most claims first."""
    sources: tuple[SourceUsed, ...]
    """The most used first."""
    times: tuple[TimeSpent, ...]
    """The slowest kind first."""
    agreement: AgreementReport
    """Of the whole desk."""
    facts: Mapping[int, ClaimFacts]
    """The desk's claims that the viewer may see the rulings of, by id."""

    def facts_of(self, compared: Iterable[Compared]) -> tuple[ClaimFacts, ...]:
        """Return the claims that reviewers were compared on."""
        ids = (each.claim_id for each in compared)
        return tuple(self.facts[id_] for id_ in ids if id_ in self.facts)


def insights(desk: Path, *, article_id: int | None = None, viewer: str | None = None) -> Insights:
    """Return what the work amounts to, on one article or on all, as ``viewer`` may see it."""
    with store.reading(desk) as db:
        known = stored.claims(db)
        veil = veil_among(db, [each.claim_id for each in known], viewer)
        ruled, settled, cited = stored.ruled(db), stored.settled(db), stored.cited(db)
    facts = {each.claim_id: each for each in known if each.claim_id not in veil.claims}
    every = [each for each in known if article_id in {None, each.article_id}]
    seen = {each.claim_id: each for each in every if each.claim_id in facts}
    return Insights(
        claims=len(every),
        days=_days(every, {id_: at for id_, at in settled.items() if id_ in seen}),
        shares=_shares(seen.values()),
        sources=_sources(cited, seen),
        times=_times(ruled, seen),
        agreement=agreement(desk, viewer=viewer),
        facts=facts,
    )


def _days(every: Sequence[ClaimFacts], settled: Mapping[int, str]) -> tuple[Day, ...]:
    by_day: dict[date, list[ClaimFacts]] = defaultdict(list)
    came: dict[date, int] = defaultdict(int)
    for claim in every:
        came[date.fromisoformat(claim.split_on)] += 1
        if claim.claim_id in settled:
            by_day[date.fromisoformat(settled[claim.claim_id][:10])].append(claim)
    if not by_day:
        return ()
    return tuple(
        Day(
            day=day,
            claims=sum(count for other, count in came.items() if other <= day),
            ruled=sum(len(claims) for other, claims in by_day.items() if other <= day),
            behind=tuple(by_day[day]),
        )
        for day in sorted({*came, *by_day})
    )


def _shares(claims: Iterable[ClaimFacts]) -> tuple[Share, ...]:
    found: dict[str, dict[Ruling | Status, list[ClaimFacts]]] = defaultdict(dict)
    for claim in claims:
        disputed = claim.status is Status.DISPUTED
        at = claim.ruling or (Status.DISPUTED if disputed else Status.OPEN)
        found[claim.kind].setdefault(at, []).append(claim)
    most_first = sorted(found, key=lambda kind: (-sum(map(len, found[kind].values())), kind))
    return tuple(
        Share(kind=kind, ruling=at, behind=tuple(found[kind][at]))
        for kind in most_first
        for at in (*Ruling, Status.DISPUTED, Status.OPEN)
        if at in found[kind]
    )


def _sources(cited: Iterable[CitedIn], seen: Mapping[int, ClaimFacts]) -> tuple[SourceUsed, ...]:
    by_source: dict[int, list[CitedIn]] = defaultdict(list)
    for each in cited:
        if each.claim_id in seen:
            by_source[each.source_id].append(each)
    found = []
    for source_id, uses in by_source.items():
        stances = [each.stance for each in uses]
        ids = dict.fromkeys(each.claim_id for each in uses)
        found.append(
            SourceUsed(
                source_id=source_id,
                title=uses[0].title,
                stances={each: stances.count(each) for each in Stance if each in stances},
                behind=tuple(seen[id_] for id_ in ids),
            )
        )
    return tuple(sorted(found, key=lambda each: (-len(each.behind), each.title)))


def _times(ruled: Sequence[RuledAt], seen: Mapping[int, ClaimFacts]) -> tuple[TimeSpent, ...]:
    by_kind: dict[str, dict[int, float]] = defaultdict(dict)
    for before, after in pairwise(ruled):
        if before.reviewer != after.reviewer or after.claim_id not in seen:
            continue
        took = datetime.fromisoformat(after.at) - datetime.fromisoformat(before.at)
        if timedelta(0) < took <= PAUSE:
            own = by_kind[seen[after.claim_id].kind]
            own[after.claim_id] = own.get(after.claim_id, 0) + took.total_seconds()
    found = [
        TimeSpent(
            kind=kind,
            seconds=median(times.values()),
            behind=tuple(seen[id_] for id_ in sorted(times)),
        )
        for kind, times in by_kind.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.seconds, each.kind)))
