"""The article as printed, with its claims underlined: the left side of the review page.

The text is laid out in code points, as pieces that each know the claims above them; the browser
gets pieces of text, never offsets, so that nothing has to be counted again in UTF-16. It is sent
once for a document and built once; afterwards only the states of the claims are sent.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from workbench.ui import coverage, interface, words
from workbench.ui.coverage import Look
from workbench.ui.layout import lay_out
from workbench.ui.plain_values import in_words
from workbench.workflow import Review

_HERE = Path(__file__).parent
_PARTS = ("reader", "selecting")
_COMPONENT = st.components.v2.component(
    "workbench_reader",
    html=(_HERE / "reader.html").read_text(encoding="utf-8"),
    css="".join((_HERE / f"{name}.css").read_text(encoding="utf-8") for name in _PARTS),
    js="".join((_HERE / f"{name}.js").read_text(encoding="utf-8") for name in _PARTS),
)
_SENT = "reader_sent"
"""The key of the session that names the document which the browser has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Words that the person selected, in code points of the article, and what to do with them."""

    act: str
    """``add`` a claim, or ``recut`` the open one."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What the browser is told of a review at every move; the same until somebody acts."""

    review: Review
    language: str
    name: str
    """Names the document: another article, or other claims, have another name."""
    states: list[list[object]]
    covered: dict[str, object]


_kept: deque[Drawn] = deque(maxlen=8)


def send_again() -> None:
    """Have the next drawing send the whole text: the page is drawn anew, or the browser asks."""
    st.session_state[_SENT] = None


def reader(  # noqa: PLR0913 - what is drawn and what may come back, each by name
    review: Review,
    *,
    current: int | None,
    shown: Sequence[int],
    on_pick: Callable[[], None],
    on_selection: Callable[[], None],
    key: str,
) -> None:
    """Draw the article; ``on_pick`` runs when the person chose a claim (see ``picked``).

    ``on_selection`` runs when they chose what to do with words that they selected (``selected``).

    ``shown`` are the ids of the claims that the filters let through: the others are drawn
    faintly, and the keys pass over them.
    """
    drawn = _drawn(review, interface.language())
    is_sent = st.session_state.get(_SENT) == drawn.name
    st.session_state[_SENT] = drawn.name
    kept = set(shown)
    _COMPONENT(
        key=key,
        on_pick_change=on_pick,
        on_selection_change=on_selection,
        on_missing_change=send_again,
        data={
            "name": drawn.name,
            "document": None if is_sent else _document(review),
            "states": drawn.states,
            "hidden": [s.claim.id for s in review.claims if s.claim.id not in kept],
            "covered": drawn.covered,
            "current": current,
        },
    )


def picked(key: str) -> int | None:
    """Return the id of the claim that the person chose; to be called in ``on_pick``."""
    pick = st.session_state[key].pick
    return int(pick) if pick is not None else None


def selected(key: str) -> Selection | None:
    """Return the words that the person selected; to be called in ``on_selection``."""
    given = st.session_state[key].selection
    if given is None:
        return None
    return Selection(act=str(given["act"]), start=int(given["start"]), end=int(given["end"]))


def _drawn(review: Review, language: str) -> Drawn:
    """Return what is drawn of a review; the work is done once for each that is kept."""
    for each in tuple(_kept):
        if each.review is review and each.language == language:
            return each
    claims = hash(tuple(state.claim for state in review.claims))
    drawn = Drawn(
        review=review,
        language=language,
        name=f"{review.article.sha256}{claims}{language}",
        states=_states(review),
        covered=_covered(review),
    )
    _kept.append(drawn)
    return drawn


def _document(review: Review) -> dict[str, object]:
    claims = tuple(state.claim for state in review.claims)
    return {
        "language": review.article.language,
        "blocks": [
            [
                block.index,
                block.kind,
                block.start,
                [[piece.text, piece.claims] for piece in block.pieces],
            ]
            for block in lay_out(review.article.text, review.blocks, claims)
        ],
        "hints": [
            f"{claim.label} · {in_words(claim.value, claim.words)}" if claim.value else claim.label
            for claim in claims
        ],
        "announced": words.CLAIM_ANNOUNCED,
        "selecting": {
            "bar": words.SELECTED_WORDS,
            "add": words.ADD_AS_CLAIM,
            "recut": words.RECUT_TO_WORDS,
        },
    }


def _states(review: Review) -> list[list[object]]:
    """Return for each claim its id, look and standing in words."""
    statuses, rulings = words.STATUSES, words.RULINGS
    return [
        [
            state.claim.id,
            coverage.look_of(state).value,
            statuses[state.status] + (f": {rulings[state.ruling]}" if state.ruling else ""),
        ]
        for state in review.claims
    ]


def _covered(review: Review) -> dict[str, object]:
    """Return the bars: each a part for every look, with the sentences that need no check."""
    whole = coverage.of_article(review)
    blocks = coverage.of_blocks(review, review.blocks)
    return {
        "counted": [
            [look, said.format(count=whole.looks[Look(look)])]
            for look, said in words.LOOK_COUNTS.items()
        ],
        "whole": [*_parts(whole), whole.said],
        "blocks": [[*_parts(each), each.said] for each in blocks],
    }


def _parts(covered: coverage.Coverage) -> list[int]:
    return [*(covered.looks[look] for look in Look), len(covered.reasons)]
