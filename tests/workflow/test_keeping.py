"""Reviews that are kept while nobody writes to the desk."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench import demo, workflow
from workbench.model import Ruling, Status

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


def test_one_look_sees_one_state(desk: Path) -> None:
    """What somebody else writes meanwhile shows only after the look."""
    claim = workflow.review(desk, ARTICLE).claims[-1].claim.id
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Jonas")
    with workflow.one_look(desk), ThreadPoolExecutor(max_workers=1) as other:
        before = workflow.card(desk, claim)
        other.submit(workflow.rule, desk, claim, Ruling.CONFIRMED, reviewer="Jonas").result()
        assert workflow.card(desk, claim) == before
    assert len(workflow.card(desk, claim).verdicts) == len(before.verdicts) + 1
