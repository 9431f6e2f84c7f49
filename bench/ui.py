"""How long a reviewer waits on the review page, beside a plain Streamlit page of the same desk.

Run with chromium on an otherwise idle machine. The desk is generated: 10,000 claims, 100,000
passages, an article of 300 claims. A wait runs in the browser, from the key going down, or the
mouse button coming up, to the frame in which the card shows the claim.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drawing import desk
from playwright.sync_api import Browser, Page, sync_playwright
from screenshots import OPTIONS, READY
from serving import ROOT, Server, free_port, serving, wait_until_healthy

from workbench import workflow

ARTICLE = 1
TIMING = (ROOT / "bench" / "drawing" / "timing.js").read_text("utf-8")
PLAIN = ROOT / "bench" / "drawing" / "plain.py"
SESSIONS = 10
SETTLED = 150
"""Milliseconds without work before the next press."""
TICKS = os.sysconf("SC_CLK_TCK")
KIBIBYTES = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Milliseconds that a kind of press took, and the server's processor time of each."""

    name: str
    times: list[float]
    processor: float

    @property
    def median(self) -> float:
        """The wait that half of the presses stay below."""
        return statistics.median(self.times)

    @property
    def late(self) -> float:
        """The wait that 95 of 100 presses stay below."""
        return statistics.quantiles(self.times, n=20)[-1]


def processor_seconds(pid: int) -> float:
    """Return the processor time that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(pid: int) -> float:
    """Return the resident memory of a process, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / KIBIBYTES


def settle(page: Page) -> None:
    """Wait until the page has nothing to do."""
    page.wait_for_selector(READY)
    page.wait_for_timeout(SETTLED)
    page.wait_for_selector(READY)


def timed(page: Page, server: Server, name: str, presses: list[Callable[[], object]]) -> Waits:
    """Press, wait for another claim's card, and settle; over and over."""
    times, processor = [], 0.0
    for press in presses:
        settle(page)
        page.evaluate("bench.note()")
        before = processor_seconds(server.pid)
        press()
        times.append(float(page.evaluate("bench.changed()")))
        settle(page)
        processor += processor_seconds(server.pid) - before
    return Waits(name=name, times=times, processor=1000 * processor / len(presses))


def opened(browser: Browser, address: str, ready: str) -> tuple[Page, float]:
    """Open a page in a new session and return it with the seconds until it could be used."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(TIMING)
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(ready)
    page.wait_for_selector(READY)
    return page, time.perf_counter() - began


def ours(browser: Browser, large: Path, turns: int) -> tuple[list[Waits], dict[str, str]]:
    """Measure the review page."""
    with serving("Bench", large) as server:
        address = f"{server.address}/review?article={ARTICLE}"
        opened(browser, address, "mark[aria-current]")[0].context.close()
        page, first = opened(browser, address, "mark[aria-current]")
        marks = page.locator("mark[role=button]")
        clicks = [lambda n=n: marks.nth(n).click() for n in _spread(turns)]
        keys = [lambda: page.keyboard.press("j")] * turns
        rulings = [lambda: page.keyboard.press("1")] * turns
        page.wait_for_timeout(500)
        waits = [timed(page, server, "click → card", clicks)]
        waits.append(timed(page, server, "key → next claim", keys))
        settle(page)
        page.wait_for_timeout(400)
        waits.append(timed(page, server, "ruling → next open claim", rulings))
        before = memory(server.pid)
        sessions = [opened(browser, address, "mark[aria-current]")[0] for _ in range(SESSIONS)]
        each = (memory(server.pid) - before) / SESSIONS
        for session in sessions:
            session.context.close()
        facts = {"first page usable": f"{first:.1f} s", "memory of a session": f"{each:.1f} MiB"}
        return waits, facts


def plain(browser: Browser, large: Path, turns: int) -> Waits:
    """Measure the plain page: a click on one of its 300 buttons."""
    with serving_plain(large) as server:
        page, _ = opened(browser, server.address, "[data-testid=stHeading]")
        buttons = page.locator("[data-testid=stButton] button", has_text="No ")
        settle(page)
        clicks = [lambda n=n: buttons.nth(n).click() for n in _spread(turns)]
        return timed(page, server, "plain Streamlit: click → card", clicks)


@contextmanager
def serving_plain(large: Path) -> Iterator[Server]:
    """Serve the plain page for as long as the block runs."""
    port = free_port()
    options = ["--server.headless=true", f"--server.port={port}", "--server.fileWatcherType=none"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(PLAIN), *options],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "DESK": str(large), "ARTICLE": str(ARTICLE), "PYTHONPATH": str(ROOT)},
    )
    try:
        waited = wait_until_healthy(process, port)
        yield Server(address=f"http://127.0.0.1:{port}", waited=waited, pid=process.pid, desk=large)
    finally:
        process.terminate()
        process.wait(timeout=60)


def _spread(turns: int) -> list[int]:
    """Return places all over the article, none twice running."""
    return [7 + (n * 41) % 280 for n in range(turns)]


def table(waits: list[Waits], facts: dict[str, str]) -> str:
    """Return what was measured."""
    lines = ["| wait | median | 95 of 100 | server's processor |", "|---|---:|---:|---:|"]
    lines += [
        f"| {w.name} | {w.median:.0f} ms | {w.late:.0f} ms | {w.processor:.0f} ms |" for w in waits
    ]
    times = waits[-1].median / waits[0].median
    lines += ["", f"Plain against ours, click → card: {times:.1f} times."]
    lines += [f"{name[0].upper()}{name[1:]}: {said}." for name, said in facts.items()]
    return "\n".join(lines)


def main() -> None:
    """Build the desk unless one is given, measure, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--turns", type=int, default=40, help="presses of each kind")
    options.add_argument("--desk", type=Path, help="a desk kept from an earlier run; else made")
    options.add_argument("--ours-only", action="store_true", help="leave the plain page out")
    chosen = options.parse_args()
    chromium = shutil.which("chromium") or sys.exit("Install chromium to measure the pages.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        large = chosen.desk or Path(folder) / "large.db"
        if not large.exists():
            desk.build(large)
        workflow.prepare(large)
        browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        waits, facts = ours(browser, large, chosen.turns)
        if not chosen.ours_only:
            waits.append(plain(browser, large, chosen.turns))
        browser.close()
    print(table(waits, facts))


if __name__ == "__main__":
    main()
