"""Places to go to, each with a line of what stands there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from workbench.ui import navigation

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "workbench_link_list",
    html=(_HERE / "link_list.html").read_text(encoding="utf-8"),
    css=(_HERE / "link_list.css").read_text(encoding="utf-8"),
    js=(_HERE / "link_list.js").read_text(encoding="utf-8"),
)

Line = tuple[str | tuple[str], ...]
"""Pieces of text; a piece in a tuple of its own is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A claim, or an article, to be opened for review."""

    article_id: int
    claim_id: int | None
    head: Line
    text: Line = ()
    foot: Line = ()


def draw(links: Sequence[Link], *, key: str) -> None:
    """Draw the links; one that is pressed opens its claim and leaves the page."""
    told = [{"head": link.head, "text": link.text, "foot": link.foot} for link in links]
    at = _COMPONENT(key=key, data={"links": told}, on_pick_change=_nothing).pick
    if at is None or not 0 <= int(at) < len(links):
        return
    link = links[int(at)]
    claim = {} if link.claim_id is None else {"claim": link.claim_id}
    navigation.go("review", article=link.article_id, **claim)


def _nothing() -> None:
    """Do nothing: the page is run again, and it is there that a link is followed."""


def marked(text: str, spans: Sequence[tuple[int, int]]) -> Line:
    """Return a text with the spans marked; they are in order and do not overlap."""
    line: list[str | tuple[str]] = []
    done = 0
    for start, end in spans:
        line += [text[done:start], (text[start:end],)]
        done = end
    return tuple(piece for piece in (*line, text[done:]) if piece)
