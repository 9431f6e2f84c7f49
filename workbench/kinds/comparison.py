"""Comparisons by a factor: "twice as many", « trois fois plus ». The unit is ``x``."""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.compare import compare_numbers as compare
from workbench.values.numbers import number_value

KIND = "comparison"
SECTIONS = ("times",)
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a factor."""
    if "multiple" in match:
        factor = Decimal(around.language.meaning(match.groups["multiple"]))
        before = around.text[match.start : match.groups["multiple"].items[0].start]
        bound = figures.bound_of(" ".join(before.lower().split()), around.language)
        bound = Bound(str(match.marks.get("bound", bound)))
        return Read(kind=KIND, value=number_value(factor, "x", bound))
    return figures.with_unit(match, "x", kind=KIND)
