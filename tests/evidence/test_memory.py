"""Facts that the desk has checked are offered for near claims, never for another value."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.evidence.memory import Fact, near, remembered
from workbench.model import Claim, Ruling, Verdict

TODAY = date(2026, 3, 10)
JOIN = "Ukraine has sought to join NATO since 2002."
SINCE = ("period", "since 2002", JOIN, "2002/..")


Make = Callable[..., Claim]


def fact(claim: Claim, at: str = "2026-03-03T10:00:00+00:00") -> Fact:
    """Make a fact that Ada confirmed."""
    return Fact(
        claim=claim,
        verdict=Verdict(
            id=1, claim_id=3, claim_version=1, reviewer="Ada", at=at, ruling=Ruling.CONFIRMED
        ),
        article_id=1,
        article_title="Before",
        language="en",
    )


@pytest.mark.parametrize(
    ("held", "is_offered"),
    [
        (SINCE, True),
        (("period", "since 2003", JOIN.replace("2002", "2003"), "2003/.."), False),
        (("period", "since 2002", "Georgia has had a coast guard since 2002.", "2002/.."), False),
        (("event", "since 2002", JOIN, None), False),
    ],
)
def test_only_the_same_value_is_remembered(
    make: Make, held: tuple[str, str, str, str | None], *, is_offered: bool
) -> None:
    """The same statement with another year, or of another country, is not offered."""
    found = remembered(make(*SINCE), JOIN, [fact(make(*held))], today=TODAY)
    assert bool(found) == is_offered


@pytest.mark.parametrize(
    ("held", "is_offered"),
    [("The bridge of Lyon was closed.", True), ("The bridge of Lyon was opened again.", False)],
)
def test_without_a_value_the_words_must_be_the_same(
    make: Make, held: str, *, is_offered: bool
) -> None:
    """An event is offered for the very same event only."""
    text = "The bridge of Lyon was closed."
    claim = make("event", text, text, None)
    found = remembered(claim, text, [fact(make("event", held, held, None))], today=TODAY)
    assert bool(found) == is_offered


def test_some_facts_expire(make: Make) -> None:
    """The start of a period holds for good; a count is to be checked again after a year."""
    ((since),) = remembered(make(*SINCE), JOIN, [fact(make(*SINCE))], today=TODAY)
    assert (since.expires, since.expired) == (None, False)
    told = "The port of Lyon has 300 cranes."
    count = ("quantity", "300 cranes", told, "300 crane")
    for day, expired in (("2025-03-10", True), ("2025-03-11", False)):
        (found,) = remembered(make(*count), told, [fact(make(*count), f"{day}T08:00")], today=TODAY)
        assert found.expired is expired


def test_the_latest_verdict_comes_first(make: Make) -> None:
    """Of several verdicts on the same claim the latest is shown first."""
    facts = [fact(make(*SINCE), f"202{year}-01-01T00:00") for year in (4, 6, 5)]
    found = remembered(make(*SINCE), JOIN, facts, today=TODAY)
    assert [each.fact.verdict.at[:4] for each in found] == ["2026", "2025", "2024"]


def test_facts_are_looked_for_by_their_words(make: Make) -> None:
    """Only statements worded much alike are looked at, the nearest first."""
    statements = {1: "The harvest was poor.", 2: "Ukraine has sought to join NATO since 2003."}
    assert near(make(*SINCE), statements | {3: JOIN}) == (3, 2)
