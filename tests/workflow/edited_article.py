"""An article that several reviewers edit, and its claims as a test names them."""

from pathlib import Path

from workbench import workflow
from workbench.model import Claim, Source
from workbench.workflow import ClaimState

TEXT = (
    "The call 😀 took two hours in 2021.\n"
    "The port closed in 2014, after 94,300 soldiers left the city.\n"
    "Is that so?\n"
)
LOG = Source(title="Log", text="The port closed in 2014.\n\nThe call of 2021 took 3 hours.")


def span(words: str) -> tuple[int, int]:
    """Give where words stand in the article."""
    start = TEXT.index(words)
    return start, start + len(words)


def states(desk: Path, article_id: int) -> dict[str, ClaimState]:
    """Give the claims of the article by their words."""
    return {state.claim.words: state for state in workflow.review(desk, article_id).claims}


def claims(desk: Path, article_id: int) -> dict[str, Claim]:
    """Give the same without where they stand."""
    return {words: state.claim for words, state in states(desk, article_id).items()}
