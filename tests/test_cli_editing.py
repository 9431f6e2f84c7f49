"""The commands that change claims, and those that undo it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.cli import workbench

TEXT = "They spoke for two hours in 2002.\nThe port closed.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(desk: Path, year_rules: None, monkeypatch: pytest.MonkeyPatch) -> Run:  # noqa: ARG001 - the rules must be in place
    """Give a way to run a command as Ada, on a desk with one article."""
    monkeypatch.setenv("WORKBENCH_DB", str(desk))
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Ada")

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(workbench, list(map(str, arguments)), input=TEXT)

    assert run("add", "-", "--language", "en").stdout == "1\n"
    return run


def test_a_claim_is_added_changed_and_told(run: Run) -> None:
    """Each command prints the claim as it is now; the history has them all, undo included."""
    assert run("edit", "add", 1, "two hours").stdout == "2  duration  PT2H  two hours\n"
    assert run("edit", "value", 2, "3 h").stdout == "2  duration  PT3H  two hours\n"
    assert run("edit", "comment", 2, "Three?").exit_code == 0
    assert run("edit", "undo", 1).stdout == "Undone: commented, two hours\n"
    assert run("edit", "undo", 1).stdout == "Undone: value changed, two hours\n"
    assert run("edit", "redo", 1).stdout == "Done again: value changed, two hours\n"
    assert run("edit", "kind", 2, "rule").stdout == "2  rule  -  two hours\n"
    merged = run("edit", "merge", 2, 1).stdout
    assert merged == "2  duration  PT2H  two hours in 2002\n"
    told = [line.split("  ", 2)[2] for line in run("edit", "history", 2).stdout.splitlines()]
    assert told[0].split("  ")[0] == "added"
    assert told[4].startswith("undo: value changed  “two hours” (duration, PT3H) →")
    assert run("edit", "remove", 2).stdout == "Claim 2 is removed.\n"
    assert run("claims", 1).stdout == ""


def test_what_is_refused_is_told_on_one_line(run: Run) -> None:
    """Errors end with the status of bad input."""
    done = run("edit", "value", 1, "a while")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "not understood" in done.stderr
    assert run("edit", "history", 9).exit_code == 3
