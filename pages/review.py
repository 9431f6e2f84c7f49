"""Review: the article on the left, the claim with its evidence and the verdict on the right."""

import streamlit as st

from workbench import workflow
from workbench.ui import (
    claim_filters,
    drafts,
    editing,
    frame,
    guide,
    keys,
    navigation,
    progress,
    reader,
    review,
    session,
    words,
)
from workbench.ui.desk import served


@st.fragment
def bench(article_id: int) -> None:
    """Draw card and reader together, so that one run answers a click on a claim."""
    desk = served().path
    viewer = session.reviewer()
    read = session.taken_over(article_id)
    whole = read or workflow.kept_review(desk, article_id, viewer=viewer)
    if not whole.claims:
        frame.notice()
        frame.empty(words.NO_CLAIMS, words.NO_CLAIMS_NEXT, key="no_claims")
        editing.add_by_words(article_id, whole.article.text)
        return
    current = session.claim_among(whole.claims)
    session.open_claim(current.claim.id)
    shown = claim_filters.let_through(whole)
    left, right = st.columns([6, 5], gap="large")
    with workflow.one_look(desk):
        with right:
            card = workflow.card(desk, current.claim.id, viewer=viewer)
            review.card_column(whole, card, shown)
        with left:
            review.reader_column(whole, current.claim.id, shown)


def page() -> None:
    """Draw the page; what it reads of other articles is not kept beyond it."""
    summaries = workflow.articles(served().path)
    article_id = session.article_among([each.article.id for each in summaries])
    if article_id is None:
        lead_to_the_desk(words.NO_ARTICLES, words.NO_ARTICLE_TO_REVIEW, key="no_article")
        return
    session.open_article(article_id)
    review.choose_article(summaries, article_id)
    article = next(each.article for each in summaries if each.article.id == article_id)
    if article.split_at is None:
        lead_to_the_desk(words.NOT_SPLIT, words.NOT_SPLIT_NEXT, key="not_split")
        return
    guide.offer(len(summaries))
    guide.done(guide.Step.OPEN)
    progress.offer_match(article_id)
    drafts.offer_orphans(article_id)
    whole = workflow.kept_review(served().path, article_id, viewer=session.reviewer())
    claim_filters.draw(whole)
    keys.listen()
    reader.send_again()
    bench(article_id)


def lead_to_the_desk(what: str, then: str, *, key: str) -> None:
    """Say why there is nothing to review, and lead to where that changes."""
    frame.empty(what, then, key=key)
    if st.button(words.GO_TO_DESK, type="primary"):
        navigation.go("desk")


page()
