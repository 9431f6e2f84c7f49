"""Claims that lost their place: each with the places its words have, or a field for them."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.typeset import marked, node, typeset
from workbench.workflow import ClaimState, Moved, Place

_PLACES = 4
"""Places that are offered for a claim, the likeliest first."""


def draw(orphans: tuple[Moved, ...], language: str) -> None:
    """Draw every claim that waits to be placed."""
    for moved in orphans:
        claim_id = moved.anchored.claim_id
        with st.container(border=True, key=f"orphan_{claim_id}"):
            _claim(moved, language)
            places = workflow.places_for(served().path, claim_id)[:_PLACES]
            if not places:
                typeset([node("p", words.NO_PLACES, look="small")], key=f"no_places_{claim_id}")
            for number, place in enumerate(places):
                _offer(claim_id, place, number, language)
            _by_words(claim_id)


def _claim(moved: Moved, language: str) -> None:
    anchored = moved.anchored
    at = anchored.sentence.find(anchored.words)
    spans = [(at, at + len(anchored.words))] if at >= 0 else []
    nodes = [
        node("div", anchored.words, look="moved-title", language=language),
        node("div", words.CAUSES[anchored.cause], look="small quiet"),
        node("p", *marked(anchored.sentence, spans), look="excerpt", language=language),
    ]
    typeset(nodes, key=f"orphan_text_{anchored.claim_id}")


def _offer(claim_id: int, place: Place, number: int, language: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        span = (place.start - place.offset, place.end - place.offset)
        nodes = [node("p", *marked(place.sentence, [span]), look="sentence", language=language)]
        typeset(nodes, key=f"place_text_{claim_id}_{number}")
        st.button(
            words.PLACE_HERE,
            key=f"place_{claim_id}_{place.start}_{place.end}",
            on_click=_place,
            args=(claim_id, place),
        )


def _by_words(claim_id: int) -> None:
    key = f"place_words_{claim_id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(words.PLACE_BY_WORDS, key=key)
        st.button(
            words.PLACE_IT, key=f"place_it_{claim_id}", on_click=_place_at, args=(claim_id, key)
        )
        st.button(words.LET_GO, key=f"let_go_{claim_id}", on_click=_let_go, args=(claim_id,))


def _place(claim_id: int, place: Place) -> None:
    try:
        state = workflow.place_claim(
            served().path, claim_id, place.start, place.end, reviewer=session.reviewer()
        )
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        _tell(state)


def _place_at(claim_id: int, key: str) -> None:
    typed = str(st.session_state[key])
    try:
        state = workflow.place_by_words(served().path, claim_id, typed, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        _tell(state)


def _let_go(claim_id: int) -> None:
    try:
        workflow.let_go(served().path, claim_id, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        session.notify(words.WENT)


def _tell(state: ClaimState) -> None:
    session.notify(words.PLACED.format(words=state.claim.words))
