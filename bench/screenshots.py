"""Take the pictures of docs/img: pages of the starter desk, by day and by night, and in French.

Run by ``make screenshots``; needs chromium. The pictures are reduced to a palette, which leaves a
page of text as it is and makes the file a third of its size.
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from serving import ROOT, STARTER_DESK, Server, serving

from workbench import workflow
from workbench.ui.guide import COOKIE

FOLDER = ROOT / "docs" / "img"
SIZE = (1440, 900)
COLOURS = 256
REVIEWER = "Amélie"
CLAIM = "deux heures"
"""Words of the claim that the picture shows."""
READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def shown() -> tuple[int, int]:
    """Return the ids of the article and of the claim to show."""
    for summary in workflow.articles(STARTER_DESK):
        for state in workflow.review(STARTER_DESK, summary.article.id).claims:
            if CLAIM in state.claim.words:
                return summary.article.id, state.claim.id
    sys.exit(f"No claim of the starter desk has the words “{CLAIM}”.")


class Picture(NamedTuple):
    """A picture of docs/img: of which page, and how it is looked at."""

    name: str
    path: str
    dark: bool = False
    locale: str = "en-GB"


def take(browser: Browser, server: Server, wanted: Picture) -> bytes:
    """Return a picture of a page, as PNG; the guided path of the first visit is closed."""
    width, height = SIZE
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if wanted.dark else "light",
        locale=wanted.locale,
    )
    context.add_cookies([{"name": COOKIE, "value": "closed", "url": server.address}])
    page = context.new_page()
    page.goto(f"{server.address}/{wanted.path}")
    page.wait_for_selector(READY)
    page.wait_for_selector("mark[aria-current]" if "claim=" in wanted.path else "h1")
    page.wait_for_selector(READY)
    page.mouse.move(width - 1, height - 1)
    page.wait_for_timeout(1500)
    picture = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return picture


def reduced(picture: bytes, into: Path) -> None:
    """Write a picture with a palette in place of its full colours."""
    with Image.open(BytesIO(picture)) as full:
        palette = full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        palette.save(into, optimize=True)


def main() -> None:
    """Take the pictures and say how large they are."""
    chromium = shutil.which("chromium") or sys.exit("Install chromium to take the pictures.")
    article, claim = shown()
    FOLDER.mkdir(exist_ok=True)
    with serving(REVIEWER) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        review = f"review?article={article}&claim={claim}"
        for wanted in (
            Picture("review.png", review),
            Picture("review-dark.png", review, dark=True),
            Picture("review-fr.png", review, locale="fr-FR"),
            Picture("desk.png", ""),
            Picture("insights.png", "insights"),
        ):
            into = FOLDER / wanted.name
            reduced(take(browser, server, wanted), into)
            print(f"{wanted.name}: {into.stat().st_size / 1000:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
