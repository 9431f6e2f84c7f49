"""Undo and redo of anything that a reviewer did."""

from collections.abc import Callable
from pathlib import Path

import pytest
from edited_article import claims, span, states
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench import workflow
from workbench.errors import ConflictError, InputError
from workbench.model import Ruling, Status
from workbench.workflow import ActKind

Do = Callable[[Path, int, int], object]


def _rule(desk: Path, _: int, claim: int) -> object:
    return workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ada", note="n")


ACTS: dict[str, Do] = {
    "rule": _rule,
    "add": lambda desk, article, _: workflow.add_claim(
        desk, article, *span("two hours"), reviewer="Ada"
    ),
    "recut": lambda desk, _, claim: workflow.recut_claim(
        desk, claim, *span("in 2014"), reviewer="Ada"
    ),
    "kind": lambda desk, _, claim: workflow.change_kind(desk, claim, "rule", reviewer="Ada"),
    "value": lambda desk, _, claim: workflow.change_value(desk, claim, "2015", reviewer="Ada"),
    "split": lambda desk, _, claim: (
        workflow.recut_claim(desk, claim, *span("in 2014, after 94,300"), reviewer="Ada"),
        workflow.split_claim(desk, claim, span("after")[0], reviewer="Ada"),
    ),
    "merge": lambda desk, article, claim: (
        workflow.add_claim(desk, article, *span("94,300 soldiers"), reviewer="Ada"),
        workflow.merge_claims(
            desk, claim, claims(desk, article)["94,300 soldiers"].id, reviewer="Ada"
        ),
    ),
    "remove": lambda desk, _, claim: workflow.remove_claim(desk, claim, reviewer="Ada"),
    "mark": lambda desk, article, _: workflow.mark_sentence(
        desk, article, 1, "opinion", reviewer="Ada"
    ),
    "comment": lambda desk, _, claim: workflow.comment(desk, claim, "Why?", reviewer="Ada"),
}


def seen(desk: Path, article_id: int) -> object:
    """Give all that a reviewer sees of the article, but for versions and evidence."""
    review = workflow.review(desk, article_id)
    said = [workflow.card(desk, state.claim.id).comments for state in review.claims]
    shown = [(state.claim, state.status, state.ruling) for state in review.claims]
    rows = workflow.sheet(desk, article_id)
    ruled = [(row.verdict.ruling, row.verdict.note) for row in rows if row.verdict]
    return shown, review.sentences, said, ruled


@pytest.mark.parametrize("act", ACTS)
def test_anything_is_undone_and_done_again(desk: Path, article_id: int, act: str) -> None:
    """After an undo all is as before, after a redo as it was made."""
    claim = claims(desk, article_id)["2014"].id
    before = seen(desk, article_id)
    ACTS[act](desk, article_id, claim)
    made = seen(desk, article_id)
    assert made != before
    steps = 2 if act in {"split", "merge"} else 1
    for _ in range(steps):
        workflow.undo(desk, article_id, reviewer="Ada")
    assert seen(desk, article_id) == before
    for _ in range(steps):
        workflow.redo(desk, article_id, reviewer="Ada")
    assert seen(desk, article_id) == made


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(st.sampled_from(["rule", "recut", "kind", "value", "comment", "undo"])))
def test_undoing_all_leads_back_to_the_beginning(
    desk: Path, article_id: int, acts: list[str]
) -> None:
    """Whatever was done in whatever order, undo upon undo gives the article as it was split."""
    claim = claims(desk, article_id)["2014"].id
    before = seen(desk, article_id)
    for act in acts:
        if act in ACTS:
            try:
                ACTS[act](desk, article_id, claim)
            except InputError:
                continue  # the very same words already
        elif workflow.undoable(desk, article_id, reviewer="Ada").undo:
            workflow.undo(desk, article_id, reviewer="Ada")
    while workflow.undoable(desk, article_id, reviewer="Ada").undo:
        workflow.undo(desk, article_id, reviewer="Ada")
    assert seen(desk, article_id) == before


