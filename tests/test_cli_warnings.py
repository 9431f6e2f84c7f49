"""The command line tells what does not fit inside an article."""

import json
from pathlib import Path

from click.testing import CliRunner

from workbench.cli import workbench

TEXT = "They spoke on Monday, 7 December 2021.\n"
TOLD = "weekday  “Monday, 7 December 2021” falls on a Tuesday."


def run(*arguments: object) -> str:
    """Run the program on the text and return what it printed."""
    done = CliRunner().invoke(workbench, list(map(str, arguments)), input=TEXT)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_does_not_fit_stands_below_the_claims(tmp_path: Path) -> None:
    """`split` and `claims` tell what does not fit, and the JSON of both has it too."""
    desk = ("--db", tmp_path / "desk.db")
    assert TOLD in run("split", "-", "--language", "en")
    article = run("add", "-", "--language", "en", *desk).strip()
    assert TOLD in run("claims", article, *desk)
    split = json.loads(run("split", "-", "--language", "en", "--json"))
    (warning,) = split["warnings"]
    assert (warning["kind"], len(warning["places"])) == ("weekday", 1)
    assert json.loads(run("claims", article, "--json", *desk))["warnings"] == split["warnings"]
