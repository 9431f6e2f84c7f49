"""Insights: what the work amounts to, drawn; each number leads to the claims behind it."""

import streamlit as st

from workbench import workflow
from workbench.ui import figures, frame, insights, navigation, session, words
from workbench.ui.desk import served

desk = served().path
with st.container(key="narrow"):
    st.title(words.INSIGHTS, anchor=False)
    summaries = workflow.articles(desk)
    article_id = insights.choose_article(summaries) if summaries else None
    told = workflow.kept_insights(desk, article_id=article_id, viewer=session.reviewer())
    if not told.days:
        frame.empty(words.NO_INSIGHTS, words.NO_INSIGHTS_NEXT, key="no_insights")
        if st.button(words.GO_TO_DESK, type="primary"):
            navigation.go("desk")
    else:
        for figure in figures.figures(told):
            insights.draw(figure)
