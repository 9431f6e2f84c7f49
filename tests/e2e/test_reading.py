"""The article on the review page: its lines, its bars, and what is sent for it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from workbench import workflow
from workbench.model import Ruling, Status

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
ARTICLE = 1
PATIENCE = 20_000  # milliseconds, on a machine that has other things to do


def _as_bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


def opened(page: Page, address: str, claim: int) -> None:
    """Open a claim by its address."""
    page.goto(f"{address}/review?article={ARTICLE}&claim={claim}")
    expect(page.locator("mark[aria-current]")).to_have_count(1, timeout=PATIENCE)
    page.wait_for_selector(READY)


def test_states_differ_by_line_and_not_by_colour_alone(
    page: Page, address: str, desk: Path
) -> None:
    """Each state has a line of its own, which the legend shows with its count."""
    opened(page, address, workflow.review(desk, ARTICLE).claims[0].claim.id)
    samples = page.locator(".legend [data-look]")
    lines = samples.evaluate_all("all => all.map(one => getComputedStyle(one).textDecorationStyle)")
    assert sorted(lines) == ["dashed", "dotted", "double", "solid", "wavy"]


def test_a_mark_and_a_bar_say_what_they_are(page: Page, address: str, desk: Path) -> None:
    """Pointing at a claim tells label and value, at a bar what was done and what needs none."""
    states = workflow.review(desk, ARTICLE).claims
    opened(page, address, states[0].claim.id)
    claim = next(state.claim for state in states if state.claim.words == "pendant deux heures")
    mark = page.locator("mark", has_text="pendant deux").first
    title = mark.get_attribute("title") or ""
    assert claim.label in title
    assert "2 hours" in title
    hints = page.locator(".bar").evaluate_all("all => all.map(one => one.title)")
    assert any("with nothing to check" in hint for hint in hints)
    assert any("confirmed" in hint for hint in hints)


def test_a_verdict_moves_the_bars(page: Page, address: str, desk: Path) -> None:
    """The bar above the article counts a verdict as soon as it is given."""
    states = workflow.review(desk, ARTICLE).claims
    waiting = [state.claim.id for state in states if state.status is Status.OPEN]
    opened(page, address, waiting[0])
    legend = page.locator(".legend")
    expect(legend).to_contain_text(f"{len(waiting)} open")
    workflow.rule(desk, waiting[1], Ruling.NOT_CHECKABLE, reviewer="Jonas")
    page.keyboard.press("j")
    expect(legend).to_contain_text(f"{len(waiting) - 1} open")
    expect(legend).to_contain_text("1 not settled")


def test_the_text_is_sent_once(page: Page, address: str, desk: Path) -> None:
    """Moving on asks the server for the card and the states, not for the article again."""
    received: list[bytes] = []
    review = workflow.review(desk, ARTICLE)

    def on_socket(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: received.append(_as_bytes(data)))

    page.on("websocket", on_socket)
    opened(page, address, review.claims[0].claim.id)
    whole = b"".join(received)
    assert b'"pendant deux heures"' in whole
    received.clear()
    page.keyboard.press("j")
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    page.wait_for_timeout(1500)
    moved = b"".join(received)
    assert moved
    assert b'"pendant deux heures"' not in moved
