"""What stands around every page: the reviewer's name and the desk's."""

from pathlib import Path

import streamlit as st

from workbench.ui import browser, guide, interface, session, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import node, plain, typeset

_HERE = Path(__file__).parent
ICON = _HERE / "icon.svg"


def draw() -> None:
    """Draw the sidebar and lay the sheet of styles that the theme has no options for."""
    st.html(_HERE / "frame.css")
    offered = served().reviewer
    name = browser.name_among(browser.recalled(browser.REVIEWER), offered)
    st.session_state.setdefault(session.REVIEWER, name)
    st.logo(ICON, size="large")
    with st.sidebar:
        st.text_input(
            words.REVIEWER,
            key=session.REVIEWER,
            help=words.REVIEWER_HELP,
            persist_state="session",
        )
        named = words.NAMED.format(name=words.DESK, said=served().path.name)
        typeset([node("p", named, look="quiet")], key="desk_name")


def remember() -> None:
    """Have the browser keep what it is to remember; after the page, which may add to it."""
    with st.sidebar:
        name = browser.named(session.reviewer(), served().reviewer)
        language = st.session_state.get(interface.CHOSEN, browser.recalled(browser.LANGUAGE))
        told = {browser.REVIEWER: name, browser.LANGUAGE: language, guide.COOKIE: guide.kept()}
        browser.remember(told, spoken=interface.language())


def notice() -> None:
    """Show what has just happened, if anything has."""
    taken = session.take_notice()
    if taken is not None:
        (st.warning if taken.is_fault else st.success)(plain(telling.sentence(taken.text)))


def empty(title: str, what_next: str, *, key: str) -> None:
    """Say that there is nothing here yet, and what to do about it."""
    nodes = [node("div", node("h3", title), node("p", what_next), look="empty")]
    typeset(nodes, key=key)
