"""Bytes become text or are refused with advice."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import EncodingError, InputError
from workbench.reading import LONGEST_TEXT, checked, decode, display_name, read_article

WORDS = "« L'été dernier », a-t-il dit à Genève — 94 300 soldats.\r\nFin.\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    """Whatever text was saved as UTF-8, with or without a mark, is read unchanged."""
    plain = text.encode()
    if not text.startswith(("%PDF-", "PK", "GIF8", "{\\rtf")):
        assert decode(plain) == text
    assert decode(codecs.BOM_UTF8 + plain) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_common_encodings_give_the_same_text(encoding: str) -> None:
    """A text reads the same from each encoding that we try, line ends included."""
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04....", "a zip or office file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"abc\x00\x01\x02def", "a binary file"),
        ("Bonjour le monde".encode("utf-16-le"), "UTF-16 without a byte-order mark"),
        ("Переговоры в Женеве".encode("cp1251"), "an encoding that cannot be told"),
        (bytes(range(128, 256)), "an encoding that cannot be told"),
        (codecs.BOM_UTF8 + b"caf\xe9", "says that it is UTF-8"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    """Bytes that are no text are refused, saying what they seem to be."""
    with pytest.raises(EncodingError, match=what):
        decode(data)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "\u00a0\u200b"])
def test_blank_text_is_refused(text: str) -> None:
    """An empty text is an error that says so."""
    with pytest.raises(InputError, match="empty"):
        checked(text)


def test_length_limit() -> None:
    """A text of two million characters is taken; one above the limit is refused with the limit."""
    assert checked("a" * 2_000_000)
    with pytest.raises(InputError, match="5,000,000"):
        checked("a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_what_cannot_be_stored_is_refused(text: str) -> None:
    """Pasted characters that no text has are refused before they are stored."""
    with pytest.raises(EncodingError, match="UTF-8"):
        checked(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        (r"C:\desk\call.txt", "call.txt"),
        ("a\x1b[31m\nb.txt", "a[31mb.txt"),
        ("..", ".."),
        ("", "unnamed"),
        ("/", "unnamed"),
    ],
)
def test_only_the_last_part_of_a_name_is_shown(name: str, shown: str) -> None:
    """A hostile file name loses its folders and control characters."""
    assert display_name(name) == shown


def test_an_article_is_no_table() -> None:
    """A file of sources given as an article is refused with the right form."""
    assert read_article(b"One fact.", "../../etc/passwd.txt") == "One fact."
    with pytest.raises(InputError, match="table of sources"):
        read_article(b"title,text\n", "sources.csv")