def test_an_undo_says_what_it_undid(desk: Path, article_id: int) -> None:
    """The kind, the words and the claim are told, before and after."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    offered = workflow.undoable(desk, article_id, reviewer="Ada").undo
    done = workflow.undo(desk, article_id, reviewer="Ada")
    assert done == offered
    assert (done.act.kind, done.words, done.claim_id) == (ActKind.VALUE, "2014", claim.id)
    again = workflow.undoable(desk, article_id, reviewer="Ada").redo
    assert again == done
    assert workflow.undoable(desk, article_id, reviewer="Jonas").undo is None


def test_a_new_act_ends_what_could_be_redone(desk: Path, article_id: int) -> None:
    """After an undo and something else there is nothing to redo."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    workflow.undo(desk, article_id, reviewer="Ada")
    workflow.comment(desk, claim.id, "No.", reviewer="Ada")
    with pytest.raises(InputError, match="nothing to redo"):
        workflow.redo(desk, article_id, reviewer="Ada")


def test_what_another_built_on_is_not_undone(desk: Path, article_id: int) -> None:
    """A verdict of somebody else on the claim keeps the edit before it; a comment does not."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    workflow.comment(desk, claim.id, "Good.", reviewer="Jonas")
    workflow.undo(desk, article_id, reviewer="Ada")
    workflow.redo(desk, article_id, reviewer="Ada")
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Jonas")
    with pytest.raises(ConflictError, match="Jonas acted on “2014” since"):
        workflow.undo(desk, article_id, reviewer="Ada")
    value = claims(desk, article_id)["2014"].value
    assert value is not None
    assert value.text == "2015"


def test_undoing_an_edit_lets_the_verdicts_on_it_stand_again(desk: Path, article_id: int) -> None:
    """The claim is again what was ruled on, also when it was ruled on in between."""
    claim = claims(desk, article_id)["2014"]
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Ada", note="first")
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Ada")
    workflow.undo(desk, article_id, reviewer="Ada")
    assert states(desk, article_id)["2014"].status is Status.OPEN
    workflow.undo(desk, article_id, reviewer="Ada")
    assert states(desk, article_id)["2014"].ruling is Ruling.CONFIRMED
    assert workflow.sheet(desk, article_id)[1].verdict is not None


def test_an_undone_verdict_gives_back_the_one_before(desk: Path, article_id: int) -> None:
    """The note and the citations of the verdict before stand again, as a new event."""
    claim = claims(desk, article_id)["2014"]
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Ada", note="first")
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Ada")
    workflow.undo(desk, article_id, reviewer="Ada")
    verdicts = workflow.card(desk, claim.id).verdicts
    assert [each.ruling for each in verdicts] == [
        Ruling.CONFIRMED,
        Ruling.WRONG,
        Ruling.CONFIRMED,
    ]
    assert verdicts[-1].note == "first"


def test_a_final_ruling_is_undone_and_given_again(desk: Path, article_id: int) -> None:
    """The dispute is open again after the undo; the redo ends it with the same ruling and note."""
    claim = claims(desk, article_id)["2014"].id
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada")
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Jonas")
    workflow.adjudicate(desk, claim, Ruling.WRONG, reviewer="Ada", note="The log says so.")
    assert workflow.undo(desk, article_id, reviewer="Ada").act.kind is ActKind.ADJUDICATED
    assert states(desk, article_id)["2014"].status is Status.DISPUTED
    with pytest.raises(ConflictError, match="Jonas"):
        workflow.undo(desk, article_id, reviewer="Ada")
    workflow.redo(desk, article_id, reviewer="Ada")
    state = states(desk, article_id)["2014"]
    assert (state.status, state.ruling) == (Status.ADJUDICATED, Ruling.WRONG)
    assert workflow.card(desk, claim).adjudications[-1].note == "The log says so."
