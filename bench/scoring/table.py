"""The table of results, and the errors behind it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

OURS = "workbench"
_HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measure on a set, for us and for the peers that do the work."""

    set: str
    measure: str
    rows: int
    """How many cases it was measured on."""
    figures: Mapping[str, float]
    note: str = ""
    percent: bool = True
    """Whether the figures are shares, printed per hundred; else they are plain numbers."""


@dataclass(slots=True)
class Errors:
    """Errors of ours by set and category, with how often each was made."""

    seen: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)

    def add(self, name: str, category: str, what: str) -> None:
        """Count an error of a set."""
        self.seen.setdefault((name, category), Counter())[" ".join(what.split())] += 1

    def lines(self, count: int) -> list[str]:
        """Return the most frequent errors of each set and category, at most ``count`` of each."""
        lines = []
        for (name, category), errors in self.seen.items():
            lines.append(f"\n{name}: {category} ({errors.total()})")
            lines += [f"  {times:3} × {what}" for what, times in errors.most_common(count)]
        return lines


HEADINGS = ("set", "measure", "cases", "workbench", "peers, best first", "note")


def markdown(rows: Iterable[Row]) -> str:
    """Return the table, a row for each measure."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    rule = ("---", "---", "--:", "--:", "---", "---")
    return "\n".join(f"| {' | '.join(line)} |" for line in (cells[0], rule, *cells[1:]))


def plain(rows: Sequence[Row]) -> str:
    """Return the table with its columns aligned, for the terminal."""
    cells = [HEADINGS[:5], *(_cells(row)[:5] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def _cells(row: Row) -> tuple[str, str, str, str, str, str]:
    peers = sorted(
        ((name, figure) for name, figure in row.figures.items() if name != OURS),
        key=lambda one: -one[1],
    )
    return (
        row.set,
        row.measure,
        f"{row.rows:,}",
        _figure(row.figures[OURS], row) if OURS in row.figures else "–",
        ", ".join(f"{name} {_figure(figure, row)}" for name, figure in peers) or "–",
        row.note,
    )


def _figure(figure: float, row: Row) -> str:
    return f"{figure * _HUNDRED:.1f}" if row.percent else f"{figure:,.0f}"
