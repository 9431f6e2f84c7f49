"""No page has a fault that axe-core finds: by day and by night, in English and in French."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
PAGES = (
    "",
    "review?article=1",
    "review?article=2",
    "sources",
    "sources?source=1",
    "sheet?article=1",
    "drafts?article=1",
    "insights",
    "settings",
)
NOT_OURS = {
    # The framework's field for files is a section with role=presentation and a name of its own.
    "presentation-role-conflict": "[data-testid=stFileUploaderDropzone]",
}
FOUND = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] })
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])])
}"""
UNFOLD = "all => all.forEach(each => each.open || each.querySelector('summary').click())"
WHOLE = "[data-testid=stSkeleton], [data-testid=stSpinner]"


@contextmanager
def tab(browser: Browser, watch: Callable[[Page], None], **options: Any) -> Iterator[Page]:  # noqa: ANN401
    """Give a watched page of a browser that is set as the options say."""
    context = browser.new_context(**options)
    page = context.new_page()
    watch(page)
    yield page
    context.close()


def shown(page: Page, address: str) -> None:
    """Open a page and wait until it is whole."""
    page.goto(address)
    page.wait_for_selector(READY)
    page.wait_for_selector(f"[data-testid=stMain]:not(:has({WHOLE}))")


def faults(page: Page) -> list[str]:
    """Return what axe-core finds on the page and is not the framework's."""
    page.evaluate(AXE_SCRIPT)
    return [
        f"{rule}: {target} {html[:300]}"
        for rule, nodes in page.evaluate(FOUND)
        for target, html in nodes
        if rule not in NOT_OURS
        or not page.locator(target[0]).and_(page.locator(NOT_OURS[rule])).count()
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_is_without_fault(
    browser: Browser, address: str, watch: Callable[[Page], None], language: str
) -> None:
    """Each page, with all that can be unfolded on it, passes every rule of axe-core."""
    found = {}
    with tab(browser, watch, locale=language) as page:
        for name in PAGES:
            page.emulate_media(color_scheme="light")
            shown(page, f"{address}/{name}")
            page.locator("[data-testid=stExpander] details").evaluate_all(UNFOLD)
            for scheme in ("light", "dark"):
                drawn_in(page, scheme)
                found[scheme, name or "desk"] = faults(page)
            assert page.locator("html").get_attribute("lang") == language
    assert {name: said for name, said in found.items() if said} == {}


def drawn_in(page: Page, scheme: str) -> None:
    """Have the system ask for light or for dark, and wait until the page is drawn so."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        "wanted => getComputedStyle(document.querySelector('.stApp')).colorScheme === wanted",
        arg=scheme,
    )
    page.wait_for_selector(READY)
    page.wait_for_timeout(400)  # as long as unfolding and changing colours take


def test_what_opens_over_a_page_is_without_fault(page: Page, address: str) -> None:
    """So do the list of keys, a choice of filters, and ticked articles with what can be done."""
    shown(page, f"{address}/review?article=1")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    assert faults(page) == []
    shown(page, address)
    page.locator(".row").first.get_by_role("checkbox").click()
    page.get_by_role("button", name="Assign", exact=True).click()
    page.get_by_test_id("stPopoverBody").wait_for()
    page.wait_for_timeout(300)
    assert faults(page) == []


def test_a_phone_is_without_fault(
    browser: Browser, address: str, watch: Callable[[Page], None]
) -> None:
    """Nor is anything lost where the pages are laid out for a small screen."""
    small = {"width": 390, "height": 844}
    with tab(browser, watch, viewport=small, has_touch=True, is_mobile=True) as page:
        for name in ("", "review?article=1", "sheet?article=1"):
            shown(page, f"{address}/{name}")
            assert faults(page) == []
