"""Numbers and amounts: not claims themselves, but what claims with figures are built on."""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.duration import central
from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound
from workbench.values.numbers import number_value

SECTIONS = ("amount",)
_HALF = Decimal("0.5")
_THOUSANDS = Decimal(1000)
_ORDERS = {Decimal(10) ** power for power in (1, 2, 3, 6, 9, 12)}


def of_number(number: Decimal) -> Read:
    """Return the atom of a plain number."""
    return Read(kind=None, value=number_value(number))


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a number with its bound, a range, « une dizaine », "thousands"."""
    groups, language, marks = match.groups, around.language, match.marks
    bound = Bound(str(marks.get("bound", figures.said_bound(match).value)))
    if "from" in groups:
        return _range(match)
    if bound is Bound.ORDER:
        return _order(match, language)
    if "collective" in groups:
        number = Decimal(language.meaning(groups["collective"])) * (_HALF if "half" in marks else 1)
        return Read(kind=None, value=number_value(number, bound=bound))
    if "scale" in groups:  # "half a million": a bare million is no number
        said: Decimal | None = Decimal(language.meaning(groups["scale"]))
    else:
        said = central(atom(match, "number").value.text)
    if said is None or ("round" in marks and said not in _ORDERS):
        return None  # "a quarter of a million" is a number, "a quarter of 1,200" a share
    if "scale" in groups and "number" in groups:  # "three quarters of a million"
        said *= central(atom(match, "number").value.text) or Decimal(0)
    times = language.meaning(groups["times"]) if "times" in groups else str(marks.get("times", 1))
    return Read(kind=None, value=number_value(said * Decimal(times), bound=bound))


def _order(match: PhraseMatch, language: Language) -> Read | None:
    """Read "thousands" and "several hundred"."""
    groups = match.groups
    if "number" in groups:
        number = central(atom(match, "number").value.text)
        return order(number) if number in _ORDERS else None
    name = "collective_plural" if "collective_plural" in groups else "collective"
    return order(Decimal(language.meaning(groups[name])))


def _range(match: PhraseMatch) -> Read | None:
    low, high = (central(atom(match, name).value.text) for name in ("from", "to"))
    if low is None or high is None:
        return None
    if low < high and low < _THOUSANDS <= high and high % _THOUSANDS == 0:
        scale = next(
            step for step in (Decimal(10) ** 9, Decimal(10) ** 6, _THOUSANDS) if high >= step
        )
        if high / scale > low:  # "2 to 3 million" says 2 million
            low *= scale
    if low >= high:
        return None
    return Read(kind=None, value=number_value(low, to=high))


def order(unit: Decimal) -> Read:
    """Return the atom of an order of magnitude: thousands are 2,000 to 99,999."""
    top = unit * 100 - 1 if unit == _THOUSANDS else unit * 10 - 1
    return Read(kind=None, value=number_value(unit * 2, bound=Bound.ORDER, to=top))
