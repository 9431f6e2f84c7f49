"""Bytes to text, without guessing: what is not clearly text is refused with advice."""

import codecs
import re

from workbench.errors import EncodingError, InputError

LONGEST_TEXT = 5_000_000
"""Characters of the longest text that is taken."""

# UTF-32 first: its little-endian mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_STARTS = (
    (b"%PDF-", "a PDF file", "copy its text into a .txt file"),
    (b"PK\x03\x04", "a zip or office file (such as .docx or .xlsx)", "save it as plain text"),
    (b"PK\x05\x06", "an empty zip file", "save the document as plain text"),
    (b"\x89PNG", "a PNG image", "type or paste its text into a .txt file"),
    (b"\xff\xd8\xff", "a JPEG image", "type or paste its text into a .txt file"),
    (b"GIF8", "a GIF image", "type or paste its text into a .txt file"),
    (b"\xd0\xcf\x11\xe0", "an old office file (such as .doc)", "save it as plain text"),
    (b"SQLite format 3\x00", "a database", "give a text file"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"{\\rtf", "an RTF file", "save it as plain text"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> str:
    """Return the text of ``data``, read as UTF-8, marked UTF-16 or UTF-32, else as Windows-1252.

    Line ends stay as they are; a byte-order mark is no part of the text. Windows-1252 is taken
    only where the result reads like a Western text.

    Raises EncodingError saying what the bytes seem to be and what to do.
    """
    for start, what, advice in _BINARY_STARTS:
        if data.startswith(start):
            message = f"This is {what}, not text: {advice}."
            raise EncodingError(message)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        raise EncodingError(_nul_message(data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)


def checked(text: str) -> str:
    """Return ``text`` if an article or source can be made of it.

    Raises InputError when it is empty or blank, longer than ``LONGEST_TEXT``, or holds
    characters that no text has.
    """
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        message = "The text is empty: give a text with at least one sentence."
        raise InputError(message)
    if len(text) > LONGEST_TEXT:
        message = (
            f"The text has {len(text):,} characters and the limit is {LONGEST_TEXT:,}: "
            "split it into parts."
        )
        raise InputError(message)
    if "\x00" in text or _SURROGATES.search(text):
        message = "The text holds characters that no text has: save it as UTF-8 and try again."
        raise EncodingError(message)
    return text


def without_controls(text: str) -> str:
    """Return text without the characters that no text has; for forms that are no plain text."""
    return _NO_TEXT.sub("", text)


def display_name(name: str) -> str:
    """Return the last part of a file's name, whichever system it comes from, to be shown only."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    return "".join(char for char in last if char.isprintable()) or "unnamed"


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = (
            f"The text says that it is {encoding.removesuffix('-sig').upper()} but byte "
            f"{error.start:,} is not: save it as UTF-8 and try again."
        )
        raise EncodingError(message) from error


def _nul_message(data: bytes) -> str:
    head = data[:1000]
    # Western text in UTF-16 has a NUL in every second byte.
    if max(head[0::2].count(0), head[1::2].count(0)) > len(head) * 0.3:
        return "This looks like UTF-16 without a byte-order mark: save it as UTF-8 and try again."
    return "This is a binary file, not text: give a text file saved as UTF-8."


def _western(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or _CONTROLS.search(text) or not _reads_western(text):
        message = "The text is in an encoding that cannot be told: save it as UTF-8 and try again."
        raise EncodingError(message)
    return text


def _reads_western(text: str) -> bool:
    """Say whether accented letters are as rare, and stand as much in words, as in real text."""
    outside = [char for char in text if not char.isascii()]
    letters = sum(char.isalpha() for char in text)
    return len(outside) <= 0.2 * len(text) and letters >= 0.5 * len(text)
