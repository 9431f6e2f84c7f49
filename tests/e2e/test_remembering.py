"""What this browser remembers outlives a reload and a new tab."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)


def test_the_reviewers_name_outlives_a_reload(page: Page, address: str) -> None:
    """A name that was written once is there in the next visit, in every tab."""
    page.goto(address)
    page.wait_for_selector(READY)
    field = page.get_by_role("textbox", name="Your name")
    field.fill("Zoë  O’Neill; = %")
    field.press("Enter")
    page.wait_for_selector(READY)
    page.wait_for_timeout(500)
    page.reload()
    page.wait_for_selector(READY)
    expect(page.get_by_role("textbox", name="Your name")).to_have_value("Zoë O’Neill; = %")
    tab = page.context.new_page()
    tab.goto(f"{address}/sheet")
    tab.wait_for_selector(READY)
    expect(tab.get_by_role("textbox", name="Your name")).to_have_value("Zoë O’Neill; = %")
