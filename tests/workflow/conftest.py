"""Documents that are made in memory, as for the tests of reading, and an article to edit."""

import sys
from datetime import date
from pathlib import Path

import pytest

from workbench import workflow

sys.path.append(str(Path(__file__).parents[1] / "reading"))
sys.path.append(str(Path(__file__).parent))


@pytest.fixture
def article_id(desk: Path, year_rules: None) -> int:  # noqa: ARG001 - they must be in place
    """Give an article to edit, whose two years are claims, and whose question is none."""
    from edited_article import LOG, TEXT  # noqa: PLC0415 - its folder is on the path now

    workflow.add_source(desk, LOG)
    added = workflow.add_article(desk, TEXT, published=date(2021, 12, 28), language="en")
    workflow.split_article(desk, added.id)
    return added.id
