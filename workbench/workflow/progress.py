"""Progress of long work."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total); raising in it stops the work."""

WHOLE = 1000


def part(progress: Progress | None, start: int, end: int) -> Progress:
    """Return a progress that fills the whole from ``start`` to ``end`` thousandths."""

    def report(done: int, total: int) -> None:
        if progress:
            progress(start + (end - start) * done // max(total, 1), WHOLE)

    return report
