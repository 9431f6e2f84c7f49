"""The parts of the review page beside the reader and the card: filters, counters, moves."""

from collections.abc import Sequence

import streamlit as st

from workbench.model import Status
from workbench.ui import (
    claim_card,
    comments,
    editing,
    four_eyes,
    frame,
    history,
    inconsistencies,
    keys,
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
    """Draw the choice of the article to work on."""
    titles = {each.article.id: each.article.title or words.UNTITLED for each in summaries}
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


def filters(review: Review) -> list[ClaimState]:
    """Draw the filters with what is left to do, and return the claims that they let through."""
    kinds = sorted({kind for state in review.claims for kind in state.claim.kinds})
    article_id = review.article.id
    standings = {
        words.ALL: tuple(Status),
        words.OPEN: (Status.OPEN,),
        words.RULED: (Status.RULED, Status.SECONDED, Status.ADJUDICATED),
        words.DISPUTED: (Status.DISPUTED,),
    }
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        standing = st.segmented_control(
            words.FILTER_STATUS,
            list(standings),
            default=words.ALL,
            required=True,
            label_visibility="collapsed",
            key=f"standing_{article_id}",
        )
        chosen = st.multiselect(
            words.FILTER_KINDS,
            kinds,
            placeholder=words.ALL_KINDS,
            key=f"kinds_{article_id}",
            label_visibility="collapsed",
            width=190,
        )
        sought = st.text_input(
            words.SEARCH_CLAIMS,
            placeholder=words.SEARCH_CLAIMS,
            key=f"search_{article_id}",
            label_visibility="collapsed",
            width=190,
        )
        undoing.draw(article_id)
    statuses = standings[standing or words.ALL]
    return [
        state
        for state in review.claims
        if state.status in statuses
        and (not chosen or set(chosen) & set(state.claim.kinds))
        and _says(state, sought)
    ]


def _says(state: ClaimState, sought: str) -> bool:
    """Tell whether a claim's words and label hold all the words sought."""
    text = f"{state.claim.words} {state.claim.label}".casefold()
    return all(word in text for word in sought.casefold().split())


def card_column(review: Review, card: Card, shown: Sequence[ClaimState]) -> None:
    """Draw the card: what has just happened, the claim, its evidence, the verdict."""
    with st.container(key="card", gap="small"):
        frame.notice()
        if all(state.status is not Status.OPEN for state in review.claims):
            st.info(words.ALL_RULED)
        _moves(card.state, shown)
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
    keys.listen()


def _open_picked() -> None:
    claim_id = reader.picked(_READER)
    if claim_id is not None:
        session.open_claim(claim_id)


def _take_selected(review: Review, current: int) -> None:
    selection = reader.selected(_READER)
    state = next(state for state in review.claims if state.claim.id == current)
    if selection is not None:
        editing.take(selection, review.article.id, state)


def _moves(current: ClaimState, shown: Sequence[ClaimState]) -> None:
    """Draw the steps to the claim before and after, among those that the filters show."""
    at = current.claim.start, current.claim.id
    before = [s.claim.id for s in shown if (s.claim.start, s.claim.id) < at]
    after = [s.claim.id for s in shown if (s.claim.start, s.claim.id) > at]
    place = words.PLACE.format(no=len(before) + 1, all=len(shown))
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        _move(words.PREVIOUS, before[-1:], current)
        if current in shown:
            aside(place, key="place")
        _move(words.NEXT, after[:1], current)


def _move(label: str, ids: Sequence[int], current: ClaimState) -> None:
    st.button(
        label,
        key=f"{label}_{current.claim.id}",
        type="tertiary",
        disabled=not ids,
        on_click=session.open_claim,
        args=tuple(ids) or (current.claim.id,),
    )
