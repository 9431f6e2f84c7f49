"""Adding an article to the desk: pasted, or from a file."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from workbench import languages, workflow
from workbench.errors import InputError, WorkbenchError
from workbench.reading import read_article
from workbench.ui import guide, progress, session, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as the form gives it, before it is on the desk."""

    text: str
    title: str
    outlet: str
    published: date | None
    language: str | None
    """None: to be detected."""


def draw(*, is_first: bool) -> None:
    """Draw the way to add an article, open while there is nothing else on the desk."""
    with st.expander(words.ADD_ARTICLE, expanded=is_first):
        try:
            draft = form()
            if draft is not None:
                add(draft)
                st.rerun()
        except WorkbenchError as fault:
            st.error(plain(telling.sentence(str(fault))))


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
            words.LANGUAGE,
            ["", *languages.codes()],
            format_func=lambda code: telling.language(code) if code else words.LANGUAGE_AUTO,
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
        guide.done(guide.Step.OWN)
        progress.start("split", added.id)
    else:
        session.notify(words.KNOWN_ARTICLE)
