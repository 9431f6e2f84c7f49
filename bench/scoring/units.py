"""Numbers and units in every system's naming, made comparable."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from scoring.asking import Answer

Reading = tuple[str, str]
"""A number (or two, of a range) to six digits, and a unit code."""

_TABLE = Path(__file__).with_name("units.toml")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE)
_DIGITS = 6
_NONE = {"", "-", "count", "dimensionless", "time", "x"}
"""Names of having no unit; so many times is a number without one."""
_RATE = " per "
_PEOPLE = {"people": "person", "persons": "person"}


@lru_cache
def table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the codes of each unit name, by kind of amount."""
    codes: dict[str, dict[str, list[str]]] = {}
    for kind, units in tomllib.loads(_TABLE.read_text("utf-8")).items():
        names = codes.setdefault(kind, defaultdict(list))
        for code, said in units.items():
            for name in said:
                names[name].append(code)
    return {
        kind: {name: tuple(found) for name, found in names.items()} for kind, names in codes.items()
    }


def number(text: str) -> str:
    """Return a number, or the two ends of a range, to six significant digits.

    Empty if the text holds none; a decimal comma is read as a point.
    """
    said = re.sub(r"(?<=\d)-(?=\d)", " ", text.replace(",", "."))
    return "..".join(f"{float(one):.{_DIGITS}g}" for one in _NUMBER.findall(said))


def readings(answer: Answer) -> frozenset[Reading]:
    """Return what an amount may mean, in the workbench's unit codes.

    A range also means its upper end, which is all that some systems read of "8 to 10 feet". The
    unit of a rate is what stands before "per", or the whole of it where a table knows that; a unit
    that no table knows, such as a counted noun, is its last word.
    """
    whole = number(answer.value)
    name = answer.unit.partition(_RATE)[0].strip()
    codes = ("",) if name in _NONE else _codes(answer.kind, name)
    if name != answer.unit:
        rates = table().get(answer.kind, {})
        codes += rates.get(answer.unit.lower(), ())
    return frozenset(
        _scaled(value, code) for value in {whole, whole.rpartition("..")[2]} for code in codes
    )


def _codes(kind: str, name: str) -> tuple[str, ...]:
    kinds = table()
    tables = [kinds[kind]] if kind in kinds else list(kinds.values())
    low = name.lower()
    found = tuple(code for names in tables for code in names.get(low, ()))
    if found:
        return found
    word = low.split()[-1]
    return (name, _PEOPLE.get(word, word))


def _scaled(value: str, code: str) -> Reading:
    base, _, divisor = code.rpartition("/")
    if not divisor.isdigit():
        return value, code
    ends = (float(end) / int(divisor) for end in value.split("..") if end)
    return number("..".join(map(str, ends))), base


def same(one: Answer, other: Answer) -> bool:
    """Tell whether two amounts may mean the same."""
    return bool(readings(one) & readings(other))


def same_number(one: Answer, other: Answer) -> bool:
    """Tell whether two amounts say the same number, whatever the unit."""
    return bool(_values(one) & _values(other))


def _values(answer: Answer) -> set[str]:
    whole = number(answer.value)
    return {value for value, _ in readings(answer)} | {whole, whole.rpartition("..")[2]}


def same_ordinal(one: Answer, other: Answer) -> bool:
    """Tell whether two ordinals are the same: "last" and "next" only under the same name."""
    named = any(char.isalpha() for char in one.value + other.value)
    return one.value == other.value or (not named and same_number(one, other))
