"""Two drafts of an article beside each other, or as one text; typeset as text."""

from collections.abc import Sequence

import streamlit as st

from workbench.drafts import Changed, paragraphs
from workbench.ui import words
from workbench.ui.typeset import Node, node, typeset
from workbench.ui.wording import as_after, as_before, as_changed
from workbench.workflow import Draft


def draw(drafts: Sequence[Draft], language: str) -> None:
    """Draw the choice of two drafts and what differs between them."""
    texts = {each.number: each.text for each in drafts}
    numbers = list(texts)
    first, second, how = st.columns(3, vertical_alignment="bottom")
    old = first.selectbox(
        words.COMPARE_FROM, numbers, index=len(numbers) - 2, format_func=_named, key="compare_from"
    )
    new = second.selectbox(
        words.COMPARE_TO, numbers, index=len(numbers) - 1, format_func=_named, key="compare_to"
    )
    in_line = how.segmented_control(
        words.COMPARE_AS,
        [False, True],
        default=False,
        required=True,
        format_func=lambda wanted: words.IN_LINE if wanted else words.SIDE_BY_SIDE,
        key="compare_as",
    )
    rows = paragraphs(texts[old], texts[new])
    if in_line:
        nodes = [node("p", *as_changed(row), language=language) for row in rows]
        typeset([node("article", *nodes, look="drafts")], key="compared_in_line")
    else:
        cells = [cell for row in rows for cell in _beside(row, language)]
        typeset([node("div", *cells, look="drafts beside")], key="compared_beside")


def _named(number: int) -> str:
    return words.DRAFT_NUMBER.format(number=number)


def _beside(row: Changed, language: str) -> tuple[Node, Node]:
    is_same = all(each.how == "same" for each in row.stretches())
    return (
        node("p", *as_before(row), language=language),
        node("p", *as_after(row), look="same" if is_same else "", language=language),
    )
