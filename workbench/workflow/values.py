"""The values of passages, read after the passages have been stored.

Reading values is a hundred times slower than storing text, so sources can be searched before it is
done. A passage that has not had its turn is read when it is put beside a claim.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from workbench import languages, splitting, store
from workbench.model import Passage
from workbench.store import standing
from workbench.workflow.progress import Progress

_BATCH = 500  # passages in one transaction: half a second of work
_TELLING = 80  # characters from which a passage tells its language


def read_values(desk: Path, *, progress: Progress | None = None) -> int:
    """Read the values of passages that have none yet, and their languages; returns their number.

    Stopped, it keeps what is done and goes on there the next time.
    """
    with store.reading(desk) as db:
        total = standing.count_unread(db)
    done = 0
    if progress:
        progress(done, total)
    while done < total:
        with store.reading(desk) as db:
            unread = standing.unread(db, limit=_BATCH)
        if not unread:
            break
        read = [_read(passage, published) for passage, published in unread]
        with store.writing(desk) as db:
            standing.note_values(db, read)
        done += len(read)
        if progress:
            progress(done, total)
    return done


def reread_values(desk: Path, *, progress: Progress | None = None) -> int:
    """Read the values of all passages anew, after the rules of a language got better."""
    with store.writing(desk) as db:
        standing.forget_values(db)
    return read_values(desk, progress=progress)


def _read(passage: Passage, published: date | None) -> Passage:
    language = passage.language
    if len(passage.text) >= _TELLING:
        told = languages.detect(passage.text)
        # A language that we have no rules for may be a slip on names and figures.
        language = told if told in languages.codes() else language
    values = splitting.values_in(passage.text, language=language, published=published)
    return replace(passage, language=language, values=values)
