"""The insights page: what is drawn, what can be taken along, and where the numbers lead."""

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.exports.csv import table
from workbench.model import Ruling
from workbench.ui import figures, plots
from workbench.ui.figures import Figure

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]


def ruled(desk: Path) -> None:
    """Have two reviewers rule on claims of the article."""
    states = workflow.review(desk, 1).claims
    for state, ruling in zip(states, (*Ruling, Ruling.WRONG), strict=False):
        workflow.rule(desk, state.claim.id, ruling, reviewer="Amélie")
    for state in states[:3]:
        workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer="Basile")


def drawn_figures(desk: Path) -> dict[str, Figure]:
    """Return the figures of the page by name."""
    return {each.name: each for each in figures.figures(workflow.insights(desk))}


def test_a_desk_without_rulings_says_what_to_do(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """There is nothing to draw yet, and the page says how to get there."""
    at = open_page("insights")
    assert "Nothing to show yet" in drawn(at)
    assert desk.exists()


def test_every_figure_has_its_files_and_its_claims(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Progress, rulings and agreement are drawn; the claims behind a number can be opened."""
    ruled(desk)
    at = open_page("insights")
    labels = [button.label for button in at.get("download_button")]
    assert labels.count("Download PNG") == labels.count("Download CSV") >= 3
    assert "7 of 8 claims have a verdict" in drawn(at)
    choice = at.selectbox(key="behind_rulings")
    choice.set_value(choice.options[0]).run()
    assert not at.exception
    assert "links" in drawn(at)


def test_the_numbers_add_up(desk: Path) -> None:
    """Each plot's table counts the claims that stand behind it."""
    ruled(desk)
    told = drawn_figures(desk)
    assert sum(row["Count"] for row in told["rulings"].rows) == 8
    assert sum(map(len, told["rulings"].behind.values())) == 8
    assert told["agreement"].rows[0]["Share that agrees"] == pytest.approx(1 / 3, abs=1e-3)
    assert len(told["agreement"].behind["All claims"]) == 3


@pytest.mark.parametrize("look", [plots.DAY, plots.NIGHT, plots.PAPER])
def test_every_plot_can_be_taken_along(desk: Path, look: plots.Look) -> None:
    """Each is made into a picture and a drawing without asking anything of anybody."""
    ruled(desk)
    for figure in drawn_figures(desk).values():
        if figure.draw is not None:
            spec = figure.draw(look)
            assert "http" not in json.dumps({**spec, "$schema": ""})
            assert plots.as_png(spec, figure.title).startswith(b"\x89PNG")
            assert plots.as_svg(spec, figure.title).startswith(b"<svg")


def test_time_is_told_once_it_can_be(desk: Path) -> None:
    """Two rulings of one reviewer are enough for an estimate."""
    assert "needed to tell" in drawn_figures(desk)["time"].found
    first, second, *_ = workflow.review(desk, 1).claims
    workflow.rule(desk, first.claim.id, Ruling.WRONG, reviewer="Amélie")
    time.sleep(1.1)
    workflow.rule(desk, second.claim.id, Ruling.WRONG, reviewer="Amélie")
    [row] = drawn_figures(desk)["time"].rows
    assert row["In words"].startswith("0 min ")


def test_a_table_runs_nothing_in_a_spreadsheet() -> None:
    """A source may be called like a formula."""
    text = table([{"Source": "=cmd()", "Count": 2}]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [["Source", "Count"], ["'=cmd()", "2"]]
