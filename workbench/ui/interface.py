"""The language that the interface speaks in one browser tab."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from workbench.ui import browser

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages of the interface, each by its own name; the first is the one written in code."""
CHOSEN = "interface_language"
"""The key of the session under which a person's choice is kept."""


def language() -> str:
    """Return the language to speak: the one chosen in this browser, else its own, else English."""
    first = next(iter(LANGUAGES))
    if get_script_run_ctx(suppress_warning=True) is None:
        return first
    chosen = st.session_state.get(CHOSEN) or browser.recalled(browser.LANGUAGE)
    wanted = str(chosen or st.context.locale or "")[:2]
    return wanted if wanted in LANGUAGES else first
