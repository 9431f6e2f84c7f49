"""Quantities: "94,300 troops", « des milliers de soldats ».

The unit is the counted noun in the singular.
"""

from decimal import Decimal

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.values.compare import compare_numbers as compare

KIND = "quantity"
SECTIONS = ("quantity",)
_SHORTEST = 3
_NOUNS = ("noun", "second_noun", "third_noun")
_NOTHING = frozenset({"more", "fewer", "less", "percent", "years", "plus", "moins"})
__all__ = ["KIND", "SECTIONS", "compare", "read", "singular"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a count; of the words behind the figure the first plural is the noun, else the first.

    "polling stations" and "luxury cars" count stations and cars; an adjective counts nothing.
    """
    language = around.language
    nouns = [match.groups[name] for name in _NOUNS if name in match.groups]
    nouns = [noun for noun in nouns if len(noun.text) >= _SHORTEST and noun.text.isalpha()]
    if not nouns or nouns[0].text.lower() in _NOTHING:
        return None
    plurals = [noun for noun in nouns if _is_plural(noun.text.lower(), language)]
    if "compound" in match.marks:  # "a nine-member panel"
        plurals = nouns[:1]
    told = language.plural_endings and not language.capital_nouns  # « 3000 Einwohner »
    if told and not plurals and not _may_be_one(match):
        return None  # "737 landed safely"
    plain = [noun for noun in nouns if not noun.text.lower().endswith(_endings(language))]
    noun = (plurals or plain or nouns)[0]
    span = (noun.items[0].start, noun.items[-1].end)
    scale = Decimal(1)
    if "count_scale" in match:
        scale = Decimal(language.meaning(match.groups["count_scale"]))
    unit = singular(noun.text.lower(), language)
    return figures.with_unit(match, unit, kind=KIND, noun=span, scale=scale)


def _is_plural(word: str, language: Language) -> bool:
    return singular(word, language) != word or word in language.plural_exceptions


def _may_be_one(match: PhraseMatch) -> bool:
    """Tell whether the amount is so small that a singular may follow it."""
    low = atom(match, "amount").value.lo
    return isinstance(low, float) and low < 2  # noqa: PLR2004 - French: 1,5 million


def _endings(language: Language) -> tuple[str, ...]:
    return language.adjective_endings or ("\0",)


def singular(noun: str, language: Language) -> str:
    """Return the singular by the language's endings, the noun itself where none fits."""
    if noun in language.plural_exceptions:
        return language.plural_exceptions[noun]
    for ending, one in language.plural_endings:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: len(noun) - len(ending)] + one
    return noun
