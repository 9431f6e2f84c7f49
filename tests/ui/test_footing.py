"""What a claim's verdicts stand on, on its card."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench import workflow
from workbench.model import Evidence, Ruling, Stance

OpenPage = Callable[..., Any]
Drawn = Callable[[Any], str]


def test_the_card_says_whether_the_sources_are_enough(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Once a verdict cites a source, each rule says if it is enough; before, nothing is said."""
    cards = [workflow.card(desk, state.claim.id) for state in workflow.review(desk, 1).claims]
    card = next(card for card in cards if card.matches)
    claim, item = card.state.claim.id, card.matches[0]
    rules = [judged.rule.name for judged in card.sufficiency]
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
