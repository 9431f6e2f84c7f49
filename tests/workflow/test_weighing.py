"""What a card tells before a ruling: whether sources are enough, hold, and what was checked."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from workbench import workflow
from workbench.evidence.sufficiency import RULES
from workbench.model import Evidence, Ruling, Source, Stance
from workbench.workflow.reviewing import RECALLED

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
    """The rule that the desk goes by decides: a primary source is enough for one of them."""
    claim_id = claim_of(desk, FIRST)
    [judged] = workflow.card(desk, claim_id).sufficiency
    assert (judged.rule, judged.enough) == (RULES[0], False)
    rule(desk, claim_id, Source(title="Law", text="NATO is the aim since 2002.", primary=True))
    [judged] = workflow.card(desk, claim_id).sufficiency
    assert judged.enough
    workflow.change_settings(desk, reviewer="Ada", sufficiency=RULES[1].name)
    [judged] = workflow.card(desk, claim_id).sufficiency
    assert (judged.rule, judged.enough) == (RULES[1], False)
    assert judged.missing == "Missing: 1 more independent source."


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


def test_the_desk_says_for_how_long_a_verdict_holds(desk: Path) -> None:
    """Kinds that the desk names grow old; the others do not."""
    first = claim_of(desk, FIRST)
    rule(desk, first)
    kind = workflow.card(desk, first).state.claim.kind
    again = claim_of(desk, NEXT)
    (held,) = workflow.card(desk, again).remembered
    assert held.expires is None
    workflow.change_settings(desk, reviewer="Ada", memory_days={kind: 30})
    (held,) = workflow.card(desk, again).remembered
    assert held.expires == date.fromisoformat(held.fact.verdict.at[:10]) + timedelta(days=30)
    assert not held.expired


def test_a_withdrawn_source_is_recalled(desk: Path) -> None:
    """A verdict is still remembered when its source was withdrawn, with the source named."""
    first = claim_of(desk, FIRST)
    source_id = rule(desk, first)
    workflow.withdraw_source(desk, source_id, reason="Retracted.", reviewer="Ada")
    (found,) = workflow.card(desk, claim_of(desk, NEXT)).remembered
    assert (found.fact.cited, found.fact.withdrawn) == (("Chronicle",), ("Chronicle",))
    card = workflow.card(desk, first)
    assert not card.sufficiency[0].independent
    assert [source.id for source in card.recalled] == [source_id]


def test_a_withdrawn_source_marks_the_claims_that_rest_on_it(desk: Path) -> None:
    """Claims whose verdict cites it carry a flag until the source or the verdict is otherwise."""
    first = claim_of(desk, FIRST)
    source_id = rule(desk, first)
    article = workflow.card(desk, first).article.id

    def marked() -> list[int]:
        states = workflow.review(desk, article).claims
        return [each.claim.id for each in states if RECALLED in each.claim.flags]

    assert marked() == []
    workflow.withdraw_source(desk, source_id, reason="Retracted.", reviewer="Ada")
    assert marked() == [first]
    workflow.restore_source(desk, source_id, reviewer="Ada")
    assert marked() == []
    workflow.withdraw_source(desk, source_id, reason="Retracted.", reviewer="Ada")
    workflow.rule(desk, first, Ruling.CANNOT_CONFIRM, reviewer="Ada")
    assert marked() == []
    assert workflow.card(desk, first).recalled == ()


def test_a_quotation_that_stands_is_not_broken(desk: Path) -> None:
    """What a verdict cites from the stored copy is found in it."""
    claim_id = claim_of(desk, FIRST)
    rule(desk, claim_id)
    assert workflow.card(desk, claim_id).broken == ()
