"""Quantities: "94,300 troops", « des milliers de soldats ».

The unit is the counted noun in the singular.
"""

from workbench.kinds import figures
from workbench.kinds.reading import Read, Surroundings
from workbench.languages import Language
from workbench.languages.phrases import Group, PhraseMatch
from workbench.values.compare import compare_numbers as compare

KIND = "quantity"
SECTIONS = ("quantity",)
_SHORTEST = 3
__all__ = ["KIND", "SECTIONS", "compare", "read", "singular"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read a count; of the words after the figure the first is the noun that is no adjective."""
    for name in ("noun", "second_noun", "third_noun"):
        if name in match and _counts(match.groups[name], match, around.language):
            noun = match.groups[name]
            span = (noun.items[0].start, noun.items[-1].end)
            return figures.with_unit(
                match, singular(noun.text.lower(), around.language), kind=KIND, noun=span
            )
    return None


def _counts(noun: Group, match: PhraseMatch, language: Language) -> bool:
    """Tell whether the word can be what is counted, and no adjective before another word."""
    if len(noun.text) < _SHORTEST or not noun.text.isalpha():
        return False
    plural = singular(noun.text.lower(), language) != noun.text.lower()
    last = noun.items[-1].end == match.end
    return last or plural or not noun.text.lower().endswith(language.adjective_endings)


def singular(noun: str, language: Language) -> str:
    """Return the singular by the language's endings, the noun itself where none fits."""
    if noun in language.plural_exceptions:
        return language.plural_exceptions[noun]
    for ending, one in language.plural_endings:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: len(noun) - len(ending)] + one
    return noun
