"""Sources: what the desk checks against; search it, read it, add to it."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import frame, session, sources, words
from workbench.ui.desk import served
from workbench.ui.typeset import plain


def one_source(source_id: int) -> None:
    """Draw one source in full."""
    source, passages = workflow.source(served().path, source_id)
    sources.whole(source, passages, sources.places(source_id))


def all_sources() -> None:
    """Draw the search, or else the list and the ways to add to it."""
    summaries = workflow.sources(served().path)
    if not summaries:
        frame.empty(words.NO_SOURCES, words.NO_SOURCES_NEXT, key="no_sources")
    elif sources.search():
        return
    with st.expander(words.ADD_SOURCE, expanded=not summaries):
        sources.importing()
        draft = sources.form()
        if draft is not None:
            sources.add(draft)
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
            one_source(wanted)
    except WorkbenchError as fault:
        st.error(plain(str(fault)))
