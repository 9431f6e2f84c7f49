"""The pages on a phone, on a laptop and on a wide screen: nothing runs out at the side."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from workbench import workflow
from workbench.model import Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
PAGES = (
    "",
    "review?article=1",
    "sources",
    "sources?source=1",
    "sheet?article=1",
    "drafts?article=1",
    "insights",
    "settings",
)
HEIGHTS = {390: 844, 1280: 720, 1920: 1080}
TOO_WIDE = """() => {
    const roots = [document.documentElement, document.querySelector("[data-testid=stMain]")]
    return Math.max(...roots.map(each => each.scrollWidth - each.clientWidth))
}"""


def shown(page: Page, address: str) -> None:
    """Open a page and wait until it is drawn."""
    page.goto(address)
    page.wait_for_selector(READY)
    page.wait_for_timeout(200)  # plots take their width from what is around them


@pytest.mark.parametrize("width", HEIGHTS)
def test_nothing_scrolls_sideways(page: Page, address: str, width: int) -> None:
    """Each page is as wide as its screen."""
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    too_wide = {}
    for name in PAGES:
        shown(page, f"{address}/{name}")
        too_wide[name or "desk"] = page.evaluate(TOO_WIDE)
    assert {name: by for name, by in too_wide.items() if by > 0} == {}


@pytest.mark.parametrize("width", [1280, 1920])
def test_text_and_rulings_are_seen_together(
    page: Page, address: str, desk: Path, width: int
) -> None:
    """Without scrolling, the claim in the text and its six rulings are on the screen."""
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    last = workflow.review(desk, 1).claims[-1].claim.id
    shown(page, f"{address}/review?article=1&claim={last}")
    expect(page.locator("mark[aria-current]")).to_be_in_viewport()
    for ruling in page.locator(".st-key-rulings button").all():
        expect(ruling).to_be_in_viewport(ratio=1)


def test_a_verdict_on_a_phone(browser: Browser, address: str, desk: Path) -> None:
    """The six rulings are reached by scrolling the card, wide enough for a thumb, and one files."""
    waiting = [s.claim.id for s in workflow.review(desk, 1).claims if s.status is Status.OPEN]
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    shown(page, f"{address}/review?article=1&claim={waiting[0]}")
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    for ruling in page.locator(".st-key-rulings button").all():
        ruling.scroll_into_view_if_needed()
        expect(ruling).to_be_in_viewport(ratio=1)
        box = ruling.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 36
    page.wait_for_timeout(500)  # the card has come to rest
    page.get_by_role("button", name="Wrong").tap()
    expect(page.get_by_test_id("stAlertContentSuccess")).to_contain_text("Wrong")
    assert workflow.card(desk, waiting[0]).state.status is Status.RULED
    context.close()
