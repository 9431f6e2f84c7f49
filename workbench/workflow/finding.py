"""The desk's own index as a source of candidates: full text in the database, vectors in memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.evidence.candidates import CandidateSource, Nearness
from workbench.evidence.meaning import Vectors
from workbench.evidence.nearest import Nearest
from workbench.evidence.wordscores import WordScores
from workbench.store import Database, candidates
from workbench.store import vectors as stored_vectors
from workbench.store.vectors import Vector
from workbench.workflow import indexing
from workbench.workflow.progress import Progress
from workbench.workflow.settings import settings_in

_TELLING = 1000
"""Passages that may all have a word before it is asked whether half of the desk has it."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The scores of words on the desk that was searched last."""

    state: tuple[object, ...]
    scores: WordScores
    most: int


_kept: list[_Kept] = []


def candidate_source(db: Database, progress: Progress) -> tuple[CandidateSource, list[Vector]]:
    """Return where the desk's passages are found, and vectors made for it that are to be stored.

    Raises InputError when the desk is searched by indexes beside it and the extra is missing.
    """
    if settings_in(db).beside:
        fresh = indexing.lacking_vectors(db, progress)
        yet = {each.passage_id: each.vector for each in fresh}
        return indexing.beside_desk(db, yet, progress), fresh
    nearest, fresh = indexing.vectors(db, progress)
    state = stored_vectors.state(db)
    if not _kept or _kept[0].state != state:
        half = candidates.indexed(db) // 2
        _kept[:] = [_Kept(state, WordScores(candidates.largest(db)), max(half, _TELLING))]
    return Embedded(db, nearest, _kept[0].scores, _kept[0].most), fresh


@dataclass(frozen=True, slots=True)
class Embedded:
    """Search in the database and in memory; without the encoder's package by words alone."""

    db: Database
    nearest: Nearest | None
    scores: WordScores
    most: int
    """Passages that may have a word; one in more of them weighs nothing."""

    def by_words(self, words: Sequence[str], *, limit: int) -> Mapping[int, float]:
        """Return the passages that have any of the words, the best first, with their scores."""
        return self.scores.best(words, self._ask, limit=limit)

    def by_meaning(
        self, queries: Vectors, *, language: str, limit: int
    ) -> Iterator[tuple[Nearness, Nearness]]:
        """Yield for each query its nearest passages of ``language``, and those of all others."""
        if self.nearest is None:
            return iter([({}, {})] * len(queries))
        return self.nearest.by_meaning(queries, language=language, limit=limit)

    def cosines(self, query: Vectors, ids: Iterable[int]) -> Nearness:
        """Return how near these passages are to one query; those without a vector are left out."""
        return self.nearest.cosines(query, ids) if self.nearest else {}

    def _ask(self, word: str) -> list[tuple[int, float]]:
        return candidates.word_scores(self.db, word, most=self.most)
