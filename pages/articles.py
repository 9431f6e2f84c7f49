"""Articles: what is on the desk, how far each article is, and the way to add one."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.ui import articles, frame, words
from workbench.ui.desk import served
from workbench.ui.typeset import plain

with st.container(key="narrow"):
    st.title(words.ARTICLES, anchor=False)
    frame.notice()
    summaries = workflow.articles(served().path)
    if summaries:
        articles.listing(summaries)
    else:
        frame.empty(words.NO_ARTICLES, words.NO_ARTICLES_NEXT, key="no_articles")
    with st.expander(words.ADD_ARTICLE, expanded=not summaries):
        try:
            draft = articles.form()
            if draft is not None:
                articles.add(draft)
                st.rerun()
        except WorkbenchError as fault:
            st.error(plain(str(fault)))
