"""Measures: "40 kilometres", "3 °C", « 12 000 tonnes ». The unit is the UCUM code (https://ucum.org)."""

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings
from workbench.languages.phrases import PhraseMatch
from workbench.values.compare import compare_numbers as compare

KIND = "measure"
SECTIONS = ("measure",)
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a figure with a unit of measure."""
    return figures.with_unit(match, around.language.meaning(match.groups["measure"]), kind=KIND)
