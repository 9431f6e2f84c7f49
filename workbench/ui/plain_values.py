"""Canonical values said in plain words: ``PT2H`` is "2 hours", ``2002/..`` "since 2002"."""

import re
from datetime import date, datetime

from workbench.model import Bound, Value
from workbench.values.units import symbol

# A range says itself, and so does an order of magnitude, which is written as one.
_UNSAID = {Bound.EXACT, Bound.RANGE, Bound.ORDER}
_SAID = {"start": "start of", "mid": "middle of", "end": "end of"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_PARTS = {
    "33": "first quarter",
    "34": "second quarter",
    "35": "third quarter",
    "36": "fourth quarter",
    "40": "first half",
    "41": "second half",
}
_DATE_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TIME_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_DURATION = re.compile(r"P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")
# The sign says again what the bound says.
_MEASURED = re.compile(r"[<>=~]*(?P<low>-?[\d.]+?)(?:\.\.(?P<high>-?[\d.]+))?(?: (?P<unit>.+))?")
_EDTF = re.compile(r"(?:[\dX]{4}(?:-[\dW]{2,3}(?:-\d{2}(?:T[\d:]+)?)?)?|T[\d:]+)")


def in_words(value: Value) -> str:
    """Return a value as a person would write it; what has no plainer form stays as it is."""
    text = value.text
    if "/" in text:
        return _span(text, value.bound)
    for form, say in ((_DURATION, _duration), (_EDTF, _moment), (_MEASURED, _measure)):
        if form.fullmatch(text) and text not in {"P", ""}:
            return _bound(value.bound) + say(text)
    return text


def _bound(bound: Bound) -> str:
    return "" if bound in _UNSAID else f"{_SAID.get(bound.value, bound.value)} "


def _span(text: str, bound: Bound) -> str:
    first, _, last = text.partition("/")
    say = _duration if (first + last).lstrip(".").startswith("P") else _moment
    open_start = "until " if say is _moment else "up to "
    open_end = "since " if say is _moment else _bound(bound) or "at least "
    if first in {"", ".."}:
        return open_start + say(last)
    if last in {"", ".."}:
        return open_end + say(first)
    return f"{say(first)} to {say(last)}"


def _duration(text: str) -> str:
    dates, _, times = text[1:].partition("T")
    parts = [(n, _DATE_UNITS[unit]) for n, unit in re.findall(r"([\d.]+)([YMWD])", dates)]
    parts += [(n, _TIME_UNITS[unit]) for n, unit in re.findall(r"([\d.]+)([HMS])", times)]
    return " ".join(f"{number} {unit}{'' if number == '1' else 's'}" for number, unit in parts)


def _moment(text: str) -> str:
    return (_named(text) or _dated(text)) if _EDTF.fullmatch(text) else text


def _named(bare: str) -> str:
    """Say what is no calendar date: a clock time, a season, a decade, a century; else ""."""
    if bare.startswith("T"):
        return bare[1:]
    year, _, part = bare.partition("-")
    if year == "XXXX":
        return _dated(f"2000-{part}").removesuffix(" 2000")
    if year.endswith("XX"):
        return f"{year[:2]}00 to {year[:2]}99"
    if year.endswith("X"):
        return f"{year[:3]}0s"
    return _part_of_year(year, part)


def _part_of_year(year: str, part: str) -> str:
    if part in _SEASONS:
        return f"{_SEASONS[part]} {year}"
    if part in _PARTS:
        return f"{_PARTS[part]} of {year}"
    return f"week {int(part[1:])} of {year}" if part.startswith("W") else ""


def _dated(bare: str) -> str:
    try:
        if "T" in bare:
            when = datetime.fromisoformat(bare)
            return f"{when.day} {when:%B %Y, %H:%M}"
        if len(bare) == len("2021-12-07"):
            return f"{int(bare[-2:])} {date.fromisoformat(bare):%B %Y}"
        if len(bare) == len("2021-12"):
            return f"{date.fromisoformat(bare + '-01'):%B %Y}"
    except ValueError:
        return bare
    return bare


def _measure(text: str) -> str:
    found = _MEASURED.fullmatch(text)
    if found is None:
        return text
    unit = symbol(found["unit"] or "")
    amount = _grouped(found["low"])
    if found["high"]:
        amount += f" to {_grouped(found['high'])}"
    return f"{amount} {unit}".strip().replace(" %", " %")


def _grouped(number: str) -> str:
    try:
        return f"{int(number):,}"
    except ValueError:
        whole, dot, rest = number.partition(".")
        return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdigit() else number
