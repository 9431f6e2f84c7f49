"""Names of currencies and units of measure in any language, from CLDR by way of Babel.

What is written alike in every language, such as km² and USD, stands in units.toml.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.numbers import get_currency_name
from babel.units import format_unit

_COUNTS = (1, 2)
_NO_PLACE = frozenset({"ZZ", "QO", "XA", "XB", "EZ", "UN", "EU"})
"""Codes of CLDR for what is no territory: "Unknown Region", pseudo-accents, unions of states."""


def currencies(code: str) -> dict[str, str]:
    """Return {name: ISO 4217 code} of the world's currencies, singular and plural."""
    locale = Locale.parse(code)
    names = {}
    for currency in map(str, locale.currencies):
        for count in _COUNTS:
            name = _plain(get_currency_name(currency, count=count, locale=locale))
            if "(" not in name:  # "(1927–2002)": of the past
                names[name] = currency
    return {name.lower(): currency for name, currency in names.items()} | names


def signs() -> dict[str, str]:
    """Return {sign or code: ISO 4217 code} of currencies, as they are written in any language."""
    return _either_case(_table("currencies"))


def millions() -> dict[str, str]:
    """Return {code with the M of millions: ISO 4217 code}."""
    return _table("millions")


def symbols() -> dict[str, str]:
    """Return {symbol: UCUM code} of units of measure, as they are written in any language."""
    return _either_case(_table("symbols"))


def _either_case(written: dict[str, str]) -> dict[str, str]:
    return {form.lower(): code for form, code in written.items()} | written


def measures(code: str) -> dict[str, str]:
    """Return {name: UCUM code} of units of measure, singular, plural and short, in a language."""
    locale = Locale.parse(code)
    names: dict[str, str] = {}
    for unit, ucum in _units().items():
        for length in ("long", "short"):
            for count in _COUNTS:
                name = _plain(
                    re.sub(
                        r"[\d.,\s\u00a0\u202f]*\d",
                        "",
                        format_unit(count, unit, length, locale=locale),
                    )
                )
                if length == "long" or _is_symbol(name, ucum):
                    names.setdefault(name, ucum)
    return names


def territories(code: str) -> dict[str, tuple[str, ...]]:
    """Return {ISO 3166-1 code: its names} of countries and territories in a language."""
    named = Locale.parse(code).territories
    found: dict[str, list[str]] = {}
    for key, name in named.items():
        territory = key.partition("-")[0]  # "GB-alt-short" is the United Kingdom's other name
        if len(territory) == len("GB") and territory.isalpha() and territory not in _NO_PLACE:
            found.setdefault(territory, []).append(_plain(name))
    return {territory: tuple(names) for territory, names in found.items()}


def _is_symbol(name: str, ucum: str) -> bool:
    """Tell whether a short name is the international symbol, and no word such as "al" or "po"."""
    return len(name) > 1 and name.casefold().replace("²", "2").replace("³", "3") == ucum.casefold()


def _plain(name: str) -> str:
    return " ".join(name.replace("\u00a0", " ").replace("\u202f", " ").split())


def _units() -> Mapping[str, str]:
    units: Mapping[str, str] = _tables()["units"]
    return units


def _table(name: str) -> dict[str, str]:
    """Return {written form: code} of a table of units.toml."""
    return {form: code for code, forms in _tables()[name].items() for form in forms}


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "units.toml").read_text("utf-8"))
