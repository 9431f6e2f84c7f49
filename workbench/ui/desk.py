"""The desk that this server serves: set once at start, read by every page."""

from dataclasses import dataclass
from pathlib import Path

from workbench.errors import DeskError
from workbench.jobs import Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the pages need to know of the server that runs them."""

    path: Path
    """The desk's database."""
    jobs: Jobs
    """Runs what would take longer than a page may."""
    reviewer: str = ""
    """The name that the sidebar offers first; empty when the person is to be asked."""


_served: list[Desk] = []


def serve(desk: Desk) -> None:
    """Make this desk the one that the pages work on, in place of any before it."""
    _served[:] = [desk]


def served() -> Desk:
    """Return the desk that the pages work on.

    Raises DeskError when the pages run outside the workbench's own server.
    """
    if not _served:
        message = "No desk is open; start the workbench with the command “workbench serve”."
        raise DeskError(message)
    return _served[-1]
