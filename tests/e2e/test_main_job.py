"""The main job in a real browser: from a pasted article to a verdict in the sheet."""

import csv
import io
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from workbench import workflow
from workbench.model import Ruling

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
WORDS = "pendant deux heures"
REAL = Path(__file__).parents[3] / "shared" / "articles" / "000_7d3cf8ff89de5123.txt"
SPLIT_MILLISECONDS = 120_000  # a cold worker loads its language model first


def our_article() -> str:
    """Return the starter desk's French article as another text: one word is changed."""
    text = files("workbench.demo").joinpath("article.fr.txt").read_text(encoding="utf-8")
    assert WORDS in text
    return text.replace("Américains et Russes", "Russes et Américains", 1)


def test_our_own_article(page: Page, address: str, desk: Path) -> None:
    """Paste, split, open « pendant deux heures », see evidence, rule, download, find it."""
    article_id = paste_and_split(page, address, our_article())
    words = rule_on_the_claim(page, article_id, desk)
    find_in_download(page, words)


@pytest.mark.skipif(not REAL.exists(), reason="the article is not on this machine")
def test_the_real_article(page: Page, address: str, desk: Path) -> None:
    """The same with an article as the news prints it."""
    article_id = paste_and_split(page, address, REAL.read_text(encoding="utf-8"))
    words = rule_on_the_claim(page, article_id, desk)
    find_in_download(page, words)


def paste_and_split(page: Page, address: str, text: str) -> int:
    """Add an article on the start page, wait for its claims, open the review; its id."""
    page.goto(address)
    page.wait_for_selector(READY)
    page.get_by_text("Add an article").click()
    page.get_by_label("Article text").fill(text)
    published = page.get_by_test_id("stDateInput").locator("input")
    published.fill("2021/12/28")
    published.press("Enter")
    page.get_by_role("button", name="Add and split").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("claims", timeout=SPLIT_MILLISECONDS)
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Review", exact=True).first.click()
    page.wait_for_url("**/review?article=*")
    page.wait_for_selector(READY)
    return int(page.url.split("article=")[1].split("&")[0])


def rule_on_the_claim(page: Page, article_id: int, path: Path) -> str:
    """Open the claim, read its evidence, cite the first passage and rule; the claim's words."""
    page.locator("mark", has_text=WORDS).first.click()
    card = page.locator(".st-key-card")
    expect(card.locator(".sentence mark")).to_contain_text(WORDS)
    expect(card.locator(".facts")).to_contain_text("2 hours")
    expect(card.locator(".passage").first).to_be_visible()
    card.locator("[data-key=e]").click()
    card.get_by_label("Note").fill("The call ran from 10:07 to 12:08.")
    page.wait_for_timeout(400)
    card.get_by_role("button", name="Confirmed", exact=True).click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Confirmed")
    states = workflow.review(path, article_id).claims
    [ruled] = [state for state in states if state.ruling is Ruling.CONFIRMED]
    [verdict] = workflow.card(path, ruled.claim.id).verdicts
    assert [cited.stance.value for cited in verdict.evidence] == ["supports"]
    return ruled.claim.words


def find_in_download(page: Page, words: str) -> None:
    """Download the CSV on the sheet page and find the verdict in it."""
    page.get_by_role("link", name="Sheet").click()
    page.wait_for_selector(READY)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    data = Path(download.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    [row] = [row for row in rows if row["words"] == words and row["ruling"]]
    assert row["ruling"] == "confirmed"
    assert row["reviewer"] == "Amélie"
    assert "10:07" in row["note"]
