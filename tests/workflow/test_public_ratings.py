"""The public scale of a desk: what readers see in place of a ruling stands in the sheet."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from workbench import workflow
from workbench.exports.json import schema
from workbench.model import Ruling
from workbench.workflow.settings import PublicRating, PublicScale

SCALE = PublicScale(
    name="Ours", worst=1, best=5, ratings={Ruling.WRONG: PublicRating(value=1, name="Faux")}
)


@pytest.mark.usefixtures("year_rules")
def test_a_published_ruling_has_its_rating(desk: Path) -> None:
    """Only the rulings that the desk publishes have one, in every form of the sheet."""
    article = workflow.add_and_split(desk, "It was 2002, then 2005.", language="en").id
    first, second = workflow.review(desk, article).claims
    workflow.rule(desk, first.claim.id, Ruling.WRONG, reviewer="Ada")
    workflow.rule(desk, second.claim.id, Ruling.CONFIRMED, reviewer="Ada")
    assert [row.rating for row in workflow.sheet(desk, article)] == [None, None]
    workflow.change_settings(desk, reviewer="Ada", public_scale=SCALE)
    table = csv.DictReader(io.StringIO(workflow.export(desk, article, "csv").decode()))
    shown = [(row["ruling"], row["public_rating"], row["public_value"]) for row in table]
    assert shown == [("wrong", "Faux", "1"), ("confirmed", "", "")]
    document = json.loads(workflow.export(desk, article, "json"))
    jsonschema.validate(document, schema())
    assert [row["rating"] and row["rating"]["best"] for row in document["rows"]] == [5, None]
