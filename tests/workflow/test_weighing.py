"""What a card tells before a ruling: whether sources are enough, hold, and what was checked."""

from pathlib import Path

import pytest

from workbench import workflow
from workbench.model import Evidence, Ruling, Source, Stance

FIRST = "Ukraine has sought to join NATO since 2002.\n"
NEXT = "As is known, Ukraine has sought to join NATO since 2002, and asked again.\n"
OTHER = "Ukraine has sought to join NATO since 2003.\n"
SOURCE = Source(
    title="Chronicle", text="Ukraine declared in May 2002 that it’s aiming to join NATO."
)


def claim_of(desk: Path, text: str) -> int:
    """Put an article on the desk and give its claim with a year."""
    article = workflow.add_and_split(desk, text, language="en")
    claims = [state.claim for state in workflow.review(desk, article.id).claims]
    return next(claim.id for claim in claims if "since 200" in claim.words)


def rule(desk: Path, claim_id: int, source: Source = SOURCE) -> int:
    """Confirm a claim on a source; gives the source's id."""
    added = workflow.add_source(desk, source)
    _, (passage, *_) = workflow.source(desk, added.id)
    cited = Evidence(
        passage_id=passage.id,
        source_id=added.id,
        quote=passage.text,
        locator="",
        stance=Stance.SUPPORTS,
    )
    workflow.rule(desk, claim_id, Ruling.CONFIRMED, reviewer="Ada", evidence=[cited])
    return added.id


def test_a_card_tells_what_is_missing(desk: Path) -> None:
    """Without sources both rules ask for some; a primary one is enough for the first."""
    claim_id = claim_of(desk, FIRST)
    assert [each.enough for each in workflow.card(desk, claim_id).sufficiency] == [False, False]
    rule(desk, claim_id, Source(title="Law", text="NATO is the aim since 2002.", primary=True))
    one, two = workflow.card(desk, claim_id).sufficiency
    assert (one.enough, two.enough) == (True, False)
    assert two.missing == "Missing: 1 more independent source."


@pytest.mark.parametrize(("text", "is_offered"), [(NEXT, True), (OTHER, False)])
def test_a_verdict_is_remembered_for_the_same_value(
    desk: Path, text: str, *, is_offered: bool
) -> None:
    """A later article with the same year is told of the verdict; with another year it is not."""
    first = claim_of(desk, FIRST)
    rule(desk, first)
    assert not workflow.card(desk, first).remembered
    card = workflow.card(desk, claim_of(desk, text))
    assert [each.fact.claim.id for each in card.remembered] == [first] * is_offered


def test_a_withdrawn_source_is_recalled(desk: Path) -> None:
    """A verdict is still remembered when its source was withdrawn, with the source named."""
    first = claim_of(desk, FIRST)
    source_id = rule(desk, first)
    workflow.withdraw_source(desk, source_id, reason="Retracted.", reviewer="Ada")
    (found,) = workflow.card(desk, claim_of(desk, NEXT)).remembered
    assert found.fact.withdrawn == ("Chronicle",)
    assert not workflow.card(desk, first).sufficiency[1].independent


def test_a_quotation_that_stands_is_not_broken(desk: Path) -> None:
    """What a verdict cites from the stored copy is found in it."""
    claim_id = claim_of(desk, FIRST)
    rule(desk, claim_id)
    assert workflow.card(desk, claim_id).broken == ()
