"""Claims, passages and values made by hand, so that nothing else has to be right."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench import evidence
from workbench.model import (
    Claim,
    FoundValue,
    Match,
    Modality,
    Passage,
    Source,
    Value,
)
from workbench.values.duration import duration_value
from workbench.values.numbers import parse_number
from workbench.values.time import time_value

NUMBERS = {"quantity", "share", "money", "measure"}


def value_of(kind: str, text: str) -> Value:
    """Return the value of a canonical text, such as ``PT2H`` or ``94300 soldier``."""
    if kind == "duration":
        return duration_value(text)
    if kind in NUMBERS:
        return parse_number(text)
    return time_value(text)


def make_claim(kind: str, words: str, context: str, value: str | None, *, number: int = 7) -> Claim:
    """Make a claim of words that stand in a sentence."""
    start = context.index(words)
    return Claim(
        id=number,
        kind=kind,
        kinds=(kind,),
        start=start,
        end=start + len(words),
        words=words,
        value=value_of(kind, value) if value else None,
        label=words,
        statement=context,
        speaker=None,
        modality=Modality.ASSERTED,
        worth=0.5,
        reasons=(),
        flags=(),
        sentence=0,
    )


def make_passage(number: int, text: str, *found: tuple[str, str, str]) -> Passage:
    """Make a passage with values given as (kind, words, canonical text)."""
    return Passage(
        id=number,
        source_id=number,
        position=1,
        start=0,
        end=len(text),
        text=text,
        language="en",
        values=tuple(
            FoundValue(
                kind=kind,
                start=text.index(words),
                end=text.index(words) + len(words),
                value=value_of(kind, value),
            )
            for kind, words, value in found
        ),
    )


def make_sources(*passages: Passage, published: date | None = None) -> dict[int, Source]:
    """Make an untitled source for each passage."""
    return {
        passage.source_id: Source(
            id=passage.source_id, title="", text=passage.text, published=published
        )
        for passage in passages
    }


Matcher = Callable[..., Match]


@pytest.fixture
def match_one() -> Matcher:
    """Give a function that matches one claim with one passage."""

    def matched(
        claim: tuple[str, str, str, str | None],
        text: str,
        *found: tuple[str, str, str],
        published: date | None = None,
    ) -> Match:
        passage = make_passage(1, text, *found)
        sources = make_sources(passage, published=published)
        (match,) = evidence.match(make_claim(*claim), claim[2], [passage], sources=sources)
        return match

    return matched


@pytest.fixture
def match_many() -> Callable[..., tuple[Match, ...]]:
    """Give a function that matches one claim with passages given as (text, *values)."""

    def matched(
        claim: tuple[str, str, str, str | None],
        *given: tuple[str, *tuple[tuple[str, str, str], ...]],
    ) -> tuple[Match, ...]:
        passages = [make_passage(number, *each) for number, each in enumerate(given, start=1)]
        sources = make_sources(*passages)
        return evidence.match(make_claim(*claim), claim[2], passages, sources=sources)

    return matched


@pytest.fixture
def search_text() -> Callable[[tuple[str, str, str, str | None]], str]:
    """Give a function that returns what to search for a claim."""
    return lambda claim: evidence.search_text(make_claim(*claim), claim[2])


@pytest.fixture
def match_others() -> Matcher:
    """Give a function that matches a claim which stands beside others in its sentence."""

    def matched(
        claim: tuple[str, str, str, str],
        others: list[tuple[str, str, str, str]],
        text: str,
        *found: tuple[str, str, str],
    ) -> Match:
        passage = make_passage(1, text, *found)
        (match,) = evidence.match(
            make_claim(*claim),
            claim[2],
            [passage],
            sources=make_sources(passage),
            others=[make_claim(*other, number=8) for other in others],
        )
        return match

    return matched


@pytest.fixture
def make() -> Callable[..., Claim]:
    """Give the function that makes a claim of (kind, words, context, value)."""
    return make_claim
