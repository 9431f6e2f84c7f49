"""A sheet with everything that a sheet can hold: several citations, no verdict, hostile text."""

from datetime import date

import pytest

from workbench.evidence.proof import Check
from workbench.exports import Cited, SheetRow
from workbench.model import (
    Article,
    BlockKind,
    Claim,
    Evidence,
    Modality,
    Ruling,
    Source,
    SourceKind,
    Stance,
    Status,
    Value,
    Verdict,
)

GENERATED_AT = "2022-01-15T12:00:00Z"


@pytest.fixture
def article() -> Article:
    """Give an article with a title that a spreadsheet would run."""
    return Article(
        id=1,
        title="=Négociations « sécuritaires »",
        outlet="La Gazette du Pont",
        author="",
        url="https://gazette.example/1",
        published=date(2021, 12, 28),
        language="fr",
        text="Ils ont parlé pendant deux heures.",
        sha256="0f" * 32,
        added_at="2021-12-29T09:00:00Z",
        added_by="Amélie",
        split_at="2021-12-29T09:00:05Z",
        matched_at="2021-12-29T09:00:05Z",
    )


@pytest.fixture
def rows(article: Article) -> tuple[SheetRow, ...]:
    """Give a claim ruled by two reviewers, and one that nobody has ruled on."""
    ruled = claim(1, "pendant deux heures", value=Value(text="PT2H", lo=7200.0, hi=7200.0))
    row = SheetRow(
        no=1,
        article=article,
        block=3,
        block_kind=BlockKind.PARAGRAPH,
        claim=ruled,
        status=Status.DISPUTED,
        verdict=verdict(1, "Amélie", Ruling.CONFIRMED, note="Deux heures et une minute."),
        cited=(cited(1, "from 10:07\nto 12:08"), cited(2, "@two hours", primary=True)),
    )
    second = verdict(2, "Jonas", Ruling.CHANGED, correction="=2+5 heures")
    return (
        row,
        SheetRow(
            no=1,
            article=article,
            block=3,
            block_kind=BlockKind.PARAGRAPH,
            claim=ruled,
            status=Status.DISPUTED,
            verdict=second,
        ),
        SheetRow(
            no=2,
            article=article,
            block=1,
            block_kind=BlockKind.HEADLINE,
            claim=claim(2, "-5 %\x0b;\ud800", value=None),
            status=Status.OPEN,
        ),
    )


def claim(number: int, words: str, *, value: Value | None) -> Claim:
    """Make a claim of these words."""
    return Claim(
        id=number,
        kind="duration" if value else "quote",
        kinds=("duration",),
        start=14,
        end=14 + len(words),
        words=words,
        value=value,
        label=f"Entretien : {words}",
        statement=f"Ils [Biden et Poutine] ont parlé {words}.",
        speaker=None if value else "le Kremlin",
        modality=Modality.ASSERTED,
        worth=0.75,
        reasons=("specific",),
        flags=("caption", "reported"),
        sentence=4,
    )


def verdict(
    number: int, reviewer: str, ruling: Ruling, *, note: str = "", correction: str = ""
) -> Verdict:
    """Make a verdict on the first claim."""
    return Verdict(
        id=number,
        claim_id=1,
        claim_version=number,
        reviewer=reviewer,
        at="2022-01-14T10:00:00Z",
        ruling=ruling,
        note=note,
        correction=correction,
    )


def cited(number: int, quote: str, *, primary: bool = False) -> Cited:
    """Make a citation of a source with everything known of it, or next to nothing."""
    return Cited(
        evidence=Evidence(
            passage_id=number,
            source_id=number,
            quote=quote,
            locator="passage 1" if primary else "",
            stance=Stance.SUPPORTS,
        ),
        source=Source(
            id=number,
            title=f"Source {number}",
            text="...",
            publisher="The White House" if primary else "",
            published=date(2021, 12, 7) if primary else None,
            url="https://source.example/" if primary else "",
            kind=SourceKind.OFFICIAL,
            primary=primary,
            sha256=f"{number}" * 64,
        ),
        check=Check(found=True, variants=("quotation marks",) if primary else ()),
    )
