"""Recurrences: "every day", « tous les deux ans », "twice a week". ISO 8601 repeats: R/P1D.

How many times in the span stands behind it: ``R/P1W; 3 times``.
"""

from decimal import Decimal

from workbench.kinds.duration import central
from workbench.kinds.reading import Length, Read, Surroundings, atom
from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value
from workbench.values.compare import compare_words as compare
from workbench.values.duration import duration_text
from workbench.values.numbers import plain

KIND = "recurrence"
SECTIONS = ("recurrence",)
_SIGNS = frozenset("%€£$")
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read how often something happens."""
    if "rate" in match.marks and not _follows_a_figure(match, around):
        return None
    named, length = _named(match, around.language), _length(match, around.language)
    if named:
        return _read(named)
    if length is None:
        return None
    times = central(atom(match, "amount").value.text) if "amount" in match else _times(match)
    often = f"; {plain(times)} times" if times else ""
    return _read(f"R/{duration_text(length.amount, length.grain)}{often}")


def _named(match: PhraseMatch, language: Language) -> str | None:
    """Return the repeat of a weekday, month or season; None for a length between two times."""
    groups = match.groups
    if "grain" in match.marks or "calendar_unit" in groups:  # "every other Tuesday"
        return None
    for name in ("weekday", "weekdays"):
        if name in groups:
            return f"R/XXXX-WXX-{language.meaning(groups[name])}"
    for name in ("month", "season"):
        if name in groups:
            return f"R/XXXX-{int(language.meaning(groups[name])):02}"
    return None


def _length(match: PhraseMatch, language: Language) -> Length | None:
    """Return how long it is from one time to the next."""
    groups, marks = match.groups, match.marks
    if "duration" in groups:
        length = atom(match, "duration").parts
        return length if isinstance(length, Length) else None
    count = central(atom(match, "number").value.text) if "number" in groups else Decimal(1)
    unit = str(marks.get("grain", ""))
    for name in ("time_unit", "calendar_unit"):
        unit = language.meaning(groups[name]) if name in groups else unit
    if not unit or count is None:
        return None
    return Length(amount=count * Decimal(str(marks.get("count", 1))), grain=unit)


def _times(match: PhraseMatch) -> Decimal | None:
    """Return how often a phrase says without a figure: "twice"; None where it is once."""
    return Decimal(str(match.marks["times"])) if "times" in match.marks else None


def _follows_a_figure(match: PhraseMatch, around: Surroundings) -> bool:
    """Tell whether a word that may be counted stands before: "24 hours a day", not "for a day"."""
    word, language = around.word_before(match.start), around.language
    if word in language.lists.get("function_word", {}) or word.endswith(language.adverb_endings):
        return False
    return word[-1:].isalnum() or word[-1:] in _SIGNS


def _read(text: str) -> Read:
    return Read(kind=KIND, value=Value(text=text))
