"""Reading figures with a unit: what money, shares, measures, counts and factors share."""

from decimal import Decimal

from workbench.kinds.duration import central
from workbench.kinds.reading import Read, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Bound, Value
from workbench.values.numbers import number_value

_BOUND_LISTS = {
    "about": Bound.ABOUT,
    "nearly": Bound.NEARLY,
    "more_than": Bound.MORE_THAN,
    "at_least": Bound.AT_LEAST,
    "less_than": Bound.LESS_THAN,
    "at_most": Bound.AT_MOST,
}


def with_unit(
    match: PhraseMatch,
    unit: str,
    *,
    kind: str,
    scale: Decimal = Decimal(1),
    noun: tuple[int, int] | None = None,
) -> Read | None:
    """Return the read of a match's amount in that unit, multiplied by ``scale``."""
    value = _amount(match)
    if value is None:
        return None
    if value.bound in {Bound.RANGE, Bound.ORDER}:
        low, high = (Decimal(str(end)) * scale for end in (value.lo, value.hi))
        return Read(kind=kind, value=number_value(low, unit, value.bound, to=high), noun=noun)
    smallest = Decimal(str(match.marks.get("smallest", 0)))
    number = central(value.text)
    if number is None or number * scale < smallest:
        return None
    if "negative" in match.marks:
        number = -number
    bound = Bound(str(match.marks.get("bound", value.bound)))
    return Read(kind=kind, value=number_value(number * scale, unit, bound), noun=noun)


def bound_of(words: str, language: Language) -> Bound:
    """Return the bound that words before a figure say; exact where they say none."""
    lists = language.lists
    return next(
        (bound for name, bound in _BOUND_LISTS.items() if words in lists.get(name, {})),
        Bound.EXACT,
    )


def said_bound(match: PhraseMatch) -> Bound:
    """Return the bound whose word list took part in a match; exact where none did."""
    return next((bound for name, bound in _BOUND_LISTS.items() if name in match), Bound.EXACT)


def _amount(match: PhraseMatch) -> Value | None:
    if "from" in match and "to" in match:
        low, high = (central(atom(match, name).value.text) for name in ("from", "to"))
        return None if low is None or high is None or low >= high else number_value(low, to=high)
    if "amount" in match:
        return atom(match, "amount").value
    if "number" in match:
        number = central(atom(match, "number").value.text)
        return None if number is None else number_value(number, bound=said_bound(match))
    return number_value(Decimal(str(match.marks.get("amount", 1))), bound=said_bound(match))
