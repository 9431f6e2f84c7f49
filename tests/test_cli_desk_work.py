"""The commands on the desk's work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench import workflow
from workbench.cli import workbench

TEXT = "It began in 2002.\nIt ended in 2014.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(desk: Path, year_rules: None, monkeypatch: pytest.MonkeyPatch) -> Run:  # noqa: ARG001 - the rules must be in place
    """Give a way to run a command as Ada, on a desk with one article of two claims."""
    monkeypatch.setenv("WORKBENCH_DB", str(desk))
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Ada")

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(workbench, list(map(str, arguments)), input=TEXT)

    assert run("add", "-", "--language", "en").stdout == "1\n"
    return run


def test_work_is_given_out_and_listed(run: Run, desk: Path) -> None:
    """Each step says what it changed and can be undone by its number."""
    assert run("desk", "assign", 1, "--to", "Bo").stdout == "Step 1: 1 changed\n"
    assert run("desk", "assign", 1, "--to", "Bo").stdout == "Nothing to do.\n"
    assert run("desk", "due", "2030-03-01T18:00+01:00", 1).stdout == "Step 2: 1 changed\n"
    listed = "1  2030-03-01T17:00:00+00:00  Bo  0/2  0  It began in 2002.\n"
    assert run("desk", "list").stdout == listed
    assert run("desk", "undo", 1).stdout == "Step 3: 1 changed\n"
    assert run("desk", "due", "none", 1).exit_code == 0
    [entry] = workflow.desk_entries(desk)
    assert (entry.assignee, entry.due) == ("", None)


def test_an_article_is_put_away_and_brought_back(run: Run) -> None:
    """It leaves one list for the other."""
    assert run("desk", "archive", 1).exit_code == 0
    assert run("desk", "list").stdout == ""
    assert "It began" in run("desk", "list", "--archived").stdout
    assert run("desk", "archive", "--back", 1).exit_code == 0
    assert "It began" in run("desk", "list").stdout


def test_a_dispute_is_decided(run: Run, desk: Path) -> None:
    """The final ruling is printed, and agreement has its numbers."""
    assert "by two reviewers yet" in run("desk", "agreement").stderr
    run("rule", 1, "wrong")
    run("rule", 1, "confirmed", "--reviewer", "Bo")
    run("rule", 2, "wrong")
    run("rule", 2, "wrong", "--reviewer", "Bo")
    told = run("desk", "agreement").stdout.splitlines()
    assert [line.split() for line in told] == [
        ["all", "2", "0.50", "0.00", "0.00"],
        ["kind", "date", "2", "0.50", "0.00", "0.00"],
        ["Ada", "Bo", "2", "0.50", "0.00", "0.00"],
    ]
    done = run("decide", 1, "wrong", "--note", "The record says so.", "--reviewer", "Cy")
    assert done.stdout.startswith("Claim 1: wrong, final (Cy, ")
    assert workflow.card(desk, 1).adjudications[0].note == "The record says so."


def test_a_search_tells_article_and_claim(run: Run) -> None:
    """Claims come first, then the places in texts."""
    told = [line.split("  ", 2) for line in run("desk", "search", "2014").stdout.splitlines()]
    assert [line[:2] for line in told] == [["1", "2"], ["1", "2"]]
    assert "It ended in 2014." in told[1][2]


def test_what_cannot_be_is_told_on_one_line(run: Run) -> None:
    """Unknown articles and times that are none end with their statuses."""
    assert run("desk", "assign", 9, "--to", "Bo").exit_code == 3
    assert run("decide", 1, "wrong", "--note", "So.").exit_code == 2
    done = run("desk", "due", "tomorrow", 1)
    assert done.exit_code == 2
    assert "write it as" in done.stderr
