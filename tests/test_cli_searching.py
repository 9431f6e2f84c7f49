"""How a desk is searched, set from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench import workflow
from workbench.cli import workbench
from workbench.evidence import rerank
from workbench.store import beside

Run = Callable[..., Result]


@pytest.fixture
def run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a way to run a command on the desk."""
    monkeypatch.setenv("WORKBENCH_DB", str(desk))
    return lambda *words: CliRunner().invoke(workbench, [*words])


def test_a_missing_extra_is_told(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its package an option ends with what to install, and leaves the desk as it was."""
    monkeypatch.setattr(rerank, "reader", lambda: None)
    monkeypatch.setattr(beside, "find_spec", lambda _name: None)
    article = workflow.add_article(desk, "In 2002 it began.\n", language="en")
    ranked = run("match", str(article.id), "--rerank")
    indexed = run("sources", "reindex", "--beside")
    assert ranked.exit_code == indexed.exit_code == 2
    assert "claim-workbench[rerank]" in ranked.stderr
    assert "claim-workbench[scale]" in indexed.stderr
    settings = workflow.desk_settings(desk)
    assert not settings.rerank
    assert not settings.beside


def test_the_way_of_searching_stays(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an option sets holds for the desk until it is set again."""
    article = workflow.add_and_split(desk, "In 2002 it began.\n", language="en")
    monkeypatch.setattr(rerank, "demand", lambda: None)
    workflow.change_settings(desk, reviewer="Ada", rerank=True)
    assert workflow.desk_settings(desk).rerank
    assert run("match", str(article.id), "--no-rerank").exit_code == 0
    assert not workflow.desk_settings(desk).rerank
    assert run("sources", "reindex", "--embedded").exit_code == 0
