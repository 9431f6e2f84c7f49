"""A language: the data of its folder, compiled once.

The folder holds ``words.toml`` (word lists and settings), ``phrases.toml`` (templates by kind) and
``examples.toml`` (sentences with the claims that they hold; read by the tests only). How to write
them: docs/adding-a-language.md.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from unicodedata import normalize

from babel import localedata

from workbench.languages import cldr, glued, numerals
from workbench.languages.alphabet import Alphabet
from workbench.languages.numerals import Numerals
from workbench.languages.phrases import Compiler, Group, Pattern

Lists = Mapping[str, Mapping[str, str]]
"""Word lists: name -> {phrase: meaning}."""
_QUOTES = (("«", "»"), ("“", "”"))


@dataclass(frozen=True)
class Language:
    """One language's rules. Built by :func:`load`; the compiled parts are made on first use."""

    code: str
    name: str
    pipeline: str
    """Import name of the spaCy pipeline, empty where there is none."""
    package: str
    """Name under which the package registry knows the pipeline."""
    lists: Lists
    grouping: str
    """Characters that may separate groups of three digits."""
    decimal: str
    """Characters that may stand for the decimal point."""
    plural_endings: Sequence[tuple[str, str]]
    """(ending of a plural, ending of its singular), in the order to try."""
    plural_exceptions: Mapping[str, str]
    future_endings: tuple[str, ...]
    """Endings of verbs in the future."""
    conditional_endings: tuple[str, ...]
    """Endings of verbs in the conditional."""
    past_endings: tuple[str, ...]
    """Endings of verbs and participles of the past."""
    adjective_endings: tuple[str, ...]
    """Endings of adjectives, where they stand before the noun."""
    adverb_endings: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...]
    """Pairs of marks around what is quoted, beside the plain ones."""
    capital_nouns: bool
    """Whether every noun is written with a capital, and not names alone."""
    glued: tuple[str, ...] | None
    """Lists whose words may end a number written as one word; None where numbers are not."""
    phrases: Mapping[str, Sequence[Mapping[str, object]]]
    fragments: Mapping[str, str]

    @cached_property
    def alphabet(self) -> Alphabet:
        """The alphabet of all words that the language's data mention."""
        alphabet = Alphabet(
            grouping=self.grouping,
            decimal=self.decimal,
            names=frozenset(self.lists.get("name_too", ())),
        )
        if self.glued is not None:
            alphabet.glued = glued.build(alphabet.code, self.lists, self.glued)
        return alphabet

    @cached_property
    def numerals(self) -> Numerals:
        """The language's numbers."""
        return numerals.build(self.alphabet, self.lists)

    @cached_property
    def compiler(self) -> Compiler:
        """The compiler of the language's templates."""
        return Compiler(self.alphabet, self.lists, self.fragments)

    def patterns(self, section: str, atoms: Mapping[str, Sequence[str]]) -> tuple[Pattern, ...]:
        """Return the compiled templates of one section of phrases.toml, none if it is missing.

        Raises ValueError, naming the language, for a template that is not well formed.
        """
        found = []
        for entry in self.phrases.get(section, ()):
            marks = {name: mark for name, mark in entry.items() if name != "say"}
            say = entry["say"]
            for template in [say] if isinstance(say, str) else say:  # type: ignore[attr-defined]
                try:
                    found.append(self.compiler.compile(template, marks, atoms))
                except ValueError as error:
                    message = f"{self.code}/phrases.toml, [[{section}]]: {error}"
                    raise ValueError(message) from error
        return tuple(found)

    @cached_property
    def _meanings(self) -> dict[str, dict[str, str]]:
        return {}

    def meaning(self, group: Group) -> str:
        """Return what the words of a matched word list mean."""
        if group.list not in self._meanings:
            phrases = self.lists[group.list]
            self._meanings[group.list] = {
                self.alphabet.codes_of(phrase): phrases[phrase] for phrase in phrases
            }
        return self._meanings[group.list][group.codes]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the phrases of a word list, none if the language has no such list."""
        return tuple(self.lists.get(name, {}))

    def lookup(self, name: str, phrase: str) -> str | None:
        """Return what the phrase means in that word list, None if it does not stand there."""
        return self.lists.get(name, {}).get(phrase)

    @cached_property
    def _finders(self) -> dict[str, re.Pattern[str]]:
        return {}

    def finder(self, name: str) -> re.Pattern[str]:
        """Return an expression for the phrases of a word list as whole words, case ignored."""
        if name not in self._finders:
            words = {normalize(form, one) for one in self.words(name) for form in ("NFC", "NFD")}
            phrases = sorted(words, key=len, reverse=True)
            body = "|".join(
                re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")
                + ("" if phrase.endswith("'") else r"(?!\w)")
                for phrase in phrases
            )
            self._finders[name] = re.compile(rf"(?<!\w)(?:{body or '(?!)'})", re.IGNORECASE)
        return self._finders[name]


def load(folder: Traversable) -> Language:
    """Read a language's folder. Raises ValueError where the data are not well formed."""
    words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    said = tomllib.loads((folder / "phrases.toml").read_text("utf-8"))
    lists = {name: _flat(entries) for name, entries in words.get("lists", {}).items()}
    named = localedata.exists(folder.name)
    currencies = cldr.currencies(folder.name) if named else {}
    measures = cldr.measures(folder.name) if named else {}
    lists["currency"] = {**currencies, **cldr.signs(), **lists.get("currency", {})}
    lists["currency_sign"] = {**cldr.signs(), **lists.get("currency_sign", {})}
    lists["million_currency"] = cldr.millions()
    lists["measure"] = {**measures, **cldr.symbols(), **lists.get("measure", {})}
    return Language(
        code=folder.name,
        name=words["name"],
        pipeline=words.get("pipeline", ""),
        package=words.get("package", ""),
        lists=lists,
        grouping=words["grouping"],
        decimal=words["decimal"],
        plural_endings=tuple((plural, one) for plural, one in words.get("plural_endings", ())),
        plural_exceptions=words.get("plural_exceptions", {}),
        future_endings=tuple(words.get("future_endings", ())),
        conditional_endings=tuple(words.get("conditional_endings", ())),
        past_endings=tuple(words.get("past_endings", ())),
        adjective_endings=tuple(words.get("adjective_endings", ())),
        adverb_endings=tuple(words.get("adverb_endings", ())),
        quotes=tuple((opening, closing) for opening, closing in words.get("quotes", _QUOTES)),
        capital_nouns=words.get("capital_nouns", False),
        glued=tuple(words["glued"]) if "glued" in words else None,
        fragments=said.pop("fragments", {}),
        phrases=said,
    )


def _flat(entries: Mapping[str, Sequence[str]] | Sequence[str]) -> dict[str, str]:
    """Return {phrase: meaning} of {meaning: [phrases]}; in a bare list each phrase means itself."""
    if isinstance(entries, Mapping):
        return {phrase: meaning for meaning, phrases in entries.items() for phrase in phrases}
    return {phrase: phrase for phrase in entries}
