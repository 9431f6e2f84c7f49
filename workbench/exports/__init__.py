"""Verdict sheets: one module is one format.

To add a format, write a module with ``SUFFIX``, ``MEDIA_TYPE`` and ``render`` (see
``sheet.Format``) and name it in ``_FORMATS`` below; see docs/adding-an-export.md.
"""

from collections.abc import Sequence

from workbench.errors import InputError
from workbench.exports import csv, json, xlsx
from workbench.exports.confidential import without_confidential
from workbench.exports.row import COLUMNS, Cell, Cited, Column, Rating, SheetRow, cells
from workbench.exports.sheet import Format, Sheet
from workbench.model import Article

__all__ = [
    "COLUMNS",
    "FORMS",
    "Cell",
    "Cited",
    "Column",
    "Rating",
    "SheetRow",
    "cells",
    "media_type",
    "render",
]

_FORMATS: dict[str, Format] = {"csv": csv, "xlsx": xlsx, "json": json}

FORMS = tuple(_FORMATS)
"""The formats by name, as ``render`` and the command line take them."""


def render(
    form: str,
    rows: Sequence[SheetRow],
    *,
    article: Article,
    bom: bool = False,
    generated_at: str,
) -> bytes:
    """Return the sheet of an article as the bytes of a file.

    ``generated_at`` is UTC, ISO 8601; the same arguments give the same bytes. ``bom`` puts a
    byte-order mark before the text forms, which some spreadsheets need to read UTF-8. What
    confidential sources say is kept back.

    Raises InputError for an unknown form.
    """
    told = tuple(map(without_confidential, rows))
    sheet = Sheet(rows=told, article=article, generated_at=generated_at, bom=bom)
    return _format(form).render(sheet)


def media_type(form: str) -> str:
    """Return the media type that a download of this form is served with.

    Raises InputError for an unknown form.
    """
    return _format(form).MEDIA_TYPE


def _format(form: str) -> Format:
    if form not in _FORMATS:
        message = f"There is no sheet format {form!r}; choose one of {', '.join(FORMS)}."
        raise InputError(message)
    return _FORMATS[form]
