"""The sentences that reviewers marked as not checkable: why, and the way back."""

import streamlit as st

from workbench import workflow
from workbench.ui import acting, session, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import node, typeset
from workbench.workflow import Mark, Review


def draw(review: Review) -> None:
    """Draw the marked sentences below the article; nothing while there are none."""
    article = review.article
    marked = workflow.marks(served().path, article.id)
    if not marked:
        return
    label = words.MARKED_SENTENCES.format(count=len(marked))
    with st.expander(label, key=f"marks_{article.id}"):
        for at, mark in sorted(marked.items()):
            _sentence(review, at, mark)


def _sentence(review: Review, at: int, mark: Mark) -> None:
    article, sentence = review.article, review.sentences[at]
    when = mark.at[:16].replace("T", " ")
    said = words.MARKED_BY.format(
        reason=telling.unchecked(mark.reason or ""), reviewer=mark.reviewer, at=when
    )
    text = article.text[sentence.start : sentence.end]
    nodes = [node("p", text, language=article.language), node("p", said, look="quiet")]
    typeset(nodes, key=f"marked_{article.id}_{at}")
    st.button(
        words.TAKE_MARK_OFF,
        key=f"unmark_{article.id}_{mark.act_id}",
        on_click=_take_off,
        args=(article.id, at),
    )


def _take_off(article_id: int, sentence: int) -> None:
    desk, by = served().path, session.reviewer()
    acting.act(lambda: workflow.unmark_sentence(desk, article_id, sentence, reviewer=by))
