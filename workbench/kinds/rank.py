"""Ranks: superlatives, "first", records, "the third largest".

The value is ``most powerful; scope: world``: direction and property in English, from the language's
list of properties, so that ranks compare across languages; a property not listed stays as written.
"""

from decimal import Decimal

from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value
from workbench.values.compare import compare_words as compare
from workbench.values.numbers import plain

KIND = "rank"
SECTIONS = ("rank",)
_SCOPES = ("scope", "scope_name", "scope_noun", "scope_date")
__all__ = ["KIND", "SECTIONS", "compare", "is_common", "of_ordinal", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a superlative with its scope, or the n-th of something."""
    groups, language = match.groups, around.language
    nth = atom(match, "nth").value.text.removeprefix("no. ") if "nth" in groups else ""
    if "value" in match.marks:
        return Read(kind=KIND, value=Value(text=str(match.marks["value"])))
    if "property" not in groups:
        capital = "noun" in groups and groups["noun"].text[0].isupper()
        of = groups["noun"].text.lower() if "noun" in groups else ""
        superlative = of in language.lists.get("best", {})  # "the second largest": with its scope
        if not nth or superlative or (capital and not language.capital_nouns):
            return None  # "First Amendment" is a name
        return Read(
            kind=KIND, value=Value(text=f"no. {nth} {of}".strip(), lo=float(nth), hi=float(nth))
        )
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


def of_ordinal(number: Decimal) -> Read:
    """Return the atom of a bare ordinal: a rank of no said thing."""
    value = Value(text=f"no. {plain(number)}", lo=float(number), hi=float(number))
    return Read(kind=KIND, value=value)


def is_common(read: Read) -> bool:
    """Tell whether it is a bare "first", "second" or "third": more often a word than a rank."""
    return read.kind == KIND and read.value.text in {"no. 1", "no. 2", "no. 3"}


def _scope(match: PhraseMatch, language: Language) -> str:
    for name in _SCOPES:
        if name in match.groups:
            group = match.groups[name]
            return language.meaning(group) if name == "scope" else group.text
    return ""
