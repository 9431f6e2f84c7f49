"""Comparisons by a factor: "twice as many", « trois fois plus ». The unit is ``x``."""

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings
from workbench.languages.phrases import PhraseMatch
from workbench.values.compare import compare_numbers as compare

KIND = "comparison"
SECTIONS = ("times",)
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, _around: Surroundings) -> Read | None:
    """Read a factor."""
    return figures.with_unit(match, "x", kind=KIND)
