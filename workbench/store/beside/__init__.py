"""Indexes beside the desk's file, for desks that are too large for those inside it: an extra.

Beyond some 200,000 passages the full text in the database and the vectors in memory get slow. The
folder ``<desk>.index`` then holds a full-text index and, for each language, a graph of vectors.
Nothing is in it that the desk does not have: it may be deleted, and is rebuilt.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from importlib.util import find_spec
from pathlib import Path

from sqlite_utils import Database

from workbench.errors import InputError
from workbench.evidence.candidates import Nearness
from workbench.evidence.meaning import Vectors
from workbench.store.beside.graph import Graph
from workbench.store.beside.words import WordIndex

_MISSING = (
    "The desk is searched by indexes beside it, and what they need is not installed: install"
    " claim-workbench[scale], or go back with `workbench sources reindex --embedded`."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Open indexes: a source of candidates like the desk's own."""

    words: WordIndex
    graphs: Mapping[str, Graph]
    """By language."""

    def by_words(self, words: Sequence[str], *, limit: int) -> Mapping[int, float]:
        """Return the passages that have any of the words, the best first, with their scores."""
        return self.words.best(words, limit=limit)

    def by_meaning(
        self, queries: Vectors, *, language: str, limit: int
    ) -> Iterator[tuple[Nearness, Nearness]]:
        """Yield for each query its nearest passages of ``language``, and those of all others."""
        for query in queries:
            found = {code: graph.nearest(query, limit=limit) for code, graph in self.graphs.items()}
            same = found.pop(language, {})
            others = [item for each in found.values() for item in each.items()]
            yield same, dict(nlargest(limit, others, key=lambda item: (item[1], -item[0])))

    def cosines(self, query: Vectors, ids: Iterable[int]) -> Nearness:
        """Return how near these passages are to one query; those without a vector are left out."""
        wanted = list(ids)
        found: dict[int, float] = {}
        for graph in self.graphs.values():
            found |= graph.cosines(query, wanted)
        return found


def demand() -> None:
    """Raise InputError when the packages of the extra are not installed, saying what to do."""
    if find_spec("tantivy") is None or find_spec("usearch") is None:
        raise InputError(_MISSING)


def folder_of(db: Database) -> Path:
    """Return where the indexes of a desk are, or would be."""
    (file,) = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    return Path(f"{file}.index")


def remove(db: Database) -> None:
    """Delete the indexes beside a desk, if there are any."""
    shutil.rmtree(folder_of(db), ignore_errors=True)
