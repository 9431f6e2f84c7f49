"""Money: "$1.5 billion", « 2,5 Md€ », "thousands of euros". The unit is the ISO 4217 code."""

from decimal import Decimal

from workbench.kinds import amount, figures
from workbench.kinds.duration import central
from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.compare import compare_numbers as compare
from workbench.values.numbers import number_value

KIND = "money"
SECTIONS = ("money",)
_CENTS = 100
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read an amount of money."""
    language, groups = around.language, match.groups
    currency = str(match.marks.get("currency") or language.meaning(groups["currency"]))
    scale = Decimal(str(match.marks.get("scale", 1)))
    if "order" in groups:
        thousands = amount.order(Decimal(language.meaning(groups["order"]))).value
        low, high = (Decimal(str(end)) for end in (thousands.lo, thousands.hi))
        return Read(kind=KIND, value=number_value(low, currency, Bound.ORDER, to=high))
    if "currency_scale" in groups:
        scale *= Decimal(language.meaning(groups["currency_scale"]))
    read_as = figures.with_unit(match, currency, kind=KIND, scale=scale)
    return _with_minor(match, read_as, currency) if read_as and "minor" in groups else read_as


def _with_minor(match: PhraseMatch, read_as: Read, currency: str) -> Read | None:
    """Read "15 euros and 20 cents" as 15.20 EUR; « quarante-cinq cents » is no 4,500."""
    major, minor = central(read_as.value.text), central(atom(match, "minor").value.text)
    if major is None or minor is None or major % 1 or minor % 1:
        return None
    if minor >= _CENTS and minor % _CENTS == 0:
        minor /= _CENTS
    if minor >= _CENTS:
        return None
    return Read(kind=KIND, value=number_value(major + minor / _CENTS, currency))
