"""A server of the workbench on a copy of the starter desk, for the measurements to talk to."""

import http.client
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STARTER_DESK = ROOT / "claims.db"
PATIENCE = 60
"""Seconds that a server may take to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that answers."""

    address: str
    waited: float
    """Seconds from its start to its first healthy answer."""
    pid: int
    desk: Path
    """The copy that it serves."""


@contextmanager
def serving(reviewer: str = "", original: Path = STARTER_DESK) -> Iterator[Server]:
    """Serve a copy of a desk on a free port for as long as the block runs."""
    port = free_port()
    serve = [sys.executable, "-m", "workbench", "serve", "--reviewer", reviewer]
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(shutil.copy(original, folder))
        process = subprocess.Popen(
            [*serve, "--db", str(desk), "--port", str(port)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        try:
            waited = wait_until_healthy(process, port)
            yield Server(
                address=f"http://127.0.0.1:{port}", waited=waited, pid=process.pid, desk=desk
            )
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def wait_until_healthy(process: "subprocess.Popen[bytes]", port: int) -> float:
    """Wait for a server's first healthy answer and return the seconds that it took."""
    began = time.perf_counter()
    while not healthy(port):
        if process.poll() is not None or time.perf_counter() - began > PATIENCE:
            sys.exit("The server did not start.")
        time.sleep(0.02)
    return time.perf_counter() - began


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def healthy(port: int) -> bool:
    """Return whether the server on the port says that it is ready."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()
