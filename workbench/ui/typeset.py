"""Typeset text that nobody has vouched for: headlines, quotes, titles of sources.

The browser builds each ``Node`` as an element and sets its text; markup in it stays text, and
nothing in it is fetched or run. ``looks`` are the class names of typeset.css. A node with an
``act`` can be pressed.
"""

import re
from collections.abc import Callable, Iterable, Sequence
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
    name: str = ""
    """A redraw keeps an element, and what is unfolded in it, if tag and name are the same."""
    act: str = ""
    """What ``pressed`` gives when the person presses it; for the tag ``button``."""
    key: str = ""
    """The key of the keyboard that presses it; see ``keys``."""
    is_pressed: bool | None = None
    """Whether it is the choice made among its neighbours; None for what is no choice."""


def node(tag: str, *parts: "str | Node", look: str = "", language: str = "") -> Node:
    """Return a node; the short form in which pages write them."""
    return Node(tag=tag, look=look, parts=parts, language=language)


def choice(
    label: str | Node, *more: str | Node, act: str, key: str = "", is_pressed: bool = False
) -> Node:
    """Return a button that is one choice among its neighbours."""
    return Node(
        tag="button", look="choice", parts=(label, *more), act=act, key=key, is_pressed=is_pressed
    )


def typeset(
    nodes: Iterable[Node],
    *,
    key: str,
    width: Literal["stretch", "content"] = "stretch",
    on_act: Callable[[], None] | None = None,
) -> None:
    """Draw the nodes, one below the other; ``on_act`` runs at a press (see ``pressed``)."""
    data = {"nodes": [_as_data(each) for each in nodes]}
    if on_act is None:
        _COMPONENT(key=key, data=data, width=width)
    else:
        _COMPONENT(key=key, data=data, width=width, on_act_change=on_act)


def pressed(key: str) -> str:
    """Return the ``act`` of the node that the person pressed; to be called in ``on_act``."""
    return str(st.session_state[key].act or "")


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
    """Leave out what is empty: most nodes are a tag with a text."""
    given = {
        "look": each.look,
        "language": each.language,
        "name": each.name,
        "act": each.act,
        "key": each.key,
    }
    data: dict[str, object] = {name: said for name, said in given.items() if said}
    if each.is_pressed is not None:
        data["pressed"] = each.is_pressed
    parts = [part if isinstance(part, str) else _as_data(part) for part in each.parts]
    return {"tag": each.tag, **data, "parts": parts}


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
