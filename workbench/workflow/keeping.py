"""What was read of a desk, kept for as long as nobody writes to it.

Moving through an article reads it again and again; all readers of one process share what is kept.
"""

from pathlib import Path
from threading import Lock

from workbench import store
from workbench.workflow.reviewing import Review, review

_MOST = 8
"""Reviews that are kept: an article as one viewer sees it."""

_lock = Lock()
_reviews: dict[tuple[object, ...], Review] = {}


def kept_review(desk: Path, article_id: int, *, viewer: str | None = None) -> Review:
    """Return an article as ``review`` does; while the desk is unchanged, the same object."""
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
