"""The splitter finds what it found before, in every language and kind."""

import time
from collections.abc import Mapping
from pathlib import Path

import floors
import harness
import pytest

FLOORS = floors.read()
LONGEST = 60
"""Seconds that splitting the whole set may take."""


@pytest.mark.parametrize("key", FLOORS, ids=".".join)
def test_no_figure_falls_below_its_floor(
    key: floors.Key, measured: Mapping[floors.Key, harness.Figures]
) -> None:
    """Recall, precision and values of a kind stay where they were, or get better."""
    now = measured.get(key, harness.Figures()).shares()
    fallen = floors.fallen(FLOORS[key], now)
    assert not fallen, "; ".join(
        f"{name} of {'.'.join(key)} fell to {figure:.3f}, its floor is {least:.3f}"
        for name, (figure, least) in fallen.items()
    )


@pytest.mark.parametrize("code", harness.codes())
def test_every_kind_marked_has_a_floor(code: str) -> None:
    """A language that joins the set comes with its floors, and so does a kind."""
    marked = {mark.kind for case in harness.cases(code) for mark in (*case.claims, *case.unchecked)}
    assert {(code, kind) for kind in marked} <= set(FLOORS)


def test_the_whole_set_is_measured_quickly(request: pytest.FixtureRequest) -> None:
    """Splitting every text of the set stays a matter of seconds, so that it is done often."""
    code = harness.codes()[0]
    cases = list(harness.cases(code))
    in_all = sum(len(case.text) for each in harness.codes() for case in harness.cases(each))
    request.getfixturevalue("measured")  # the models are loaded by now
    began = time.perf_counter()
    for case in cases[:50]:
        harness.outcomes(case)
    took = time.perf_counter() - began
    assert took * in_all / sum(len(case.text) for case in cases[:50]) < LONGEST


def test_raising_never_lowers(tmp_path: Path) -> None:
    """A run with one figure higher and one lower writes the higher one and keeps the other."""
    file = tmp_path / "floors.toml"
    floors.write({("fr", "date"): {"recall": 0.9, "precision": 0.8}}, file)
    now = {("fr", "date"): {"recall": 0.85, "precision": 0.8567}}
    floors.write(floors.raised(floors.read(file), now), file)
    assert floors.read(file) == {("fr", "date"): {"recall": 0.9, "precision": 0.856}}


def test_the_reason_of_a_lowered_floor_stays(tmp_path: Path) -> None:
    """Why a floor went down can be read above it, also after the file was written again."""
    file = tmp_path / "floors.toml"
    key = ("fr", "not checkable")
    floors.write({key: {"recall": 0.9}}, file)
    floors.write({key: {"recall": 0.7}}, file, reasons={key: "wishes are\nmarked too"})
    floors.write(floors.raised(floors.read(file), {key: {"recall": 0.8}}), file)
    assert '# Lowered: wishes are marked too\n"not checkable" = { recall = 0.800 }' in (
        file.read_text("utf-8")
    )


def test_a_figure_may_lie_a_little_below() -> None:
    """Half a hundredth is slack: one claim more or less in a large kind is no fall."""
    assert not floors.fallen({"recall": 0.9}, {"recall": 0.896})
    assert floors.fallen({"recall": 0.9}, {"recall": 0.894}) == {"recall": (0.894, 0.9)}
