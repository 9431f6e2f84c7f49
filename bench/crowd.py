"""Ten reviewers at once on one desk: what each was told is what the desk holds.

Each has a browser of their own and rules on the claim in front of them, by button and by key in
turn, with a note that is found again afterwards. Half of them work at a place of their own in the
article, the others all at the same one, where they meet. Run with chromium on an otherwise idle
machine; a wait runs in the browser, from the press to the frame that shows the answer.
"""

import argparse
import asyncio
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from drawing import desk
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright
from screenshots import OPTIONS, READY
from serving import ROOT, serving

from workbench import workflow
from workbench.model import Ruling

ARTICLE = 1
PATIENCE = 20_000
"""Milliseconds after which a press counts as unanswered."""
THINKING = (0.6, 1.6)
"""Seconds between a card and the press; no press counts in a card's first 0.35 s."""
PRESSES = (ROOT / "bench" / "drawing" / "presses.js").read_text("utf-8")
OWN_PROBES = "/_stcore/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A ruling that was pressed, on the claim that the card showed, and the answer to it."""

    reviewer: str
    claim: int
    ruling: Ruling
    note: str
    is_filed: bool
    waited: float
    """Milliseconds to the answer."""


@dataclass(slots=True, kw_only=True)
class Crowd:
    """What the reviewers pressed, were told and met with."""

    presses: list[Press] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def late(self) -> float:
        """Return the milliseconds that 95 of 100 answers stay below."""
        return statistics.quantiles([press.waited for press in self.presses], n=20)[-1]


async def gathered(address: str, starts: list[int], seconds: float) -> Crowd:
    """Let one reviewer begin at each of the claims and work until the time is over."""
    crowd = Crowd()
    chromium = shutil.which("chromium") or sys.exit("Install chromium to measure the pages.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        pages = [
            await seated(browser, crowd, f"{address}/review?article={ARTICLE}&claim={claim}", name)
            for name, claim in zip(names(len(starts)), starts, strict=True)
        ]
        until = time.monotonic() + seconds
        await asyncio.gather(
            *(
                working(page, crowd, name, until)
                for page, name in zip(pages, names(len(starts)), strict=True)
            )
        )
        await browser.close()
    return crowd


def names(count: int) -> list[str]:
    """Return the reviewers' names."""
    return [f"Reviewer {chr(ord('A') + number)}" for number in range(count)]


async def seated(browser: Browser, crowd: Crowd, address: str, name: str) -> Page:
    """Open a claim in a browser of the reviewer's own, with their name given."""
    page = await (await browser.new_context(locale="en")).new_page()

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and OWN_PROBES not in message.location.get("url", ""):
            crowd.faults.append(f"{name}: {message.text}")

    page.on("console", on_console)
    page.on("pageerror", lambda fault: crowd.faults.append(f"{name}: {fault}"))
    await page.add_init_script(PRESSES)
    await page.goto(address)
    await page.wait_for_selector(READY)
    written = page.get_by_role("textbox", name="Your name")
    await written.fill(name)
    await written.press("Enter")
    await page.wait_for_selector(".st-key-rulings button:not([disabled])")
    await page.wait_for_selector(READY)
    return page


async def working(page: Page, crowd: Crowd, name: str, until: float) -> None:
    """Rule on one claim after the other."""
    chance = random.Random(name)  # noqa: S311 - the same each time is the point
    number = 0
    while time.monotonic() < until:
        number += 1
        await asyncio.sleep(chance.uniform(*THINKING))
        ruling = chance.choice(list(Ruling))
        note = f"{name}, press {number}"
        try:
            crowd.presses.append(await pressed(page, name, ruling, note, by_key=number % 2 == 0))
        except Exception as fault:  # noqa: BLE001 - whatever goes wrong is what is counted here
            crowd.faults.append(f"{name}, press {number}: {fault}")
            return


async def pressed(page: Page, name: str, ruling: Ruling, note: str, *, by_key: bool) -> Press:
    """Write the note, press the ruling, and wait for the answer."""
    await page.wait_for_selector(READY)
    await page.locator(".st-key-card").get_by_label("Note").fill(note)
    await page.evaluate("presses.expect()")
    if by_key:
        await page.keyboard.press("Escape")
        await page.keyboard.press(str(list(Ruling).index(ruling) + 1))
    else:
        await page.locator(f"[class*='st-key-rule_{ruling.name}_'] button").click()
    claim, is_filed, waited = await asyncio.wait_for(
        page.evaluate("presses.answer()"), PATIENCE / 1000
    )
    return Press(
        reviewer=name, claim=claim, ruling=ruling, note=note, is_filed=is_filed, waited=waited
    )


def misfiled(path: Path, crowd: Crowd) -> list[str]:
    """Return what differs between what the reviewers were told and what the desk holds."""
    held = [
        (verdict.reviewer, state.claim.id, verdict.ruling, verdict.note)
        for state in workflow.review(path, ARTICLE).claims
        for verdict in workflow.card(path, state.claim.id).verdicts
        if verdict.note.startswith(verdict.reviewer)
    ]
    told = [(p.reviewer, p.claim, p.ruling, p.note) for p in crowd.presses if p.is_filed]
    lost = [f"told and not held once: {each}" for each in told if held.count(each) != 1]
    return lost + [f"held and not told: {each}" for each in held if each not in told]


def begins(path: Path, reviewers: int) -> list[int]:
    """Return where each reviewer begins: every second at a place of their own."""
    ids = [state.claim.id for state in workflow.review(path, ARTICLE).claims]
    apart = len(ids) // (reviewers + 1)
    return [ids[number * apart] if number % 2 else ids[0] for number in range(reviewers)]


def table(crowd: Crowd, differing: list[str], reviewers: int, seconds: float) -> str:
    """Return what came of it."""
    waits = [press.waited for press in crowd.presses]
    filed = sum(press.is_filed for press in crowd.presses)
    figures = {
        "reviewers": f"{reviewers}",
        "seconds": f"{seconds:.0f}",
        "filed": f"{filed}",
        "conflicts told": f"{len(waits) - filed}",
        "lost or misfiled": f"{len(differing)}",
        "faults": f"{len(crowd.faults)}",
        "median": f"{statistics.median(waits):.0f} ms",
        "95 of 100": f"{crowd.late():.0f} ms",
    }
    rows = [" | ".join(figures), "|".join("---:" for _ in figures), " | ".join(figures.values())]
    load = (
        f"The machine's load at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors."
    )
    return "\n".join([*(f"| {row} |" for row in rows), "", load, *differing, *crowd.faults])


def main() -> None:
    """Build the desk unless one is given, let the reviewers work, and print what came of it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reviewers", type=int, default=10)
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--desk", type=Path, help="a desk kept from an earlier run; else made")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = chosen.desk or Path(folder) / "large.db"
        if not large.exists():
            desk.build(large)
        workflow.prepare(large)
        starts = begins(large, chosen.reviewers)
        with serving("", large) as server:
            crowd = asyncio.run(gathered(server.address, starts, chosen.seconds))
            differing = misfiled(server.desk, crowd)
    print(table(crowd, differing, chosen.reviewers, chosen.seconds))
    sys.exit(1 if differing or crowd.faults else 0)


if __name__ == "__main__":
    main()
