"""What must not happen at the card, tried with a real keyboard and mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from workbench import workflow
from workbench.model import Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
ARTICLE = 1
AFTER_GUARD = 450  # milliseconds: the guard holds for 350


def open_claims(desk: Path) -> list[int]:
    """Return the ids of the claims without verdict, in reading order."""
    states = workflow.review(desk, ARTICLE).claims
    return [state.claim.id for state in states if state.status is Status.OPEN]


def events(desk: Path) -> int:
    """Return how many verdicts were ever given on the article."""
    states = workflow.review(desk, ARTICLE).claims
    return sum(len(workflow.card(desk, state.claim.id).verdicts) for state in states)


def open_claim(page: Page, address: str, claim: int) -> Locator:
    """Open a claim by its address, wait until it may be ruled on, and return its card."""
    page.goto(f"{address}/review?article={ARTICLE}&claim={claim}")
    page.wait_for_selector(READY)
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    page.wait_for_timeout(AFTER_GUARD)
    return page.locator(".st-key-card")


def test_a_double_click_files_one_verdict(page: Page, address: str, desk: Path) -> None:
    """The second click of two falls on the next claim's card and does nothing there."""
    claim, before = open_claims(desk)[0], events(desk)
    card = open_claim(page, address, claim)
    card.get_by_role("button", name="Confirmed", exact=True).dblclick()
    expect(page).not_to_have_url(f"{address}/review?article={ARTICLE}&claim={claim}")
    page.wait_for_timeout(1500)
    assert events(desk) == before + 1
    assert workflow.card(desk, claim).state.status is Status.RULED


def test_a_double_press_of_enter_files_one_verdict(page: Page, address: str, desk: Path) -> None:
    """The key that rules does not reach the claim that comes next."""
    claim, before = open_claims(desk)[0], events(desk)
    card = open_claim(page, address, claim)
    card.get_by_role("button", name="Wrong", exact=True).focus()
    for _ in range(3):
        page.keyboard.press("Enter")
        page.wait_for_timeout(60)
    page.wait_for_timeout(1500)
    assert events(desk) == before + 1
    assert workflow.card(desk, claim).state.status is Status.RULED


def test_a_hasty_click_on_the_next_card_says_so(page: Page, address: str, desk: Path) -> None:
    """A click that lands as the card comes up files nothing and is answered in words."""
    claim, before = open_claims(desk)[0], events(desk)
    card = open_claim(page, address, claim)
    card.get_by_role("button", name="Confirmed", exact=True).click()
    expect(page).not_to_have_url(f"{address}/review?article={ARTICLE}&claim={claim}")
    card.get_by_role("button", name="Confirmed", exact=True).click()
    page.wait_for_timeout(800)
    assert events(desk) <= before + 2
    if events(desk) == before + 1:
        expect(card.get_by_test_id("stAlert").first).to_contain_text("nothing was filed")


def test_no_click_is_lost(page: Page, address: str, desk: Path) -> None:
    """A claim that was chosen before can be chosen again, and of quick clicks the last counts."""
    first, second, third = (s.claim.id for s in workflow.review(desk, ARTICLE).claims[-3:])
    open_claim(page, address, third)
    marks = page.locator("mark[role=button]")
    for claim in (second, first, second):
        words = workflow.card(desk, claim).state.claim.words
        marks.filter(has_text=words).last.click()
        expect(page).to_have_url(f"{address}/review?article={ARTICLE}&claim={claim}")
    for claim in (first, second, first):
        marks.filter(has_text=workflow.card(desk, claim).state.claim.words).last.click()
    expect(page).to_have_url(f"{address}/review?article={ARTICLE}&claim={first}")


def test_a_reload_keeps_the_claim(page: Page, address: str, desk: Path) -> None:
    """The address says which claim is open."""
    claim = open_claims(desk)[2]
    open_claim(page, address, claim)
    page.reload()
    page.wait_for_selector(READY)
    assert page.url.endswith(f"claim={claim}")
    words = next(
        s.claim.words for s in workflow.review(desk, ARTICLE).claims if s.claim.id == claim
    )
    expect(page.locator(".st-key-card .sentence mark")).to_have_text(words)


