"""The pages, where their files are, and how one leads to another."""

from pathlib import Path

import streamlit as st

from workbench.ui import words

_PACKAGE = Path(__file__).parent.parent
# In a wheel the pages travel inside the package; in a checkout they stand beside it.
_FOLDER = _PACKAGE / "_pages" if (_PACKAGE / "_pages").is_dir() else _PACKAGE.parent / "pages"

_REACHED_FROM_OTHERS = frozenset({"drafts"})
"""Pages that the menu leaves out: they are about an article that was chosen elsewhere."""


def pages() -> list[st.Page]:
    """Return the pages in the order of the menu; the first is the start page."""
    titles = {
        "desk": words.DESK,
        "review": words.REVIEW,
        "sources": words.SOURCES,
        "sheet": words.SHEET,
        "insights": words.INSIGHTS,
        "drafts": words.DRAFTS,
        "settings": words.SETTINGS,
    }
    return [
        st.Page(
            _path(name),
            title=title,
            icon="",
            url_path=name,
            default=name == "desk",
            visibility="hidden" if name in _REACHED_FROM_OTHERS else "visible",
        )
        for name, title in titles.items()
    ]


def go(name: str, **parameters: int) -> None:
    """Leave for another page, with ids in its address; does not return."""
    st.switch_page(_path(name), query_params={key: str(n) for key, n in parameters.items()})


def _path(name: str) -> Path:
    return _FOLDER / f"{name}.py"
