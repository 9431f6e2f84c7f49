"""Ranks: superlatives, "first", records, "the third largest".

The value is ``most powerful; scope: world``: direction and property in English, from the language's
list of properties, so that ranks compare across languages; a property not listed stays as written.
"""

from collections.abc import Mapping
from decimal import Decimal

from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value
from workbench.values.compare import compare_words as compare
from workbench.values.numbers import plain

KIND = "rank"
ORDINAL = "ordinal"
"""A place in a row that is said of nothing, "first" or « le dernier »: no kind of claim."""
SECTIONS = ("rank",)
_SCOPES = ("scope", "scope_name", "scope_noun", "scope_date")
_COMMON = 3
_TO_LAST: Mapping[object, str] = {2.0: "last but one", 3.0: "last but two"}
__all__ = ["KIND", "ORDINAL", "SECTIONS", "compare", "of_ordinal", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a superlative with its scope, or the n-th of something."""
    groups, language = match.groups, around.language
    nth = atom(match, "nth").value.text.removeprefix("no. ") if "nth" in groups else ""
    if "bare" in match.marks:
        return _from_the_end(match, language)
    if "value" in match.marks:
        return Read(kind=KIND, value=Value(text=str(match.marks["value"])))
    if "property" not in groups:
        return _nth(match, nth, language)
    written = groups["property"].text.lower()
    if written in language.lists.get("not_property", {}):
        return None
    if groups["property"].list == "noun" and written.endswith(language.adverb_endings):
        return None
    quality = language.lookup("property", written) or written
    text = f"{'least' if 'least' in groups else 'most'} {quality}"
    if groups["property"].list == "record":
        text = "record"
    if nth:
        text = f"no. {nth} {text}"
    scope = _scope(match, language)
    return Read(kind=KIND, value=Value(text=f"{text}; scope: {scope}" if scope else text))


def _nth(match: PhraseMatch, nth: str, language: Language) -> Read | None:
    """Read the n-th of something."""
    capital = "noun" in match and match.groups["noun"].text[0].isupper()
    of = match.groups["noun"].text.lower() if "noun" in match else ""
    superlative = of in language.lists.get("best", {})  # "the second largest": with its scope
    if "nth_word" in match:  # "a third season": not read as an ordinal, it may begin a share
        nth = language.meaning(match.groups["nth_word"])
        nth = nth if int(nth) >= _COMMON else ""
    if not nth or superlative or (capital and not language.capital_nouns):
        return None  # "First Amendment" is a name
    value = Value(text=f"no. {nth} {of}".strip(), lo=float(nth), hi=float(nth))
    return Read(kind=KIND, value=value)


def _from_the_end(match: PhraseMatch, language: Language) -> Read | None:
    """Read a place that is told from the end or from here: "next", "second to last"."""
    if "end" not in match:
        return Read(kind=ORDINAL, value=Value(text=language.meaning(match.groups["relative"])))
    nth, end = atom(match, "nth").value.lo, language.meaning(match.groups["end"])
    if end != "last" or nth not in _TO_LAST:
        return None
    return Read(kind=ORDINAL, value=Value(text=_TO_LAST[nth]))


def of_ordinal(number: Decimal) -> Read:
    """Return the atom of a bare ordinal; up to the third it is more often a word than a rank."""
    value = Value(text=f"no. {plain(number)}", lo=float(number), hi=float(number))
    return Read(kind=KIND if number > _COMMON else ORDINAL, value=value)


def _scope(match: PhraseMatch, language: Language) -> str:
    for name in _SCOPES:
        if name in match.groups:
            group = match.groups[name]
            return language.meaning(group) if name == "scope" else group.text
    return ""
