"""The commands on sources: added with facts, shown, withdrawn, indexed anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench import workflow
from workbench.cli import workbench
from workbench.model import Evidence, Ruling, Stance

Run = Callable[..., Result]


@pytest.fixture
def run(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year_rules: None) -> Run:  # noqa: ARG001 - the rules must be in place
    """Give a way to run a command on the desk, in a folder with one file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_DB", str(desk))
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Ada")
    Path("a.txt").write_bytes(b"Chronicle\r\n\r\nUkraine asked in 2002.")
    return lambda *words: CliRunner().invoke(workbench, ["sources", *map(str, words)])


def test_facts_given_are_shown(run: Run) -> None:
    """What the options say stands on the source, beside what the desk found."""
    added = run("add", "a.txt", "--tier", "b", "--primary", "--kind", "data", "--publisher", "Town")
    assert added.stdout == "1\n", added.stderr
    shown = run("show", 1).stdout
    for told in ("Chronicle", "Town", "data, primary", "b", "a.txt", "stands", "Ada"):
        assert told in shown
    assert "Ukraine asked in 2002." in run("show", 1, "--text").stdout
    assert run("show", 1, "--copy", "-").stdout_bytes == Path("a.txt").read_bytes()


def test_a_record_is_corrected(run: Run) -> None:
    """What was corrected is printed, and shown with the name of who did it."""
    run("add", "a.txt")
    edited = run("edit", 1, "--title", "The chronicle", "--primary")
    assert edited.stdout.splitlines() == ["title: Chronicle -> The chronicle", "primary: no -> yes"]
    line = next(each for each in run("show", 1).stdout.splitlines() if "->" in each)
    assert line.startswith("title: Chronicle -> The chronicle, ")
    assert line.endswith(" by Ada")


def test_a_newer_version_is_told(run: Run) -> None:
    """Adding a file that has changed says which source it replaces, and both are listed."""
    run("add", "a.txt")
    Path("a.txt").write_text("Chronicle\n\nUkraine asked in 2003.", encoding="utf-8")
    assert "2 is a newer version of 1." in run("add", "a.txt").stderr
    assert "replaced by 2" in run("list").stdout
    assert "version 2: source 2" in run("show", 1).stdout


def test_withdrawing_tells_what_cites_it(run: Run, desk: Path) -> None:
    """Each verdict on the source is a line; restoring undoes it."""
    run("add", "a.txt")
    article = workflow.add_and_split(desk, "News\nIt asked in 2002.\n", language="en").id
    claim = workflow.review(desk, article).claims[0].claim.id
    passage = workflow.source(desk, 1)[1][-1]
    cited = Evidence(
        passage_id=passage.id, source_id=1, quote="in 2002", locator="", stance=Stance.SUPPORTS
    )
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ben", evidence=[cited])
    told = run("withdraw", 1, "--reason", "A forgery.")
    assert told.stdout == "article 1 News: claim 1 “2002”, confirmed (Ben)\n"
    assert "withdrawn" in run("list").stdout
    assert run("search", "Ukraine").stdout == ""
    assert run("withdraw", 1, "--reason", "Again.").exit_code == 2
    assert run("restore", 1).exit_code == 0
    assert "Ukraine asked" in run("search", "Ukraine").stdout


def test_indexing_anew_changes_nothing_that_is_found(run: Run) -> None:
    """After it, searches find what they found before."""
    run("add", "a.txt")
    before = run("search", "asked").stdout
    done = run("reindex")
    assert "2 passages read and indexed." in done.stderr
    assert run("search", "asked").stdout == before


def test_an_address_inside_is_refused(run: Run) -> None:
    """An address that leads into the network at home is never connected to."""
    done = run("add", "http://127.0.0.1/secret")
    assert done.exit_code == 2
    assert "inside a network" in done.stderr
