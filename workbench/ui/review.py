"""The parts of the review page: the column of the card, that of the text, the moves."""

from collections.abc import Sequence

import streamlit as st

from workbench.model import Status
from workbench.ui import (
    claim_card,
    comments,
    editing,
    four_eyes,
    frame,
    guide,
    history,
    inconsistencies,
    labels,
    marks,
    progress,
    reader,
    revised,
    session,
    undoing,
    verdict,
    words,
)
from workbench.ui.typeset import aside, typeset
from workbench.workflow import ArticleSummary, Card, ClaimState, Review

_READER = "reader"


def choose_article(summaries: Sequence[ArticleSummary], current: int) -> None:
    """Draw the choice of the article to work on, among those that were not put away."""
    there = [each for each in summaries if not each.is_archived or each.article.id == current]
    titles = labels.distinct(
        {each.article.id: each.article.title or words.UNTITLED for each in there}
    )
    key = "article_choice"
    st.session_state[key] = current
    st.selectbox(
        words.CHOOSE_ARTICLE,
        list(titles),
        format_func=titles.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=lambda: session.open_article(st.session_state[key]),
    )


def card_column(review: Review, card: Card, shown: Sequence[ClaimState]) -> None:
    """Draw the card: what has just happened, the claim, its evidence, the verdict."""
    with st.container(key="card", gap="small"):
        guide.here("review")
        frame.notice()
        if all(state.status is not Status.OPEN for state in review.claims):
            st.info(words.ALL_RULED)
        _moves(review.article.id, card.state, shown)
        sentence = review.sentences[card.state.claim.sentence]
        nodes = claim_card.claim_nodes(card.state, card.article, sentence)
        typeset([*nodes, *inconsistencies.on_card(card), *revised.nodes(card)], key="card_claim")
        four_eyes.on_card(card)
        revised.offer_again(card)
        editing.draw(card, review)
        progress.offer_search(card)
        verdict.evidence(card)
        verdict.form(card)
        history.draw(card)
        comments.draw(card)


def reader_column(review: Review, current: int, shown: Sequence[ClaimState]) -> None:
    """Draw the article; a click on a claim, or a key, makes it the current one."""
    inconsistencies.above_article(review, current)
    ids = [state.claim.id for state in shown]
    reader.reader(
        review,
        current=current,
        shown=ids,
        on_pick=_open_picked,
        on_selection=lambda: _take_selected(review, current),
        key=_READER,
    )
    editing.add_by_words(review.article.id, review.article.text)
    marks.draw(review)


def _open_picked() -> None:
    claim_id = reader.picked(_READER)
    if claim_id is not None:
        guide.done(guide.Step.READ)
        session.open_claim(claim_id)


def _take_selected(review: Review, current: int) -> None:
    selection = reader.selected(_READER)
    state = next(state for state in review.claims if state.claim.id == current)
    if selection is not None:
        editing.take(selection, review.article.id, state)


def _moves(article_id: int, current: ClaimState, shown: Sequence[ClaimState]) -> None:
    """Draw the steps to the claims before and after that the filters show, undo and redo."""
    at = current.claim.start, current.claim.id
    before = [s.claim.id for s in shown if (s.claim.start, s.claim.id) < at]
    after = [s.claim.id for s in shown if (s.claim.start, s.claim.id) > at]
    place = words.PLACE.format(no=len(before) + 1, all=len(shown))
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        _move("previous", words.PREVIOUS, before[-1:], current)
        if current in shown:
            aside(place, key="place")
        _move("next", words.NEXT, after[:1], current)
        undoing.draw(article_id)


def _move(where: str, label: str, ids: Sequence[int], current: ClaimState) -> None:
    st.button(
        label,
        key=f"go_{where}",
        type="tertiary",
        disabled=not ids,
        on_click=session.open_claim,
        args=tuple(ids) or (current.claim.id,),
    )
