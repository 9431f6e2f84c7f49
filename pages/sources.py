"""Sources: what the desk checks against; search it, read it, add to it."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import frame, one_source, session, source_adding, sources, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import plain


def draw_one(source_id: int) -> None:
    """Draw one source in full."""
    one_source.whole(workflow.source_record(served().path, source_id, viewer=session.reviewer()))


def all_sources() -> None:
    """Draw the search, or else the list and the ways to add to it."""
    summaries = workflow.sources(served().path, limit=sources.LISTED + 1)
    if not summaries:
        frame.empty(words.NO_SOURCES, words.NO_SOURCES_NEXT, key="no_sources")
    elif sources.search():
        return
    with st.expander(words.ADD_SOURCE, expanded=not summaries):
        documents, pasted = st.tabs([words.DOCUMENTS, words.PASTED])
        with documents:
            source_adding.importing()
        with pasted:
            draft = source_adding.form()
        if draft is not None:
            source_adding.add(draft)
            st.rerun()
    sources.listing(summaries)


with st.container(key="narrow"):
    st.title(words.SOURCES, anchor=False)
    frame.notice()
    wanted = session.number("source")
    try:
        if wanted is None:
            all_sources()
        else:
            draw_one(wanted)
    except WorkbenchError as fault:
        st.error(plain(telling.sentence(str(fault))))
