"""Articles and sources that try to run, load or lead to something."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from workbench import workflow
from workbench.model import Source

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
ATTACKS = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
    "<svg onload='window.hacked = 1'></svg>",
    "![pixel](http://tracker.example/pixel.png)",
    "[click](javascript:window.hacked=1)",
    "<style>body { background: url(http://tracker.example/b.png) }</style>",
    "<link rel=stylesheet href=http://tracker.example/a.css>",
    ":material/home: :red[text] $$\\href{http://tracker.example}{x}$$",
    "<base href='http://tracker.example/'>",
)
TITLE = f"{ATTACKS[0]} {ATTACKS[4]} {ATTACKS[1]}"


@pytest.fixture(scope="module")
def hostile(desk: Path) -> int:
    """Put the attacks on the desk as an article and as a source; the article's id."""
    lines = [f"In December 2021 the call took two hours. {attack}" for attack in ATTACKS]
    text = "\n\n".join((TITLE, *lines))
    workflow.add_source(
        desk,
        Source(title=TITLE, text=text, publisher=ATTACKS[4], url="javascript:window.hacked=1"),
    )
    added = workflow.add_article(
        desk, text, title=TITLE, outlet=ATTACKS[4], language="en", reviewer=ATTACKS[4]
    )
    workflow.split_article(desk, added.id)
    return added.id


@pytest.mark.parametrize(
    "page_name", ["", "review", "sources", "source", "sheet", "drafts", "insights"]
)
def test_nothing_runs_and_nothing_is_fetched(
    page: Page, address: str, desk: Path, hostile: int, page_name: str
) -> None:
    """The text is shown as it is; no script of it runs, and no other server hears of it."""
    addresses = {
        "source": f"sources?source={max(each.source.id for each in workflow.sources(desk))}",
        "review": f"review?article={hostile}",
        "sheet": f"sheet?article={hostile}",
        "drafts": f"drafts?article={hostile}",
    }
    page.goto(f"{address}/{addresses.get(page_name, page_name)}")
    page.wait_for_selector(READY)
    page.wait_for_timeout(700)
    assert page.evaluate("window.hacked") is None
    assert page.locator("iframe").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0


def test_the_attack_is_printed_as_text(page: Page, address: str, hostile: int) -> None:
    """A reader of the article sees the tag that was written there."""
    page.goto(f"{address}/review?article={hostile}")
    page.wait_for_selector(READY)
    expect(page.locator(".paper")).to_contain_text(ATTACKS[0])
    page.locator("mark").nth(1).click()
    page.wait_for_selector(READY)
    assert page.evaluate("window.hacked") is None


def test_another_host_is_turned_away(page: Page, address: str) -> None:
    """A name that was made to point to this machine gets no page."""
    answer = page.request.get(address, headers={"Host": "rebound.example"})
    assert answer.status == 400
