"""The worker process as its parent sees it: orders in, messages out."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

COMMAND = (sys.executable, "-m", "workbench.jobs.worker")
ROOT = Path(__file__).parents[2]


class Channel:
    """A running worker process."""

    def __init__(self) -> None:
        """Start the process; it loads nothing before its first order."""
        paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            # Ctrl-C in the terminal is for the parent, which then ends the worker.
            start_new_session=True,
        )
        self._orders = cast("IO[str]", self._process.stdin)
        self._messages = cast("IO[str]", self._process.stdout)

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def send(self, order: Mapping[str, object]) -> None:
        """Give the worker an order. Raises OSError when it has ended."""
        self._orders.write(json.dumps(order) + "\n")
        self._orders.flush()

    def messages(self) -> Iterator[dict[str, Any]]:
        """Yield what the worker says, until it ends."""
        for line in self._messages:
            yield json.loads(line)

    def kill(self) -> None:
        """End the process at once; what it had not stored is lost, as a stopped job should be."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process and free its pipes."""
        self.kill()
        with suppress(OSError):  # an order that it never took
            self._orders.close()
        self._messages.close()
