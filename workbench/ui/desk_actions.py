"""What can be done to the ticked articles of the desk at once, and undone again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import desk_list, session, words
from workbench.ui.desk import served
from workbench.ui.typeset import aside
from workbench.workflow import Step

_DONE = "desk_done"
_EVENING = time(18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done last, and can be undone."""

    step: int
    said: str


def notice() -> None:
    """Say what was done last to articles, with the way to undo it."""
    done = st.session_state.get(_DONE)
    if not isinstance(done, Done):
        return
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key="desk_done_box"
    ):
        aside(done.said, key="desk_said")
        st.button(words.UNDO, key="desk_undo", on_click=_undo, args=(done.step,))
        st.button(words.DISMISS, key="desk_dismiss", type="tertiary", on_click=_forget)


def bar(ids: Sequence[int], *, is_archived: bool) -> None:
    """Draw what can be done to the ticked articles."""
    if not ids:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="desk_bar"):
        aside(words.CHOSEN.format(count=len(ids)), key="desk_count")
        if is_archived:
            back = words.BRING_BACK
            st.button(back, key="desk_back", type="primary", on_click=_bring_back, args=(ids,))
        else:
            with st.popover(words.ASSIGN):
                _assigning(ids)
            with st.popover(words.SET_DEADLINE):
                _deadline(ids)
            st.button(words.ARCHIVE, key="desk_archive", on_click=_archive, args=(ids,))
        st.button(
            words.CLEAR, key="desk_clear", type="tertiary", on_click=desk_list.choose, args=((),)
        )


def _assigning(ids: Sequence[int]) -> None:
    known = sorted({*workflow.reviewers(served().path), session.reviewer()} - {""})
    who = st.selectbox(
        words.ASSIGNEE,
        known,
        index=None,
        placeholder=words.ASSIGNEE_HINT,
        accept_new_options=True,
        key="desk_assignee",
    )
    with st.container(horizontal=True):
        st.button(
            words.ASSIGN,
            key="desk_assign",
            type="primary",
            disabled=not who,
            on_click=_assign,
            args=(ids, who or ""),
        )
        st.button(words.TO_NOBODY, key="desk_unassign", on_click=_assign, args=(ids, ""))


def _deadline(ids: Sequence[int]) -> None:
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    due = st.datetime_input(
        words.DUE,
        value=datetime.combine(tomorrow.date(), _EVENING),
        step=timedelta(minutes=15),
        key="desk_due",
    )
    with st.container(horizontal=True):
        st.button(
            words.SET_DEADLINE,
            key="desk_set_due",
            type="primary",
            on_click=_set_deadline,
            args=(ids, due),
        )
        st.button(words.NO_DEADLINE, key="desk_no_due", on_click=_set_deadline, args=(ids, None))


def _assign(ids: Sequence[int], who: str) -> None:
    said = words.DONE_ASSIGNED.format(name=who) if who else words.DONE_UNASSIGNED
    _do(lambda: workflow.assign(served().path, ids, who, reviewer=session.reviewer()), said)


def _set_deadline(ids: Sequence[int], due: datetime | None) -> None:
    at = due.astimezone() if due else None
    said = words.DONE_DUE if due else words.DONE_NO_DEADLINE
    _do(lambda: workflow.set_deadline(served().path, ids, at, reviewer=session.reviewer()), said)


def _archive(ids: Sequence[int]) -> None:
    act = workflow.archive
    _do(lambda: act(served().path, ids, reviewer=session.reviewer()), words.DONE_ARCHIVED)


def _bring_back(ids: Sequence[int]) -> None:
    act = workflow.bring_back
    _do(lambda: act(served().path, ids, reviewer=session.reviewer()), words.DONE_BROUGHT_BACK)


def _do(act: Callable[[], Step], said: str) -> None:
    """Do it, untick what it was done to, and remember it for the undo."""
    _forget()
    try:
        step = act()
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
        return
    desk_list.choose(())
    if step.articles:
        told = words.ONE_ARTICLE if step.articles == 1 else words.ARTICLES_COUNT
        counted = told.format(count=step.articles)
        st.session_state[_DONE] = Done(step=step.id, said=f"{counted}: {said}")
    else:
        session.notify(words.NOTHING_TO_DO)


def _undo(step: int) -> None:
    _forget()
    try:
        undone = workflow.undo_step(served().path, step, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
        return
    left = words.UNDO_LEFT.format(count=undone.left) if undone.left else ""
    session.notify(f"{words.UNDONE} {left}".strip(), is_fault=bool(undone.left))


def _forget() -> None:
    st.session_state.pop(_DONE, None)
