"""A sentence as the learned score reads it: words in lower case, figures by their form, marks."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+|\d(?:[\d.,\u00a0\u202f ]*\d)?|[^\w\s]")
_PLAIN = str.maketrans("’‘“”«»–—", '\'\'""""--')
_YEAR = re.compile(r"(1[789]|20)\d\d")
_DECIMAL = re.compile(r"[.,]\d{1,2}$")
_LONG = 4
NUMBERS = ("#1", "#2", "#3", "#4", "#year", "#decimal")
"""What stands for a figure: its digits up to three, four or more, a year, a decimal fraction."""


class Tokens(NamedTuple):
    """The tokens of a sentence, and which begin with a capital behind its first word."""

    words: list[str]
    capitals: list[bool]


def tokens(text: str) -> Tokens:
    """Return the tokens of a sentence."""
    words, capitals = [], []
    seen = False
    for found in _TOKEN.findall(text.translate(_PLAIN)):
        word = _number(found) if found[0].isdigit() else found.lower()
        words.append(word)
        capitals.append(seen and found[0].isupper() and found != "I")
        seen = seen or found[0].isalpha()
    return Tokens(words, capitals)


@lru_cache(maxsize=4096)
def _number(figure: str) -> str:
    if _YEAR.fullmatch(figure):
        return "#year"
    if _DECIMAL.search(figure):
        return "#decimal"
    return f"#{min(_LONG, sum(mark.isdigit() for mark in figure))}"
