"""Units of measure turned into each other: 62 miles are 99.8 km, 107 °F are 41.7 °C.

Codes are those of UCUM (https://ucum.org); what each holds stands in ``conversions.toml``. Money is
never converted: what a currency is worth changes with the day.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from workbench.model import Value

_SYMBOLS = "symbols"
_CODE = 3  # letters of a currency's code in ISO 4217
_LOOSE = 0.05
"""Share of a converted figure up to which its zeros at the end may be rounding: 60 miles are told
as 100 km."""
_SHOWN = 4  # digits of a converted figure
_FINEST = 9  # decimals; what is smaller is an error of arithmetic


@dataclass(frozen=True, slots=True)
class _Unit:
    dimension: str
    factor: float
    offset: float


def converted(value: Value, unit: str | None) -> tuple[Value, ...]:
    """Return a value in another unit, its text to four digits; none where they do not convert.

    Degrees give two: those of a thermometer, and those of a rise or a fall.
    """
    mine, other = _units().get(value.unit or ""), _units().get(unit or "")
    if mine is None or other is None or mine.dimension != other.dimension:
        return ()
    offsets = dict.fromkeys((mine.offset - other.offset, 0.0))
    return tuple(_turned(value, unit or "", mine, other, offset) for offset in offsets)


def _turned(value: Value, unit: str, mine: _Unit, other: _Unit, offset: float) -> Value:
    lo, hi = (
        None if end is None else (float(end) * mine.factor + offset) / other.factor
        for end in (value.lo, value.hi)
    )
    text = "..".join(_short(end) for end in dict.fromkeys((lo, hi)) if end is not None)
    return Value(text=f"{text} {unit}", lo=lo, hi=hi, unit=unit, bound=value.bound)


def rounding(value: Value, unit: str | None) -> float:
    """Return in ``unit`` by how much a figure may be rounded, seen from the zeros at its end.

    Zeros count as rounding up to a twentieth of the figure; degrees are meant as they are written.
    """
    own, other = _units()[value.unit or ""], _units()[unit or ""]
    figure = Decimal(str(value.lo if value.lo is not None else value.hi))
    exponent = int(figure.normalize().as_tuple().exponent) if figure else 0
    if own.dimension == "temperature":
        half = float(Decimal(5).scaleb(min(exponent, 0) - 1))
    else:
        half = min(float(Decimal(5).scaleb(exponent - 1)), abs(float(figure)) * _LOOSE)
    return half * own.factor / other.factor


def readings(value: Value, unit: str | None) -> tuple[Value, ...]:
    """Return what a value may mean beside ``unit``: bare degrees are of Celsius or Fahrenheit."""
    if value.unit != "deg" or _dimension(unit) != "temperature":
        return (value,)
    degrees = sorted(("Cel", "[degF]"), key=lambda code: code != unit)
    return tuple(
        replace(value, unit=code, text=value.text.replace("deg", f"degrees ({_symbols()[code]})"))
        for code in degrees
    )


def is_currency(unit: str | None) -> bool:
    """Say whether a unit is a currency's code in ISO 4217."""
    code = unit or ""
    return len(code) == _CODE and code.isascii() and code.isalpha() and code.isupper()


def symbol(unit: str) -> str:
    """Return how a unit is printed for people: its code where that is what they know."""
    return str(_symbols().get(unit, unit))


def printed(value: Value) -> str:
    """Return a value's text with its unit as it is printed for people."""
    return value.text.replace(value.unit, symbol(value.unit)) if value.unit else value.text


def _dimension(unit: str | None) -> str:
    known = _units().get(unit or "")
    return known.dimension if known else ""


def _short(figure: float) -> str:
    return f"{Decimal(f'{round(figure, _FINEST) + 0.0:.{_SHOWN}g}'):f}"


@cache
def _units() -> Mapping[str, _Unit]:
    units = {}
    for dimension, table in _table().items():
        for code, held in table.items() if dimension != _SYMBOLS else ():
            factor, offset = held if isinstance(held, list) else (held, 0)
            units[code] = _Unit(dimension, float(factor), float(offset))
    return units


def _symbols() -> Mapping[str, str]:
    return _table()[_SYMBOLS]


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    text = files("workbench.values").joinpath("conversions.toml").read_text("utf-8")
    return tomllib.loads(text)
