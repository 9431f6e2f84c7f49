"""Drafts that are read by rules so simple that a test can see them: each number is a claim."""

import hashlib
import re
from collections.abc import Callable

import pytest

from workbench.model import Block, BlockKind, Claim, Modality, Sentence, Split, Value

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
SENTENCE = re.compile(r"[^.!\n]+[.!]*")


def read(text: str) -> Split:
    """One line is a block; a sentence ends at a full stop; each number is a claim."""
    spans = [found.span() for found in SENTENCE.finditer(text) if found.group().strip()]
    claims = [
        _claim(number, found.group(), found.start(), spans)
        for number, found in enumerate(NUMBER.finditer(text), 1)
    ]
    return Split(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language="en",
        published=None,
        blocks=(Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH),),
        sentences=tuple(Sentence(start=a, end=b, block=0, checkable=True) for a, b in spans),
        claims=tuple(claims),
    )


@pytest.fixture(scope="session")
def draft() -> Callable[[str], Split]:
    """Give a function that reads a draft."""
    return read


def _claim(number: int, words: str, start: int, spans: list[tuple[int, int]]) -> Claim:
    return Claim(
        id=number,
        kind="quantity",
        kinds=("quantity",),
        start=start,
        end=start + len(words),
        words=words,
        value=Value(text=words),
        label=words,
        statement=words,
        speaker=None,
        modality=Modality.ASSERTED,
        worth=0.5,
        reasons=(),
        flags=(),
        sentence=max(at for at, (a, _) in enumerate(spans) if a <= start),
    )
