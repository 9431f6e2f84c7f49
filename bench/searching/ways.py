"""The ways to search that are measured: ours and the plain ones beside it."""

import json
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from searching import desks
from workbench import store
from workbench.evidence import meaning
from workbench.evidence.nearest import Nearest
from workbench.store import candidates
from workbench.workflow import finding, indexing
from workbench.workflow.matching import Search

LIMIT = 50
WARM = 10
"""Queries that are answered before the measuring begins."""
BM25 = "bm25s==0.3.16"
PEERS = Path(__file__).resolve().parents[2] / ".cache" / "peers"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a way of searching found for each query, and how long each took."""

    found: list[list[int]]
    seconds: list[float]


def ours(desk: Path, queries: Sequence[str], language: str, *, again: bool = False) -> Outcome:
    """Search as matching does: the words and the meaning of each query.

    ``again`` ranks the best candidates again, by an extra.
    """
    with store.reading(desk) as db:
        place, _ = finding.candidate_source(db, lambda _done, _total: None)

        def search(query: str) -> list[int]:
            article = desks.article("", language)
            searching = Search(db=db, article=article, place=place, rerank=again)
            near = searching.by_meaning([query])[query]
            claim = desks.claim(query)
            return [passage.id for passage in searching.candidates(claim, query, near)]

        return _timed(search, queries)


def by_vectors(desk: Path, queries: Sequence[str]) -> Outcome:
    """Search by meaning alone."""
    encoder = meaning.encoder()
    with store.reading(desk) as db:
        nearest, _ = indexing.vectors(db, lambda _done, _total: None)
    assert encoder  # noqa: S101 - a bench
    assert nearest  # noqa: S101 - a bench
    return _timed(lambda query: _nearest(nearest, encoder, query), queries)


def recall(desk: Path, queries: Sequence[str]) -> float:
    """Return how many of the nearest passages the indexes beside a desk find, by comparing all."""
    encoder = meaning.encoder()
    assert encoder  # noqa: S101 - a bench
    asked = encoder.encode(queries)
    with store.reading(desk) as db:
        place, _ = finding.candidate_source(db, lambda _done, _total: None)
        exact, _ = indexing.vectors(db, lambda _done, _total: None)
        assert exact  # noqa: S101 - a bench
        found = list(place.by_meaning(asked, language="en", limit=LIMIT))
        own = exact.ids[exact.languages == "en"].tolist()
        right = [nlargest(LIMIT, exact.cosines(query, own).items(), _cosine) for query in asked]
    met = [
        len(same.keys() & dict(best).keys()) for (same, _), best in zip(found, right, strict=True)
    ]
    return sum(met) / (LIMIT * len(queries))


def _cosine(item: tuple[int, float]) -> float:
    return item[1]


def plain_fts(desk: Path, queries: Sequence[str]) -> Outcome:
    """Search with SQLite's full-text index alone, any word of the query."""
    with store.reading(desk) as db:
        return _timed(lambda query: list(candidates.by_words(db, query, limit=LIMIT)), queries)


def rapidfuzz(texts: Sequence[str], queries: Sequence[str]) -> Outcome:
    """Compare each query with every text, letter by letter and word by word."""
    plain = [utils.default_process(text) for text in texts]

    def search(query: str) -> list[int]:
        best = process.extract(
            utils.default_process(query), plain, scorer=fuzz.token_set_ratio, limit=LIMIT
        )
        return [place + 1 for _, _, place in best]

    return _timed(search, queries)


def bm25(texts: Sequence[str], queries: Sequence[str]) -> Outcome | None:
    """Search by BM25, in the peers' environment; None where it does not install."""
    python = PEERS / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not python.is_file():
        venv.create(PEERS, with_pip=True)
    installed = subprocess.run([python, "-m", "pip", "install", "-q", BM25], check=False)
    if installed.returncode:
        return None
    asked = json.dumps({"texts": texts, "queries": queries, "limit": LIMIT})
    adapter = Path(__file__).with_name("bm25_peer.py")
    done = subprocess.run(
        [python, "-W", "ignore", adapter], input=asked, capture_output=True, text=True, check=True
    )
    said = json.loads(done.stdout)
    return Outcome(said["found"], said["seconds"])


def _nearest(nearest: Nearest, encoder: meaning.Encoder, query: str) -> list[int]:
    ((same, other),) = nearest.by_meaning(encoder.encode([query]), language="", limit=LIMIT)
    return [*same, *other]


def _timed(search: Callable[[str], list[int]], queries: Sequence[str]) -> Outcome:
    found, seconds = [], []
    for query in queries[:WARM]:
        search(query)  # what is only loaded once does not count
    for query in queries:
        began = time.process_time()
        found.append(search(query))
        seconds.append(time.process_time() - began)
    return Outcome(found, seconds)
