"""How much of an article has been looked at."""

from pathlib import Path

import pytest

from workbench import workflow
from workbench.model import Ruling
from workbench.ui import coverage
from workbench.ui.coverage import Look

ALL = 8
"""Claims of the article made by hand."""


@pytest.mark.parametrize(
    ("ruling", "look"),
    [
        (Ruling.CONFIRMED, Look.CONFIRMED),
        (Ruling.CHANGED, Look.CONFIRMED),
        (Ruling.WRONG, Look.WRONG),
        (Ruling.CANNOT_CONFIRM, Look.UNSETTLED),
        (Ruling.NOT_CHECKABLE, Look.UNSETTLED),
        (Ruling.ON_AUTHOR, Look.UNSETTLED),
    ],
)
def test_each_ruling_has_its_line(desk: Path, ruling: Ruling, look: Look) -> None:
    """A claim is drawn as it was ruled on."""
    workflow.rule(desk, 1, ruling, reviewer="Amélie")
    covered = coverage.of_article(workflow.review(desk, 1))
    assert dict(covered.looks) == {Look.OPEN: ALL - 1, look: 1}


def test_two_who_differ_leave_a_dispute(desk: Path) -> None:
    """A claim with two rulings has a line that neither of them has."""
    workflow.rule(desk, 1, Ruling.CONFIRMED, reviewer="Amélie")
    workflow.rule(desk, 1, Ruling.WRONG, reviewer="Jonas")
    state = workflow.review(desk, 1).claims[0]
    assert coverage.look_of(state) is Look.DISPUTED


def test_the_blocks_add_up_to_the_article(desk: Path) -> None:
    """No claim is counted twice, and none is left out."""
    workflow.rule(desk, 3, Ruling.WRONG, reviewer="Amélie")
    review = workflow.review(desk, 1)
    blocks = coverage.of_blocks(review, review.blocks)
    assert len(blocks) == len(review.blocks)
    whole = coverage.of_article(review)
    for look in Look:
        assert sum(each.looks[look] for each in blocks) == whole.looks[look]
    assert sum(len(each.reasons) for each in blocks) == len(whole.reasons)


def test_a_sentence_without_claims_says_why(desk: Path) -> None:
    """A sentence marked as not checkable shows its reason where it stands."""
    review = workflow.review(desk, 1)
    own = {state.claim.sentence for state in review.claims}
    bare = next(at for at in range(len(review.sentences)) if at not in own)
    workflow.mark_sentence(desk, 1, bare, reason="advice", reviewer="Amélie")
    review = workflow.review(desk, 1)
    covered = coverage.of_blocks(review, review.blocks)[review.sentences[bare].block]
    assert covered.reasons == ("advice",)
    assert "advice" in covered.said
