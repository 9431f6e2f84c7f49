"""Numbers with a unit, a bound and, where they were written with digits, a precision.

Canonical text: an optional sign of the bound, the number or ``lo..hi``, a space and the unit:
``94300 soldier``, ``~1000 EUR``, ``>50 %``, ``2000..99999 soldat``.
"""

import re
from decimal import Decimal

from workbench.model import Bound, Value

_SIGNS = {
    Bound.ABOUT: "~",
    Bound.NEARLY: "<~",
    Bound.AT_LEAST: ">=",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "<=",
    Bound.LESS_THAN: "<",
}
_BOUNDS = {sign: bound for bound, sign in _SIGNS.items()}
_FORM = re.compile(
    r"(?P<sign><~|<=|>=|[<>~])?(?P<lo>-?\d+(?:\.\d+)?)(?:\.\.(?P<hi>-?\d+(?:\.\d+)?))?"
    r"(?: (?P<unit>.+))?"
)
_THOUSAND = Decimal(1000)
_ROUNDED = Decimal("0.05")
_ABOUT = Decimal("0.1")  # "about" gives or takes a tenth


def plain(number: Decimal) -> str:
    """Return the number without exponent and without trailing zeros behind the point."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_value(
    number: Decimal,
    unit: str | None = None,
    bound: Bound = Bound.EXACT,
    *,
    to: Decimal | None = None,
) -> Value:
    """Return the value of a number, or of the range from ``number`` up ``to`` another."""
    if to is not None:
        low, high = sorted((number, to))
        bound = bound if bound is Bound.ORDER else Bound.RANGE
        text = f"{plain(low)}..{plain(high)}"
    else:
        low = high = number
        text = _SIGNS.get(bound, "") + plain(number)
    margin = abs(number) * _ABOUT
    lo: Decimal | None = low
    hi: Decimal | None = high
    if bound is Bound.ABOUT:
        lo, hi = low - margin, high + margin
    elif bound is Bound.NEARLY:
        lo = low - margin
    elif bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        hi = None
    elif bound in {Bound.AT_MOST, Bound.LESS_THAN}:
        lo = None
    return Value(
        text=f"{text} {unit}" if unit else text,
        lo=None if lo is None else float(lo),
        hi=None if hi is None else float(hi),
        unit=unit,
        bound=bound,
    )


def parse_number(text: str) -> Value:
    """Return the value of a canonical text: ``parse_number(v.text) == v``.

    Only orders of magnitude come back as something else: as ranges.

    Raises ValueError for other text.
    """
    found = _FORM.fullmatch(text)
    if not found:
        message = f"{text!r} is not a number in canonical form"
        raise ValueError(message)
    to = Decimal(found["hi"]) if found["hi"] else None
    return number_value(
        Decimal(found["lo"]), found["unit"], _BOUNDS.get(found["sign"], Bound.EXACT), to=to
    )


def half_step(value: Value) -> float:
    """Return half a unit of the last significant digit: 500 for 175000, 0.05 for 6.8.

    Zeros at the end are rounding only from a thousand on, and then for a twentieth at the most:
    10 is not rounded from 6, nor a million from 600,000. A number with a bound has no half step.
    """
    found = _FORM.fullmatch(value.text)
    if not found or value.bound is not Bound.EXACT:
        return 0.0
    number = abs(Decimal(found["lo"]))
    exponent = int(number.normalize().as_tuple().exponent) if number else 0
    if number < _THOUSAND:
        return float(Decimal(5).scaleb(min(exponent, 0) - 1))
    return float(min(Decimal(5).scaleb(exponent - 1), number * _ROUNDED))
