"""A passage beside the claim."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench import workflow
from workbench.model import Source

OpenPage = Callable[..., Any]
Drawn = Callable[[Any], str]


def test_words_that_correspond_are_told(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """Of a passage in another language the card says which words of the article it has."""
    text = "Ukraine declared in May 2002 that it is aiming to join NATO."
    workflow.add_source(desk, Source(title="Chronicle", text=text, language="en"))
    article = workflow.add_and_split(
        desk, "L’Ukraine cherche à entrer dans l’OTAN depuis 2002.\n", language="fr"
    ).id
    workflow.match_article(desk, article)
    claims = [state.claim for state in workflow.review(desk, article).claims]
    claim = next(claim.id for claim in claims if "depuis 2002" in claim.words)
    card = workflow.card(desk, claim)
    sentence = card.article.text[card.sentence.start : card.sentence.end]
    said = [sentence[start:end] for start, end in card.matches[0].match.claimed]
    assert {"Ukraine", "OTAN"} <= set(said)
    assert "In the article:" in drawn(open_page("review", article=article, claim=claim))
