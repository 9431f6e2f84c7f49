"""Durations as ISO 8601 text with the bounds of values in seconds.

``PT2H``, ``P3M``, ``P2Y6M``; ``P2D/P3D`` a range; ``P2M/..`` two months or more. Months and years
count as their Gregorian means (30.436875 and 365.2425 days).
"""

import re
from decimal import Decimal

from workbench.model import Bound, Value
from workbench.values.numbers import plain

DAY = 86400
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": DAY,
    "week": 7 * DAY,
    "month": 30.436875 * DAY,
    "quarter": 91.310625 * DAY,
    "half-year": 182.62125 * DAY,
    "season": 91.310625 * DAY,
    "year": 365.2425 * DAY,
    "decade": 3652.425 * DAY,
    "century": 36524.25 * DAY,
    "weekend": 2 * DAY,
    "night": DAY,
}
_LETTERS = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_AS = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "quarter": ("month", 3),
    "season": ("month", 3),
    "half-year": ("month", 6),
    "night": ("day", 1),
    "weekend": ("day", 2),
}
_FINER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_PARTS = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_BOUND_MARGIN = {Bound.ABOUT: (0.9, 1.1), Bound.NEARLY: (0.9, 1.0)}


def duration_text(amount: Decimal, unit: str) -> str:
    """Return ISO 8601 for that many units: (2.5, hour) -> PT2H30M."""
    if unit in _AS:
        unit, factor = _AS[unit]
        amount *= factor
    whole, rest = divmod(amount, 1)
    if rest and unit in _FINER:
        finer, factor = _FINER[unit]
        if (rest * factor) % 1 == 0:
            parts = [(whole, unit), (rest * factor, finer)] if whole else [(rest * factor, finer)]
            return "".join(_iso(parts))
    return "".join(_iso([(amount, unit)]))


def _iso(parts: list[tuple[Decimal, str]]) -> list[str]:
    text, in_time = ["P"], False
    for amount, unit in parts:
        if unit in {"hour", "minute", "second"} and not in_time:
            text.append("T")
            in_time = True
        text.append(plain(amount) + _LETTERS[unit])
    return text


def seconds(iso: str) -> float:
    """Return the seconds of an ISO 8601 duration. Raises ValueError for other text."""
    if not iso.startswith("P") or not _PARTS.search(iso):
        message = f"{iso!r} is not an ISO 8601 duration"
        raise ValueError(message)
    dates, _, times = iso[1:].partition("T")
    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    total = sum(float(n) * SECONDS[units[letter]] for n, letter in _PARTS.findall(dates))
    units = {"H": "hour", "M": "minute", "S": "second"}
    return total + sum(float(n) * SECONDS[units[letter]] for n, letter in _PARTS.findall(times))


def duration_value(text: str, bound: Bound = Bound.EXACT) -> Value:
    """Return the value of ``PT2H``, ``P2D/P3D`` or ``P2M/..``, bounds in seconds.

    Raises ValueError for other text.
    """
    first, _, last = text.partition("/")
    low: float | None = seconds(first)
    high = low if not last else (None if last == ".." else seconds(last))
    if last and bound is Bound.EXACT:
        bound = Bound.AT_LEAST if last == ".." else Bound.RANGE
    if low is not None and bound in _BOUND_MARGIN and not last:
        down, up = _BOUND_MARGIN[bound]
        low, high = low * down, low * up
    elif bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        high = None
    elif bound in {Bound.LESS_THAN, Bound.AT_MOST}:
        low = None
    return Value(text=text, lo=low, hi=high, unit="s", bound=bound)
