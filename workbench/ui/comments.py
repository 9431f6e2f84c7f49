"""What reviewers say to each other about a claim, below its card."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import Card, Comment

_WRITING = "commenting"
"""The key of the session that names the claim whose field is open."""


def draw(card: Card) -> None:
    """Draw the comments on the claim, the oldest first, and the way to write one."""
    claim_id, said = card.state.claim.id, card.comments
    if said:
        title = node("h3", words.COMMENTS.format(count=len(said)), look="section")
        thread = node("ul", *map(_comment, said), look="events")
        typeset([title, thread], key=f"thread_{claim_id}")
    if st.session_state.get(_WRITING) == claim_id:
        _field(card)
    else:
        key = f"comment_on_{claim_id}"
        st.button(words.ADD_COMMENT, key=key, type="tertiary", on_click=_open, args=(claim_id,))


def _field(card: Card) -> None:
    claim_id = card.state.claim.id
    key = f"comment_{claim_id}_{len(card.comments)}"
    st.text_area(
        words.COMMENT,
        key=key,
        placeholder=words.COMMENT_HINT,
        height=76,
        on_change="ignore",
        persist_state="session",
    )
    st.button(
        words.SEND_COMMENT,
        key=f"send_{key}",
        disabled=not session.reviewer(),
        on_click=_send,
        args=(claim_id, key),
    )


def _open(claim_id: int) -> None:
    st.session_state[_WRITING] = claim_id


def _send(claim_id: int, key: str) -> None:
    text = st.session_state.get(key, "")
    try:
        workflow.comment(served().path, claim_id, text, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        st.session_state[_WRITING] = None
        session.notify(words.COMMENT_KEPT)


def _comment(said: Comment) -> Node:
    when = said.at[:16].replace("T", " ")
    return node(
        "li",
        node("div", node("strong", said.reviewer), node("span", f" · {when} UTC", look="quiet")),
        *(node("p", line, look="small") for line in said.text.splitlines() if line.strip()),
        look="stack",
    )
