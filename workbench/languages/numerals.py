"""Numbers in digits, words or both: ``1,2 million``, ``two and a half``, « quatre-vingts »."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from workbench.languages.alphabet import DIGIT_CODES, FRACTION_SIGNS, Alphabet, Encoded
from workbench.languages.glued import GLUE
from workbench.languages.phrases import any_of

_DIGITS = 6
"""Digits behind the point of a fraction's sign: a third is 0.333333."""
_HUNDRED = 100
_MILLION = 1_000_000
_FRACTION = "a/a"
"""Codes of a fraction in digits, as in 5 1/2."""
FRACTIONS = {
    sign: Decimal(round(unicodedata.numeric(sign), _DIGITS)).quantize(Decimal(10) ** -_DIGITS)
    for sign in FRACTION_SIGNS
}
_TENTHS = 10
_LAKHS = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
"""Digits in the groups of India: 12,34,567."""


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
    ordinals: Mapping[str, Decimal]
    """Codes of ordinals (``fifth``, ``millième``) and of the endings that make digits one."""
    alone: frozenset[str]
    """Codes of ordinals that end no longer one: ``premier``, as against ``unième``."""
    regex: re.Pattern[str]
    ordinal_regex: re.Pattern[str]

    def ordinals_in(self, encoded: Encoded) -> Iterator[tuple[int, int, Decimal]]:
        """Yield (first item, last item, number) for each ordinal: 22e, vingt-cinquième, third."""
        for found in self.ordinal_regex.finditer(encoded.codes):
            first, last = found.span()
            until = found.start("ending") if found["ending"] else first + 1
            number = self.read(encoded, first, until) if until > first else Decimal(0)
            value = self.ordinals.get(found["ending"] or "", Decimal(0))
            glued = encoded.codes[until - 1] == GLUE if until > first else False
            whole = encoded.codes[first:last]
            if whole in self.ordinals:  # « quatre-vingtième » is no fourth and twentieth
                number, value = Decimal(0), self.ordinals[whole]
            if found["ending"] in self.alone:  # « les dix premiers »
                number, first = Decimal(0), until
            if number is None or (
                number and 0 < value < _HUNDRED and not _fits(number, value, glued=glued)
            ):
                continue
            yield first, last, number * value if number and value >= _HUNDRED else number + value

    def finditer(self, encoded: Encoded) -> Iterator[tuple[int, int, Decimal]]:
        """Yield (first item, last item, number) for each number of the text."""
        at = 0
        while found := self.regex.search(encoded.codes, at):
            first, at = found.span()
            number = self.read(encoded, first, at)
            while number is None and at > first + 1:  # "between twenty and thirty"
                at -= 1
                if encoded.codes[at] in self.joiners:
                    number = self.read(encoded, first, at)
            if number is not None:
                yield first, at, number

    def read(self, encoded: Encoded, first: int, last: int) -> Decimal | None:
        """Return the number that the items ``first`` to ``last`` say, None if they say none."""
        at, sum_ = first, _Sum()
        while at < last:
            code = encoded.codes[at]
            if code in DIGIT_CODES or code in FRACTIONS:
                figure = self._figure(encoded, at)
                if figure is None:
                    return None
                sum_.add(figure)
                at += 3 if _is_slashed(encoded.codes, at) else 1
                continue
            kind, value, length = self._longest(encoded.codes, at, last)
            glued = at > first and encoded.codes[at - 1] == GLUE
            if kind == "word" and not _fits(sum_.current, value, glued=glued):
                return None
            sum_.take(kind, value)
            at += length
        return sum_.total + sum_.current if sum_.seen else None

    def _figure(self, encoded: Encoded, at: int) -> Decimal | None:
        """Return the number that a token of digits writes, or the fraction that begins with it."""
        item = encoded.items[at]
        if encoded.codes[at] in FRACTIONS:
            return FRACTIONS[encoded.codes[at]]
        if not _is_slashed(encoded.codes, at):
            return self.digits(encoded.text[item.start : item.end])
        below = encoded.items[at + 2]
        texts = [encoded.text[one.start : one.end] for one in (item, below)]
        if not all(text.isdecimal() for text in texts):
            return None
        part, whole = map(int, texts)
        # otherwise rather a date, or "24/7"
        return Decimal(part) / whole if part < whole <= _TENTHS else None

    def digits(self, text: str) -> Decimal:
        """Return the number that digits with separators write."""
        text = re.sub(r"\s", "", text)
        if _LAKHS.fullmatch(text):
            text = text.replace(",", "")
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


@dataclass(slots=True)
class _Sum:
    """A number being added up: ``total`` up to the last thousand, ``current`` since."""

    total: Decimal = Decimal(0)
    current: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    seen: bool = False

    def add(self, value: Decimal) -> None:
        self.current += value
        self.seen = True

    def take(self, kind: str, value: Decimal) -> None:
        """Take in a word of that kind: word, scale, half or joiner."""
        if kind == "word":
            self.add(value)
        elif kind == "scale":
            self._multiply(value)
        elif kind == "half" and self.current:
            self.current += value
        elif kind == "half":
            self.total += value * self.scale

    def _multiply(self, value: Decimal) -> None:
        self.scale, self.seen = value, True
        if value == _HUNDRED:
            self.current = (self.current or Decimal(1)) * value
            return
        left = self.total % value  # mil millones: a thousand of millions
        self.total += ((left + self.current) or Decimal(1)) * value - left
        self.current = Decimal(0)


