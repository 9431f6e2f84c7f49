"""Typeset text that nobody has vouched for: headlines, quotes, titles of sources.

The browser builds each ``Node`` as an element and sets its text; markup in it stays text, and
nothing in it is fetched or run. ``looks`` are the class names of typeset.css.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "workbench_typeset",
    html="<div class='typeset'></div>\n",
    css=(_HERE / "typeset.css").read_text(encoding="utf-8"),
    js=(_HERE / "typeset.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An element: its tag (those that typeset.js knows, else ``div``), look and parts."""

    tag: str = "div"
    look: str = ""
    parts: tuple["str | Node", ...] = ()
    language: str = ""
    """The language of the text, for hyphenation and for screen readers."""


def node(tag: str, *parts: "str | Node", look: str = "", language: str = "") -> Node:
    """Return a node; the short form in which pages write them."""
    return Node(tag=tag, look=look, parts=parts, language=language)


def typeset(
    nodes: Iterable[Node], *, key: str, width: Literal["stretch", "content"] = "stretch"
) -> None:
    """Draw the nodes, one below the other."""
    _COMPONENT(key=key, data={"nodes": [_as_data(each) for each in nodes]}, width=width)


def aside(text: str, *, key: str) -> None:
    """Draw a quiet line as wide as its words."""
    typeset([node("p", text, look="quiet")], key=key, width="content")


def marked(
    text: str, spans: Sequence[tuple[int, int]], *, look: str = ""
) -> tuple[str | Node, ...]:
    """Cut a text into plain parts and marked ones; spans may overlap and come in any order."""
    parts: list[str | Node] = []
    done = 0
    for start, end in _merged(spans):
        if start > done:
            parts.append(text[done:start])
        parts.append(node("mark", text[start:end], look=look))
        done = end
    if done < len(text):
        parts.append(text[done:])
    return tuple(parts)


def plain(text: str) -> str:
    """Escape a sentence so that a widget that reads Markdown shows it as it is."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def _as_data(each: Node) -> dict[str, object]:
    return {
        "tag": each.tag,
        "look": each.look,
        "language": each.language,
        "parts": [part if isinstance(part, str) else _as_data(part) for part in each.parts],
    }


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
