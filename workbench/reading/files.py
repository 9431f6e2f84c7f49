"""Which file is read by which form, and folders of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

from workbench.errors import InputError, WorkbenchError
from workbench.model import Source
from workbench.reading import claimreview, docx, epub, html, jsonl, pdf, plain, table
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

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802 - a module's constant
        """The media type of the bytes that are kept; empty where a file holds many sources."""
        ...

    def sources(self, data: bytes, *, name: str) -> Iterator[Source | Broken]:
        """Yield each source of the file, or why it cannot be read.

        Raises InputError when the file as a whole cannot be read.
        """
        ...


class File(NamedTuple):
    """A file to be read, under the name that a person knows it by."""

    name: str
    path: Path


_FORMS: tuple[Form, ...] = (plain, html, docx, pdf, epub, jsonl, table, claimreview)

SUFFIXES = tuple(suffix for form in _FORMS for suffix in form.SUFFIXES)
"""Endings of the names of files that sources are read from."""


def read_article(data: bytes, name: str = "") -> str:
    """Return the text of an article's file: text, a web page, Word, PDF or EPUB.

    Raises EncodingError for what is no text, InputError for another form or an empty text.
    """
    shown = display_name(name) if name else ""
    form = _form(shown)
    if not form.MEDIA_TYPE:
        message = f"{shown} is a table of sources: an article is one text, such as a .txt file."
        raise InputError(message)
    if form is plain:
        return checked(decode(data))
    for each in read(data, name=shown):
        if isinstance(each, Broken):
            raise InputError(each.why)
        return each.text
    message = f"{shown} holds no text."
    raise InputError(message)


def read_sources(path: Path) -> Iterator[Source | Broken]:
    """Yield the sources of a file or of all files in a folder, in the order of their names.

    What cannot be read is yielded as Broken and stops nothing.

    Raises InputError when there is no such file or folder, or nothing in it that can be read.
    """
    for file in files_at(path):
        try:
            data = load(file)
        except InputError as error:
            yield Broken(name=file.name, why=str(error))
        else:
            yield from read(data, name=file.name)


def files_at(path: Path) -> list[File]:
    """Return the file, or all files of a folder that sources are read from, by name.

    Raises InputError when there is no such file or folder, or nothing in it that can be read.
    """
    if path.is_dir():
        return _of_folder(path)
    if not path.exists():
        message = f"There is no file or folder {path}: check the name."
        raise InputError(message)
    return [File(display_name(path.name), path)]


def load(file: File) -> bytes:
    """Return the content of a file. Raises InputError when it cannot be opened or is too large."""
    try:
        size = file.path.stat().st_size
        if size > _LARGEST_FILE:
            message = f"The file has {size:,} bytes and the limit is {_LARGEST_FILE:,}: split it."
            raise InputError(message)
        return file.path.read_bytes()
    except OSError as error:
        message = f"The file cannot be opened: {error.strerror or error}."
        raise InputError(message) from error


def read(data: bytes, *, name: str) -> Iterator[Source | Broken]:
    """Yield the sources in the content of a file, or why they cannot be read; its name says how.

    A source that is the whole file has it as its origin, and its bytes to be kept.
    """
    form = _form(name)
    try:
        for number, each in enumerate(form.sources(data, name=name)):
            yield _kept(each, form, data, name if number == 0 else f"{name}#{number}")
    except WorkbenchError as error:
        yield Broken(name=name, why=str(error))
    except Exception as error:  # noqa: BLE001 - a damaged file may fail anywhere in the library that reads it, and must not stop the others
        why = f"The file is damaged ({type(error).__name__}): open it and save it again."
        yield Broken(name=name, why=why)


def _kept(each: Source | Broken, form: Form, data: bytes, origin: str) -> Source | Broken:
    if isinstance(each, Broken) or not form.MEDIA_TYPE:
        return each
    return replace(each, origin=each.origin or origin, media_type=form.MEDIA_TYPE, content=data)


def _of_folder(folder: Path) -> list[File]:
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith(".")
    )
    if not found:
        message = f"No sources in {folder}: it has no file ending in {', '.join(SUFFIXES)}."
        raise InputError(message)
    return [File(path.relative_to(folder).as_posix(), path) for path in found]


def _form(name: str) -> Form:
    suffix = Path(name).suffix.lower()
    return next((form for form in _FORMS if suffix in form.SUFFIXES), plain)