def _is_slashed(codes: str, at: int) -> bool:
    digits = set(DIGIT_CODES)
    return (
        codes[at] in digits and codes[at + 1 : at + 2] == "/" and codes[at + 2 : at + 3] in digits
    )


def _fits(current: Decimal, value: Decimal, *, glued: bool = False) -> bool:
    """Tell whether a word may be added: a one after a ten, a teen after sixty or eighty.

    ``glued`` tells that a word stands between them which turns the order: einundzwanzig.
    """
    rest = current % _HUNDRED
    if glued:
        return 0 < rest < _TENTHS <= value < _HUNDRED
    if not rest:
        return not current or value < _HUNDRED
    return rest % 10 == 0 and value < min(rest, Decimal(20)) and (value < 10 or rest in {60, 80})  # noqa: PLR2004 - soixante-dix, quatre-vingt-dix


_Lists = Mapping[str, Mapping[str, str]]


def build(alphabet: Alphabet, lists: _Lists) -> Numerals:
    """Return the numerals of a language's word lists.

    ``lists`` maps list names to {phrase: meaning}; used are number_word, article_one, scale, half
    and number_joiner, of which the last three may be missing.
    """
    words, articles, scales, halves, ordinals = (
        _coded(alphabet, lists, name)
        for name in ("number_word", "article_one", "scale", "half", "ordinal")
    )
    return Numerals(
        alphabet=alphabet,
        words={**words, **dict.fromkeys(articles, Decimal(1))},
        articles=frozenset(articles),
        scales=scales,
        halves=halves,
        joiners=_joiners(alphabet, lists),
        ordinals=ordinals,
        alone=frozenset(_codes(alphabet, lists, "ordinal_alone")),
        regex=_number_regex(alphabet, lists),
        ordinal_regex=_ordinal_regex(alphabet, lists),
    )


def _coded(alphabet: Alphabet, lists: _Lists, name: str) -> dict[str, Decimal]:
    phrases = lists.get(name, {}).items()
    return {alphabet.codes_of(phrase): Decimal(meaning) for phrase, meaning in phrases}


def _codes(alphabet: Alphabet, lists: _Lists, name: str) -> list[str]:
    return [alphabet.codes_of(phrase) for phrase in lists.get(name, {})]


def _joiners(alphabet: Alphabet, lists: _Lists) -> frozenset[str]:
    return frozenset({*_codes(alphabet, lists, "number_joiner"), GLUE})


def _join(alphabet: Alphabet, lists: _Lists) -> str:
    return f"(?:{any_of([*_joiners(alphabet, lists)])}){{0,3}}"  # vingt-et-un


def _broken(alphabet: Alphabet, lists: _Lists) -> str:
    """Return what keeps a number in words from beginning behind digits, or a word that breaks."""
    words = (*lists.get("number_word", {}), *lists.get("scale", {}))
    single = "".join(code for code in map(alphabet.codes_of, words) if len(code) == 1)
    breaks = "".join(_codes(alphabet, lists, "number_break"))
    return f"(?<![{DIGIT_CODES}])" + "".join(
        f"(?<![{DIGIT_CODES}{single}][{breaks}]{dash})" for dash in ("", "-") if breaks
    )


def _number_regex(alphabet: Alphabet, lists: _Lists) -> re.Pattern[str]:
    scales = _coded(alphabet, lists, "scale")
    articles, halves = (_codes(alphabet, lists, name) for name in ("article_one", "half"))
    counted = {
        code
        for name in ("collective", "collective_plural")
        for code in _codes(alphabet, lists, name)
    }
    only_first = {*_codes(alphabet, lists, "only_first_one")}
    strong = any_of(_codes(alphabet, lists, "number_word"))
    scale, one = any_of([*scales]), any_of(articles)
    # "millions" and a bare "million" are no numbers
    bare = [code for code, value in scales.items() if code not in counted and value < _MILLION]
    alone = any_of(bare)
    later = any_of([code for code in articles if code not in only_first])
    big = any_of([code for code, value in scales.items() if value > _HUNDRED])
    half_first = any_of(halves)  # "two and a half": the half comes before a joined "a"
    half = f"(?:{half_first})?" if halves else ""
    join, signs = _join(alphabet, lists), "".join(FRACTIONS)
    digits = f"(?:{_FRACTION}|[{DIGIT_CODES}](?:{_FRACTION}|[{signs}])?|[{signs}])"
    return re.compile(
        rf"{digits}(?:{join}{big})*{half}"
        rf"|{_broken(alphabet, lists)}(?:{one}(?={GLUE}|{join}{scale})|{strong}|{alone})"
        rf"(?:(?!{half_first}){join}(?:{strong}|{scale}|{later}))*{half}(?:{scale})*"
    )


def _ordinal_regex(alphabet: Alphabet, lists: _Lists) -> re.Pattern[str]:
    word = "|".join(
        any_of(_codes(alphabet, lists, name)) for name in ("number_word", "scale", "article_one")
    )
    join = _join(alphabet, lists)
    run = f"(?:(?:{word})(?:{join}(?:{word}))*{join})?"
    suffix, ending = (
        any_of(_codes(alphabet, lists, name)) for name in ("ordinal_suffix", "ordinal")
    )
    return re.compile(rf"[{DIGIT_CODES}]{suffix}|(?<![{DIGIT_CODES}]){run}(?P<ending>{ending})")
