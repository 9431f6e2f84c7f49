"""The parts of the start page: the list of articles and the form that adds one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from workbench import languages, workflow
from workbench.errors import InputError
from workbench.model import Article
from workbench.reading import read_article
from workbench.ui import navigation, progress, session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import ArticleSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as the form gives it, before it is on the desk."""

    text: str
    title: str
    outlet: str
    published: date | None
    language: str | None
    """None: to be detected."""


def listing(summaries: Sequence[ArticleSummary]) -> None:
    """Draw the articles, newest first, each with how far it is and what to do next."""
    for summary in sorted(summaries, key=lambda each: -each.article.id):
        article_id = summary.article.id
        with st.container(border=True, key=f"article_{article_id}"):
            typeset([_entry(summary)], key=f"entry_{article_id}")
            if summary.claims:
                st.progress(summary.ruled / summary.claims)
            if progress.is_under_way("split", article_id):
                progress.watch("split", article_id, words.SPLITTING)
            else:
                _actions(summary.article)


def form() -> Draft | None:
    """Draw the form and return what was submitted, once.

    Raises InputError and EncodingError when there is no text, or none that can be read.
    """
    with st.form("add_article", border=False):
        pasted = st.text_area(words.PASTE, placeholder=words.PASTE_HINT, height=220)
        upload = st.file_uploader(words.UPLOAD_ARTICLE, type=["txt", "md"])
        left, right = st.columns(2)
        title = left.text_input(words.ARTICLE_TITLE, placeholder=words.ARTICLE_TITLE_HINT)
        outlet = right.text_input(words.OUTLET)
        published = left.date_input(
            words.PUBLISHED,
            value=None,
            min_value=date(1800, 1, 1),
            max_value=date(2100, 1, 1),
            help=words.PUBLISHED_HELP,
        )
        language = right.selectbox(
            words.LANGUAGE, ["", *languages.codes()], format_func=lambda c: c or words.LANGUAGE_AUTO
        )
        submitted = st.form_submit_button(words.ADD_AND_SPLIT, type="primary")
    if not submitted:
        return None
    text = read_article(upload.getvalue(), upload.name) if upload else pasted
    if not text.strip():
        raise InputError(words.NEITHER_TEXT_NOR_FILE)
    return Draft(
        text=text,
        title=title.strip(),
        outlet=outlet.strip(),
        published=published,
        language=language or None,
    )


def add(draft: Draft) -> None:
    """Put an article on the desk and have it split; a text that is there already is shown."""
    added = workflow.add_article(
        served().path,
        draft.text,
        title=draft.title,
        outlet=draft.outlet,
        published=draft.published,
        language=draft.language,
        reviewer=session.reviewer(),
    )
    if added.is_new:
        progress.start("split", added.id)
    else:
        session.notify(words.KNOWN_ARTICLE)


def _actions(article: Article) -> None:
    with st.container(horizontal=True):
        if article.split_at is None:
            st.button(
                words.SPLIT_AGAIN,
                key=f"split_{article.id}",
                type="primary",
                on_click=progress.start,
                args=("split", article.id),
            )
            return
        if st.button(words.OPEN_REVIEW, key=f"review_{article.id}", type="primary"):
            navigation.go("review", article=article.id)
        if st.button(words.OPEN_SHEET, key=f"sheet_{article.id}"):
            navigation.go("sheet", article=article.id)


def _entry(summary: ArticleSummary) -> Node:
    article = summary.article
    published = article.published
    origin = [
        article.outlet,
        f"{published.day} {published:%B %Y}" if published else "",
        article.language,
    ]
    parts = [
        node("div", article.title or words.UNTITLED, look="entry-title", language=article.language),
        node("div", " · ".join(piece for piece in origin if piece), look="quiet"),
    ]
    if article.split_at is None:
        parts.append(node("div", words.NOT_SPLIT, look="quiet gap"))
    else:
        parts.append(node("div", _standing(summary), look="small gap"))
    return node("article", *parts, look="stack")


def _standing(summary: ArticleSummary) -> str:
    said = words.PROGRESS_RULED.format(ruled=summary.ruled, all=summary.claims)
    if not summary.disputed:
        return said
    return f"{said} · {words.PROGRESS_DISPUTED.format(disputed=summary.disputed)}"
