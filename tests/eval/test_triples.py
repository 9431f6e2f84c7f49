"""What is said of figures across languages does not fall below what was measured once."""

import random
import sys
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
import triples

SLACK = 0.005


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """Give the shares as they are now."""
    said = [
        one
        for triple in triples.triples()
        for one in triples.said(triple, random.Random(triple.claim))  # noqa: S311 - the same each time
    ]
    return asdict(triples.figures(said))


@pytest.mark.parametrize("name", ["matched", "corrupted_reported", "corrupted_conflicts"])
def test_no_figure_falls(measured: dict[str, float], name: str) -> None:
    """Values are matched, and changed digits reported, as often as the floor says."""
    floor = tomllib.loads((triples.FOLDER / "floor.toml").read_text("utf-8"))
    assert measured[name] >= floor[name] - SLACK


def test_false_conflicts_stay_rare(measured: dict[str, float]) -> None:
    """True evidence is called a conflict no oftener than the floor says."""
    floor = tomllib.loads((triples.FOLDER / "floor.toml").read_text("utf-8"))
    assert measured["false_conflicts"] <= floor["false_conflicts"] + SLACK


def test_there_are_enough_triples() -> None:
    """There are at least 120, claims in both languages, no claim twice."""
    claims = [triple.claim for triple in triples.triples()]
    assert len(claims) == len(set(claims)) >= 120
    assert {triple.language for triple in triples.triples()} == {"en", "fr"}
