"""An article's text cut into pieces that know the claims above them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.model import Block, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under the same claims, the shortest claim first."""

    text: str
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A block of the article, without the white space around it."""

    index: int
    """Its place among the blocks of the split."""
    kind: str
    start: int
    """Where the text of its pieces begins in the article."""
    pieces: tuple[Piece, ...]


def lay_out(text: str, blocks: tuple[Block, ...], claims: tuple[Claim, ...]) -> tuple[LaidOut, ...]:
    """Cut each block at the edges of its claims; blocks of white space alone are left out."""
    laid_out = []
    for index, (block, here) in enumerate(zip(blocks, _in_blocks(blocks, claims), strict=True)):
        raw = text[block.start : block.end]
        start = block.start + len(raw) - len(raw.lstrip())
        end = block.start + len(raw.rstrip())
        if start < end:
            pieces = _cut(text, start, end, here)
            laid_out.append(LaidOut(index=index, kind=block.kind.value, start=start, pieces=pieces))
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
