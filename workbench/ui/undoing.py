"""Undo and redo on the review page: two buttons that name what they would undo and do again."""

import streamlit as st

from workbench import workflow
from workbench.ui import acting, session, words
from workbench.ui.desk import served
from workbench.workflow import Done


def draw(article_id: int) -> None:
    """Draw both buttons; one that has nothing to do cannot be pressed."""
    offered = workflow.undoable(served().path, article_id, reviewer=session.reviewer())
    with st.container(horizontal=True, gap="small", width="content"):
        _button(words.UNDO, words.NOTHING_TO_UNDO, offered.undo, article_id, again=False)
        _button(words.REDO, words.NOTHING_TO_REDO, offered.redo, article_id, again=True)


def undo(article_id: int) -> None:
    """Undo what the reviewer did last on the article, as the button does."""
    acting.reverse(article_id, again=False)


def redo(article_id: int) -> None:
    """Do again what the reviewer undid last on the article, as the button does."""
    acting.reverse(article_id, again=True)


def _button(label: str, nothing: str, done: Done | None, article_id: int, *, again: bool) -> None:
    st.button(
        label,
        key=f"{'redo' if again else 'undo'}_{article_id}",
        type="tertiary",
        disabled=done is None,
        help=acting.named(done) if done else nothing,
        on_click=redo if again else undo,
        args=(article_id,),
    )
