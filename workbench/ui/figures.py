"""What the insights page draws: the rows of each plot, its plot, and the claims behind each row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from workbench.model import Ruling, Stance, Status
from workbench.ui import labels, plots, telling, words
from workbench.ui.plain_values import number
from workbench.workflow import Agreement, ClaimFacts, Insights
from workbench.workflow.insights import PAUSE, Share

_MOST_KINDS, _MOST_SOURCES = 12, 10
_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A plot with its table and the claims behind its numbers."""

    name: str
    """Of its files."""
    title: str
    found: str
    """One sentence: what it shows, or what to do until it shows anything."""
    rows: plots.Rows = ()
    draw: plots.Draw | None = None
    """None while there is nothing to draw."""
    behind: Mapping[str, Sequence[ClaimFacts]]
    """By what a person would call the number."""


def figures(told: Insights) -> tuple[Figure, ...]:
    """Return the figures of the page, in its order."""
    return (_progress(told), _rulings(told), _sources(told), _times(told), _agreement(told))


def _progress(told: Insights) -> Figure:
    names = (words.DAY_COLUMN, words.CLAIMS_COLUMN, words.RULED_COLUMN)
    rows = [_row(names, each.day.isoformat(), each.claims, each.ruled) for each in told.days]
    ruled = told.days[-1].ruled if told.days else 0
    return Figure(
        name="progress",
        title=words.PROGRESS_PLOT,
        found=words.PROGRESS_FOUND.format(ruled=ruled, claims=told.claims),
        rows=rows,
        draw=partial(plots.progress, rows, names=names) if rows else None,
        behind={each.day.isoformat(): each.behind for each in told.days if each.behind},
    )


def _rulings(told: Insights) -> Figure:
    names = (words.KIND_COLUMN, words.RULING_COLUMN, words.COUNT_COLUMN)
    kinds = list(dict.fromkeys(telling.kind(each.kind) for each in told.shares))
    rows = [
        _row(names, telling.kind(each.kind), _called(each.ruling), len(each.behind))
        for each in told.shares
    ]
    shown = [row for row in rows if row[names[0]] in kinds[:_MOST_KINDS]]
    scale: tuple[Ruling | Status, ...] = (*Ruling, Status.DISPUTED, Status.OPEN)
    colours = dict(zip((_called(each) for each in scale), plots.COLOURS, strict=True))
    first = [each for each in told.shares if telling.kind(each.kind) == kinds[0]] if kinds else []
    return Figure(
        name="rulings",
        title=words.RULINGS_PLOT,
        found=words.RULINGS_FOUND.format(kind=kinds[0], count=_claims(first)) if first else "",
        rows=rows,
        draw=partial(plots.stacked, shown, names=names, colours=colours) if rows else None,
        behind={
            f"{telling.kind(each.kind)}: {_called(each.ruling)}": each.behind
            for each in told.shares
        },
    )


def _called(at: Ruling | Status) -> str:
    return words.RULINGS[at] if isinstance(at, Ruling) else words.OPEN_AND_DISPUTED[at]


def _sources(told: Insights) -> Figure:
    names = (words.SOURCE_COLUMN, words.STANCE_COLUMN, words.COUNT_COLUMN)
    titles = labels.distinct({each.source_id: each.title for each in told.sources})
    rows = [
        _row(names, titles[each.source_id], words.STANCES[stance], count)
        for each in told.sources
        for stance, count in each.stances.items()
    ]
    most = {titles[each.source_id] for each in told.sources[:_MOST_SOURCES]}
    shown = [row for row in rows if row[names[0]] in most]
    colours = dict(zip((words.STANCES[each] for each in Stance), plots.STANCES, strict=True))
    first = told.sources[0] if told.sources else None
    return Figure(
        name="sources",
        title=words.SOURCES_PLOT,
        found=words.SOURCES_FOUND.format(title=first.title, count=len(first.behind))
        if first
        else words.NO_SOURCES_CITED,
        rows=rows,
        draw=partial(plots.stacked, shown, names=names, colours=colours) if rows else None,
        behind={titles[each.source_id]: each.behind for each in told.sources},
    )


def _times(told: Insights) -> Figure:
    names = (words.KIND_COLUMN, words.SECONDS_COLUMN, words.SAID_COLUMN)
    pause = int(PAUSE.total_seconds()) // _MINUTE
    rows = [
        _row(
            names,
            telling.kind(each.kind),
            round(each.seconds),
            _in_words(each.seconds, len(each.behind)),
        )
        for each in told.times
    ]
    return Figure(
        name="time",
        title=words.TIMES_PLOT,
        found=(words.TIMES_FOUND if rows else words.NO_TIMES).format(minutes=pause),
        rows=rows,
        draw=partial(plots.bars, rows, names=names) if rows else None,
        behind={telling.kind(each.kind): each.behind for each in told.times},
    )


def _agreement(told: Insights) -> Figure:
    names = (words.WHO_COLUMN, words.SHARE_COLUMN, words.SAID_COLUMN)
    measured = dict(_measured(told))
    rows = [
        _row(names, who, round(each.raw, 4), _agreed(each))
        | {words.KAPPA_COLUMN: _or_empty(each.kappa), words.ALPHA_COLUMN: _or_empty(each.alpha)}
        for who, each in measured.items()
    ]
    return Figure(
        name="agreement",
        title=words.AGREEMENT_PLOT,
        found=words.AGREEMENT_FOUND if rows else words.NO_AGREEMENT,
        rows=rows,
        draw=partial(plots.bars, rows, names=names, whole=1.0) if rows else None,
        behind={who: told.facts_of(each.claims) for who, each in measured.items()},
    )


def _measured(told: Insights) -> Iterator[tuple[str, Agreement]]:
    """Yield who or what was compared, with how far it agrees."""
    if told.agreement.overall is None:
        return
    yield words.EVERYBODY, told.agreement.overall
    for kind, each in told.agreement.by_kind.items():
        yield telling.kind(kind), each
    for (one, other), each in told.agreement.by_pair.items():
        yield words.PAIR_OF.format(one=one, other=other), each


def _agreed(each: Agreement) -> str:
    said = words.SHARE_SAID.format(share=round(100 * each.raw), claims=_counted(len(each.claims)))
    for measure, value in ((words.KAPPA, each.kappa), (words.ALPHA, each.alpha)):
        if value is not None:
            return words.BEYOND_CHANCE.format(
                said=said, measure=measure, value=number(f"{value:.2f}")
            )
    return said


def _in_words(seconds: float, claims: int) -> str:
    minutes, rest = divmod(round(seconds), _MINUTE)
    return words.TIME_SAID.format(minutes=minutes, seconds=rest, claims=_counted(claims))


def _counted(claims: int) -> str:
    return words.ONE_CLAIM if claims == 1 else words.MANY_CLAIMS.format(count=claims)


def _or_empty(value: float | None) -> str | float:
    return "" if value is None else round(value, 4)


def _row(names: tuple[str, str, str], *cells: str | float) -> dict[str, str | float]:
    return dict(zip(names, cells, strict=True))


def _claims(shares: Sequence[Share]) -> int:
    return sum(len(each.behind) for each in shares)
