"""Reviews that are kept while nobody writes to the desk."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench import demo, workflow
from workbench.model import Ruling, Status
from workbench.workflow.settings import SecondRuling

ARTICLE = 1


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a starter desk and let it rest, as a desk between two acts does."""
    path = tmp_path_factory.mktemp("desk") / "claims.db"
    demo.build(path)
    age(path)
    return path


def age(desk: Path) -> None:
    """Make the desk's files as old as they are a moment after a write."""
    then = time.time() - 60
    for each in (desk, Path(f"{desk}-wal")):
        if each.exists():
            os.utime(each, (then, then))


def test_an_unchanged_desk_is_read_once(desk: Path) -> None:
    """The same object is given again, and it says what a fresh reading says."""
    kept = workflow.kept_review(desk, ARTICLE)
    assert workflow.kept_review(desk, ARTICLE) is kept
    assert kept == workflow.review(desk, ARTICLE)


def test_a_verdict_is_seen_at_once(desk: Path) -> None:
    """Not even within the steps of the file's clock is an older state shown."""
    before = workflow.kept_review(desk, ARTICLE)
    claim = next(state.claim.id for state in before.claims if state.status is Status.OPEN)
    for ruling in (Ruling.WRONG, Ruling.CONFIRMED, Ruling.ON_AUTHOR):
        workflow.rule(desk, claim, ruling, reviewer="Amélie")
        after = workflow.kept_review(desk, ARTICLE)
        assert next(s.ruling for s in after.claims if s.claim.id == claim) is ruling


def test_viewers_are_kept_apart(desk: Path) -> None:
    """What one reviewer may see is not what another gets."""
    age(desk)
    one = workflow.kept_review(desk, ARTICLE, viewer="Amélie")
    assert workflow.kept_review(desk, ARTICLE, viewer="Jonas") is not one


def test_the_desk_is_read_once_and_seen_at_once(desk: Path) -> None:
    """Its articles and what waits are kept while nothing changes, for each reviewer apart."""
    workflow.change_settings(desk, reviewer="Amélie", second_ruling=SecondRuling.OPEN)
    age(desk)
    kept = workflow.kept_entries(desk)
    assert workflow.kept_entries(desk) is kept
    assert workflow.kept_entries(desk, is_archived=True) == ()
    waits = workflow.kept_to_second(desk, reviewer="Cécile")
    assert workflow.kept_to_second(desk, reviewer="Cécile") is waits
    assert workflow.kept_to_second(desk, reviewer="Jonas") != waits
    workflow.archive(desk, [ARTICLE], reviewer="Amélie")
    assert len(workflow.kept_entries(desk)) == len(kept) - 1
    workflow.bring_back(desk, [ARTICLE], reviewer="Amélie")
    assert workflow.kept_entries(desk) == kept


def test_one_look_sees_one_state(desk: Path) -> None:
    """What somebody else writes meanwhile shows only after the look."""
    claim = workflow.review(desk, ARTICLE).claims[-1].claim.id
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Jonas")
    with workflow.one_look(desk), ThreadPoolExecutor(max_workers=1) as other:
        before = workflow.card(desk, claim)
        other.submit(workflow.rule, desk, claim, Ruling.CONFIRMED, reviewer="Jonas").result()
        assert workflow.card(desk, claim) == before
    assert len(workflow.card(desk, claim).verdicts) == len(before.verdicts) + 1
