"""A desk with an article, a source and a verdict, stored by the store alone."""

from pathlib import Path

import pytest

from workbench import store
from workbench.model import Article, Evidence, Passage, Ruling, Source, Stance, Verdict
from workbench.store import articles, claims, sources, verdicts

TEXT = "In 2002 it began.\nIt ended in 2014 😀.\nNothing here.\n"


@pytest.fixture
def article() -> Article:
    """Give an article that is on no desk yet."""
    return Article(
        id=0,
        title="Title",
        outlet="Outlet",
        author="Author",
        url="https://example.org/a",
        published=None,
        language="en",
        text=TEXT,
        sha256="a" * 64,
        added_at="2026-01-01T00:00:00+00:00",
        added_by="Ada",
        split_at=None,
        matched_at=None,
    )


@pytest.fixture
def ruled_desk(desk: Path, article: Article, year_rules: None) -> Path:  # noqa: ARG001 - they must be in place
    """Give a desk with two claims, the first confirmed by Ada on the only passage."""
    from workbench import splitting  # noqa: PLC0415 - the year rules are in place now

    text = "The work began in 2002 at Genève."
    source = Source(title="Chronicle", text=text, sha256="b" * 64)
    passage = Passage(
        id=0, source_id=0, position=1, start=0, end=len(text), text=text, language="en",
        values=splitting.values_in(text, language="en"),
    )  # fmt: skip
    cited = Evidence(
        passage_id=1, source_id=1, quote="2002", locator="passage 1", stance=Stance.SUPPORTS
    )
    with store.writing(desk) as db:
        articles.add(db, article)
        claims.replace(db, 1, splitting.split(TEXT))
        sources.add(db, source, [passage])
        verdicts.add(db, verdict(1, "Ada", Ruling.CONFIRMED, cited))
    return desk


def verdict(claim: int, reviewer: str, ruling: Ruling | None, *cited: Evidence) -> Verdict:
    """Make an event that is on no desk yet."""
    return Verdict(
        id=0,
        claim_id=claim,
        claim_version=1,
        reviewer=reviewer,
        at="2026-01-01T00:00:00+00:00",
        ruling=ruling,
        evidence=cited,
    )
