"""A desk's own weights of worth: for what is split later, and for what is on the desk."""

from pathlib import Path

from workbench import workflow
from workbench.splitting.worth import WEIGHTS

TEXT = (
    "The largest port of the country closed.\n\n"
    "On 7 December 2021 it stood still for two hours, and 12,000 passengers waited.\n"
)
NEXT = TEXT + "\nThe oldest harbour closed in 1999.\n"


def worths(desk: Path, article_id: int) -> dict[str, float]:
    """Return the worth of each claim, by its words."""
    return {each.claim.words: each.claim.worth for each in workflow.review(desk, article_id).claims}


def superlative(desk: Path, article_id: int) -> float:
    """Return the worth of the claim that is one for being the largest."""
    claims = (each.claim for each in workflow.review(desk, article_id).claims)
    return next(claim.worth for claim in claims if "superlative" in claim.reasons)


def test_weighing_anew_by_the_same_weights_changes_nothing(desk: Path) -> None:
    """What is computed from the stored reasons is what the splitter gave."""
    article_id = workflow.add_and_split(desk, TEXT, language="en").id
    before = worths(desk, article_id)
    assert workflow.weigh_claims(desk) == 0
    assert worths(desk, article_id) == before


def test_claims_on_the_desk_are_weighed_anew(desk: Path) -> None:
    """A weight that a desk changes moves the claims that have its reason, and no others."""
    room = {"leads the article": 0.0}  # no worth is cut off at 1
    workflow.change_settings(desk, reviewer="Ada", worth_weights=room)
    article_id = workflow.add_and_split(desk, TEXT, language="en").id
    before = worths(desk, article_id)
    was = superlative(desk, article_id)
    weights = {**room, "superlative": WEIGHTS["superlative"] - 0.2}
    workflow.change_settings(desk, reviewer="Ada", worth_weights=weights)
    assert superlative(desk, article_id) == was
    changed = workflow.weigh_claims(desk)
    assert round(was - superlative(desk, article_id), 2) == 0.2
    assert changed == sum(worths(desk, article_id)[w] != worth for w, worth in before.items())
    assert changed < len(before)


def test_what_is_split_later_has_the_weights(desk: Path) -> None:
    """A new article needs no second step."""
    first = workflow.add_and_split(desk, TEXT, language="en").id
    was = superlative(desk, first)
    workflow.change_settings(desk, reviewer="Ada", worth_weights={"superlative": 0.0})
    second = workflow.add_and_split(desk, NEXT, language="en").id
    assert superlative(desk, second) < was
    assert workflow.weigh_claims(desk) > 0
    assert superlative(desk, first) == superlative(desk, second)
