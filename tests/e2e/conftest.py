"""A real server on a copy of the starter desk, and a browser that reports all it sees."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from workbench import demo

ROOT = Path(__file__).parents[2]
REVIEWER = "Amélie"
# On the address of a page, the framework's client first asks below it where its server is.
_ITS_OWN_PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


class Server:
    """The workbench's server for a desk; stopped and started again, it has the same address."""

    def __init__(self, *, desk: Path, port: int, log: Path) -> None:
        """Name what is served and where; ``log`` takes what the server complains of."""
        self.log = log
        self.address = f"http://127.0.0.1:{port}"
        self._arguments = ["--db", str(desk), "--port", str(port), "--reviewer", REVIEWER]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait for its first answer."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "workbench", "serve", *self._arguments],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        deadline = time.monotonic() + 60
        while not self._answers():
            if self._process.poll() is not None:
                pytest.fail(f"The server ended: {self.log.read_text('utf-8')}")
            if time.monotonic() > deadline:
                pytest.fail("The server did not answer within a minute.")
            time.sleep(0.1)

    def stop(self) -> None:
        """End it and wait until it has ended."""
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=20)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1):  # noqa: S310
                return True
        except OSError:
            return False


@pytest.fixture(scope="session")
def base_url() -> str:
    """Stand in for the plugin's own fixture, which warns under this pytest; we need none."""
    return ""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Use the system's Chromium; without one the tests are skipped, but never in CI."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        reason = "no Chromium on this machine: install the package chromium"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return {"executable_path": found, "args": _ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Give the page the size of a laptop's screen."""
    return {**browser_context_args, "viewport": {"width": 1440, "height": 900}}


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the starter desk once."""
    path = tmp_path_factory.mktemp("starter") / "claims.db"
    demo.build(path)
    return path


@pytest.fixture(scope="module")
def desk(starter: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the starter desk, for one module of tests to work on."""
    path = tmp_path_factory.mktemp("desk") / "newsroom.db"
    shutil.copyfile(starter, path)
    return path


@pytest.fixture(scope="module")
def server(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the desk; one server for each module of tests, which must have met no fault."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Server(desk=desk, port=port, log=tmp_path_factory.mktemp("log") / "server.txt")
    server.start()
    try:
        yield server
    finally:
        server.stop()
    assert "Traceback" not in server.log.read_text("utf-8")


@pytest.fixture(scope="module")
def address(server: Server) -> str:
    """Return where the desk is served."""
    return server.address


@pytest.fixture
def watch(address: str) -> Iterator[Callable[[Page], None]]:
    """Fail the test when a watched page reports a fault or asks anything of another server."""
    faults: list[str] = []
    outside: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        where = message.location.get("url", "")
        if message.type == "error" and not _ITS_OWN_PROBES.search(where):
            faults.append(f"{message.text} ({where})")

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            outside.append(request.url)

    def watched(page: Page) -> None:
        page.on("console", on_console)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("request", on_request)

    yield watched
    assert faults == []
    assert outside == []


@pytest.fixture(autouse=True)
def _watched(page: Page, watch: Callable[[Page], None]) -> None:
    watch(page)
