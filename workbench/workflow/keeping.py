"""What was read of a desk, kept for as long as nobody writes to it.

Moving through an article reads it again and again; all readers of one process share what is kept.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

from workbench import store
from workbench.store import DeskEntry, Waiting
from workbench.workflow.desk_work import desk_entries
from workbench.workflow.insights import Insights, insights
from workbench.workflow.reviewing import Review, review
from workbench.workflow.seconding import to_second

_MOST = 8
"""Readings that are kept: an article, or the desk, as one viewer sees it."""

_Read = TypeVar("_Read")
_lock = Lock()
_readings: dict[tuple[object, ...], object] = {}


@contextmanager
def one_look(desk: Path) -> Iterator[None]:
    """Have all that is read in the block come from one state of the desk; nothing is written."""
    with store.one_reading(desk):
        yield


def kept_review(desk: Path, article_id: int, *, viewer: str | None = None) -> Review:
    """Return an article as ``review`` does; while the desk is unchanged, the same object.

    Not to be called inside ``one_look``, whose state of the desk may be older than the file.
    """
    return _kept(
        desk, ("review", article_id, viewer), lambda: review(desk, article_id, viewer=viewer)
    )


def kept_entries(desk: Path, *, is_archived: bool = False) -> tuple[DeskEntry, ...]:
    """Return the articles of the desk as ``desk_entries`` does; see ``kept_review``."""
    return _kept(
        desk, ("entries", is_archived), lambda: desk_entries(desk, is_archived=is_archived)
    )


def kept_to_second(desk: Path, *, reviewer: str) -> tuple[Waiting, ...]:
    """Return what waits for a reviewer as ``to_second`` does; see ``kept_review``."""
    return _kept(desk, ("to second", reviewer), lambda: to_second(desk, reviewer=reviewer))


def kept_insights(
    desk: Path, *, article_id: int | None = None, viewer: str | None = None
) -> Insights:
    """Return what the work amounts to as ``insights`` does; see ``kept_review``."""
    return _kept(
        desk,
        ("insights", article_id, viewer),
        lambda: insights(desk, article_id=article_id, viewer=viewer),
    )


def _kept(desk: Path, what: tuple[object, ...], read: Callable[[], _Read]) -> _Read:
    """Return what was read of the desk in its present state, else read it and keep it."""
    stamp = store.stamp(desk)
    if stamp is None:
        return read()
    key = (desk, stamp, *what)
    with _lock:
        known = _readings.pop(key, None)
    kept = read() if known is None else cast("_Read", known)
    with _lock:
        _readings[key] = kept
        while len(_readings) > _MOST:
            del _readings[next(iter(_readings))]
    return kept
