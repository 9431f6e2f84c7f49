"""Canonical values said in plain words: ``PT2H`` is "2 hours", ``2002/..`` "since 2002".

The words are those of the tab's language; numbers and dates are written as it writes them.
"""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol
from babel.units import format_unit

from workbench.model import Bound, Value
from workbench.ui import interface, words
from workbench.values.numbers import parse_number
from workbench.values.units import symbol

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_DURATION = re.compile(r"P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")
# The sign says again what the bound says.
_MEASURED = re.compile(r"[<>=~]*(?P<low>-?[\d.]+?)(?:\.\.(?P<high>-?[\d.]+))?(?: (?P<unit>.+))?")
_EDTF = re.compile(r"(?:[\dX]{4}(?:-[\dW]{2,3}(?:-\d{2}(?:T[\d:]+)?)?)?|T[\d:]+)")
_DAY = len("2021-12-07")
_ENDING = 4  # letters from which a noun may end otherwise in the plural


def in_words(value: Value, written: str = "") -> str:
    """Return a value as a person would write it; what has no plainer form stays as it is.

    ``written`` is the text that it was read from: what is counted is named as it is there.
    """
    return _said(value, written, interface.language())


def text_in_words(text: str) -> str:
    """Return a canonical text in plain words."""
    try:
        return in_words(parse_number(text))
    except ValueError:
        return in_words(Value(text=text))


def day(at: date) -> str:
    """Return a day in words, the month by its name."""
    month = format_date(at, "MMMM y", locale=interface.locale())
    return f"{words.FIRST_OF_MONTH if at.day == 1 else at.day} {month}"


def number(text: str) -> str:
    """Return a number, written with a point, as the tab's language writes it."""
    locale = interface.locale()
    whole, point, rest = text.partition(".")
    if not whole.lstrip("-").isdigit():
        return text
    grouped = f"{int(whole):,}".replace(",", get_group_symbol(locale))
    return f"{grouped}{get_decimal_symbol(locale) if point else ''}{rest}"


@lru_cache(maxsize=4096)
def _said(value: Value, written: str, _language: str) -> str:
    """Say a value; the language is the tab's, and here so that each is kept apart."""
    text = value.text
    if "/" in text:
        return _span(text, value.bound)
    if _DURATION.fullmatch(text) and text != "P":
        return _bounded(_duration(text), value.bound)
    if _EDTF.fullmatch(text):
        if value.bound is Bound.ABOUT:
            return words.ABOUT_TIME.format(value=_moment(text))
        return _bounded(_moment(text), value.bound)
    if _MEASURED.fullmatch(text):
        return _bounded(_measure(text, written), value.bound)
    return text


def _bounded(said: str, bound: Bound) -> str:
    """Put the bound in front; a range says itself, and so does an order of magnitude."""
    return words.BOUNDS_SAID.get(bound, "{value}").format(value=said)


def _span(text: str, bound: Bound) -> str:
    first, _, last = text.partition("/")
    if (first + last).lstrip(".").startswith("P"):
        return _lengths(first, last, bound)
    if first in {"", ".."}:
        until = words.UNTIL_DAY if _is_day(last) else words.UNTIL
        return until.format(value=_moment(last))
    if last in {"", ".."}:
        since = words.SINCE_DAY if _is_day(first) else words.SINCE
        return since.format(value=_moment(first))
    both = words.FROM_DAY_TO if _is_day(first) and _is_day(last) else words.FROM_TIME_TO
    return both.format(first=_moment(first), last=_moment(last))


def _lengths(first: str, last: str, bound: Bound) -> str:
    if first in {"", ".."}:
        return words.UP_TO.format(value=_duration(last))
    if last in {"", ".."}:
        known = bound if bound in words.BOUNDS_SAID else Bound.AT_LEAST
        return _bounded(_duration(first), known)
    return words.FROM_UP_TO.format(first=_duration(first), last=_duration(last))


def _duration(text: str) -> str:
    dates, _, times = text[1:].partition("T")
    parts = [(n, _UNITS[unit]) for n, unit in re.findall(r"([\d.]+)([YMWD])", dates)]
    parts += [(n, _CLOCK_UNITS[unit]) for n, unit in re.findall(r"([\d.]+)([HMS])", times)]
    try:
        return " ".join(
            format_unit(Decimal(amount), f"duration-{unit}", "long", locale=interface.locale())
            for amount, unit in parts
        )
    except InvalidOperation:
        return text


def _moment(text: str) -> str:
    return (_named(text) or _dated(text)) if _EDTF.fullmatch(text) else text


def _is_day(text: str) -> bool:
    return len(text) >= _DAY and bool(_EDTF.fullmatch(text))


def _named(bare: str) -> str:
    """Say what is no calendar date: a clock time, a season, a decade, a century; else ""."""
    if bare.startswith("T"):
        return bare[1:]
    year, _, part = bare.partition("-")
    if year == "XXXX":
        return _dated(f"2000-{part}").removesuffix(" 2000")
    if year.endswith("XX"):
        return words.FROM_TIME_TO.format(first=f"{year[:2]}00", last=f"{year[:2]}99")
    if year.endswith("X"):
        return words.DECADE.format(year=f"{year[:3]}0")
    if part.startswith("W"):
        return words.WEEK_OF_YEAR.format(week=int(part[1:]), year=year)
    named = words.PARTS_OF_YEAR.get(part)
    return named.format(year=year) if named else ""


def _dated(bare: str) -> str:
    try:
        if "T" in bare:
            when = datetime.fromisoformat(bare)
            return f"{day(when.date())}, {when:%H:%M}"
        if len(bare) == _DAY:
            return day(date.fromisoformat(bare))
        if len(bare) == len("2021-12"):
            month = date.fromisoformat(f"{bare}-01")
            return format_date(month, "MMMM y", locale=interface.locale())
    except ValueError:
        return bare
    return bare


def _measure(text: str, written: str) -> str:
    found = _MEASURED.fullmatch(text)
    if found is None:
        return text
    unit = symbol(found["unit"] or "")
    unit = words.UNITS.get(unit) or _as_written(unit, written)
    amount = number(found["low"])
    if found["high"]:
        amount = words.FROM_UP_TO.format(first=amount, last=number(found["high"]))
    return f"{amount} {unit}".strip()


def _as_written(unit: str, written: str) -> str:
    """Return the name of what is counted as the text has it, in the plural for one."""
    if not unit.isalpha() or len(unit) < _ENDING:
        return unit
    stem = unit[:-1].casefold()
    found = re.findall(r"[^\W\d_]+", written)
    return next((word for word in found if word.casefold().startswith(stem)), unit)
