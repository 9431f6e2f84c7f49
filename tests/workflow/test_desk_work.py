"""The desk's work: given out, put away, undone, found."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from workbench import workflow
from workbench.errors import InputError, NotFoundError
from workbench.model import Ruling
from workbench.workflow import DeskEntry

PARIS = timezone(timedelta(hours=1))


@pytest.fixture
def two(desk: Path, year_rules: None) -> Path:  # noqa: ARG001 - they must be in place
    """Give a desk with two articles, of two claims and of one."""
    workflow.add_and_split(
        desk,
        "La digue fut élevée en 2002.\nElle céda en 2014.\n",
        language="fr",
        title="La digue",
        outlet="La Gazette",
        reviewer="Ada",
    )
    workflow.add_and_split(desk, "The dam broke in 2014.\n", language="en", title="The dam")
    return desk


def entry(desk: Path, article: int, *, is_archived: bool = False) -> DeskEntry:
    """Return an article as the desk sees it."""
    entries = workflow.desk_entries(desk, is_archived=is_archived)
    return next(each for each in entries if each.article_id == article)


def test_an_entry_tells_how_far_an_article_is(two: Path) -> None:
    """Open, ruled and disputed claims are counted, and who ruled on how many."""
    workflow.rule(two, 1, Ruling.WRONG, reviewer="Ada")
    workflow.rule(two, 2, Ruling.WRONG, reviewer="Ada")
    workflow.rule(two, 2, Ruling.CONFIRMED, reviewer="Bo")
    first = entry(two, 1)
    assert (first.claims, first.open, first.ruled, first.disputed) == (2, 0, 2, 1)
    assert first.reviewers == (("Ada", 2), ("Bo", 1))
    assert (first.outlet, first.language, first.is_split) == ("La Gazette", "fr", True)
    assert (entry(two, 2).open, entry(two, 2).reviewers) == (1, ())
    workflow.adjudicate(two, 2, Ruling.WRONG, reviewer="Cy", note="Seen the record.")
    assert (entry(two, 1).ruled, entry(two, 1).disputed) == (2, 0)
    assert workflow.waits(two).disputed == ()


def test_what_waits_leads_to_its_claims(two: Path) -> None:
    """Disputed claims and contradicted ones without a ruling are listed with their article."""
    workflow.rule(two, 2, Ruling.WRONG, reviewer="Ada")
    workflow.rule(two, 2, Ruling.CONFIRMED, reviewer="Bo")
    waits = workflow.waits(two)
    assert [(each.claim_id, each.title) for each in waits.disputed] == [(2, "La digue")]
    assert waits.contradicted == ()
    assert entry(two, 1).conflicts == 0


def test_work_is_given_out_and_taken_back(two: Path) -> None:
    """Articles have one assignee; the name is kept as names are, and nobody is a choice too."""
    assert workflow.assign(two, [1, 2], " Bo  B. ", reviewer="Ada").articles == 2
    assert {each.assignee for each in workflow.desk_entries(two)} == {"Bo B."}
    assert "Bo B." in workflow.reviewers(two)
    workflow.assign(two, [2], "", reviewer="Ada")
    assert (entry(two, 1).assignee, entry(two, 2).assignee) == ("Bo B.", "")


def test_a_deadline_is_a_time_in_one_zone(two: Path) -> None:
    """It is stored in UTC, can be taken away, and without a zone it is refused."""
    workflow.set_deadline(two, [1], datetime(2026, 3, 1, 18, tzinfo=PARIS), reviewer="Ada")
    assert entry(two, 1).due == "2026-03-01T17:00:00+00:00"
    with pytest.raises(InputError, match="time zone"):
        workflow.set_deadline(two, [1], datetime(2026, 3, 1, 18), reviewer="Ada")  # noqa: DTZ001 - that is the point
    workflow.set_deadline(two, [1], None, reviewer="Ada")
    assert entry(two, 1).due is None


def test_an_article_that_is_put_away_comes_back_whole(two: Path) -> None:
    """It leaves the lists, keeps its claims and verdicts, and is found by a search."""
    workflow.rule(two, 1, Ruling.WRONG, reviewer="Ada")
    workflow.rule(two, 1, Ruling.CONFIRMED, reviewer="Bo")
    workflow.archive(two, [1], reviewer="Ada")
    assert [each.article_id for each in workflow.desk_entries(two)] == [2]
    assert [each.is_archived for each in workflow.articles(two)] == [False, True]
    assert workflow.waits(two).disputed == ()
    assert workflow.search_desk(two, "digue")[0].is_archived
    assert entry(two, 1, is_archived=True).ruled == 1
    workflow.bring_back(two, [1], reviewer="Ada")
    assert entry(two, 1).archived_at is None
    assert len(workflow.card(two, 1).verdicts) == 2


def test_a_step_is_undone_as_one_and_redone(two: Path) -> None:
    """Each article has again what it had before; undoing the undoing gives back the step."""
    workflow.assign(two, [1], "Ada", reviewer="Ada")
    step = workflow.assign(two, [1, 2], "Bo", reviewer="Ada")
    undone = workflow.undo_step(two, step.id, reviewer="Ada")
    assert (undone.articles, undone.left) == (2, 0)
    assert (entry(two, 1).assignee, entry(two, 2).assignee) == ("Ada", "")
    workflow.undo_step(two, undone.id, reviewer="Ada")
    assert {each.assignee for each in workflow.desk_entries(two)} == {"Bo"}


def test_an_undo_leaves_what_others_did_since(two: Path) -> None:
    """Where somebody acted on an article after the step, theirs stands, and is counted."""
    step = workflow.archive(two, [1, 2], reviewer="Ada")
    workflow.bring_back(two, [2], reviewer="Bo")
    undone = workflow.undo_step(two, step.id, reviewer="Ada")
    assert (undone.articles, undone.left) == (1, 1)
    assert len(workflow.desk_entries(two)) == 2


def test_what_is_so_already_is_no_step(two: Path) -> None:
    """Giving work to who has it changes nothing and leaves nothing to undo."""
    workflow.assign(two, [1], "Bo", reviewer="Ada")
    again = workflow.assign(two, [1], "Bo", reviewer="Ada")
    assert (again.id, again.articles) == (0, 0)
    assert workflow.undo_step(two, 0, reviewer="Ada").articles == 0
    workflow.archive(two, [1], reviewer="Bo")
    assert workflow.archive(two, [1, 2], reviewer="Ada").articles == 1


def test_an_unknown_article_stops_the_whole_step(two: Path) -> None:
    """Nothing is done to the others when one is not on the desk."""
    with pytest.raises(NotFoundError):
        workflow.assign(two, [1, 99], "Bo", reviewer="Ada")
    assert entry(two, 1).assignee == ""


def test_a_search_leads_to_claims(two: Path) -> None:
    """Claims come first; a place in the text gives the claim nearest to it."""
    hits = workflow.search_desk(two, "2014")
    found = [(bool(each.label), each.article_id, each.claim_id) for each in hits]
    assert sorted(found[:2]) == [(True, 1, 2), (True, 2, 3)]
    assert sorted(found[2:]) == [(False, 1, 2), (False, 2, 3)]
    assert [hit.text[slice(*hit.spans[0])] for hit in hits] == ["2014"] * 4


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elevee", [1]),
        ("CÉDA dig", [1]),
        ("dam", [2]),
        ("dam digue", []),
        ('"*)( OR', []),
        ("  ", []),
        ("La dig", [1]),
    ],
)
def test_a_search_takes_words_as_they_come(two: Path, words: str, found: list[int]) -> None:
    """Accents and case do not matter, all words must be there, the last may go on."""
    assert sorted({hit.article_id for hit in workflow.search_desk(two, words)}) == found


def test_a_search_follows_the_text(two: Path, year_rules: None) -> None:  # noqa: ARG001 - as above
    """What is split anew is found by its new claims only."""
    workflow.split_article(two, 2)
    hits = [hit for hit in workflow.search_desk(two, "2014") if hit.article_id == 2]
    assert {hit.claim_id for hit in hits} == {workflow.review(two, 2).claims[0].claim.id}
