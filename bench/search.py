"""How well and how fast evidence is found, beside plain ways to search.

The corpus is generated, the same each time; published sets are read from ``../shared/data`` when
they are there. ``--sizes`` says how many passages; beyond the first size the vectors of the first
are dealt out again, a little turned, since making them all anew would measure the encoder only.
All times are of the processor, so that the neighbours' work does not count.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from searching import desks, sets, ways
from searching.corpus import Told, corpus
from searching.desks import Given
from searching.ways import Outcome

from workbench import store, workflow
from workbench.evidence import meaning
from workbench.workflow import finding

OUTSIDE = Path(__file__).resolve().parents[2] / "shared" / "data" / "retrieval"
QUERIES = 100
MILLION = 1_000_000
SOME = 5
"""Of so many queries one is ranked again."""
MADE = 20_000
"""Vectors that are made; beyond them they are dealt out again."""
FUZZY = 20
"""Queries for rapidfuzz, which reads every text for each."""


def vectors(texts: Sequence[str], size: int) -> list[bytes]:
    """Return packed vectors of the texts, dealt out again and turned up to the size."""
    encoder = meaning.encoder()
    if encoder is None:
        sys.exit("The encoder's package is not installed: there is nothing to measure.")
    made = encoder.encode(texts)
    chance = np.random.default_rng(0)
    packed = list(meaning.pack(made))
    while len(packed) < size:
        turned = made + chance.normal(scale=0.02, size=made.shape).astype(np.float32)
        packed += list(meaning.pack(turned))
    return [row.tobytes() for row in packed[:size]]


def times(size: int, made: int, *, beside: bool) -> Iterator[str]:
    """Yield the table's lines on speed at a size, and on finding an event in the other language.

    ``beside`` searches by indexes beside the desk.
    """
    told = list(corpus(size))
    texts = [each.text for each in told]
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk.db"
        began = time.process_time()
        desks.build(desk, [Given(each.text, each.language) for each in told])
        stored = size / (time.process_time() - began)
        began = time.process_time()
        packed = vectors(texts[:made], size)
        encoded = made / (time.process_time() - began)
        desks.fill(desk, packed)
        yield f"| {size:,} | adding, words only | {stored:,.0f} passages/s | | |"
        yield f"| {size:,} | vectors | {encoded:,.0f} passages/s | | |"
        chosen = random.Random(1).sample(range(made), QUERIES)  # noqa: S311 - the same each time
        if beside:
            began = time.process_time()
            workflow.change_settings(desk, reviewer="", beside=True)
            with store.reading(desk) as db:
                finding.candidate_source(db, lambda _done, _total: None)
            built = size / (time.process_time() - began)
            found = ways.recall(desk, texts[: ways.LIMIT])
            yield f"| {size:,} | indexes beside, built | {built:,.0f} passages/s | | |"
            yield f"| {size:,} | their vectors | recall@{ways.LIMIT} {found:.3f} | | |"
        yield from _of_size(desk, told, texts, chosen)


def _of_size(
    desk: Path, told: Sequence[Told], texts: Sequence[str], chosen: Sequence[int]
) -> Iterator[str]:
    for name, asked in (
        ("same language", lambda one: one.text),
        ("other language", lambda one: one.translation),
    ):
        pairs = [
            (asked(told[place]), told[place].language, place + 1)
            for place in chosen
            if told[place].language == "en"
        ]
        queries = [query for query, _, _ in pairs]
        right = [frozenset({number}) for _, _, number in pairs]
        language = "en" if name == "same language" else "fr"
        few = queries[:FUZZY]
        for way, outcome in (
            ("ours", ways.ours(desk, queries, language)),
            ("FTS5 alone", ways.plain_fts(desk, queries)),
            ("vectors alone", ways.by_vectors(desk, queries)),
            ("rapidfuzz over all", ways.rapidfuzz(texts, few)),
            ("bm25s", ways.bm25(texts, queries)),
        ):
            if outcome:
                yield _line(f"{len(texts):,} | {name}: {way}", outcome, right)


def _line(name: str, outcome: Outcome, right: Sequence[frozenset[int]]) -> str:
    first = statistics.mean(
        bool(ids[:1] and ids[0] in good) for ids, good in zip(outcome.found, right, strict=False)
    )
    p50, p95 = np.percentile(outcome.seconds, [50, 95]) * 1000
    return f"| {name} | R@1 {first:.3f} | {p50:.1f} ms | {p95:.1f} ms |"


def quality(
    judged: sets.Judged,
    measure: Callable[[Sequence[int], frozenset[int]], float],
    *,
    again: bool,
) -> Iterator[str]:
    """Yield the table's lines on a published set."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk.db"
        desks.build(desk, judged.given)
        workflow.index(desk)
        texts = [f"{each.title}. {each.text}" for each in judged.given]
        asked, some = judged.queries, judged.queries[::SOME]
        for way, outcome, answers in (
            ("ours", ways.ours(desk, asked, "en"), judged.answers),
            *(_again(desk, some, judged.answers[::SOME]) if again else ()),
            ("FTS5 alone", ways.plain_fts(desk, asked), judged.answers),
            ("vectors alone", ways.by_vectors(desk, asked), judged.answers),
            ("rapidfuzz, first queries", ways.rapidfuzz(texts, asked[:FUZZY]), judged.answers),
            ("bm25s", ways.bm25(texts, asked), judged.answers),
        ):
            if outcome:
                pairs = zip(outcome.found, answers, strict=False)
                mean = statistics.mean(measure(found, right) for found, right in pairs)
                p50, p95 = np.percentile(outcome.seconds, [50, 95]) * 1000
                yield f"| {judged.name}: {way} | {mean:.3f} | {p50:.1f} ms | {p95:.1f} ms |"


def _again(
    desk: Path, some: Sequence[str], answers: Sequence[frozenset[int]]
) -> Iterator[tuple[str, Outcome, Sequence[frozenset[int]]]]:
    """Yield the outcome of some queries, as they are and ranked again."""
    yield f"ours, every {SOME}th", ways.ours(desk, some, "en"), answers
    yield f"ranked again, every {SOME}th", ways.ours(desk, some, "en", again=True), answers


def main() -> None:
    """Measure and print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="*", default=[20_000, 100_000])
    options.add_argument(
        "--million", action="store_true", help="also a million passages, by indexes beside (long)"
    )
    options.add_argument(
        "--again", action="store_true", help="also rank candidates again, a second for each query"
    )
    options.add_argument("--no-sets", action="store_true", help="leave the published sets out")
    chosen = options.parse_args()
    if chosen.sizes or chosen.million:
        print("| passages | measured | figure | p50 | p95 |\n|---:|---|---:|---:|---:|")
    for size in [*chosen.sizes, *([MILLION] if chosen.million else [])]:
        for line in times(size, min([*chosen.sizes, MADE]), beside=size >= MILLION):
            print(line, flush=True)
    if OUTSIDE.is_dir() and not chosen.no_sets:
        print("\n| published set | figure | p50 | p95 |\n|---|---:|---:|---:|")
        checkthat, scifact = OUTSIDE / "checkthat2020", OUTSIDE / "scifact"
        for line in quality(sets.checkthat(checkthat), sets.precision, again=chosen.again):
            print(line, flush=True)
        for line in quality(sets.scifact(scifact), sets.gain, again=chosen.again):
            print(line, flush=True)


if __name__ == "__main__":
    main()
