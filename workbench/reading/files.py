"""Which file is read by which form, and folders of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from workbench.errors import InputError, WorkbenchError
from workbench.model import Source
from workbench.reading import jsonl, plain, table
from workbench.reading.record import Broken
from workbench.reading.text import checked, decode, display_name

_LARGEST_FILE = 200_000_000
"""Bytes of the largest file of sources: it is read into memory as a whole."""


class Form(Protocol):
    """A module that reads sources from one form of file."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """The endings of names that say that a file has this form."""
        ...

    def sources(self, text: str, *, name: str) -> Iterator[Source | Broken]:
        """Yield each source of the file, or why it cannot be read."""
        ...


_FORMS: tuple[Form, ...] = (plain, jsonl, table)

SUFFIXES = tuple(suffix for form in _FORMS for suffix in form.SUFFIXES)
"""Endings of the names of files that sources are read from."""


def read_article(data: bytes, name: str = "") -> str:
    """Return the text of an article's file (.txt or .md, or with no ending).

    Raises EncodingError for what is no text, InputError for another form or an empty text.
    """
    shown = display_name(name) if name else ""
    suffix = Path(shown).suffix.lower()
    text = decode(data)
    if suffix in set(SUFFIXES) - set(plain.SUFFIXES):
        message = f"{shown} is a table of sources: an article is a .txt or .md file."
        raise InputError(message)
    return checked(text)


def read_sources(path: Path) -> Iterator[Source | Broken]:
    """Yield the sources of a file or of all files in a folder, in the order of their names.

    What cannot be read is yielded as Broken and stops nothing.

    Raises InputError when there is no such file or folder, or nothing in it that can be read.
    """
    if path.is_dir():
        yield from _of_folder(path)
    elif path.exists():
        yield from _of_file(path, name=display_name(path.name))
    else:
        message = f"There is no file or folder {path}: check the name."
        raise InputError(message)


def _of_folder(folder: Path) -> Iterator[Source | Broken]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith(".")
    )
    if not files:
        message = f"No sources in {folder}: it has no file ending in {', '.join(SUFFIXES)}."
        raise InputError(message)
    for path in files:
        yield from _of_file(path, name=path.relative_to(folder).as_posix())


def _of_file(path: Path, *, name: str) -> Iterator[Source | Broken]:
    try:
        text = _text(path)
    except OSError as error:
        yield Broken(name=name, why=f"The file cannot be opened: {error.strerror or error}.")
    except WorkbenchError as error:
        yield Broken(name=name, why=str(error))
    else:
        yield from _form(path).sources(text, name=name)


def _text(path: Path) -> str:
    size = path.stat().st_size
    if size > _LARGEST_FILE:
        message = f"The file has {size:,} bytes and the limit is {_LARGEST_FILE:,}: split it."
        raise InputError(message)
    return decode(path.read_bytes())


def _form(path: Path) -> Form:
    suffix = path.suffix.lower()
    return next((form for form in _FORMS if suffix in form.SUFFIXES), plain)
