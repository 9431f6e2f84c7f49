"""Agreement: own rulings only, and the numbers that the textbooks give."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import workflow
from workbench.model import Ruling
from workbench.store import RulingEvent
from workbench.workflow.agreeing import own_rulings
from workbench.workflow.settings import SecondRuling

YES, NO, PART, OPEN = (
    Ruling.CONFIRMED,
    Ruling.WRONG,
    Ruling.CHANGED,
    Ruling.CANNOT_CONFIRM,
)


def ruled(desk: Path, *rulings: dict[str, Ruling]) -> Path:
    """Put an article with a claim for each set of rulings on the desk, and rule."""
    text = "".join(f"It was so in {1900 + at}.\n" for at in range(len(rulings)))
    workflow.add_and_split(desk, text, language="en")
    for claim, by in enumerate(rulings, start=1):
        for reviewer, ruling in by.items():
            workflow.rule(desk, claim, ruling, reviewer=reviewer)
    return desk


@pytest.mark.usefixtures("year_rules")
def test_two_reviewers_have_cohens_kappa(desk: Path) -> None:
    """Of 20 both yes, 5 and 10 split, 15 both no, the raw agreement is 0.7 and kappa 0.4."""
    both = [(YES, YES)] * 20 + [(YES, NO)] * 5 + [(NO, YES)] * 10 + [(NO, NO)] * 15
    ruled(desk, *({"Ada": one, "Bo": other} for one, other in both))
    report = workflow.agreement(desk)
    overall = report.overall
    assert overall is not None
    assert (overall.raw, overall.kappa) == (pytest.approx(0.7), pytest.approx(0.4))
    assert report.by_pair["Ada", "Bo"] == overall
    assert report.by_kind == {"date": overall}
    assert sum(not claim.is_agreed for claim in overall.claims) == 15


@pytest.mark.usefixtures("year_rules")
def test_more_reviewers_have_krippendorffs_alpha(desk: Path) -> None:
    """Where reviewers ruled on different claims, alpha is that of the definition, by hand."""
    ruled(
        desk,
        {"Ada": YES, "Bo": YES, "Cy": NO},
        {"Ada": NO, "Cy": NO},
        {"Bo": PART, "Cy": PART},
        {"Ada": YES, "Bo": PART},
        {"Ada": OPEN},
    )
    report = workflow.agreement(desk)
    overall = report.overall
    assert overall is not None
    # Observed: 3 values with 2 of 3 pairs unlike weigh 3 * 2/3, the last pair 2 * 1; of 9 values.
    # Expected: 3 yes, 3 no, 3 part among 9: 54 unlike of 72 ordered pairs.
    assert overall.alpha == pytest.approx(1 - ((2 + 2) / 9) / (54 / 72))
    assert overall.kappa is None
    assert overall.raw == pytest.approx(3 / 6)
    assert [claim.claim_id for claim in overall.claims] == [1, 2, 3, 4]
    assert sorted(report.by_pair) == [("Ada", "Bo"), ("Ada", "Cy"), ("Bo", "Cy")]
    assert [claim.claim_id for claim in report.by_pair["Bo", "Cy"].claims] == [1, 3]
    assert report.by_pair["Bo", "Cy"].claims[0].rulings == {"Bo": YES, "Cy": NO}


@pytest.mark.usefixtures("year_rules")
def test_chance_is_not_told_where_all_rule_the_same(desk: Path) -> None:
    """Raw agreement is whole, and there is no number that chance would have to be taken from."""
    report = workflow.agreement(ruled(desk, {"Ada": YES, "Bo": YES}, {"Ada": YES, "Bo": YES}))
    overall = report.overall
    assert overall is not None
    assert (overall.raw, overall.kappa, overall.alpha) == (1.0, None, None)


@pytest.mark.usefixtures("year_rules")
def test_one_reviewer_agrees_with_nobody(desk: Path) -> None:
    """Without a second ruling there is nothing to measure."""
    report = workflow.agreement(ruled(desk, {"Ada": YES}))
    assert (report.overall, report.by_kind, report.by_pair) == (None, {}, {})


@pytest.mark.usefixtures("year_rules")
def test_a_ruling_changed_after_the_reveal_does_not_count(desk: Path) -> None:
    """Giving in to a colleague raises no agreement."""
    ruled(desk, {"Ada": YES, "Bo": NO})
    workflow.rule(desk, 1, NO, reviewer="Ada")
    overall = workflow.agreement(desk).overall
    assert overall is not None
    assert overall.claims[0].rulings == {"Ada": YES, "Bo": NO}


@pytest.mark.usefixtures("year_rules")
def test_what_is_kept_back_is_not_measured_for_the_viewer(desk: Path) -> None:
    """Where a first ruling is kept back again, a third reviewer learns nothing from the numbers."""
    ruled(desk, {"Ada": YES, "Bo": NO})
    workflow.withdraw(desk, 1, reviewer="Bo")
    workflow.change_settings(desk, reviewer="Ada", second_ruling=SecondRuling.BLIND)
    assert workflow.agreement(desk).overall
    assert workflow.agreement(desk, viewer="Bo").overall
    assert workflow.agreement(desk, viewer="Cy").overall is None


def event(reviewer: str, ruling: Ruling | None) -> RulingEvent:
    """Make an event on one claim."""
    return RulingEvent(
        claim_id=1, article_id=1, label="", kind="date", reviewer=reviewer, ruling=ruling
    )


@pytest.mark.parametrize(
    ("events", "own"),
    [
        ([("Ada", YES), ("Ada", NO), ("Bo", NO)], {"Ada": NO, "Bo": NO}),
        ([("Ada", YES), ("Ada", None), ("Bo", NO)], {"Bo": NO}),
        ([("Ada", YES), ("Bo", NO), ("Bo", None)], {"Ada": YES, "Bo": NO}),
        ([("Ada", YES), ("Bo", NO), ("Cy", PART), ("Cy", NO)], {"Ada": YES, "Bo": NO, "Cy": PART}),
    ],
)
def test_own_rulings_are_those_before_the_reveal(
    events: list[tuple[str, Ruling | None]], own: dict[str, Ruling]
) -> None:
    """A reviewer may change their mind until another's ruling lies beside theirs."""
    assert own_rulings(event(*each) for each in events) == own


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.none() | st.sampled_from(Ruling))))
def test_nobody_has_an_own_ruling_that_they_never_gave(
    events: list[tuple[str, Ruling | None]],
) -> None:
    """Whatever the order of events, each own ruling is one that this reviewer gave."""
    for reviewer, ruling in own_rulings(event(*each) for each in events).items():
        assert (reviewer, ruling) in events
