"""What reviewers say to each other about a claim, below its card."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import Card, Comment


def draw(card: Card) -> None:
    """Draw the comments on the claim, the oldest first, and the field for the next."""
    claim_id, said = card.state.claim.id, card.comments
    label = words.COMMENTS.format(count=len(said)) if said else words.NO_COMMENTS
    with st.expander(label, expanded=bool(said), key=f"comments_{claim_id}"):
        if said:
            nodes = [node("ul", *map(_comment, said), look="events")]
            typeset(nodes, key=f"thread_{claim_id}")
        key = f"comment_{claim_id}_{len(said)}"
        st.text_area(
            words.COMMENT,
            key=key,
            placeholder=words.COMMENT_HINT,
            height=68,
            label_visibility="collapsed",
            on_change="ignore",
            persist_state="session",
        )
        st.button(
            words.SEND_COMMENT,
            key=f"send_{claim_id}_{len(said)}",
            disabled=not session.reviewer(),
            on_click=_send,
            args=(claim_id, key),
        )


def _send(claim_id: int, key: str) -> None:
    text = st.session_state.get(key, "")
    try:
        workflow.comment(served().path, claim_id, text, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        session.notify(words.COMMENT_KEPT)


def _comment(said: Comment) -> Node:
    when = said.at[:16].replace("T", " ")
    return node(
        "li",
        node("div", node("strong", said.reviewer), node("span", f" · {when} UTC", look="quiet")),
        node("p", said.text, look="small said"),
        look="stack",
    )
