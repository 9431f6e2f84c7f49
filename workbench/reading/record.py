"""A source from named fields, as tables, JSON lines and front matter give them.

The fields are those of ``model.Source``; only ``text`` is needed. Dates are ISO 8601
(``2021-12-07``), yes-or-no fields ``yes``/``no``, ``true``/``false`` or ``1``/``0``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from workbench.errors import InputError
from workbench.model import Source, SourceKind, Tier
from workbench.reading.text import checked

Word = TypeVar("Word", bound=StrEnum)

FIELDS = (
    "title",
    "text",
    "author",
    "publisher",
    "published",
    "accessed",
    "url",
    "archived_url",
    "language",
    "kind",
    "primary",
    "licence",
    "confidential",
    "tier",
    "origin",
    "reviewed",
    "rating",
)
"""The fields that a person may give; the others are the desk's own."""

_WORDS = {
    "": False, "0": False, "no": False, "false": False, "non": False,
    "1": True, "yes": True, "true": True, "oui": True,
}  # fmt: skip
_TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A file or line that could not be read, and why in one sentence."""

    name: str
    why: str


def source(fields: Mapping[str, object], *, name: str = "") -> Source:
    """Return the source that ``fields`` describe; without a title its first line is the title.

    Raises InputError naming the field that cannot be used.
    """
    given = {str(key).strip().lower(): _plain(value) for key, value in fields.items()}
    unknown = sorted(given.keys() - set(FIELDS))
    if unknown:
        message = f"Unknown field {unknown[0]!r}: use {', '.join(FIELDS)}."
        raise InputError(message)
    text = checked(given.get("text", ""))
    return Source(
        title=given.get("title", "").strip() or first_line(text) or name,
        text=text,
        author=given.get("author", "").strip(),
        publisher=given.get("publisher", "").strip(),
        published=_date(given, "published"),
        accessed=_date(given, "accessed"),
        url=given.get("url", "").strip(),
        archived_url=given.get("archived_url", "").strip(),
        language=given.get("language", "").strip().lower(),
        kind=_one_of(SourceKind, "kind", given.get("kind", ""), default=SourceKind.NOTE),
        primary=_flag(given, "primary"),
        licence=given.get("licence", "").strip(),
        confidential=_flag(given, "confidential"),
        tier=_one_of(Tier, "tier", given.get("tier", ""), default=Tier.UNRATED),
        origin=given.get("origin", "").strip(),
        reviewed=given.get("reviewed", "").strip(),
        rating=given.get("rating", "").strip(),
    )


def first_line(text: str) -> str:
    """Return the first line that has words, without the marks of a Markdown heading."""
    lines = (line.strip().lstrip("#").strip() for line in text.splitlines())
    return next((line for line in lines if line), "")[:_TITLE_LENGTH]


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int | float):
        return str(value)
    message = f"A field must be text, a number or yes/no, not {type(value).__name__}."
    raise InputError(message)


def _date(given: Mapping[str, str], field: str) -> date | None:
    text = given.get(field, "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"The field {field!r} is {text!r}: write the date as YYYY-MM-DD."
        raise InputError(message) from None


def _one_of(scale: type[Word], field: str, text: str, *, default: Word) -> Word:
    text = text.strip().lower()
    if not text:
        return default
    try:
        return scale(text)
    except ValueError:
        message = f"The {field} {text!r} is none of {', '.join(each.value for each in scale)}."
        raise InputError(message) from None


def _flag(given: Mapping[str, str], field: str) -> bool:
    text = given.get(field, "").strip().lower()
    if text not in _WORDS:
        message = f"The field {field!r} is {text!r}: write yes or no."
        raise InputError(message)
    return _WORDS[text]
