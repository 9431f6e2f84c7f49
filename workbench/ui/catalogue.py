"""The words of the interface in other languages, from gettext files beside this one.

An entry's context is the name of its constant in english.py, with the member behind a full stop
when the constant is a table; so two English words that look alike may differ in translation. What
is not translated yet is said in English.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from babel.messages.pofile import read_po

from workbench.ui import english


@cache
def said(name: str, language: str) -> object:
    """Return a constant of english.py in a language.

    Raises AttributeError when there is no constant of this name.
    """
    written = getattr(english, name)
    if language == "en" or name.startswith("_"):
        return written
    words = _catalogue(language)
    if isinstance(written, Mapping):
        # a plain dict, because the browser is sent some of these as they are
        return {member: words.get(context(name, member), text) for member, text in written.items()}
    return words.get(name, written)


def context(name: str, member: object) -> str:
    """Return the context of a table's member: its name in code, or the text that it is."""
    return f"{name}.{member.name if isinstance(member, StrEnum) else member}"


def texts() -> dict[str, str]:
    """Return every English text of the interface by its context."""
    found: dict[str, str] = {}
    for name, written in vars(english).items():
        if name.isupper() and isinstance(written, str):
            found[name] = written
        elif name.isupper() and isinstance(written, Mapping):
            found |= {context(name, member): text for member, text in written.items()}
    return found


@lru_cache
def _catalogue(language: str) -> Mapping[str, str]:
    with (files(__package__) / "catalogues" / f"{language}.po").open("rb") as file:
        entries = read_po(file, locale=language, abort_invalid=True)
    return MappingProxyType(
        {
            str(each.context): str(each.string)
            for each in entries
            if each.context and each.string and not each.fuzzy
        }
    )
