"""The evaluation set, split once for all tests of it."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

import harness


@pytest.fixture(scope="session")
def measured() -> Mapping[tuple[str, str], harness.Figures]:
    """Give the figures of every language and kind."""
    return {
        (code, kind): figures
        for code in harness.codes()
        for kind, figures in harness.figures(
            one for case in harness.cases(code) for one in harness.outcomes(case)
        ).items()
    }
