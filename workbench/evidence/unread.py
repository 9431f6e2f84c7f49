"""Figures of a passage that were read as no value: "dates from 1142", "wounded more than 200".

A figure without its noun, or a year without the words that make it one, says nothing by itself.
Beside a claim that has the same figure it is worth showing; and so is one that differs in a digit.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from workbench.evidence.anchors import in_one_digit
from workbench.model import Claim, FoundValue
from workbench.values.numbers import number_value
from workbench.values.time import time_value

_TIME = frozenset({"date", "period"})
_YEAR = re.compile(r"(?<![\w.,:/-])\d{4}(?![\w/-]|[.,:]\d)")
_CLAIMED_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_GROUPED = re.compile(r"(?<![\w.,:/-])(?:\d{1,3}(?:[ \u00a0\u202f,]\d{3})+|\d+)(?![\w%/-]|[.,:]\d)")
_SMALL = 100  # smaller figures are there by chance
FIRST_YEAR, LAST_YEAR = 1000, 2150
"""Years that a figure of four digits may be."""


def years(
    claim: Claim, text: str, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[FoundValue, bool]]:
    """Yield figures that are years of the claim, or years but for a digit, outside of ``taken``.

    With each comes whether it can be a year at all: 4015 cannot.
    """
    if claim.kind not in _TIME or claim.value is None:
        return
    claimed = _CLAIMED_YEAR.findall(claim.value.text)
    for figure in _YEAR.finditer(text):
        year = figure.group()
        value = time_value(year)
        near = any(year == each or in_one_digit(value, time_value(each)) for each in claimed)
        if near and not _overlaps(figure.span(), taken):
            found = FoundValue(kind="date", start=figure.start(), end=figure.end(), value=value)
            yield found, FIRST_YEAR <= int(year) <= LAST_YEAR


def figures(claim: Claim, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[FoundValue]:
    """Yield figures that are the claim's count, or are but for a digit.

    They have three digits or more, unless the claim does not tell either what it counts.
    """
    if claim.kind != "quantity" or claim.value is None:
        return
    for figure in _GROUPED.finditer(text):
        number = Decimal(re.sub(r"\D", "", figure.group()))
        value = number_value(number, claim.value.unit)
        if number < _SMALL and claim.value.unit:
            continue
        near = value.lo in {claim.value.lo, claim.value.hi} or in_one_digit(claim.value, value)
        if near and not _overlaps(figure.span(), taken):
            yield FoundValue(kind="quantity", start=figure.start(), end=figure.end(), value=value)


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
