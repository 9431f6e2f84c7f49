"""The words of a text as keys that meet across spellings and across languages.

``Poutine`` and ``Putin``, ``soldats`` and ``troops``, ``États-Unis`` and ``U.S.`` get one key
each; the pairs stand in ``bridge.toml``. Other words meet when they share their first six
letters without accents and endings, as ``sécurité`` and ``security`` do.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files


class Sort(Enum):
    """What a word tells of the subject of a text."""

    NAME = "name"
    WORD = "word"
    COMMON = "common"
    MEASURE = "measure"
    """A number, or a word that belongs to a value."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a name of several words, with its offsets in the text."""

    start: int
    end: int
    key: str
    sort: Sort


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    folded: str
    capital: bool
    opens: bool
    """It begins a sentence, so that its capital tells nothing."""


@dataclass(frozen=True, slots=True)
class _Bridge:
    forms: Mapping[tuple[str, ...], tuple[str, Sort]]
    capitals: frozenset[str]
    """Forms such as US that are only known in capitals; small letters mean another word."""
    longest: Mapping[str, int]
    ignored: frozenset[str]


_STEM = 6
_ACRONYM = 2  # letters; longer ones are no other word in small letters
_ENDING = re.compile(r"(?<=\w{3})e?[sx]?$")
_CAPITAL_ONLY = frozenset({"may", "march"})
"""Months that are other words without their capital."""
_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\b[A-Z](?:\.[A-Z])+\b\.?|[^\W\d_]+"
)
_SECTIONS = {
    "names": Sort.NAME,
    "words": Sort.WORD,
    "common": Sort.COMMON,
    "measures": Sort.MEASURE,
}
_OPENERS = frozenset('.!?…:\n«"“')


def fold(text: str) -> str:
    """Return the text without case, accents and ligatures."""
    bare = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return "".join(char for char in bare if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order, without those of grammar."""
    return tuple(_words(text))


def forms_of(key: str) -> tuple[str, ...]:
    """Return the forms, folded, that a key of the bridge stands for; none for another key."""
    return _forms_by_key().get(key, ())


def stands_for(key: str) -> str | None:
    """Return the key of the country that a capital is written for; None for another key."""
    return _table()["stands_for"].get(key)


def _words(text: str) -> Iterator[Word]:
    tokens = tuple(_tokens(text))
    bridge = _bridge()
    index = 0
    while index < len(tokens):
        length, known = _known(text, tokens, index, bridge)
        first, last = tokens[index], tokens[index + length - 1]
        if known:
            yield Word(first.start, last.end, *known)
        elif word := _unknown(first, bridge):
            yield word
        index += length


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    for match in _TOKEN.finditer(text):
        written = match.group()
        gap = text[end : match.start()]
        opens = bool(_OPENERS & set(gap)) or (end == 0 and not gap.strip())
        end = match.end()
        # An acronym with points is the one without.
        folded = fold(written if written[0].isdigit() else written.replace(".", ""))
        yield _Token(match.start(), end, folded, written[0].isupper(), opens)


def _known(
    text: str, tokens: tuple[_Token, ...], index: int, bridge: _Bridge
) -> tuple[int, tuple[str, Sort] | None]:
    """Return the longest form of the bridge that begins here, and how many tokens it has."""
    token = tokens[index]
    for length in range(bridge.longest.get(_bare(token.folded), 1), 0, -1):
        run = tokens[index : index + length]
        form = tuple(_bare(part.folded) for part in run)
        known = bridge.forms.get(form)
        if known and not (length == 1 and _is_other_word(text, token, bridge)):
            return len(run), known
    return 1, None


def _is_other_word(text: str, token: _Token, bridge: _Bridge) -> bool:
    """Tell ``us`` from ``US`` and ``may`` from ``May``."""
    written = text[token.start : token.end]
    if token.folded in bridge.capitals:
        return not written.isupper()
    return token.folded in _CAPITAL_ONLY and not token.capital


def _unknown(token: _Token, bridge: _Bridge) -> Word | None:
    if token.folded[0].isdigit():
        return Word(token.start, token.end, _number(token.folded), Sort.MEASURE)
    if token.folded in bridge.ignored or len(token.folded) == 1:
        return None
    sort = Sort.NAME if token.capital and not token.opens else Sort.WORD
    return Word(token.start, token.end, _bare(token.folded)[:_STEM], sort)


def _number(written: str) -> str:
    grouped = re.fullmatch(r"\d{1,3}(?:[^\d]\d{3})+", written)
    return "#" + (re.sub(r"\D", "", written) if grouped else written.replace(",", "."))


def _bare(folded: str) -> str:
    return _ENDING.sub("", folded)


@cache
def _bridge() -> _Bridge:
    table = _table()
    forms: dict[tuple[str, ...], tuple[str, Sort]] = {}
    capitals = set()
    longest: dict[str, int] = {}
    for section, sort in _SECTIONS.items():
        for key, listed in table[section].items():
            for written in listed.split(","):
                form = tuple(_bare(token.folded) for token in _tokens(written.strip()))
                forms.setdefault(form, (key, sort))
                longest[form[0]] = max(longest.get(form[0], 1), len(form))
                if written.strip().isupper() and len(written.strip()) == _ACRONYM:
                    capitals.add(fold(written.strip()))
    ignored = {fold(word) for text in table["ignored"].values() for word in text.split()}
    return _Bridge(forms, frozenset(capitals), longest, frozenset(ignored))


@cache
def _forms_by_key() -> Mapping[str, tuple[str, ...]]:
    table = _table()
    return {
        key: tuple(fold(form.strip()) for form in listed.split(","))
        for section in _SECTIONS
        for key, listed in table[section].items()
    }


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("workbench.evidence").joinpath("bridge.toml").read_text("utf-8"))
