"""Shares: percent, percentage points, fractions, "one in five". The unit is % or pp."""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.duration import central
from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.compare import compare_numbers as compare
from workbench.values.numbers import number_value

KIND = "share"
SECTIONS = ("share",)
_PERCENT = Decimal(100)
_PRECISION = Decimal("0.01")
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a share as percent."""
    groups, language = match.groups, around.language
    bound = Bound(str(match.marks.get("bound", figures.said_bound(match).value)))
    unit = "%" if "percent" in groups else ""
    if "percentage_point" in groups:
        unit = language.meaning(groups["percentage_point"])
    if unit := str(match.marks.get("unit", unit)):
        scale = _PRECISION if unit == "bp" else Decimal(1)  # a basis point: 0.01 pp
        return figures.with_unit(match, "pp" if unit == "bp" else unit, kind=KIND, scale=scale)
    if "fraction" in groups:
        if _is_counted(match, around):
            return None
        return _read(Decimal(language.meaning(groups["fraction"])), bound)
    said = atom(match, "part").value if "part" in groups else None
    part = central(said.text) if said else Decimal(1)
    if said and bound is Bound.EXACT:  # "nearly three in ten"
        bound = said.bound
    if "fractions" in groups:
        whole: Decimal | None = Decimal(language.meaning(groups["fractions"]))
    elif "whole_scale" in groups:
        whole = Decimal(language.meaning(groups["whole_scale"]))
    else:
        whole = central(atom(match, "whole").value.text)
    if part is None or not whole or part > whole:
        return None
    return _read(part / whole, bound)


def _is_counted(match: PhraseMatch, around: Surroundings) -> bool:
    """Tell whether the part is one of several in a row: "the second half of the year"."""
    before = around.text[: match.start].rstrip(" -\u00a0").rpartition(" ")[2].lower()
    return before in around.language.lists.get("ordinal", {})


def _read(share: Decimal, bound: Bound) -> Read:
    percent = (share * _PERCENT).quantize(_PRECISION)
    return Read(kind=KIND, value=number_value(percent.normalize(), "%", bound))
