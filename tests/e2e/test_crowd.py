"""Several reviewers at once on one desk, for a few seconds; bench/crowd.py is the long version."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

CROWD = Path(__file__).parents[2] / "bench" / "crowd.py"


@pytest.fixture(autouse=True)
def _watched() -> None:
    """Leave the watching to the crowd, whose browsers are its own."""


@pytest.mark.usefixtures("browser_type_launch_args")
def test_what_reviewers_were_told_is_what_the_desk_holds(starter: Path) -> None:
    """Each verdict that was told as filed is there once, on its claim, and no other is."""
    few = ["--reviewers", "3", "--seconds", "6", "--desk", str(starter)]
    done = subprocess.run(
        [sys.executable, str(CROWD), *few], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    names, _, figures = (
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in done.stdout.splitlines()[:3]
    )
    told = dict(zip(names, figures, strict=True))
    assert int(told["filed"]) >= 3
    assert (told["lost or misfiled"], told["faults"]) == ("0", "0")
