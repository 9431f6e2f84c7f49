"""The article as printed, with its claims underlined: the left side of the review page.

The text is laid out here, in code points, as pieces that each know the claims above them; the
browser gets pieces of text, never offsets, so that nothing has to be counted again in UTF-16.
It builds them once for an article and afterwards changes attributes only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import streamlit as st

from workbench.model import Block, Claim
from workbench.ui import words
from workbench.ui.plain_values import in_words
from workbench.workflow import ClaimState, Review

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "workbench_reader",
    html=(_HERE / "reader.html").read_text(encoding="utf-8"),
    css=(_HERE / "reader.css").read_text(encoding="utf-8"),
    js=(_HERE / "reader.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under the same claims, the shortest claim first."""

    text: str
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A block of the article, without the white space around it."""

    kind: str
    pieces: tuple[Piece, ...]


def reader(
    review: Review,
    *,
    current: int | None,
    shown: Sequence[int],
    on_pick: Callable[[], None],
    key: str,
) -> None:
    """Draw the article; ``on_pick`` runs when the person chose a claim (see ``picked``).

    ``shown`` are the ids of the claims that the filters let through: the others are drawn
    faintly, and the keys pass over them.
    """
    claims = tuple(state.claim for state in review.claims)
    kept = set(shown)
    _COMPONENT(
        key=key,
        on_pick_change=on_pick,
        data={
            "article": review.article.sha256 + str(hash(claims)),
            "language": review.article.language,
            "blocks": [
                [block.kind, [[piece.text, piece.claims] for piece in block.pieces]]
                for block in lay_out(review.article.text, review.blocks, claims)
            ],
            "claims": [_drawn(state, is_shown=state.claim.id in kept) for state in review.claims],
            "current": current,
        },
    )


def picked(key: str) -> int | None:
    """Return the id of the claim that the person chose; to be called in ``on_pick``."""
    pick = st.session_state[key].pick
    return int(pick) if pick is not None else None


@lru_cache(maxsize=16)
def lay_out(text: str, blocks: tuple[Block, ...], claims: tuple[Claim, ...]) -> tuple[LaidOut, ...]:
    """Cut each block at the edges of its claims; blocks of white space alone are left out."""
    laid_out = []
    for block, here in zip(blocks, _in_blocks(blocks, claims), strict=True):
        raw = text[block.start : block.end]
        start = block.start + len(raw) - len(raw.lstrip())
        end = block.start + len(raw.rstrip())
        if start < end:
            pieces = _cut(text, start, end, here)
            laid_out.append(LaidOut(kind=block.kind.value, pieces=pieces))
    return tuple(laid_out)


def _in_blocks(blocks: Sequence[Block], claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return the claims of each block; one that runs over several stands in each of them."""
    starts = [block.start for block in blocks]
    in_blocks: list[list[Claim]] = [[] for _ in blocks]
    for claim in claims:
        first = bisect_right(starts, claim.start) - 1
        for index in range(first, bisect_left(starts, claim.end)):
            in_blocks[index].append(claim)
    return in_blocks


def _cut(text: str, start: int, end: int, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    within = [claim for claim in claims if claim.start < end and claim.end > start]
    shortest_first = sorted(within, key=lambda claim: (claim.end - claim.start, claim.start))
    edges = {start, end}
    for claim in within:
        edges.update((max(start, claim.start), min(end, claim.end)))
    ordered = sorted(edges)
    return tuple(
        Piece(
            text=text[left:right],
            claims=tuple(c.id for c in shortest_first if c.start <= left and c.end >= right),
        )
        for left, right in pairwise(ordered)
    )


def _drawn(state: ClaimState, *, is_shown: bool) -> dict[str, object]:
    claim = state.claim
    value = f" · {in_words(claim.value)}" if claim.value else ""
    ruling = state.ruling.value if state.ruling else ""
    return {
        "id": claim.id,
        "status": state.status.value,
        "ruling": ruling,
        "hint": f"{claim.label}{value}",
        "standing": words.STATUSES[state.status] + (f": {ruling}" if ruling else ""),
        "shown": is_shown,
    }
