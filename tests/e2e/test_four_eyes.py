"""Two reviewers in two browsers: the second rules blind, a third ends their dispute."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from workbench import workflow
from workbench.model import Ruling, Status
from workbench.workflow.settings import SecondRuling

pytestmark = pytest.mark.e2e
READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
NOTE = "The log of the harbour says otherwise."
SAID = "Ask the harbour master before Friday."
GUARD_MILLISECONDS = 500


@pytest.fixture
def claim(desk: Path) -> int:
    """Return a claim that nobody has ruled on, of a desk with blind second rulings."""
    workflow.change_settings(desk, reviewer="Amélie", second_ruling=SecondRuling.BLIND)
    states = workflow.review(desk, 1).claims
    return next(each.claim.id for each in states if each.status is Status.OPEN)


@pytest.fixture
def sign_in(
    new_context: Callable[..., BrowserContext], address: str, watch: Callable[[Page], None]
) -> Callable[[str], Page]:
    """Open a browser of its own for a reviewer."""

    def signed_in(name: str) -> Page:
        page = new_context().new_page()
        watch(page)
        page.goto(address)
        page.wait_for_selector(READY)
        page.get_by_role("textbox", name="Your name").fill(name)
        page.keyboard.press("Enter")
        page.wait_for_selector(READY)
        return page

    return signed_in


def test_the_desk_asks_for_the_second_ruling_and_shows_nothing_of_the_first(
    desk: Path, claim: int, sign_in: Callable[[str], Page]
) -> None:
    """Card, text, history, sheet and source tell the second reviewer nothing before they rule."""
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Amélie", note=NOTE)
    workflow.comment(desk, claim, SAID, reviewer="Amélie")
    page = sign_in("Jonas")
    card = to_second(page, desk, claim)
    expect(card).to_contain_text("Another reviewer has ruled on this claim")
    expect(card.locator(".tag.ruled")).to_have_count(0)
    expect(page.locator("mark[aria-current]").first).to_have_attribute("data-look", "open")
    for secret in (NOTE, SAID):
        expect(page.locator("body")).not_to_contain_text(secret)
    page.get_by_role("link", name="Sheet").click()
    page.wait_for_selector(READY)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    sheet = Path(download.value.path()).read_text("utf-8-sig")
    assert NOTE not in sheet
    card = to_second(page, desk, claim)
    page.wait_for_timeout(GUARD_MILLISECONDS)
    card.get_by_role("button", name="Confirmed", exact=False).first.click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Amélie ruled Wrong: disputed.")
    assert workflow.card(desk, claim, viewer="Jonas").state.status is Status.DISPUTED


def test_a_dispute_is_decided_with_a_reason(
    desk: Path, claim: int, sign_in: Callable[[str], Page]
) -> None:
    """A third reviewer sees both rulings and gives the final one; the card and the sheet say so."""
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Amélie", note=NOTE)
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Jonas")
    page = sign_in("Cécile")
    page.get_by_text(re.compile(r"^Disputed \d+$")).click()
    listed = [each.claim_id for each in workflow.waits(desk).disputed]
    page.locator(".links button").nth(listed.index(claim)).click()
    page.wait_for_url(f"**claim={claim}")
    page.wait_for_selector(READY)
    card = page.locator(".st-key-card")
    expect(card).to_contain_text(NOTE)
    card.get_by_text("Decide the dispute").click()
    page.wait_for_timeout(1000)  # a choice that opens while the form unfolds is shut by it
    card.get_by_role("combobox", name="Final ruling").click()
    page.get_by_role("option", name="Wrong", exact=True).click()
    card.get_by_label("Reason").fill("The register of the port settles it.")
    card.get_by_role("button", name="Give the final ruling").click()
    expect(card).to_contain_text("The dispute is decided: Wrong.")
    expect(card).to_contain_text("The register of the port settles it.")
    state = workflow.card(desk, claim).state
    assert (state.status, state.ruling) == (Status.ADJUDICATED, Ruling.WRONG)


def to_second(page: Page, desk: Path, claim: int) -> Locator:
    """Open a claim from the desk's list of what waits for a second ruling; its card."""
    page.get_by_role("link", name="Desk").click()
    page.wait_for_selector(READY)
    listed = [each.claim_id for each in workflow.to_second(desk, reviewer="Jonas")]
    if not page.locator(".links").is_visible():
        page.get_by_text(f"For your second ruling {len(listed)}", exact=True).click()
    page.locator(".links button").nth(listed.index(claim)).click()
    page.wait_for_url(f"**claim={claim}")
    page.wait_for_selector(READY)
    return page.locator(".st-key-card")
