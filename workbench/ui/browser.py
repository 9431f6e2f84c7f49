"""What a browser remembers for its person from one visit to the next: their name, their language.

It is kept in cookies of this server, which come with the first request of a tab, so that the page
is drawn right at once.
"""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import streamlit as st

REVIEWER, LANGUAGE = "workbench_reviewer", "workbench_language"
"""Names of the cookies."""

_COMPONENT = st.components.v2.component(
    "workbench_browser",
    html="<span hidden></span>\n",
    js=(Path(__file__).parent / "browser.js").read_text(encoding="utf-8"),
)
_BETWEEN = "\n"  # no name has it


def remember(told: Mapping[str, str], *, spoken: str) -> None:
    """Have the browser keep these texts, by the name of their cookie; empty forgets one.

    ``spoken`` is the language of the page, which whoever reads it aloud has to know.
    """
    _COMPONENT(key="browser", data={"cookies": dict(told), "spoken": spoken})


def recalled(cookie: str) -> str:
    """Return what the browser kept; empty when it kept nothing."""
    kept = st.context.cookies.get(cookie)
    return unquote(kept) if isinstance(kept, str) else ""  # a page under test has no browser


def named(name: str, offered: str) -> str:
    """Return what is kept for a reviewer's name: also the name that the server offered then."""
    return f"{name}{_BETWEEN}{offered}" if name else ""


def name_among(kept: str, offered: str) -> str:
    """Return the reviewer's name: the one kept, unless the server offers another since."""
    name, _, before = kept.partition(_BETWEEN)
    return name if name and before == offered else offered
