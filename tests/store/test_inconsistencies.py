"""What does not fit inside an article is kept with its split."""

from pathlib import Path

import pytest

from workbench import splitting, store, workflow
from workbench.store import inconsistencies

TEXT = "On Monday, 7 December 2021 they spoke. The crash killed 120 people, 80 women and 50 men."


@pytest.fixture
def article(tmp_path: Path) -> tuple[Path, int]:
    """Give a desk with an article that does not fit in two places."""
    desk = tmp_path / "desk.db"
    workflow.prepare(desk)
    return desk, workflow.add_and_split(desk, TEXT, language="en").id


def test_warnings_come_back_as_they_were_found(article: tuple[Path, int]) -> None:
    """A desk tells what the splitter told, in its order."""
    desk, number = article
    found = splitting.split(TEXT, "en").warnings
    assert [each.kind for each in found] == ["weekday", "sum"]
    assert workflow.review(desk, number).warnings == found


def test_a_new_split_replaces_the_warnings(article: tuple[Path, int]) -> None:
    """Splitting again leaves none behind and none twice."""
    desk, number = article
    workflow.split_article(desk, number)
    assert len(workflow.review(desk, number).warnings) == 2
    with store.writing(desk) as db:
        inconsistencies.replace(db, number, ())
    assert workflow.review(desk, number).warnings == ()


def test_a_card_has_the_warnings_of_its_claim_alone(article: tuple[Path, int]) -> None:
    """Each place of a warning is told on its own claim."""
    desk, number = article
    told = {
        state.claim.words: [each.kind for each in workflow.card(desk, state.claim.id).warnings]
        for state in workflow.review(desk, number).claims
    }
    assert told["120 people"] == told["80 women"] == told["50 men"] == ["sum"]
    assert next(kinds for words, kinds in told.items() if "Monday" in words) == ["weekday"]
