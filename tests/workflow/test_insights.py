"""Insights: each number is right, and the claims behind it are those it counts."""

from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.model import Evidence, Ruling, Source, Stance, Status, Verdict
from workbench.store import verdicts
from workbench.workflow.settings import SecondRuling

pytestmark = pytest.mark.usefixtures("year_rules")

TEXT = "It was 2001.\nIt was 2002.\nIt was 2003.\nIt was 2004.\n"


@pytest.fixture
def ids(desk: Path) -> list[int]:
    """Put an article with four claims on the desk; their ids."""
    article = workflow.add_and_split(desk, TEXT, language="en").id
    return [state.claim.id for state in workflow.review(desk, article).claims]


def ruled(
    desk: Path, claim: int, at: str, reviewer: str = "Ada", ruling: Ruling = Ruling.WRONG
) -> None:
    """Store a verdict of some time."""
    event = Verdict(id=0, claim_id=claim, claim_version=9, reviewer=reviewer, at=at, ruling=ruling)
    with store.writing(desk) as db:
        verdicts.add(db, event)


def test_a_desk_without_rulings_has_nothing_to_show(desk: Path, ids: list[int]) -> None:
    """The claims are counted, and all of them are open."""
    told = workflow.insights(desk)
    assert told.claims == len(ids)
    assert (told.days, told.sources, told.times) == ((), (), ())
    [share] = told.shares
    assert (share.ruling, len(share.behind)) == (Status.OPEN, 4)
    assert told.agreement.overall is None


def test_progress_adds_up_over_the_days(desk: Path, ids: list[int]) -> None:
    """Each claim counts from the day on which it was first ruled on; the last day has them all."""
    ruled(desk, ids[0], "2099-01-01T10:00:00+00:00")
    ruled(desk, ids[1], "2099-01-03T10:00:00+00:00")
    ruled(desk, ids[1], "2099-01-03T11:00:00+00:00", reviewer="Bob")
    *_, first, last = workflow.insights(desk).days
    assert (first.day.isoformat(), first.ruled, first.claims) == ("2099-01-01", 1, 4)
    assert (last.day.isoformat(), last.ruled, last.claims) == ("2099-01-03", 2, 4)
    assert [each.claim_id for each in last.behind] == [ids[1]]


def test_rulings_are_counted_by_kind(desk: Path, ids: list[int]) -> None:
    """Disputed claims are told apart from those with one ruling."""
    workflow.rule(desk, ids[0], Ruling.WRONG, reviewer="Ada")
    workflow.rule(desk, ids[1], Ruling.WRONG, reviewer="Ada")
    workflow.rule(desk, ids[1], Ruling.CONFIRMED, reviewer="Bob")
    shares = {share.ruling: len(share.behind) for share in workflow.insights(desk).shares}
    assert shares == {Ruling.WRONG: 1, Status.DISPUTED: 1, Status.OPEN: 2}


def test_time_is_that_between_two_rulings_of_a_reviewer(desk: Path, ids: list[int]) -> None:
    """The first ruling of a sitting has no time, and a pause is no work."""
    ruled(desk, ids[0], "2099-01-01T10:00:00+00:00")
    ruled(desk, ids[1], "2099-01-01T10:01:00+00:00")
    ruled(desk, ids[2], "2099-01-01T10:04:00+00:00")
    ruled(desk, ids[3], "2099-01-01T12:00:00+00:00")
    ruled(desk, ids[3], "2099-01-01T12:00:30+00:00", reviewer="Bob")
    [spent] = workflow.insights(desk).times
    assert spent.seconds == (60 + 180) / 2
    assert [each.claim_id for each in spent.behind] == [ids[1], ids[2]]


def test_sources_are_counted_by_what_they_do_to_claims(desk: Path, ids: list[int]) -> None:
    """A source cited on two claims counts two, each with its stance."""
    added = workflow.add_source(desk, Source(title="Chronicle", text="It was 2001 and 2002."))
    _, (passage, *_) = workflow.source(desk, added.id)
    for claim, stance in ((ids[0], Stance.SUPPORTS), (ids[1], Stance.CONTRADICTS)):
        cited = Evidence(
            passage_id=passage.id,
            source_id=added.id,
            quote=passage.text,
            locator="",
            stance=stance,
        )
        workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada", evidence=[cited])
    [used] = workflow.insights(desk).sources
    assert used.stances == {Stance.SUPPORTS: 1, Stance.CONTRADICTS: 1}
    assert [each.claim_id for each in used.behind] == ids[:2]


def test_what_is_kept_back_is_not_counted(desk: Path, ids: list[int]) -> None:
    """A blind second reviewer learns nothing of the first ruling from the numbers."""
    workflow.change_settings(desk, reviewer="Ada", second_ruling=SecondRuling.BLIND)
    workflow.rule(desk, ids[0], Ruling.WRONG, reviewer="Ada")
    assert workflow.insights(desk, viewer="Ada").days
    told = workflow.insights(desk, viewer="Bob")
    assert told.days == ()
    assert [share.ruling for share in told.shares] == [Status.OPEN]


def test_one_article_can_be_looked_at_alone(desk: Path, ids: list[int]) -> None:
    """The numbers are those of its claims."""
    other = workflow.add_and_split(desk, "In 1999.", language="en").id
    assert workflow.insights(desk).claims == len(ids) + 1
    assert workflow.insights(desk, article_id=other).claims == 1
