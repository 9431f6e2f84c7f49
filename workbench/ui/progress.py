"""Long work, watched: it runs in the worker process, and the page only asks how far it is."""

import shutil
from pathlib import Path

import streamlit as st

from workbench import workflow
from workbench.jobs import JobState, Phase, Task
from workbench.ui import session, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import aside
from workbench.workflow import Card

UPLOADS = "workbench-upload-"
"""How the names of folders begin that uploads are put down in."""

_POLL_SECONDS = 0.4


def start(task: Task, target: int | str, **facts: object) -> None:
    """Hand a piece of work to the worker and remember that this tab waits for it."""
    desk = served()
    desk.jobs.submit(task, desk.path, target, reviewer=session.reviewer(), **facts)
    st.session_state[_key(task, target)] = True


def is_under_way(task: Task, target: int | str) -> bool:
    """Tell whether that work goes on, in this tab or another, or has not been told of here."""
    job = served().jobs.of_target(target, task)
    return job is not None and (not job.is_over or _key(task, target) in st.session_state)


def watch(task: Task, target: int | str, label: str) -> None:
    """Draw how far the work is, with a way to stop it; when it ends, the page is drawn anew."""
    st.fragment(_draw, run_every=_POLL_SECONDS)(task, target, label)


def offer_match(article_id: int) -> None:
    """Offer to search the evidence again when sources were added since it was searched."""
    if is_under_way("match", article_id):
        watch("match", article_id, words.SEARCHING)
    elif workflow.matches_are_stale(served().path, article_id):
        with st.container(horizontal=True, vertical_alignment="center"):
            aside(words.STALE, key="stale")
            st.button(words.SEARCH_AGAIN, key="match", on_click=start, args=("match", article_id))


def offer_search(card: Card) -> None:
    """Offer to search the evidence of a claim that was edited since; draw the search under way."""
    claim_id = card.state.claim.id
    if not card.is_stale:
        return
    if is_under_way("search", claim_id):
        watch("search", claim_id, words.SEARCHING)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        aside(words.EVIDENCE_STALE, key=f"stale_{claim_id}")
        key = f"again_{claim_id}"
        st.button(words.SEARCH_AGAIN, key=key, on_click=start, args=("search", claim_id))


def _draw(task: Task, target: int | str, label: str) -> None:
    jobs = served().jobs
    job = jobs.of_target(target, task)
    if job is None or job.is_over:
        if job is not None and st.session_state.pop(_key(task, target), False):
            _tell(job)
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.progress(min(job.done / job.total, 1.0) if job.total else 0.0, text=label)
        st.button(words.STOP, key=f"stop_{job.id}", on_click=jobs.stop, args=(job.id,))


def is_put_down(target: int | str) -> bool:
    """Tell whether a target is the folder of an upload, not a folder or address of a person's."""
    return Path(str(target)).name.startswith(UPLOADS)


def _tell(job: JobState) -> None:
    if job.task == "import" and is_put_down(job.target):
        # The folder that the uploads were put down in; the desk has its own copy now.
        shutil.rmtree(str(job.target), ignore_errors=True)
    is_done = job.state is Phase.DONE
    said = telling.fates(job.message) if job.task == "revise" and is_done else job.message
    session.notify(said, is_fault=not is_done)


def _key(task: Task, target: int | str) -> str:
    return f"awaits_{task}_{target}"
