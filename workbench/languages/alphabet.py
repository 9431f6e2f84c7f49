"""Text as a string over an alphabet of known words.

A language's word lists and phrases mention a few thousand words. Each gets one character of its
own; a token of a text becomes that character, or a character for its shape (a small integer, a
year, an unknown word, a capitalised one). A phrase such as ``le {day} {month} {year}`` then is a
short regular expression over that string, which the standard library runs at hundreds of
thousands of tokens a second, and white space, case and typographic variants are settled once,
here.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.languages.glued import Glued

UNKNOWN = "w"
CAPITALISED = "W"
_UNREAD = UNKNOWN + CAPITALISED
BARRIER = "\n"
OTHER = "·"

DAY_CODES = "abcd"
MONTH_CODES = "a"
HOUR_CODES = "abcf"
MINUTE_CODES = "abcdef"
RECENT_YEAR_CODES = "y"
YEAR_CODES = "yY"
CLOCK_POINT_CODES = "r"
DIGIT_CODES = "abcdefgyYqpr"
DOTTED_DATE_CODES = "j"
LEADING_ZERO_CODES = "o"

_SHAPES = ((1, 12, "a"), (13, 23, "b"), (24, 24, "c"), (25, 31, "d"), (32, 59, "e"), (0, 0, "f"))
_PUNCTUATION = {"’": "'", "ʼ": "'", "‘": "'", "‑": "-", "‐": "-", "−": "-", "—": "–", "―": "–"}
FRACTION_SIGNS = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_KEPT = set("'-–%‰€$£¥₽₹₿₡₾₭₩₪₫₴₦₱฿°+/:;,.()[]\"«»“”„&<>|~=?!*#@№§…′″²³×" + FRACTION_SIGNS)
_LETTER = rf"[^\W\d_{FRACTION_SIGNS}]"
_WORDS_OF_LETTERS = frozenset({"plain", "word", "sign"})
"""Groups of the tokenizer."""
_SEEN = 50_000
"""Words of texts whose codes are remembered."""
_SHORT = 4  # shorter words differ by their accents: "a" and "à", "du" and "dû"
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")  # 14.30, a decimal elsewhere
_COMMAS = r"\d{1,3},\s{1,2}0\d\d(?:,\s{0,2}\d{3})*|\d{1,2}(?:,\d\d)+,\d{3}"
"""Digits as "80, 000", which no list of numbers begins, and as Indians group them: 12,34,567."""
_FIRST_WORD = 0xE000
_LAST_WORD = 0xF8FF
WORDS = f"{chr(_FIRST_WORD)}-{chr(_LAST_WORD)}"
"""Range of the characters of known words, for use in an expression."""

SPACES = " \t\u00a0\u2009\u202f\u2007\u2008\u205f\r\x0b\x0c"


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a text, or an atom: a phrase already read, standing as one item."""

    start: int
    end: int
    read: object = None
    """What a phrase was read as (a kind's own record); None for a plain token."""
    inner: tuple["Token", ...] = ()
    """The atoms inside a phrase that stay claims beside it."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text's items and the string of their codes, one character an item."""

    text: str
    items: tuple[Token, ...]
    codes: str


