"""`workbench revise`: an article gets a new text on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench import workflow
from workbench.cli import workbench
from workbench.model import Ruling

TEXT = "It began in 2002.\nIt went on in 2005.\n"


@pytest.mark.usefixtures("year_rules")
def test_revise_says_what_became_of_each_claim(desk: Path, tmp_path: Path) -> None:
    """The counts come first, then each claim that was not kept, with both wordings."""
    article = workflow.add_and_split(desk, TEXT, language="en").id
    for state in workflow.review(desk, article).claims:
        workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer="Ada")
    file = tmp_path / "second.txt"
    file.write_text(TEXT.replace("2005", "2006"), encoding="utf-8")
    asked = ["revise", str(article), str(file), "--db", str(desk), "--reviewer"]
    done = CliRunner().invoke(workbench, [*asked, "Bob"])
    assert done.exit_code == 0
    first, row = done.stdout.splitlines()
    assert first == "Draft 2: 1 kept, 1 reopened."
    assert row.split() == ["reopened", "2", "2005", "2006", "its", "words", "changed"]
    again = CliRunner().invoke(workbench, [*asked, "Bob"])
    assert again.exit_code != 0
    assert "nothing to revise" in again.stderr


@pytest.mark.usefixtures("year_rules")
def test_revise_is_signed(desk: Path) -> None:
    """Without a reviewer nothing is changed."""
    article = workflow.add_and_split(desk, TEXT, language="en").id
    asked = ["revise", str(article), "-", "--db", str(desk)]
    done = CliRunner().invoke(workbench, asked, input="Another text of 2010.")
    assert done.exit_code != 0
    assert "give your name" in done.stderr
    assert workflow.article(desk, article).text == TEXT
