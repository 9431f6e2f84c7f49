"""The keyboard of the review page: one table of keys, which the help lists as well.

A key works wherever the focus is, except while somebody types or a dialog is open. It presses the
button that a mouse would press, so that it can do nothing that the page does not offer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from workbench.model import Ruling
from workbench.ui import words

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "workbench_keys",
    html=(_HERE / "keys.html").read_text(encoding="utf-8"),
    css=(_HERE / "keys.css").read_text(encoding="utf-8"),
    js=(_HERE / "keys.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a key does."""

    presses: tuple[str, ...]
    """As the browser names them, with ``Ctrl+`` and ``Shift+`` in front."""
    act: str
    """``move:`` and where to, ``press:`` or ``focus:`` and how the key of the widget begins,
    ``node:`` and the key of a typeset node, or ``help``."""
    said: str
    """The member of ``words.KEY_HELP`` that says what it does."""


KEYS = (
    Key(presses=("j", "ArrowRight"), act="move:next", said="next"),
    Key(presses=("k", "ArrowLeft"), act="move:previous", said="previous"),
    Key(presses=("n",), act="move:open", said="open"),
    *(
        Key(presses=(str(number),), act=f"press:rule_{ruling.name}_", said=f"rule_{number}")
        for number, ruling in enumerate(Ruling, start=1)
    ),
    Key(presses=("e",), act="node:e", said="supports"),
    Key(presses=("Shift+E",), act="node:Shift+E", said="contradicts"),
    Key(presses=("m",), act="focus:note_", said="note"),
    Key(presses=("c",), act="focus:correction_", said="correction"),
    Key(presses=("u", "Ctrl+z"), act="press:undo", said="undo"),
    Key(presses=("Shift+U", "Ctrl+Shift+Z", "Ctrl+y"), act="press:redo", said="redo"),
    Key(presses=("/",), act="focus:search_", said="search"),
    Key(presses=("Escape",), act="leave", said="leave"),
    Key(presses=("?",), act="help", said="help"),
)


def listen() -> None:
    """Listen to the keyboard, and draw the button that opens the list of keys."""
    said, rulings = words.KEY_HELP, list(words.RULINGS.values())
    with st.container(key="keyboard_place"):
        _draw(said, rulings)


def _draw(said: Mapping[str, str], rulings: Sequence[str]) -> None:
    _COMPONENT(
        key="keyboard",
        data={
            "keys": [
                {
                    "presses": key.presses,
                    "act": key.act,
                    "said": said.get(key.said) or rulings[int(key.said[-1]) - 1],
                }
                for key in KEYS
            ],
            "title": words.KEYS,
            "close": words.CLOSE,
            "names": words.KEY_NAMES,
        },
        width="content",
    )