def test_digits_in_a_note_fire_nothing(page: Page, address: str, desk: Path) -> None:
    """What is typed into a note is a note, also the letters that move in the text."""
    claim, before = open_claims(desk)[0], events(desk)
    card = open_claim(page, address, claim)
    card.get_by_label("Note").click()
    page.keyboard.type("123456 jkn 7")
    page.wait_for_timeout(600)
    assert events(desk) == before
    assert page.url.endswith(f"claim={claim}")
    expect(card.get_by_label("Note")).to_have_value("123456 jkn 7")


def test_the_focus_goes_to_the_claim_that_comes_next(page: Page, address: str, desk: Path) -> None:
    """After a verdict the keyboard is in the text, on the claim now shown, and it is said."""
    claim, following = open_claims(desk)[:2]
    card = open_claim(page, address, claim)
    card.get_by_role("button", name="Cannot confirm").press("Enter")
    expect(page.locator("mark[aria-current]")).to_be_focused()
    assert page.url.endswith(f"claim={following}")
    expect(page.get_by_role("status").filter(has_text="Claim ")).to_contain_text(" of ")


def test_the_text_is_worked_by_keyboard(page: Page, address: str, desk: Path) -> None:
    """In the text the arrows open the neighbours and End the last claim."""
    first = open_claims(desk)[0]
    open_claim(page, address, first)
    page.locator("mark[aria-current]").focus()
    page.keyboard.press("ArrowRight")
    expect(page).not_to_have_url(f"{address}/review?article={ARTICLE}&claim={first}")
    page.keyboard.press("End")
    last = workflow.review(desk, ARTICLE).claims[-1].claim.id
    expect(page).to_have_url(f"{address}/review?article={ARTICLE}&claim={last}")


def test_two_reviewers_in_conflict(
    page: Page, browser: Browser, address: str, desk: Path, watch: Callable[[Page], None]
) -> None:
    """The second of two sees who ruled in the meantime; what they had typed is still there."""
    claim = open_claims(desk)[0]
    context = browser.new_context()
    other = context.new_page()
    watch(other)
    card = open_claim(page, address, claim)
    open_claim(other, address, claim)
    name = other.get_by_role("textbox", name="Your name")
    name.fill("Jonas")
    name.press("Enter")
    other.wait_for_timeout(AFTER_GUARD)
    other.locator(".st-key-card").get_by_role("button", name="Wrong", exact=True).click()
    expect(other.get_by_test_id("stAlert").first).to_contain_text("Wrong")
    card.get_by_label("Note").fill("Typed for ten minutes")
    card.get_by_role("button", name="Confirmed", exact=True).click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Jonas")
    expect(card.get_by_label("Note")).to_have_value("Typed for ten minutes")
    assert [each.reviewer for each in workflow.card(desk, claim).verdicts] == ["Jonas"]
    context.close()


def test_a_click_chooses_the_shortest_claim_and_then_those_around_it(
    page: Page, address: str, desk: Path
) -> None:
    """Where claims overlap, further clicks at one place go outwards."""
    claims = [state.claim for state in workflow.review(desk, ARTICLE).claims]
    inner, outer = next(
        (one, other)
        for one in claims
        for other in claims
        if other.start <= one.start < one.end <= other.end
        and one.end - one.start < other.end - other.start
        and sum(c.start <= one.start and c.end >= one.end for c in claims) == 2
    )
    away = next(c.id for c in claims if c.id not in {inner.id, outer.id})
    open_claim(page, address, away)
    mark = page.locator("mark.nested", has_text=inner.words).first
    for claim in (inner, outer, inner):
        mark.click()
        expect(page).to_have_url(f"{address}/review?article={ARTICLE}&claim={claim.id}")