@dataclass(slots=True)
class Alphabet:
    """The words that a language's data mention, each with its character.

    A word that the data write with a capital (``May``) is known only with a capital.
    """

    grouping: str
    """Characters that may separate groups of three digits (``,`` or spaces)."""
    decimal: str
    names: frozenset[str] = frozenset()
    """Words of the data that with a capital are names of people: ``Mark``."""
    glued: Glued | None = None
    """Words written together with a number, None in a language without."""
    _codes: dict[str, str] = field(default_factory=dict)
    _pattern: re.Pattern[str] | None = None
    _plain: dict[str, str] = field(default_factory=dict)
    _plain_size: int = -1
    _seen: dict[str, str] = field(default_factory=dict)
    """Codes of words met in texts, for as long as the data mention no more words."""
    _seen_of: int = -1

    def code(self, word: str) -> str:
        """Return the word's character, giving it one if it has none yet."""
        word = normal(word)
        if len(word) == 1 and word in _KEPT:
            return word
        if word not in self._codes:
            if _FIRST_WORD + len(self._codes) > _LAST_WORD:
                message = "a language's data may mention 6,400 words in its phrases at the most"
                raise ValueError(message)
            self._codes[word] = chr(_FIRST_WORD + len(self._codes))
        return self._codes[word]

    def codes_of(self, phrase: str) -> str:
        """Return the characters of a phrase of one or more words."""
        return "".join(self.code(token) for token in self.tokens(phrase))

    def tokens(self, phrase: str) -> list[str]:
        """Return the phrase's tokens as text."""
        return [
            phrase[m.start() : m.end()]
            for m in self._tokenizer().finditer(phrase)
            if m.lastgroup != "gap"
        ]

    def encode(self, text: str, barriers: Iterable[int] = ()) -> Encoded:
        """Encode a text; no phrase reaches across a blank line or one of the ``barriers``."""
        items: list[Token] = []
        codes: list[str] = []
        walls = iter([*sorted(barriers), len(text) + 1])
        wall = next(walls)
        known, seen = self._codes, self._seen
        if len(known) != self._seen_of or len(seen) > _SEEN:
            seen.clear()
            self._seen_of = len(known)
        for match in self._tokenizer().finditer(text):
            start, end = match.span()
            group = match.lastgroup
            while start >= wall:
                items.append(Token(wall, wall))
                codes.append(BARRIER)
                wall = next(walls)
            if group in _WORDS_OF_LETTERS:
                word = match.group()
                code = known.get(word) or seen.get(word) or self._seen_now(word)
                code = CAPITALISED if word in self.names else code
                parts = self._parts(word, group) if code in _UNREAD else None
                if parts:
                    items += [Token(start + low, start + high) for low, high, _ in parts]
                    codes += [code for _, _, code in parts]
                    continue
            elif group == "digits":
                code = _code_of_digits(match.group())
            elif group in {"gap", "link"}:
                code = BARRIER
            elif group == "dotted":
                code = DOTTED_DATE_CODES
            elif group == "decimal":
                code = CLOCK_POINT_CODES if _CLOCK.fullmatch(match.group()) else "q"
            else:
                mark = match.group()
                mark = _PUNCTUATION.get(mark, mark)
                code = mark if mark in _KEPT else OTHER
            items.append(Token(start, end))
            codes.append(code)
        return Encoded(text, tuple(items), "".join(codes))

    def _parts(self, word: str, group: str) -> list[tuple[int, int, str]] | None:
        """Return (start, end, code) of the parts of an unknown word, None if it has none."""
        if group == "sign":  # km2 and C$ may be known, Q3 is a letter and a figure
            last = len(word) - 1
            return [
                (0, last, self._code_of(word[:last])),
                (last, last + 1, _code_of_last(word[last])),
            ]
        return self.glued.split(word) if self.glued else None

    def _seen_now(self, word: str) -> str:
        self._seen[word] = code = self._code_of(word)
        return code

    def _code_of(self, word: str) -> str:
        if not word.isascii():
            word = unicodedata.normalize("NFC", word)
            if word in self._codes:
                return self._codes[word]
        capital = not word[0].islower()
        if capital:
            title = word[0] + word[1:].lower()
            if title in self._codes:
                return self._codes[title]
        lower = word.lower()
        known = self._codes.get(lower) or self._without_accents().get(lower)
        return known or (CAPITALISED if capital else UNKNOWN)

    def _without_accents(self) -> dict[str, str]:
        """Return the known words that have an accent, as those write them who leave it out."""
        if len(self._codes) != self._plain_size:
            bare = {
                bare_letters(word): code for word, code in self._codes.items() if len(word) > _SHORT
            }
            self._plain = {word: code for word, code in bare.items() if word not in self._codes}
            self._plain_size = len(self._codes)
        return self._plain

    def _tokenizer(self) -> re.Pattern[str]:
        if self._pattern is None:
            groups = f"[{re.escape(self.grouping)}]"
            point = f"[{re.escape(self.decimal)}]"
            commas = _COMMAS if "," in self.grouping else "(?!)"
            self._pattern = re.compile(
                # a word of plain letters that no sign follows is settled first: most words are
                r"(?P<plain>[A-Za-z]+(?![\w\u0300-\u036f@.+:$-]))"
                r"|(?P<link>(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w[\w.]*)"
                rf"|(?P<dotted>(?<![\d.,])\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)(?![\d]))"
                rf"|(?P<decimal>(?<![\d])(?:\d{{1,3}}(?:{groups}\d{{3}})+|{commas})(?!\d)(?:{point}\d+)?"
                rf"|\d+{point}\d+)"
                r"|(?P<digits>\d+)"
                r"|(?P<sign>(?<![^\W\d_])(?:[A-Za-z]{1,3}\$|[A-Za-z]{1,2}[23](?!\w)))"
                rf"|(?P<word>{_LETTER}+[\u0300-\u036f]*(?:{_LETTER}[\u0300-\u036f]*)*)"
                r"|(?P<gap>\n[ \t\r\u00a0]*\n\s*)"
                rf"|(?P<mark>[^\w\s]|[_{FRACTION_SIGNS}])"
            )
        return self._pattern


def bare_letters(word: str) -> str:
    """Return the word without its accents."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def normal(word: str) -> str:
    """Return the word with composed accents and plain apostrophes, hyphens and dashes."""
    return _PUNCTUATION.get(word, unicodedata.normalize("NFC", word))


def _code_of_digits(digits: str) -> str:
    if len(digits) == 4 and "1000" <= digits < "2200":  # noqa: PLR2004 - the digits of a year
        # "2000" and years long ago are as often counts: 2000 soldiers, 1015 francs
        return "y" if "1900" <= digits < "2100" and digits != "2000" else "Y"
    if len(digits) > 2:  # noqa: PLR2004 - beyond days, months, hours and minutes
        return "g"
    number = int(digits)
    return next((code for low, high, code in _SHAPES if low <= number <= high), "p")


def _code_of_last(char: str) -> str:
    return _code_of_digits(char) if char.isdigit() else char
