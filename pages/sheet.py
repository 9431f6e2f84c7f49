"""Sheet: every claim with its verdicts, to be filtered and taken along."""

import streamlit as st

from workbench import workflow
from workbench.ui import frame, guide, navigation, review, session, sheet, words
from workbench.ui.desk import served

desk = served().path
st.title(words.SHEET, anchor=False)
summaries = workflow.articles(desk)
article_id = session.article_among([each.article.id for each in summaries])
if article_id is None:
    frame.empty(words.NO_ARTICLES, words.NO_ARTICLE_FOR_SHEET, key="no_article")
    if st.button(words.GO_TO_DESK, type="primary"):
        navigation.go("desk")
else:
    session.open_article(article_id)
    guide.offer(len(summaries))
    guide.done(guide.Step.SHEET)
    guide.here("sheet")
    review.choose_article(summaries, article_id)
    article = next(each.article for each in summaries if each.article.id == article_id)
    viewer = session.reviewer()
    everything = workflow.sheet(desk, article_id, viewer=viewer)
    chosen = sheet.filters(sorted({kind for row in everything for kind in row.claim.kinds}))
    rows = workflow.sheet(
        desk,
        article_id,
        statuses=chosen.statuses,
        kinds=chosen.kinds,
        query=chosen.query,
        viewer=viewer,
    )
    sheet.table(article, rows, chosen)
    sheet.downloads(article, chosen)
