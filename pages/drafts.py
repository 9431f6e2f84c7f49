"""Drafts: the texts that an article has had, what each changed, and the way to bring the next."""

import streamlit as st

from workbench import workflow
from workbench.drafts import Fate
from workbench.errors import WorkbenchError
from workbench.ui import (
    comparing,
    drafts,
    frame,
    navigation,
    placing,
    progress,
    session,
    telling,
    words,
)
from workbench.ui.desk import served
from workbench.ui.typeset import node, plain, typeset


def whole(article_id: int) -> None:
    """Draw the report of a draft, the claims without a place, the comparison and the form."""
    known = workflow.article_drafts(served().path, article_id)
    number = drafts.choose_draft(known)
    told = workflow.draft_report(served().path, article_id, number)
    shown = drafts.report(told)
    if shown is Fate.ORPHAN or not told.of_fate(Fate.ORPHAN):
        placing.draw(workflow.orphans(served().path, article_id), told.article.language)
    if len(known) > 1:
        with st.expander(words.COMPARE_DRAFTS):
            comparing.draw(known, told.article.language)
    with st.expander(words.NEW_DRAFT, expanded=len(known) == 1):
        drafts.form(article_id)


with st.container(key="narrow"):
    st.title(words.DRAFTS, anchor=False)
    frame.notice()
    summaries = {each.article.id: each.article for each in workflow.articles(served().path)}
    current = session.article_among(list(summaries))
    if current is None:
        frame.empty(words.NO_ARTICLES, words.NO_ARTICLE_FOR_DRAFTS, key="no_article")
        if st.button(words.GO_TO_DESK, type="primary"):
            navigation.go("desk")
    else:
        session.open_article(current)
        article = summaries[current]
        title = node("h2", article.title, look="entry-title", language=article.language)
        typeset([title], key="draft_title")
        if progress.is_under_way("revise", current):
            progress.watch("revise", current, words.REVISING)
        else:
            try:
                whole(current)
            except WorkbenchError as fault:
                st.error(plain(telling.sentence(str(fault))))
