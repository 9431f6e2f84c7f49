"""The language that the interface speaks in one browser tab."""

import threading

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from workbench.ui import browser

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages of the interface, each by its own name; the first is the one written in code."""
CHOSEN = "interface_language"
"""The key of the session under which a person's choice is kept."""

_told = threading.local()


def language() -> str:
    """Return the language to speak: the one chosen in this browser, else its own, else English.

    It is looked up once for each run of a page, which asks for every word that it draws.
    """
    context = get_script_run_ctx(suppress_warning=True)
    if context is None:
        return next(iter(LANGUAGES))
    if getattr(_told, "run", None) is not context.cursors:  # each run begins with new ones
        _told.run, _told.language = context.cursors, _wanted()
    return str(_told.language)


def locale() -> str:
    """Return how dates and numbers are written: in English with the day before the month."""
    spoken = language()
    return "en_GB" if spoken == "en" else spoken


def _wanted() -> str:
    first = next(iter(LANGUAGES))
    chosen = st.session_state.get(CHOSEN) or browser.recalled(browser.LANGUAGE)
    wanted = str(chosen or st.context.locale or "")[:2]
    return wanted if wanted in LANGUAGES else first
