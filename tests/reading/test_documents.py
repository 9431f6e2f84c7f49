"""Documents of each form become sources: text, credits, pages, and the bytes to be kept."""

import io
import json
import zipfile
from datetime import date

import documents
import pytest

from workbench import reading
from workbench.errors import InputError
from workbench.model import Source, SourceKind
from workbench.reading import Broken, archive, html


def one(data: bytes, name: str) -> Source:
    """Return the first source of a document."""
    found = next(iter(reading.read(data, name=name)))
    assert isinstance(found, Source), found
    return found


def broken(data: bytes, name: str) -> str:
    """Return why a document cannot be read."""
    (found,) = reading.read(data, name=name)
    assert isinstance(found, Broken), found
    return found.why


def test_a_web_page_gives_its_main_text_and_credits() -> None:
    """Menus and footers stay out; title, author, publisher, date, language and address come in."""
    found = one(documents.page(), "a.html")
    assert "two hours and one minute" in found.text
    assert "Subscribe" not in found.text
    assert (found.title, found.author) == ("Talks end", "Ann Lee")
    assert (found.publisher, found.published) == ("Example News", date(2021, 12, 7))
    assert (found.url, found.language) == ("https://news.example/talks", "en")
    assert len(reading.passages(found.text)) == 3


def test_the_bytes_of_a_document_are_kept() -> None:
    """A source that is a whole file has the file's bytes, type and name."""
    data = documents.page()
    found = one(data, "in/a.html")
    assert (found.content, found.media_type, found.origin) == (data, "text/html", "in/a.html")


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert('x')</script>",
        "<style>p {color: red}</style>",
        '<img src="https://tracker.example/x.png" alt="">',
        '<a href="javascript:alert(1)">more</a>',
        "<p>" * 3000 + "deep",
        "<p>\x00\x0b\ufffe odd \ud7ff</p>",
    ],
)
def test_a_hostile_page_is_text_and_nothing_else(body: str) -> None:
    """Scripts, addresses and signs that no text has do not reach the text."""
    found = one(documents.page(body=body), "a.html")
    assert "two hours" in found.text
    assert not set("\x00\x0b\ufffe") & set(found.text)
    for sign in ("alert(", "tracker", "color: red"):
        assert sign not in found.text


def test_the_address_that_a_page_gives_leads_to_the_web() -> None:
    """What a page says of itself is not taken when it would run or read something."""
    data = documents.page().replace(b"https://news.example/talks", b"javascript:alert(1)")
    assert one(data, "a.html").url == ""


def test_a_page_without_text_or_beyond_measure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that scripts would fill, or that is too large, says what to do."""
    assert "no main text" in broken(b"<html><body></body></html>", "a.html")
    monkeypatch.setattr(html, "LARGEST_PAGE", 10)
    assert "save its text" in broken(documents.page(), "a.html")


def test_a_page_that_describes_a_fact_check_gives_both() -> None:
    """The page is a source, and the fact-check that it describes another."""
    page, review = reading.read(documents.described(), name="a.html")
    assert isinstance(page, Source)
    assert isinstance(review, Source)
    assert review.kind is SourceKind.FACT_CHECK
    assert page.origin != review.origin


def test_a_feed_of_fact_checks() -> None:
    """Each review of a feed says its claim, its rating, its address and who made the claim."""
    reviews = [json.loads(documents.REVIEW), {"@type": "ClaimReview"}]
    feed = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "dataFeedElement": [{"@type": "DataFeedItem", "item": [each]} for each in reviews],
    }
    found, bad = reading.read(json.dumps(feed).encode(), name="feed.json")
    assert isinstance(found, Source)
    assert found.kind is SourceKind.FACT_CHECK
    assert (found.reviewed, found.rating) == ("They spoke for three hours", "False")
    assert (found.url, found.publisher) == ("https://checkers.example/1", "Checkers")
    assert found.published == date(2021, 12, 9)
    assert found.text.startswith("They spoke for three hours\n\nFalse")
    assert "A. Person, 2021-12-08" in found.text
    assert isinstance(bad, Broken)
    assert (bad.name, "claimReviewed" in bad.why) == ("feed.json, review 2", True)


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"a": 1}', b"[" * 100_000])
def test_other_json_is_no_feed(data: bytes) -> None:
    """A file of something else says what is expected."""
    assert "JSON" in broken(data, "a.json") or "ClaimReview" in broken(data, "a.json")


def test_a_word_document() -> None:
    """It reads as with all changes accepted; each row of a table is a line."""
    found = one(documents.docx(), "a.docx")
    assert (found.title, found.author) == ("Minutes", "Ann Lee")
    assert found.text == (
        "Minutes of the call\n\nThey spoke for two hours.\n\nYear | Troops\n2021 | 94,300\n\n"
        "The end."
    )


def test_a_book() -> None:
    """Its chapters come in the order of reading, paragraph by paragraph, none twice."""
    found = one(documents.epub(), "a.epub")
    assert found.text == "Un\n\nÉté : cela commença en 2002.\n\npremier\n\nsecond"
    assert (found.title, found.author, found.language) == ("Annals", "Bo Berg", "fr")
    assert found.published == date(2020, 1, 2)


def test_a_pdf_keeps_its_pages() -> None:
    """Each page is known by where it begins, and no passage runs over to the next."""
    found = one(documents.pdf(["It began in 2002.\nIt ended.", "94,300 troops."]), "a.pdf")
    first, second = found.pages
    assert found.text[first:second].strip() == "It began in 2002.\nIt ended."
    assert found.text[second:] == "94,300 troops."
    assert len(reading.passages(found.text, pages=found.pages)) == 2


def test_pages_without_a_gap_part_passages() -> None:
    """A page may begin inside a paragraph; the passage ends there."""
    assert reading.passages("One two three", pages=(0, 4)) == [(0, 3), (4, 13)]


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (documents.pdf([""]), "a.pdf", "OCR"),
        (b"%PDF-1.4 garbage", "a.pdf", "damaged"),
        (b"", "a.pdf", "damaged"),
        (b"PK\x03\x04 garbage", "a.docx", "damaged"),
        (b"<html>", "a.epub", "damaged"),
        (documents.epub(), "a.docx", "damaged"),
        (documents.docx(), "a.epub", "lacks its part"),
    ],
)
def test_a_damaged_document_says_what_to_do(data: bytes, name: str, why: str) -> None:
    """Whatever a library makes of it, a document that cannot be read is one sentence."""
    assert why in broken(data, name)


def test_an_archive_that_unpacks_beyond_measure_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The size that an archive would unpack to is looked at before it is."""
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", "a" * 2000)
    assert "unpacks" in broken(out.getvalue(), "a.docx")


def test_an_article_may_be_a_document() -> None:
    """The text of an article is read from the same forms, except those that hold many texts."""
    assert reading.read_article(documents.docx(), "a.docx").startswith("Minutes of the call")
    with pytest.raises(InputError, match="damaged"):
        reading.read_article(b"%PDF-", "a.pdf")
