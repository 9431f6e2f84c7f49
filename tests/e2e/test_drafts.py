"""A new draft in a real browser: verdicts stay where nothing changed, the rest is shown."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from workbench import workflow
from workbench.model import Ruling, Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
PATIENCE = 120_000  # milliseconds; a cold worker loads its language model first
RULED, CHANGED, LOST = "depuis 2002", "pendant deux heures", "avril 2008"


def test_a_new_draft_from_paste_to_verdict(page: Page, address: str, desk: Path) -> None:
    """Paste version 2: one verdict stays, one claim is ruled on again, one is placed by hand."""
    article = next(
        each.article for each in workflow.articles(desk) if each.article.language == "fr"
    )
    claims = {
        state.claim.words: state.claim.id for state in workflow.review(desk, article.id).claims
    }
    for words in (RULED, CHANGED, LOST):
        workflow.rule(desk, claims[words], Ruling.CONFIRMED, reviewer="Amélie", note="seen")
    text = article.text.replace(CHANGED, "pendant trois heures")
    text = text.replace("En avril 2008, à Bucarest, les alliés ont admis", "On admet à Bucarest")
    text = text.replace("l'OTAN", "l’OTAN") + "\n\nC'était en avril 2008."
    page.goto(f"{address}/drafts?article={article.id}")
    page.wait_for_selector(READY)
    page.get_by_label("The article's new text").fill(text)
    page.get_by_role("button", name="Compare and take over").click()
    expect(page.get_by_text("to place").first).to_be_visible(timeout=PATIENCE)
    place_by_hand(page)
    rule_again(page)
    states = {s.claim.id: s for s in workflow.review(desk, article.id).claims}
    assert states[claims[RULED]].status is not Status.OPEN
    assert states[claims[CHANGED]].claim.words == "pendant trois heures"
    assert states[claims[CHANGED]].ruling is Ruling.CONFIRMED
    assert states[claims[LOST]].status is Status.OPEN


def place_by_hand(page: Page) -> None:
    """Place the claim whose words are gone where they stand now."""
    page.get_by_role("button", name="Place here").first.click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("has its place")
    page.wait_for_selector(READY)


def rule_again(page: Page) -> None:
    """Open the changed claim from the report and rule as before."""
    page.get_by_test_id("stButtonGroup").get_by_text("reopened").click()
    page.get_by_role("button", name="pendant trois heures").click()
    card = page.locator(".st-key-card")
    expect(card.locator("del")).to_contain_text("deux")
    expect(card.locator("ins")).to_contain_text("trois")
    page.wait_for_timeout(500)
    card.get_by_role("button", name="It still holds").click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Confirmed")
