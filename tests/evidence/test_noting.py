"""Copies of a passage are one match, and a source that is older than the fact is marked."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.evidence.noting import noted
from workbench.model import Claim, Comparison, Match, Passage, Source

TOLD = "The summit of Biden and Putin in Geneva took place on June 16, 2021, in a villa."
TEXTS = (TOLD, f"{TOLD} It rained.", "Something else was told of the lake on that day by nobody.")
SUMMIT = ("date", "June 16, 2021", TOLD, "2021-06-16")
PASSAGES = {
    number: Passage(
        id=number, source_id=number, position=1, start=0, end=len(text), text=text, language="en"
    )
    for number, text in enumerate(TEXTS)
}


def match(number: int, comparison: Comparison = Comparison.AGREES) -> Match:
    """Make a match of one of the passages."""
    return Match(
        claim_id=7,
        passage_id=number,
        score=0.5,
        comparison=comparison,
        reason="So it is.",
        found=None,
    )


def sources(published: date | None = None) -> dict[int, Source]:
    """Make a source for each passage."""
    return {
        number: Source(id=number, title="", text=text, published=published)
        for number, text in enumerate(TEXTS)
    }


def test_a_copy_stands_under_the_first(make: Callable[..., Claim]) -> None:
    """What two sources print is shown once, and said so."""
    found = noted([match(0), match(1), match(2)], make(*SUMMIT), PASSAGES, sources())
    assert [each.passage_id for each in found] == [0, 2]
    assert found[0].reason == "So it is. 1 other source prints the same."
    assert found[1].reason == "So it is."


def test_a_copy_that_says_otherwise_is_shown(make: Callable[..., Claim]) -> None:
    """A near copy with another value is no copy to be left out."""
    found = noted([match(1, Comparison.CONFLICTS), match(0)], make(*SUMMIT), PASSAGES, sources())
    assert [each.passage_id for each in found] == [1, 0]


@pytest.mark.parametrize(
    ("published", "is_older"),
    [(date(2021, 6, 15), True), (date(2021, 6, 16), False), (None, False)],
)
def test_an_older_source_is_marked(
    make: Callable[..., Claim], published: date | None, *, is_older: bool
) -> None:
    """A source from before the day of the fact can only announce it."""
    (found,) = noted([match(0)], make(*SUMMIT), PASSAGES, sources(published))
    assert ("older than the fact" in found.reason) == is_older
