"""Measures: "40 kilometres", "3 °C", « 12 000 tonnes ». The unit is the UCUM code (https://ucum.org)."""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.duration import central
from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.values.compare import compare_numbers as compare
from workbench.values.numbers import number_value

KIND = "measure"
SECTIONS = ("measure",)
_PRECISION = Decimal("0.000001")
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a figure with a unit of measure; "5 ft 2 in" is told in the larger unit."""
    if "minor" in match:
        return _with_smaller(match)
    if "unit" in match.marks:
        return figures.with_unit(match, str(match.marks["unit"]), kind=KIND)
    measure = match.groups["measure"]
    if measure.list == "short_measure" and _is_name(around.text, match.start):
        return None
    return figures.with_unit(match, around.language.meaning(measure), kind=KIND)


def _with_smaller(match: PhraseMatch) -> Read | None:
    """Read so many of a unit and so many of the smaller one, of which it holds ``smaller``."""
    larger, smaller = (central(atom(match, name).value.text) for name in ("amount", "minor"))
    holds = Decimal(str(match.marks["smaller"]))
    if larger is None or smaller is None or smaller >= holds:
        return None
    total = (larger + smaller / holds).quantize(_PRECISION).normalize()
    bound = atom(match, "amount").value.bound
    return Read(kind=KIND, value=number_value(total, str(match.marks["unit"]), bound))


def _is_name(text: str, start: int) -> bool:
    """Tell whether a figure belongs to the word before it: the 173C of "SCP-173C"."""
    before = text[:start].rstrip("-")[-1:]
    return before.isalnum() and not text[:start].endswith(" ")
