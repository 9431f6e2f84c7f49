"""The worker process: takes orders from standard input, tells on standard output.

Each order and each message is one line of JSON. It ends as soon as its input does, so no worker
outlives its parent.
"""

import json
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from workbench import splitting, workflow
from workbench.errors import WorkbenchError

SECONDS_BETWEEN_REPORTS = 0.05
INPUT, OUTPUT, ERRORS = 0, 1, 2

Order = dict[str, Any]
Tell = Callable[..., None]

_log = logging.getLogger(__name__)


def main() -> None:
    """Carry out orders until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(OUTPUT), "w", encoding="utf-8")
    os.dup2(ERRORS, OUTPUT)  # whatever a library prints must not be taken for a message
    for order in _orders():
        _carry_out(order, _teller(out))


def _orders() -> Iterator[Order]:
    """Yield the orders; another thread reads them, so that the end of the input is never missed."""
    orders: SimpleQueue[Order] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            orders.put(json.loads(line))
        os._exit(0)

    Thread(target=read, name="orders", daemon=True).start()
    while True:
        yield orders.get()


def _teller(out: IO[str]) -> Tell:
    def tell(**message: object) -> None:
        # A parent that went away is noticed by the reading thread.
        with suppress(BrokenPipeError):
            out.write(json.dumps(message) + "\n")
            out.flush()

    return tell


def _carry_out(order: Order, tell: Tell) -> None:
    try:
        tell(result=TASKS[order["task"]](order, _progress(tell)))
    except WorkbenchError as error:
        tell(error=str(error))
    except Exception as error:  # noqa: BLE001 - the worker lives on, whatever one article does
        _log.exception("The job failed: %s", order)
        tell(error=f"The work failed inside the workbench ({type(error).__name__}: {error}).")


def _progress(tell: Tell) -> workflow.Progress:
    """Report at most every few hundredths of a second."""
    told_at = 0.0

    def report(done: int, total: int) -> None:
        nonlocal told_at
        if time.monotonic() - told_at >= SECONDS_BETWEEN_REPORTS:
            told_at = time.monotonic()
            tell(done=done, total=total)

    return report


def _split(order: Order, progress: workflow.Progress) -> str:
    claims = workflow.split_article(Path(order["desk"]), order["target"], progress=progress)
    return f"{claims} claims found."


def _match(order: Order, progress: workflow.Progress) -> str:
    matches = workflow.match_article(Path(order["desk"]), order["target"], progress=progress)
    return f"{matches} passages put beside the claims."


def _search(order: Order, progress: workflow.Progress) -> str:
    matches = workflow.match_claim(Path(order["desk"]), order["target"], progress=progress)
    return f"{matches} passages put beside the claim."


def _revise(order: Order, progress: workflow.Progress) -> str:
    report = workflow.revise_article(
        Path(order["desk"]),
        order["target"],
        order["facts"]["text"],
        reviewer=order["reviewer"],
        progress=progress,
    )
    return report.summary


def _weigh(order: Order, progress: workflow.Progress) -> str:
    changed = workflow.weigh_claims(Path(order["desk"]), progress=progress)
    return f"{changed} claims have another worth."


def _import(order: Order, progress: workflow.Progress) -> str:
    report = workflow.import_sources(
        Path(order["desk"]),
        order["target"],
        reviewer=order["reviewer"],
        progress=progress,
        **order["facts"],
    )
    workflow.index(Path(order["desk"]), progress=progress)
    return report.summary


def _warm(order: Order, _: workflow.Progress) -> str:
    for language in order["languages"]:
        # A missing package is told by the job that needs it.
        with suppress(WorkbenchError):
            splitting.warm(language)
    return ""


TASKS = {
    "split": _split,
    "match": _match,
    "search": _search,
    "revise": _revise,
    "weigh": _weigh,
    "import": _import,
    "warm": _warm,
}


if __name__ == "__main__":
    main()
