"""The words of a text as keys that meet across spellings and across languages.

``Poutine`` and ``Putin``, ``soldats`` and ``troops``, ``États-Unis`` and ``U.S.`` get one key
each; the pairs stand in ``bridge.toml``. Other words meet when they share their first six
letters without accents and endings, as ``sécurité`` and ``security`` do. Names have their lines
in ``aliases.toml``, those of countries come from CLDR, and a desk may give more.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from workbench import languages
from workbench.languages import cldr


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


Aliases = tuple[tuple[str, ...], ...]
"""Names, each by all of its forms; the first one is its key."""


@dataclass(frozen=True, slots=True)
class _Bridge:
    forms: Mapping[tuple[str, ...], tuple[str, Sort]]
    capitals: frozenset[str]
    """Forms such as US that are only known in capitals; small letters mean another word."""
    longest: Mapping[str, int]
    ignored: frozenset[str]
    forms_by_key: Mapping[str, tuple[str, ...]]
    territories: frozenset[str]
    capital_only: frozenset[str]
    """Folded forms that are other words without their capital: ``may``, ``jordan``."""


_STEM = 6
_SHORTEST_STEM = 5
_ACRONYM = 3  # letters; longer ones are no other word in small letters
_ENDING = re.compile(r"(?<=\w{3})e?[sx]?$")
_CAPITAL_ONLY = frozenset({"may", "march"})
"""Months that are other words without their capital."""
_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\b[A-Z](?:\.[A-Z])+\b\.?|[^\W\d_]+"
)
_GROUPED = re.compile(r"\d{1,3}(?:[^\d]\d{3})+")
_NO_DIGIT = re.compile(r"\D")
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
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
def words(text: str, aliases: Aliases = ()) -> tuple[Word, ...]:
    """Return the words of a text in order, without those of grammar.

    ``aliases`` are names of the desk beside those that are known everywhere.
    """
    return tuple(_words(text, _bridge(aliases)))


@lru_cache(maxsize=8192)
def figures(text: str) -> frozenset[str]:
    """Return the keys of the figures of a text."""
    return frozenset(_number(found.group()) for found in _FIGURE.finditer(text))


def forms_of(key: str, aliases: Aliases = ()) -> tuple[str, ...]:
    """Return the forms, folded, that a key of the bridge stands for; none for another key."""
    return _bridge(aliases).forms_by_key.get(key, ())


def negations() -> frozenset[str]:
    """Return the words of all languages that deny what their clause says."""
    return frozenset(word for listed in _table()["negation"].values() for word in listed.split())


@lru_cache(maxsize=8192)
def is_derived(word: str, key: str) -> bool:
    """Say whether a word that no list holds is made from a territory's name: Kenyan, Somali."""
    bridge = _bridge(())
    if key not in bridge.territories or word in bridge.forms_by_key:
        return False
    names = (name for name in bridge.forms_by_key[key] if name.isalpha())
    return any(word.startswith(name[:_STEM]) for name in names if len(name) >= _SHORTEST_STEM)


def territories() -> frozenset[str]:
    """Return the keys of countries and territories."""
    return _bridge(()).territories


def stands_for(key: str) -> str | None:
    """Return the key of the country that a capital is written for; None for another key."""
    return _table()["stands_for"].get(key)


def _words(text: str, bridge: _Bridge) -> Iterator[Word]:
    tokens = tuple(_tokens(text))
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
        if known and not (len(run) == 1 and _is_other_word(text, token, bridge)):
            return len(run), known
    return 1, None


def _is_other_word(text: str, token: _Token, bridge: _Bridge) -> bool:
    """Tell ``us`` from ``US`` and ``may`` from ``May``."""
    written = text[token.start : token.end]
    if token.folded in bridge.capitals:
        return not written.isupper()
    return token.folded in bridge.capital_only and not token.capital


def _unknown(token: _Token, bridge: _Bridge) -> Word | None:
    if token.folded[0].isdigit():
        return Word(token.start, token.end, _number(token.folded), Sort.MEASURE)
    if token.folded in bridge.ignored or len(token.folded) == 1:
        return None
    sort = Sort.NAME if token.capital and not token.opens else Sort.WORD
    return Word(token.start, token.end, _bare(token.folded)[:_STEM], sort)


def _number(written: str) -> str:
    if written.isdigit():
        return f"#{written}"
    digits = _NO_DIGIT.sub("", written)
    return f"#{digits if _GROUPED.fullmatch(written) else written.replace(',', '.')}"


def _bare(folded: str) -> str:
    return _ENDING.sub("", folded)


@lru_cache(maxsize=8)
def _bridge(aliases: Aliases) -> _Bridge:
    table = _table()
    listed = {
        (section, key): tuple(form.strip() for form in forms.split(","))
        for section in _SECTIONS
        for key, forms in table[section].items()
    }
    own = {("names", "_".join(_form(forms[0]))): forms for forms in aliases if forms}
    for place in own.keys() & listed.keys():
        own[place] = (*listed[place], *own[place])
    territories = _territories({**listed, **own})
    forms: dict[tuple[str, ...], tuple[str, Sort]] = {}
    longest: dict[str, int] = {}
    entries = {**own, **listed, **territories}
    for (section, key), names in entries.items():
        for form in (_form(name) for name in names):
            forms.setdefault(form, (key, _SECTIONS[section]))
            longest[form[0]] = max(longest.get(form[0], 1), len(form))
    return _Bridge(
        forms=forms,
        capitals=frozenset(
            fold(name)
            for names in entries.values()
            for name in names
            if name.isupper() and len(name) <= _ACRONYM
        ),
        longest=longest,
        ignored=frozenset(
            fold(word) for text in table["ignored"].values() for word in text.split()
        ),
        forms_by_key={key: tuple(map(fold, names)) for (_, key), names in entries.items()},
        territories=frozenset(key for _, key in territories),
        capital_only=_CAPITAL_ONLY | (_single(territories) - _single({**listed, **own})),
    )


_Entries = dict[tuple[str, str], tuple[str, ...]]
"""Forms by the section and the key of their line."""


def _territories(known: _Entries) -> _Entries:
    """Return the names of territories in all languages, under their key where one is known."""
    by_form = {_form(name): key for (_, key), names in known.items() for name in names}
    named: dict[str, list[str]] = {}
    for code in languages.codes():
        for territory, said in cldr.territories(code).items():
            named.setdefault(territory, []).extend(name for name in said if _form(name))
    found: _Entries = {}
    for territory, names in named.items():
        key = next((by_form[form] for form in map(_form, names) if form in by_form), territory)
        place = ("names", key)
        found[place] = (*found.get(place, known.get(place, ())), *names)
    return found


def _single(entries: _Entries) -> frozenset[str]:
    """Return the folded forms of one word."""
    return frozenset(
        fold(name) for names in entries.values() for name in names if len(_form(name)) == 1
    )


def _form(name: str) -> tuple[str, ...]:
    return tuple(_bare(token.folded) for token in _tokens(name))


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    folder = files("workbench.evidence")
    bridge, names = (
        tomllib.loads(folder.joinpath(name).read_text("utf-8"))
        for name in ("bridge.toml", "aliases.toml")
    )
    return {**bridge, **names}
