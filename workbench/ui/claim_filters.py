"""Which claims the review page works through: by standing, by kind, by words.

Drawn once for the page; moving from claim to claim only reads what was chosen.
"""

from collections.abc import Mapping

import streamlit as st

from workbench.model import Status
from workbench.ui import telling, words
from workbench.workflow import ClaimState, Review


def draw(review: Review) -> None:
    """Draw the filters in a row."""
    kinds = sorted({kind for state in review.claims for kind in state.claim.kinds})
    article_id = review.article.id
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="filters"):
        st.segmented_control(
            words.FILTER_STATUS,
            list(_standings()),
            default=words.ALL,
            required=True,
            label_visibility="collapsed",
            key=f"standing_{article_id}",
        )
        st.multiselect(
            words.FILTER_KINDS,
            kinds,
            format_func=telling.kind,
            placeholder=words.ALL_KINDS,
            key=f"kinds_{article_id}",
            label_visibility="collapsed",
            width=190,
        )
        st.text_input(
            words.SEARCH_CLAIMS,
            placeholder=words.SEARCH_CLAIMS,
            key=f"search_{article_id}",
            label_visibility="collapsed",
            width=190,
        )


def let_through(review: Review) -> list[ClaimState]:
    """Return the claims that the filters, as they are set, let through."""
    article_id = review.article.id
    standing = st.session_state.get(f"standing_{article_id}")
    kinds = set(st.session_state.get(f"kinds_{article_id}") or ())
    sought = str(st.session_state.get(f"search_{article_id}") or "").casefold().split()
    statuses = _standings().get(str(standing), tuple(Status))
    return [
        state
        for state in review.claims
        if state.status in statuses
        and (not kinds or kinds & set(state.claim.kinds))
        and (not sought or _says(state, sought))
    ]


def _standings() -> Mapping[str, tuple[Status, ...]]:
    return {
        words.ALL: tuple(Status),
        words.OPEN: (Status.OPEN,),
        words.RULED: (Status.RULED, Status.SECONDED, Status.ADJUDICATED),
        words.DISPUTED: (Status.DISPUTED,),
    }


def _says(state: ClaimState, sought: list[str]) -> bool:
    """Tell whether a claim's words and label hold all the words sought."""
    text = f"{state.claim.words} {state.claim.label}".casefold()
    return all(word in text for word in sought)
