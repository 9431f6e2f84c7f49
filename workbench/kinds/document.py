"""A document: the text with all that is known of it before claims are looked for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from workbench.kinds.grammar import Found
from workbench.languages import Language
from workbench.model import Block, BlockKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SKIPPED = frozenset(
    {
        BlockKind.CREDIT,
        BlockKind.BOILERPLATE,
        BlockKind.RELATED,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
    }
)
"""Blocks that make no claim of the article's."""


@dataclass(slots=True, kw_only=True)
class Document:
    """An article on its way to claims; spans are code points of ``text``."""

    text: str
    language: Language
    published: date | None
    blocks: Sequence[Block]
    spans: Sequence[tuple[int, int, int]]
    """(start, end, block) of each sentence."""
    parsed: "Sequence[Doc | None]"
    """The parse of each sentence; None in a skipped block or a language without a pipeline."""
    values: Sequence[Found]
    """What the grammar read, in order."""
    bare: Sequence[Found] = ()
    """Numbers that belong to none of the values, in order."""
    _starts: list[int] = field(default_factory=list)

    def sentence_at(self, position: int) -> int:
        """Return the index of the sentence that holds a position (the one before, between two)."""
        if not self._starts:
            self._starts = [start for start, _, _ in self.spans]
        return max(0, bisect_right(self._starts, position) - 1)

    def block_of(self, sentence: int) -> Block:
        """Return the block of a sentence."""
        return self.blocks[self.spans[sentence][2]]

    def parses(self) -> "Iterator[tuple[int, Doc]]":
        """Yield (start of the sentence, its parse) of the sentences that were parsed."""
        for (start, _, _), doc in zip(self.spans, self.parsed, strict=True):
            if doc is not None:
                yield start, doc

    def words(self, start: int, end: int) -> str:
        """Return the text of a span."""
        return self.text[start:end]


def span_of(offset: int, tokens: "Span | Sequence[Token]") -> tuple[int, int]:
    """Return the code points of a run of tokens of a parse that starts at ``offset``."""
    first, last = tokens[0], tokens[-1]
    return offset + first.idx, offset + last.idx + len(last)
