"""A real article, where it lies beside the checkout: all that its checker underlined is found."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from workbench import splitting
from workbench.model import BlockKind, Claim, Split

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
TEXT = FOLDER / "000_7d3cf8ff89de5123.txt"
EXPECTED = FOLDER / "000_7d3cf8ff89de5123.expected.json"
pytestmark = pytest.mark.skipif(not EXPECTED.is_file(), reason="the article is not on this machine")
UNMEASURED = {"place", "quote", "cause", "report", "prediction", "rule"}


@pytest.fixture(scope="module")
def expected() -> Mapping[str, Any]:
    """Give what a checker underlined in the article."""
    loaded: Mapping[str, Any] = json.loads(EXPECTED.read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def article(expected: Mapping[str, Any]) -> Split:
    """Give the article, split."""
    return splitting.split(TEXT.read_bytes().decode(), expected["language"], expected["published"])


def fits(claim: Claim, wanted: Mapping[str, Any]) -> bool:
    """Tell whether a claim is the one that was underlined, with its value."""
    overlap = claim.start < wanted["end"] and wanted["start"] < claim.end
    value = claim.value.text if claim.value else None
    return (
        overlap
        and wanted["kind"] in claim.kinds
        and (wanted["kind"] in UNMEASURED or wanted["value"] in {None, value})
    )


def test_all_that_was_underlined_is_found(article: Split, expected: Mapping[str, Any]) -> None:
    """Every claim is found, of its kind and with its value where it has one."""
    missed = [
        wanted["words"]
        for wanted in expected["claims"]
        if not any(fits(claim, wanted) for claim in article.claims)
    ]
    assert not missed


def test_the_speakers_are_found(article: Split, expected: Mapping[str, Any]) -> None:
    """Who says it is whom the checker named, or starts with them."""
    for wanted in expected["claims"]:
        if "speaker" in wanted:
            said = [claim.speaker or "" for claim in article.claims if fits(claim, wanted)]
            name = wanted["speaker"].casefold()
            assert any(one.casefold().startswith(name) for one in said), (wanted["words"], said)


def test_furniture_makes_no_claim(article: Split, expected: Mapping[str, Any]) -> None:
    """No claim stands in a credit, a dateline, the disclaimer or a mere opinion."""
    for furniture in expected["not_checkable"]:
        assert not [
            claim.words
            for claim in article.claims
            if furniture["start"] <= claim.start < furniture["start"] + len(furniture["words"])
        ], furniture["words"]
    kinds = {block.kind for block in article.blocks}
    assert {BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.BOILERPLATE} <= kinds
