"""Documents of each form, made in memory, so that tests need no files of somebody else's."""

import io
import zipfile
from collections.abc import Sequence

from docx import Document

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Talks end - Example News</title>
<link rel="canonical" href="https://news.example/talks">
<meta property="og:title" content="Talks end"><meta name="author" content="Ann Lee">
<meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2021-12-07T10:00:00Z">{head}</head>
<body><nav>Home About Subscribe</nav><article><h1>Talks end</h1>
<p>The two presidents spoke for two hours and one minute on Tuesday.</p>
<p>The line was secure, the White House said, and they agreed to speak again.</p>{body}
</article><footer>All rights reserved</footer></body></html>"""

REVIEW = """{"@context": "https://schema.org", "@type": "ClaimReview",
"claimReviewed": "They spoke for three hours", "datePublished": "2021-12-09",
"author": {"@type": "Organization", "name": "Checkers"}, "url": "https://checkers.example/1",
"reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "False"},
"itemReviewed": {"@type": "Claim", "author": {"name": "A. Person"}, "datePublished": "2021-12-08"}}
"""


def page(*, head: str = "", body: str = "") -> bytes:
    """Return a web page with something more in its head or article."""
    return PAGE.format(head=head, body=body).encode()


def described() -> bytes:
    """Return a web page that describes a fact-check for machines."""
    return page(head=f'<script type="application/ld+json">{REVIEW}</script>')


def docx() -> bytes:
    """Return a Word document: heading, paragraph with a tracked change, table, paragraph."""
    document = Document()
    document.core_properties.title = "Minutes"
    document.core_properties.author = "Ann Lee"
    document.add_heading("Minutes of the call", 1)
    paragraph = document.add_paragraph("They spoke for ")
    _tracked(paragraph, "ins", "two hours.")
    _tracked(paragraph, "del", "three hours.")
    table = document.add_table(2, 2)
    for number, text in enumerate(["Year", "Troops", "2021", "94,300"]):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("The end.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _tracked(paragraph: object, act: str, text: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - needed here only

    change, run = OxmlElement(f"w:{act}"), OxmlElement("w:r")
    words = OxmlElement("w:t" if act == "ins" else "w:delText")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)  # noqa: SLF001 - the library has no way to track a change


def epub() -> bytes:
    """Return a book of one chapter."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OEBPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Annals</dc:title>'
            "<dc:creator>Bo Berg</dc:creator><dc:date>2020-01-02</dc:date>"
            "<dc:language>fr-FR</dc:language></metadata>"
            '<manifest><item id="x" href="ch%201.xhtml"/></manifest>'
            '<spine><itemref idref="x"/></spine></package>',
        )
        book.writestr(
            "OEBPS/ch 1.xhtml",
            '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
            "<body><h1>Un</h1><p>Été : cela commença <b>en</b> 2002.</p>"
            "<ul><li>premier</li><li><p>second</p></li></ul></body></html>",
        )
    return out.getvalue()


def pdf(pages: Sequence[str]) -> bytes:
    """Return a PDF with these lines of text on its pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for text in pages:
        lines = b" T* ".join(
            b"(%s) Tj 0 -14 Td" % line.encode("cp1252") for line in text.split("\n")
        )
        drawn = b"BT /F1 12 Tf 50 700 Td %s ET" % lines
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(out),
    )
    return out + head + tail
