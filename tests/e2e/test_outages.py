"""What a reviewer keeps when the server is started anew, or the browser has no network."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Locator, Page, expect

from workbench import workflow
from workbench.model import Ruling, Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
ARTICLE = 1
AFTER_GUARD = 450  # milliseconds: the guard holds for 350
WITHOUT_NETWORK = 5_000  # milliseconds
PATIENCE = 30_000  # milliseconds that the framework may wait before it tries again


class Server(Protocol):
    """A server that can be stopped and started again at its address."""

    start: Callable[[], None]
    stop: Callable[[], None]


@pytest.fixture(autouse=True)
def _watched(page: Page) -> None:
    """Watch for faults of scripts only: that the server cannot be reached is meant here."""
    page.on("pageerror", lambda fault: pytest.fail(str(fault)))


def waiting(desk: Path) -> list[int]:
    """Return the ids of the claims without verdict, in reading order."""
    states = workflow.review(desk, ARTICLE).claims
    return [state.claim.id for state in states if state.status is Status.OPEN]


def given(desk: Path, claim: int) -> list[tuple[Ruling | None, str]]:
    """Return the verdicts on a claim with their notes."""
    return [(each.ruling, each.note) for each in workflow.card(desk, claim).verdicts]


def opened(page: Page, address: str, claim: int) -> Locator:
    """Open a claim, wait until it may be ruled on, and return its card."""
    page.goto(f"{address}/review?article={ARTICLE}&claim={claim}")
    page.wait_for_selector(READY)
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    page.wait_for_timeout(AFTER_GUARD)
    return page.locator(".st-key-card")


def rule(page: Page, card: Locator, name: str) -> None:
    """Press a ruling and wait for the next claim."""
    card.get_by_role("button", name=name, exact=True).click()
    expect(card.get_by_test_id("stAlertContentSuccess")).to_contain_text(name, timeout=PATIENCE)
    page.wait_for_selector(READY)


def found_again(page: Page) -> None:
    """Wait until the page has found its server and is drawn by it."""
    page.wait_for_selector(READY, timeout=PATIENCE)
    page.wait_for_timeout(1000)  # the page asks to be drawn as soon as it is connected
    page.wait_for_selector(READY, timeout=PATIENCE)
    page.wait_for_timeout(AFTER_GUARD)


def test_a_server_started_anew_in_mid_review(
    page: Page, address: str, desk: Path, server: Server
) -> None:
    """The page finds it again: same claim, what was typed is there, and the verdict is filed."""
    first, second, *_ = waiting(desk)
    card = opened(page, address, first)
    card.get_by_label("Note").fill("before")
    rule(page, card, "Confirmed")
    page.wait_for_timeout(AFTER_GUARD)
    card.get_by_label("Note").fill("typed before the server ended")
    server.stop()
    expect(page.get_by_test_id("stApp")).not_to_have_attribute(
        "data-test-connection-state", "CONNECTED"
    )
    server.start()
    found_again(page)
    assert page.url.endswith(f"claim={second}")
    expect(card.get_by_label("Note")).to_have_value("typed before the server ended")
    rule(page, card, "Wrong")
    assert given(desk, first) == [(Ruling.CONFIRMED, "before")]
    assert given(desk, second) == [(Ruling.WRONG, "typed before the server ended")]


def test_a_browser_without_network_goes_on(page: Page, address: str, desk: Path) -> None:
    """What is typed meanwhile is kept, and a verdict given when it is back is filed once."""
    claim = waiting(desk)[0]
    card = opened(page, address, claim)
    page.context.set_offline(offline=True)
    card.get_by_label("Note").fill("typed without network")
    page.wait_for_timeout(WITHOUT_NETWORK)
    page.context.set_offline(offline=False)
    page.wait_for_selector(READY, timeout=PATIENCE)
    assert page.url.endswith(f"claim={claim}")
    expect(card.get_by_label("Note")).to_have_value("typed without network")
    rule(page, card, "Confirmed")
    assert given(desk, claim) == [(Ruling.CONFIRMED, "typed without network")]


def test_a_verdict_pressed_without_a_server_is_not_lost_unsaid(
    page: Page, address: str, desk: Path, server: Server
) -> None:
    """Either it is filed when the server is back, or the claim stays open on the same card."""
    claim = waiting(desk)[0]
    card = opened(page, address, claim)
    card.get_by_label("Note").fill("pressed without a server")
    server.stop()
    expect(page.get_by_test_id("stApp")).not_to_have_attribute(
        "data-test-connection-state", "CONNECTED"
    )
    card.get_by_role("button", name="Confirmed", exact=True).click(force=True)
    server.start()
    found_again(page)
    if not given(desk, claim):
        assert page.url.endswith(f"claim={claim}")
        expect(card.get_by_label("Note")).to_have_value("pressed without a server")
        rule(page, card, "Confirmed")
    assert given(desk, claim) == [(Ruling.CONFIRMED, "pressed without a server")]
