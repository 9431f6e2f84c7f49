"""A source that the desk no longer relies on: found by no search, and all that cites it listed."""

from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.errors import InputError, NotFoundError
from workbench.model import Evidence, Ruling, Source, Stance

TEXT = "The alliance\nUkraine asked in 2002.\nIt asked again in 2008.\n"
CHRONICLE = Source(title="Chronicle", text="Ukraine asked in 2002, not in 2003.")


@pytest.fixture
def claim(desk: Path, year_rules: None) -> int:  # noqa: ARG001 - the rules must be in place
    """Give a claim that Ada confirmed on the desk's only source."""
    workflow.add_source(desk, CHRONICLE)
    article = workflow.add_and_split(desk, TEXT, language="en").id
    claim = workflow.review(desk, article).claims[0].claim.id
    cited = Evidence(
        passage_id=1, source_id=1, quote="in 2002", locator="passage 1", stance=Stance.SUPPORTS
    )
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada", evidence=[cited])
    return claim


def test_withdrawing_lists_what_cites_the_source(desk: Path, claim: int) -> None:
    """Each standing verdict on it is told with its claim and article; the verdicts stay."""
    (use,) = workflow.withdraw_source(desk, 1, reviewer="Ben", reason="The author retracted it.")
    assert (use.claim_id, use.words, use.reviewer) == (claim, "2002", "Ada")
    assert (use.title, use.ruling) == ("The alliance", Ruling.CONFIRMED)
    assert workflow.card(desk, claim).verdicts[-1].evidence[0].quote == "in 2002"
    record = workflow.source_record(desk, 1)
    assert record.source.withdrawn == "The author retracted it."
    assert [(each.act, each.reviewer) for each in record.events] == [("withdrawn", "Ben")]
    assert record.uses == (use,)


def test_a_withdrawn_source_is_found_no_more(desk: Path, claim: int) -> None:
    """Matches are stale at once, and gone when the article is matched again."""
    assert workflow.card(desk, claim).matches
    workflow.withdraw_source(desk, 1, reviewer="Ben", reason="A forgery.")
    assert workflow.matches_are_stale(desk, 1)
    assert workflow.search_sources(desk, "Ukraine") == ()
    assert workflow.match_article(desk, 1) == 0
    assert workflow.card(desk, claim).matches == ()


def test_a_restored_source_is_found_again(desk: Path, claim: int) -> None:
    """Restoring undoes a withdrawal; both stay on record."""
    workflow.withdraw_source(desk, 1, reviewer="Ben", reason="A forgery.")
    workflow.restore_source(desk, 1, reviewer="Ada")
    assert workflow.search_sources(desk, "Ukraine")
    workflow.match_article(desk, 1)
    assert workflow.card(desk, claim).matches
    record = workflow.source_record(desk, 1)
    assert record.source.stands
    assert [each.act for each in record.events] == ["withdrawn", "restored"]


@pytest.mark.usefixtures("claim")
def test_the_index_stays_whole(desk: Path) -> None:
    """However often a source falls and stands again, the full-text index fits the passages."""
    for _ in range(3):
        workflow.withdraw_source(desk, 1, reviewer="Ben", reason="A forgery.")
        _demand_whole(desk)
        workflow.restore_source(desk, 1, reviewer="Ben")
        _demand_whole(desk)


@pytest.mark.usefixtures("claim")
def test_withdrawing_is_signed_reasoned_and_done_once(desk: Path) -> None:
    """Without a name, a reason or anything to withdraw, it says what is missing."""
    with pytest.raises(InputError, match="name"):
        workflow.withdraw_source(desk, 1, reviewer=" ", reason="A forgery.")
    with pytest.raises(InputError, match="why"):
        workflow.withdraw_source(desk, 1, reviewer="Ben", reason=" ")
    with pytest.raises(InputError, match="not withdrawn"):
        workflow.restore_source(desk, 1, reviewer="Ben")
    with pytest.raises(NotFoundError):
        workflow.withdraw_source(desk, 7, reviewer="Ben", reason="A forgery.")
    workflow.withdraw_source(desk, 1, reviewer="Ben", reason="A forgery.")
    with pytest.raises(InputError, match="already"):
        workflow.withdraw_source(desk, 1, reviewer="Ben", reason="A forgery.")


def _demand_whole(desk: Path) -> None:
    with store.writing(desk) as db:
        db.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")
