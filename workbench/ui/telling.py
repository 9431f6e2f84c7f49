"""What the desk has stored by a word or a sentence of its own, said in the language of the tab."""

import calendar
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import get_day_names

from workbench.model import SourceKind
from workbench.ui import english, interface, plain_values, words

_VALUES = frozenset({"claimed", "found", "turned", "value"})
_TABLES = ("REASONS_SAID", "WARNINGS_SAID", "FAULTS_SAID")
_COUNTED = re.compile(r"(\d+) ([a-z]+)")
_FIELD = re.compile(r"\\{(\w+)\\}")


def kind(name: str) -> str:
    """Return what a kind of claim is called."""
    return words.KIND_NAMES.get(name, name)


def flag(name: str) -> str:
    """Return what a flag says."""
    return words.FLAGS.get(name) or sentence(name)


def worth_reason(name: str) -> str:
    """Return what a reason of worth is called."""
    return words.WORTH_REASONS.get(name, name)


def unchecked(reason: str) -> str:
    """Return why a sentence has nothing to check; a reviewer's own reason stays as written."""
    return words.UNCHECKABLE_REASONS.get(reason, reason)


def source_kind(each: SourceKind) -> str:
    """Return what a kind of source is called."""
    return words.SOURCE_KINDS[each]


def language(code: str) -> str:
    """Return the name of a language."""
    names = Locale(interface.language()).languages
    return str(names.get(code, code))


def fates(summary: str) -> str:
    """Return how many claims had which fate, as a draft's report sums it up."""
    known = {fate.value: said for fate, said in words.FATES.items()}
    counted = [(known.get(name), count) for count, name in _COUNTED.findall(summary)]
    told = [said.format(count=count) for said, count in counted if said]
    return f"{', '.join(told)}." if told and len(told) == len(counted) else summary


def sentence(text: str, *, beside_values: bool = False) -> str:
    """Return a sentence of the machine, or several; what nobody foresaw stays as it is.

    ``beside_values`` leaves out two compared values, which stand above the sentence.
    """
    return _said(text, beside_values, interface.language())


@lru_cache(maxsize=4096)
def _said(text: str, beside_values: bool, _language: str) -> str:  # noqa: FBT001 - kept by its place
    """Say one sentence after the other; the language is here so that each is kept apart."""
    told, rest = [], text
    while rest:
        said, rest = _first(rest, beside_values=beside_values)
        told.append(said)
    return " ".join(told)


def _first(text: str, *, beside_values: bool) -> tuple[str, str]:
    """Return the first sentence as it is said, and what is left; all of it when none is known."""
    for table, key, pattern in _patterns():
        found = pattern.match(text)
        if found is None:
            continue
        form = getattr(words, table)[key]
        is_short = beside_values and table == "REASONS_SAID" and key in words.BESIDE_SAID
        if is_short:
            form = words.BESIDE_SAID[key]
        fields = {name: _field(name, given) for name, given in found.groupdict().items()}
        said = form.format_map(fields)
        return said[:1].upper() + said[1:] if is_short else said, text[found.end() :].lstrip()
    return text, ""


def _field(name: str, given: str) -> str:
    if name in _VALUES:
        return plain_values.text_in_words(given)
    if name == "why":
        key = next(key for key, english_why in english.WHYS.items() if english_why == given)
        return words.WHYS[key]
    if name == "day":
        return plain_values.day(date.fromisoformat(given))
    if name == "weekday":
        at = list(calendar.day_name).index(given)
        return str(get_day_names("wide", locale=interface.locale())[at])
    if name == "made":
        return plain_values.number(given.replace(",", ""))
    return given


_FORMS: Mapping[str, str] = {
    "why": "|".join(re.escape(each) for each in english.WHYS.values()),
    "day": r"\d{4}-\d{2}-\d{2}",
    "weekday": "|".join(calendar.day_name),
    "count": r"\d+",
    "id": r"\d+",
    "made": r"-?[\d,.]+(?:e[+-]?\d+)?",
}


@lru_cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the sentences with the table and key of each, as patterns of what the desk stores."""
    return tuple(
        (table, key, _pattern(form))
        for table in _TABLES
        for key, form in getattr(english, table).items()
    )


def _pattern(form: str) -> re.Pattern[str]:
    seen: set[str] = set()

    def field(found: re.Match[str]) -> str:
        name = found[1]
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>{_FORMS.get(name, '.+?')})"

    return re.compile(_FIELD.sub(field, re.escape(form)) + r"(?=\s|$)", re.DOTALL)
