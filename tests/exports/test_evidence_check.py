"""A sheet says whether each quotation was found again, and keeps confidential sources back."""

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pytest

from workbench import exports
from workbench.evidence.proof import Check, checked
from workbench.exports import FORMS, SheetRow
from workbench.model import Article, Source

LETTER = "The contract of the minister's brother was signed in Sarlande."


def rendered(form: str, rows: tuple[SheetRow, ...], article: Article) -> bytes:
    """Render at a fixed time."""
    return exports.render(form, rows, article=article, generated_at="2022-01-15T12:00:00Z")


def written(form: str, data: bytes) -> str:
    """Return all text of a file in one of the forms."""
    if form != "xlsx":
        return data.decode()
    book = openpyxl.load_workbook(io.BytesIO(data))
    return "\n".join(
        str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line
    )


def cited(row: SheetRow, check: Check, **facts: object) -> SheetRow:
    """Return a row with its first citation alone, checked so, of a source with other facts."""
    first = row.cited[0]
    source = replace(first.source, **facts)  # type: ignore[arg-type]
    return replace(row, cited=(replace(first, check=check, source=source),))


@pytest.mark.parametrize(
    ("check", "facts", "said"),
    [
        (Check(found=True), {}, "found word for word"),
        (
            Check(found=True, variants=("spaces", "dashes")),
            {},
            "found with typographic differences: spaces, dashes",
        ),
        (Check(found=False), {}, "not found any more"),
        (
            Check(found=False, intact=False),
            {},
            "not found any more: the stored copy has been changed",
        ),
        (
            Check(found=True),
            {"withdrawn": "A forgery."},
            "found word for word; source withdrawn: A forgery.",
        ),
        (
            Check(found=True),
            {"replaced_by": 9},
            "found word for word; a newer version of the source is on the desk",
        ),
    ],
)
def test_the_check_is_a_column(
    rows: tuple[SheetRow, ...],
    article: Article,
    check: Check,
    facts: dict[str, object],
    said: str,
) -> None:
    """Every form tells of each quotation whether it was found, and how its source stands."""
    row = cited(rows[0], check, **facts)
    (line,) = csv.DictReader(io.StringIO(rendered("csv", (row,), article).decode(), newline=""))
    assert line["evidence_check"] == said
    assert said in written("xlsx", rendered("xlsx", (row,), article))
    (evidence,) = json.loads(rendered("json", (row,), article))["rows"][0]["evidence"]
    assert evidence["check"]["found"] is check.found
    assert evidence["check"]["variants"] == list(check.variants)


@pytest.mark.parametrize("form", FORMS)
def test_confidential_sources_are_kept_back(
    rows: tuple[SheetRow, ...], article: Article, form: str
) -> None:
    """Neither the words nor the origin of a confidential source leave the desk in any form."""
    row = cited(
        rows[0],
        Check(found=True),
        title="The letter of Hanna Brandt",
        author="Hanna Brandt",
        publisher="Brandt",
        url="https://brandt.example/letter",
        archived_url="https://archive.example/brandt",
        origin="brandt.docx",
        sha256="brandt",
        text=LETTER,
        withdrawn="Brandt asked for it.",
        confidential=True,
    )
    assert row.verdict
    evidence = replace(row.cited[0].evidence, quote=LETTER, locator="Brandt, p. 3")
    row = replace(
        row,
        cited=(replace(row.cited[0], evidence=evidence),),
        verdict=replace(row.verdict, note=f"See “{LETTER}”."),
    )
    text = written(form, rendered(form, (row,), article))
    assert "brandt" not in text.casefold()
    assert "Sarlande" not in text
    assert "[confidential source, kept on the desk]" in text


def test_a_changed_copy_proves_nothing() -> None:
    """What stands in a copy whose fingerprint has changed is not taken for found."""
    assert checked("two hours", "It took two hours.").found
    assert not checked("two hours", "It took two hours.", intact=False).found
    assert not checked("three hours", "It took two hours.").found
    assert checked("“two hours”", 'It took "two hours".').variants == ("quotation marks",)


def test_other_sources_stay(rows: tuple[SheetRow, ...], article: Article) -> None:
    """A row that cites a confidential source and another keeps what the other says."""
    first, second = rows[0].cited
    hidden = replace(first, source=Source(id=7, title="Hidden", text="", confidential=True))
    text = rendered("csv", (replace(rows[0], cited=(hidden, second)),), article).decode()
    assert second.source.title in text
    assert "Hidden" not in text
