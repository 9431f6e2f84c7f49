"""The guided path of a first visit goes on by what the person does, and is remembered."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
PATIENCE = 20_000  # milliseconds


def test_the_path_is_walked(page: Page, address: str) -> None:
    """Each step is done by the real thing that it points at, and the next one comes up."""
    page.goto(address)
    guide = page.locator(".guide")
    expect(guide.locator("li")).to_have_count(6, timeout=PATIENCE)
    guide.get_by_role("button", name="Go there").click()
    expect(guide).to_contain_text("Step 2 of 6", timeout=PATIENCE)
    page.locator("mark[role=button]").nth(3).click()
    expect(guide).to_contain_text("Step 3 of 6", timeout=PATIENCE)
    page.get_by_role("button", name="Supports", exact=False).first.click()
    expect(guide).to_contain_text("Step 4 of 6", timeout=PATIENCE)
    page.wait_for_timeout(500)  # a ruling in the card's first moments is not taken
    page.get_by_role("button", name="Confirmed", exact=True).click()
    expect(guide).to_contain_text("Step 5 of 6", timeout=PATIENCE)
    guide.get_by_role("button", name="Go there").click()
    expect(guide).to_contain_text("Step 6 of 6", timeout=PATIENCE)
    page.wait_for_selector(READY)
    page.wait_for_timeout(500)  # the browser remembers a step once the page has come to rest
    page.goto(address)
    expect(guide.locator("li", has_text="✓")).to_have_count(5, timeout=PATIENCE)


def test_closed_is_closed(page: Page, address: str) -> None:
    """Who closed the path is not shown it again, until they ask for it in the settings."""
    page.goto(address)
    guide = page.locator(".guide")
    guide.get_by_role("button", name="Close the guide").click(timeout=PATIENCE)
    expect(guide).to_have_count(0, timeout=PATIENCE)
    page.wait_for_selector(READY)
    page.wait_for_timeout(500)
    page.reload()
    page.wait_for_selector(READY)
    expect(page.get_by_role("heading", name="Desk")).to_be_visible(timeout=PATIENCE)
    expect(guide).to_have_count(0)
    page.goto(f"{address}/settings")
    page.get_by_role("button", name="Show the guide again").click(timeout=PATIENCE)
    page.wait_for_selector(READY)
    page.get_by_role("link", name="Desk").click()
    expect(guide.locator("li")).to_have_count(6, timeout=PATIENCE)
