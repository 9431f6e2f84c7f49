"""Numbers in digits, words or both: ``1,2 million``, ``two and a half``, « quatre-vingts »."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from workbench.languages.alphabet import DIGIT_CODES, Alphabet, Encoded
from workbench.languages.phrases import any_of

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Numerals:
    """A language's numbers: which codes are number words, and what they add up to."""

    alphabet: Alphabet
    words: Mapping[str, Decimal]
    """Codes of ones, teens, tens (``seven``, ``soixante``, ``quatre-vingt``)."""
    articles: frozenset[str]
    """Codes of the words for one that are articles too; numbers only before a scale."""
    scales: Mapping[str, Decimal]
    """Codes of hundred, thousand, million and the rest."""
    halves: Mapping[str, Decimal]
    """Codes of ``and a half``, ``et demi``."""
    joiners: frozenset[str]
    """Codes of words that may stand inside a number (``and``, ``et``, the hyphen)."""
    regex: re.Pattern[str]

    def finditer(self, encoded: Encoded) -> Iterator[tuple[int, int, Decimal]]:
        """Yield (first item, last item, number) for each number of the text."""
        for found in self.regex.finditer(encoded.codes):
            first, last = found.span()
            number = self.read(encoded, first, last)
            if number is not None:
                yield first, last, number

    def read(self, encoded: Encoded, first: int, last: int) -> Decimal | None:
        """Return the number that the items ``first`` to ``last`` say, None if they say none."""
        at, total, current, scale, seen = first, Decimal(0), Decimal(0), Decimal(1), False
        while at < last:
            code = encoded.codes[at]
            if code in DIGIT_CODES:
                item = encoded.items[at]
                current, seen, at = (
                    current + self.digits(encoded.text[item.start : item.end]),
                    True,
                    at + 1,
                )
                continue
            kind, value, length = self._longest(encoded.codes, at, last)
            if kind == "word":
                if not _fits(current, value):
                    return None
                current, seen = current + value, True
            elif kind == "scale":
                scale = value
                if value == _HUNDRED:
                    current = (current or Decimal(1)) * value
                else:
                    total, current = total + (current or Decimal(1)) * value, Decimal(0)
                seen = True
            elif kind == "half":
                if current:
                    current += value
                else:
                    total += value * scale
            at += length
        return total + current if seen else None

    def digits(self, text: str) -> Decimal:
        """Return the number that digits with separators write."""
        text = re.sub(r"\s", "", text)
        for mark in self.alphabet.grouping:
            groups = re.fullmatch(rf"(\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+)(\D\d+)?", text)
            if groups:
                text = groups[1].replace(mark, "") + (groups[2] or "")
        return Decimal(re.sub(rf"[{re.escape(self.alphabet.decimal)}]", ".", text))

    def _longest(self, codes: str, at: int, last: int) -> tuple[str, Decimal, int]:
        for length in range(min(4, last - at), 0, -1):
            part = codes[at : at + length]
            for kind, table in (
                ("half", self.halves),
                ("scale", self.scales),
                ("word", self.words),
            ):
                if part in table:
                    return kind, table[part], length
        return "joiner", Decimal(0), 1


def _fits(current: Decimal, value: Decimal) -> bool:
    """Tell whether a word may be added: a one after a ten, a teen after sixty or eighty."""
    rest = current % _HUNDRED
    if not rest:
        return True
    return rest % 10 == 0 and value < min(rest, Decimal(20)) and (value < 10 or rest in {60, 80})  # noqa: PLR2004 - soixante-dix, quatre-vingt-dix


def build(alphabet: Alphabet, lists: Mapping[str, Mapping[str, str]]) -> Numerals:
    """Return the numerals of a language's word lists.

    ``lists`` maps list names to {phrase: meaning}; used are number_word, article_one, scale, half
    and number_joiner, of which the last three may be missing.
    """

    def coded(name: str) -> dict[str, Decimal]:
        return {
            alphabet.codes_of(phrase): Decimal(meaning)
            for phrase, meaning in lists.get(name, {}).items()
        }

    words, scales, halves = coded("number_word"), coded("scale"), coded("half")
    articles = frozenset(coded("article_one"))
    joiners = frozenset(alphabet.codes_of(phrase) for phrase in lists.get("number_joiner", {}))
    strong = any_of([*words]) if words else "(?!)"
    scale = any_of([*scales]) if scales else "(?!)"
    half = f"(?:{any_of([*halves])})?" if halves else ""
    one = any_of([*articles]) if articles else "(?!)"
    join = f"(?:{any_of([*joiners])})?" if joiners else ""
    digits = f"[{DIGIT_CODES}]"
    regex = re.compile(
        rf"{digits}(?:{join}{scale})*{half}"
        rf"|(?:{one}(?={join}{scale})|{strong}|{scale})(?:{join}(?:{strong}|{scale}|{one}(?!{scale})))*{half}(?:{scale})*"
    )
    return Numerals(
        alphabet,
        {**words, **{code: Decimal(1) for code in articles}},
        articles,
        scales,
        halves,
        joiners,
        regex,
    )
