"""The desk page in a browser: work is given out, put away and found."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from workbench import workflow
from workbench.model import Status

pytestmark = pytest.mark.e2e
READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)


@pytest.fixture(autouse=True)
def _at_desk(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(READY)


def row(page: Page, article: int) -> Locator:
    """Return the row of an article."""
    return page.locator(f".row[data-article='{article}']")


def tick(page: Page, *articles: int) -> None:
    """Tick articles, as a person does."""
    for count, article in enumerate(articles, start=1):
        row(page, article).get_by_role("checkbox").click()
        expect(page.get_by_text(f"{count} ticked")).to_be_visible()


def test_quick_ticks_all_count(page: Page) -> None:
    """What is ticked before the server has answered is not lost, nor what is taken back."""
    first, second = (row(page, article).get_by_role("checkbox") for article in (1, 2))
    first.click()
    second.click()
    expect(page.get_by_text("2 ticked")).to_be_visible()
    page.get_by_role("checkbox", name="Tick all 2").click()
    expect(page.locator(".st-key-desk_bar")).to_have_count(0)
    expect(page.locator(".row input:checked")).to_have_count(0)


def test_work_is_given_out_with_a_deadline(page: Page, desk: Path) -> None:
    """Ticked articles get a reviewer who is new to the desk, and a deadline that shows."""
    tick(page, 1, 2)
    page.get_by_role("button", name="Assign", exact=True).click()
    page.get_by_role("combobox", name="Reviewer").fill("Béatrice")
    page.keyboard.press("Enter")
    page.get_by_test_id("stPopoverBody").get_by_role("button", name="Assign", exact=True).click()
    expect(row(page, 1)).to_contain_text("For Béatrice")
    expect(row(page, 2)).to_contain_text("For Béatrice")
    tick(page, 1)
    page.get_by_role("button", name="Set the deadline", exact=True).click()
    body = page.get_by_test_id("stPopoverBody")
    body.get_by_role("button", name="Set the deadline", exact=True).click()
    expect(row(page, 1)).to_contain_text("due tomorrow 18:00")
    assert {each.assignee for each in workflow.desk_entries(desk)} == {"Béatrice"}


def test_an_overdue_article_cannot_be_missed(page: Page, desk: Path) -> None:
    """It is first, says by how long, and is the only one under Overdue."""
    late = datetime.now(UTC) - timedelta(hours=3, minutes=5)
    workflow.set_deadline(desk, [2], late, reviewer="Jonas")
    page.reload()
    page.wait_for_selector(READY)
    expect(page.locator(".row").first).to_contain_text("Overdue by 3 hours")
    page.get_by_role("radio", name="Overdue").click()
    expect(page.locator(".row")).to_have_count(1)
    expect(row(page, 2)).to_be_visible()


def test_what_is_put_away_comes_back_by_undo(page: Page, desk: Path) -> None:
    """Archived articles leave the list at once, the notice undoes it, and it can be found."""
    tick(page, 1, 2)
    page.get_by_role("button", name="Archive", exact=True).click()
    expect(page.get_by_text("2 articles: in the archive now")).to_be_visible()
    expect(page.locator(".row")).to_have_count(0)
    assert workflow.desk_entries(desk) == ()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".row")).to_have_count(2)
    tick(page, 2)
    page.get_by_role("button", name="Archive", exact=True).click()
    expect(page.get_by_text("1 article: in the archive now")).to_be_visible()
    expect(row(page, 2)).to_have_count(0)
    page.get_by_role("radio", name="Archive").click()
    expect(page.locator(".row")).to_have_count(1)
    tick(page, 2)
    page.get_by_role("button", name="Bring back").click()
    page.get_by_role("radio", name="All").click()
    expect(page.locator(".row")).to_have_count(2)


def test_a_title_opens_the_first_open_claim(page: Page, desk: Path) -> None:
    """The work goes on where it stopped."""
    row(page, 1).locator(".title").click()
    page.wait_for_url(re.compile(r"/review\?article=1&claim=\d+"))
    claims = workflow.review(desk, 1).claims
    first = next(state.claim for state in claims if state.status is Status.OPEN)
    assert page.url.endswith(f"claim={first.id}")


def test_a_search_leads_to_the_claim(page: Page, desk: Path) -> None:
    """Words are found without their accents, and a press opens the claim that has them."""
    page.get_by_placeholder("Search articles and claims").fill("deux heures")
    page.keyboard.press("Enter")
    hit = page.locator(".links button", has_text="deux heures").first
    expect(hit.locator("mark").first).to_be_visible()
    hit.click()
    page.wait_for_url(re.compile(r"/review\?article=1&claim=\d+"))
    claim = int(page.url.rsplit("=", 1)[1])
    assert "deux heures" in workflow.card(desk, claim).state.claim.statement


def test_a_disputed_claim_is_one_press_away(page: Page, desk: Path) -> None:
    """What waits for somebody is counted, listed, and opens."""
    disputed = workflow.waits(desk).disputed
    page.get_by_text(f"Disputed {len(disputed)}", exact=True).click()
    page.locator(".links button").first.click()
    page.wait_for_url(re.compile(r"/review\?article=\d+&claim=\d+"))
    assert int(page.url.rsplit("=", 1)[1]) == disputed[0].claim_id
