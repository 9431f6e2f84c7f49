"""Whether a desk has changed since it was read, told without opening it."""

import os
import time
from pathlib import Path

Stamp = tuple[tuple[int, int, int], ...]
"""Of the desk's file and of its log: when it was last written (ns), how long it is, which it is."""

_UNSURE_NANOSECONDS = 50_000_000
"""File times advance in steps: what was written just now may be written again unseen."""


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a desk; as long as it is the same, so is all that is read from it.

    None when it was written so short a time ago that a further write might not show.
    """
    files = (path, Path(f"{path}-wal"))
    # A log without a byte was opened by a reader: it says nothing of writes.
    found = [told for each in files if (told := _told(each)) and told.st_size]
    if any(time.time_ns() - each.st_mtime_ns < _UNSURE_NANOSECONDS for each in found):
        return None
    return tuple((each.st_mtime_ns, each.st_size, each.st_ino) for each in found)


def _told(path: Path) -> os.stat_result | None:
    """Return what the disk says of a file; None when it is not there, or not any more."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
