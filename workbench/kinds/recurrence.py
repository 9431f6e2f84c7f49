"""Recurrences: "every day", « tous les deux ans », "twice a week". ISO 8601 repeats: R/P1D.

How many times in the span stands behind it: ``R/P1W; 3 times``.
"""

from decimal import Decimal

from workbench.kinds.duration import central
from workbench.kinds.reading import Length, Read, Surroundings, atom
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value
from workbench.values.compare import compare_words as compare
from workbench.values.duration import duration_text
from workbench.values.numbers import plain

KIND = "recurrence"
SECTIONS = ("recurrence",)
__all__ = ["KIND", "SECTIONS", "compare", "read"]


def read(match: PhraseMatch, around: Surroundings) -> Read | None:
    """Read how often something happens."""
    groups, language = match.groups, around.language
    count = central(atom(match, "number").value.text) if "number" in groups else Decimal(1)
    for name in ("weekday", "weekdays"):
        if name in groups:
            return _read(f"R/XXXX-WXX-{language.meaning(groups[name])}")
    if "month" in groups:
        return _read(f"R/XXXX-{int(language.meaning(groups['month'])):02}")
    if "duration" in groups:
        length = atom(match, "duration").parts
        if not isinstance(length, Length):
            return None
        return _read(f"R/{duration_text(length.amount, length.grain)}")
    unit = str(match.marks["grain"]) if "grain" in match.marks else ""
    if "time_unit" in groups:
        unit = language.meaning(groups["time_unit"])
    if not unit or count is None:
        return None
    times = central(atom(match, "amount").value.text) if "amount" in groups else None
    often = f"; {plain(times)} times" if times else ""
    return _read(f"R/{duration_text(count, unit)}{often}")


def _read(text: str) -> Read:
    return Read(kind=KIND, value=Value(text=text))
