"""What was read of a desk, kept for as long as nobody writes to it.

Moving through an article reads it again and again; all readers of one process share what is kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from workbench import store
from workbench.workflow.reviewing import Review, review

_MOST = 8
"""Reviews that are kept: an article as one viewer sees it."""

_lock = Lock()
_reviews: dict[tuple[object, ...], Review] = {}


@contextmanager
def one_look(desk: Path) -> Iterator[None]:
    """Have all that is read in the block come from one state of the desk; nothing is written."""
    with store.one_reading(desk):
        yield


def kept_review(desk: Path, article_id: int, *, viewer: str | None = None) -> Review:
    """Return an article as ``review`` does; while the desk is unchanged, the same object.

    Not to be called inside ``one_look``, whose state of the desk may be older than the file.
    """
    stamp = store.stamp(desk)
    if stamp is None:
        return review(desk, article_id, viewer=viewer)
    key = (desk, stamp, article_id, viewer)
    with _lock:
        known = _reviews.pop(key, None)
    kept = known or review(desk, article_id, viewer=viewer)
    with _lock:
        _reviews[key] = kept
        while len(_reviews) > _MOST:
            del _reviews[next(iter(_reviews))]
    return kept
