"""The sheet page: the table and the downloads of exactly what it shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.model import Ruling, Status

OpenPage = Callable[..., AppTest]


def test_the_table_has_a_row_for_each_claim(desk: Path, open_page: OpenPage) -> None:
    """Claims with and without verdict stand in the table, empty cells empty."""
    workflow.rule(desk, 3, Ruling.WRONG, reviewer="Amélie", note="No.")
    table = open_page("sheet", article=1).dataframe[0].value
    assert len(table) == 8
    assert table.loc[2, "Ruling"] == "Wrong"
    assert table.loc[0, "Ruling"] == ""


@pytest.mark.usefixtures("desk")
def test_filters_narrow_the_table(open_page: OpenPage) -> None:
    """Kinds, status and text each leave only the rows that fit."""
    at = open_page("sheet", article=1)
    at.multiselect[1].set_value(["date"]).run()
    assert list(at.dataframe[0].value["Kind"]) == ["date", "date"]
    at.multiselect[0].set_value([Status.DISPUTED]).run()
    assert not at.dataframe
    at.multiselect[0].set_value([]).run()
    at.text_input(key="sheet_text").set_value("vendredi").run()
    assert len(at.dataframe[0].value) == 1


@pytest.mark.usefixtures("desk")
def test_each_form_can_be_downloaded(open_page: OpenPage) -> None:
    """There is one download for each sheet format."""
    at = open_page("sheet", article=1)
    labels = [element.proto.label for element in at.get("download_button")]
    assert labels == ["Download CSV", "Download XLSX", "Download JSON"]


@pytest.mark.usefixtures("empty_desk")
def test_without_an_article_the_page_leads_to_the_first(open_page: OpenPage) -> None:
    """An empty desk sends the person to the page that adds an article."""
    assert open_page("sheet").button[0].label == "Go to the desk"
