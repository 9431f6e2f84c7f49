"""What is said of figures across languages does not fall below what was measured once."""

import sys
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
import triples

SLACK = 0.005
SETS = {"triples": triples.triples, "pairs": triples.pairs}


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float]]:
    """Give the shares as they are now, by set."""
    return {name: asdict(triples.figures(triples.measured(read()))) for name, read in SETS.items()}


@pytest.fixture(scope="module")
def floor() -> dict[str, dict[str, float]]:
    """Give the shares that were measured once, by set."""
    return tomllib.loads(triples.FLOOR.read_text("utf-8"))


@pytest.mark.parametrize("of", SETS)
@pytest.mark.parametrize("name", ["matched", "corrupted_reported", "corrupted_conflicts"])
def test_no_figure_falls(
    measured: dict[str, dict[str, float]],
    floor: dict[str, dict[str, float]],
    of: str,
    name: str,
) -> None:
    """Values are matched, and changed digits reported, as often as the floor says."""
    assert measured[of][name] >= floor[of][name] - SLACK


@pytest.mark.parametrize("of", SETS)
def test_false_conflicts_stay_rare(
    measured: dict[str, dict[str, float]], floor: dict[str, dict[str, float]], of: str
) -> None:
    """True evidence is called a conflict no oftener than the floor says."""
    assert measured[of]["false_conflicts"] <= floor[of]["false_conflicts"] + SLACK


def test_there_are_enough_triples() -> None:
    """There are at least 120, claims in both languages, no claim twice."""
    claims = [triple.claim for triple in triples.triples()]
    assert len(claims) == len(set(claims)) >= 120
    assert {triple.language for triple in triples.triples()} == {"en", "fr"}
