"""What a claim's verdicts stand on, on its card."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench import workflow
from workbench.model import Evidence, Ruling, Source, Stance
from workbench.ui.english import SUFFICIENCY_RULES

OpenPage = Callable[..., Any]
Drawn = Callable[[Any], str]


def test_the_card_says_whether_the_sources_are_enough(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Once a verdict cites a source, the desk's rule says if it is enough; nothing before that."""
    cards = [workflow.card(desk, state.claim.id) for state in workflow.review(desk, 1).claims]
    card = next(card for card in cards if card.matches)
    claim, item = card.state.claim.id, card.matches[0]
    rules = [SUFFICIENCY_RULES[judged.rule.name] for judged in card.sufficiency]
    assert rules
    before = drawn(open_page("review", article=1, claim=claim))
    assert not any(rule in before for rule in rules)
    cited = Evidence(
        passage_id=item.passage.id,
        source_id=item.source.id,
        quote=item.passage.text,
        locator="",
        stance=Stance.SUPPORTS,
    )
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Amélie", evidence=[cited])
    after = drawn(open_page("review", article=1, claim=claim))
    assert all(rule in after for rule in rules)


def test_what_was_ruled_before_comes_first(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """The card offers an earlier verdict on the same claim above the evidence, with its source."""
    claim, source_id = _confirmed(desk)
    article, again = _claim_of(desk, "As is known, Ukraine has sought to join NATO since 2002.\n")
    assert [each.fact.claim.id for each in workflow.card(desk, again).remembered] == [claim]
    told = drawn(open_page("review", article=article, claim=again))
    place = told.index("Checked on")
    assert "Source: Chronicle." in told
    assert place < told.index("Evidence", place)
    workflow.withdraw_source(desk, source_id, reviewer="Jonas", reason="A forgery")
    told = drawn(open_page("review", article=article, claim=again))
    assert "Withdrawn or replaced since: Chronicle." in told


def test_a_recalled_verdict_is_told(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """The card of a claim whose verdict cites a withdrawn source says so, with the reason."""
    claim, source_id = _confirmed(desk)
    workflow.withdraw_source(desk, source_id, reviewer="Jonas", reason="A forgery")
    article = workflow.card(desk, claim).article.id
    told = drawn(open_page("review", article=article, claim=claim))
    assert "which the desk has withdrawn (A forgery)" in told
    assert "source withdrawn" in told


def _confirmed(desk: Path) -> tuple[int, int]:
    """Confirm a claim of an article on a source; gives both their ids."""
    _, claim = _claim_of(desk, "Ukraine has sought to join NATO since 2002.\n")
    text = "Ukraine declared in May 2002 that it is aiming to join NATO."
    source = workflow.add_source(desk, Source(title="Chronicle", text=text))
    _, (passage, *_) = workflow.source(desk, source.id)
    cited = Evidence(
        passage_id=passage.id,
        source_id=source.id,
        quote=passage.text,
        locator="",
        stance=Stance.SUPPORTS,
    )
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Amélie", evidence=[cited])
    return claim, source.id


def _claim_of(desk: Path, text: str) -> tuple[int, int]:
    """Put an article on the desk; gives its id and that of its claim with a year."""
    article = workflow.add_and_split(desk, text, language="en").id
    claims = [state.claim for state in workflow.review(desk, article).claims]
    return article, next(claim.id for claim in claims if "since 2002" in claim.words)
