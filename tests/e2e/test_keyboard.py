"""The review page worked by keyboard alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from workbench import workflow
from workbench.model import Ruling, Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
ARTICLE = 1
AFTER_GUARD = 450  # milliseconds: the guard holds for 350
PATIENCE = 20_000  # milliseconds, on a machine that has other things to do


def claims(desk: Path, *statuses: Status) -> list[int]:
    """Return the ids of the article's claims in reading order, those of the statuses if given."""
    states = workflow.review(desk, ARTICLE).claims
    return [state.claim.id for state in states if not statuses or state.status in statuses]


def opened(page: Page, address: str, claim: int) -> None:
    """Open a claim by its address and wait until it may be ruled on."""
    page.goto(f"{address}/review?article={ARTICLE}&claim={claim}")
    page.wait_for_selector(READY)
    expect(page.locator("mark[aria-current]")).to_have_count(1, timeout=PATIENCE)
    page.wait_for_timeout(AFTER_GUARD)


def shown(page: Page, address: str, claim: int) -> None:
    """Expect a claim's card, whole, and let the guard pass."""
    expect(page).to_have_url(f"{address}/review?article={ARTICLE}&claim={claim}")
    page.wait_for_selector(f"[class*='st-key-rule_CONFIRMED_{claim}_']")
    page.wait_for_selector(READY)
    page.wait_for_timeout(AFTER_GUARD)


def test_moves_work_wherever_the_focus_is(page: Page, address: str, desk: Path) -> None:
    """Nothing has the focus, then a button has it: j, k, the arrows and n move all the same."""
    ids = claims(desk)
    opened(page, address, ids[0])
    page.keyboard.press("j")
    shown(page, address, ids[1])
    page.keyboard.press("ArrowRight")
    shown(page, address, ids[2])
    page.locator(".st-key-rulings button").first.focus()
    page.keyboard.press("k")
    shown(page, address, ids[1])
    page.keyboard.press("n")
    following = [each for each in claims(desk, Status.OPEN) if each > ids[1]]
    shown(page, address, following[0])


def test_moves_in_haste_end_where_the_last_leads(page: Page, address: str, desk: Path) -> None:
    """Keys pressed faster than cards are drawn are all counted, and none leads back."""
    ids = claims(desk)
    opened(page, address, ids[0])
    for _ in range(6):
        page.keyboard.press("j")
    shown(page, address, ids[6])
    expect(page.locator("mark[aria-current]")).to_be_focused()


def test_citing_noting_and_ruling(page: Page, address: str, desk: Path) -> None:
    """The key e cites the first passage, m leads to the note, Escape out of it, a digit rules."""
    claim = next(each for each in claims(desk, Status.OPEN) if workflow.card(desk, each).matches)
    opened(page, address, claim)
    page.keyboard.press("Shift+E")
    pressed = page.locator("[data-act][aria-pressed=true]")
    expect(pressed).to_have_count(1)
    page.wait_for_selector(READY)
    page.keyboard.press("e")
    expect(pressed).to_contain_text("Supports")
    page.wait_for_selector(READY)
    page.keyboard.press("m")
    page.keyboard.type("Page 3 of the log, 1 to 6?")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.keyboard.type("un mot")
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    expect(page).not_to_have_url(re.compile(rf"claim={claim}$"))
    [verdict] = workflow.card(desk, claim).verdicts
    assert (verdict.ruling, verdict.note) == (Ruling.CHANGED, "Page 3 of the log, 1 to 6?")
    assert verdict.correction == "un mot"
    assert [cited.stance.value for cited in verdict.evidence] == ["supports"]


def test_no_key_fires_while_somebody_types(page: Page, address: str, desk: Path) -> None:
    """Every key of the page is a letter in a field: note, correction, search and name."""
    claim = claims(desk, Status.OPEN)[0]
    before = claims(desk, Status.OPEN)
    opened(page, address, claim)
    typed = "jkn123456eEmcu/?"
    for field in ("Note", "Proposed correction", "Your name"):
        box = page.get_by_role("textbox", name=field)
        box.fill("")
        box.press_sequentially(typed)
        expect(box).to_have_value(typed)
    assert page.locator("dialog[open]").count() == 0
    assert page.url.endswith(f"claim={claim}")
    assert claims(desk, Status.OPEN) == before


def test_the_help_lists_the_keys_and_holds_them_back(page: Page, address: str, desk: Path) -> None:
    """? opens the list of keys; while it is open no key rules; Escape closes it."""
    claim = claims(desk, Status.OPEN)[0]
    opened(page, address, claim)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    for said in ("Next open claim", "Confirmed with change", "Write a note", "Search the claims"):
        expect(dialog).to_contain_text(said)
    page.keyboard.press("1")
    page.wait_for_timeout(500)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert claim in claims(desk, Status.OPEN)


def test_searching_narrows_the_claims(page: Page, address: str, desk: Path) -> None:
    """/ leads to the search; n goes on among what it finds."""
    opened(page, address, claims(desk)[0])
    page.keyboard.press("/")
    page.keyboard.type("deux heures")
    page.keyboard.press("Enter")
    page.wait_for_selector(READY)
    expect(page.locator("mark.faint").first).to_be_attached()
    expect(page.locator("mark:not(.faint)").first).to_contain_text("deux heures")


def test_a_whole_article_is_reviewed_by_keyboard(page: Page, address: str, desk: Path) -> None:
    """From the first claim to the last no mouse is needed, and each verdict is the one meant."""
    waiting = claims(desk, Status.OPEN)
    opened(page, address, waiting[0])
    meant = {}
    for number, claim in enumerate(waiting):
        shown(page, address, claim)
        key = number % 6
        meant[claim] = list(Ruling)[key]
        page.keyboard.press(str(key + 1))
        if number + 1 < len(waiting):
            expect(page).not_to_have_url(re.compile(rf"claim={claim}$"))
    expect(page.get_by_text("Every claim has a verdict")).to_be_visible()
    assert claims(desk, Status.OPEN) == []
    ruled = {state.claim.id: state.ruling for state in workflow.review(desk, ARTICLE).claims}
    assert {claim: ruled[claim] for claim in meant} == meant
