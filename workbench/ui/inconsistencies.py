"""What does not fit inside the article: the list above it, and the notes on a claim's card."""

from collections.abc import Sequence

import streamlit as st

from workbench.model import Claim, Inconsistency
from workbench.ui import session, telling, words
from workbench.ui.typeset import Node, node, plain, typeset
from workbench.workflow import Card, ClaimState, Review

_LONGEST = 60
"""Characters of a place that its button shows."""


def above_article(review: Review, current: int) -> None:
    """Draw how many things to look at there are, each with its places; a click opens the claim."""
    count = len(review.warnings)
    if not count:
        return
    label = words.ONE_TO_LOOK_AT if count == 1 else words.TO_LOOK_AT.format(count=count)
    with st.expander(label, key=f"warnings_{review.article.id}"):
        for number, warning in enumerate(review.warnings):
            _draw(review, warning, number, current)


def on_card(card: Card) -> list[Node]:
    """Return what does not fit at the claim, with the words of the other place in the message."""
    return [_message(warning) for warning in card.warnings]


def _draw(review: Review, warning: Inconsistency, number: int, current: int) -> None:
    key = f"warning_{review.article.id}_{number}"
    typeset([_message(warning)], key=key)
    with st.container(horizontal=True, gap="small"):
        for at, (start, end) in enumerate(warning.places):
            claim = claim_at(start, end, review.claims)
            if claim is None:
                continue
            st.button(
                plain(" ".join(review.article.text[start:end].split())[:_LONGEST]),
                key=f"{key}_{at}",
                type="primary" if claim.id == current else "secondary",
                on_click=session.open_claim,
                args=(claim.id,),
            )


def claim_at(start: int, end: int, claims: Sequence[ClaimState]) -> Claim | None:
    """Return the claim nearest to a place: the most alike of those on it, else the next."""
    if not claims:
        return None
    return min((state.claim for state in claims), key=lambda claim: _distance(claim, start, end))


def _distance(claim: Claim, start: int, end: int) -> tuple[int, int]:
    apart = max(claim.start - end, start - claim.end)
    unlike = abs(claim.start - start) + abs(claim.end - end)
    return max(0, apart + 1), unlike


def _message(warning: Inconsistency) -> Node:
    return node("p", telling.sentence(warning.message), look="warning")
