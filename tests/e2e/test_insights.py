"""The insights page in a real browser: drawn under the content policy, and taken along."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
SLOW = 60_000  # milliseconds; the plotting library is large


def test_plots_are_drawn_and_lead_to_claims(page: Page, address: str) -> None:
    """A plot is drawn, its picture downloads, and a claim behind a number opens for review."""
    page.goto(f"{address}/insights")
    page.wait_for_selector(READY)
    plot = page.get_by_test_id("stVegaLiteChart").nth(1)
    expect(plot.locator("svg.marks")).to_be_visible(timeout=SLOW)
    with page.expect_download(timeout=SLOW) as download:
        page.get_by_role("button", name="Download PNG").first.click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    page.get_by_text("The claims behind it").nth(1).click()
    page.locator(".links button:visible").first.click()
    page.wait_for_url("**/review?article=*&claim=*")
    page.wait_for_selector(READY)
    expect(page.locator(".st-key-card")).to_be_visible()
