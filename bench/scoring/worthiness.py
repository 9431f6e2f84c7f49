"""Check-worthiness: debates, speeches, and the sentences of articles that fact-checkers chose."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from scoring.figures import accuracy, average_precision, precision_at, rate, thresholded
from scoring.ours import whole
from scoring.sets import Bench
from scoring.table import OURS, Row
from workbench.splitting import worth as worths

THRESHOLD = 0.5
_TOP = 100
_HELD_OUT = "threshold chosen on the other speeches"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence, and whether people judged it worth checking (or holding a checkable claim)."""

    text: str
    worthy: bool


def debates(bench: Bench) -> list[Row]:
    """Measure on debate sentences, without those that stand in the training set too."""
    folder = bench.data / "checkworthiness"
    seen = {normal(one.text) for one in _claimbuster(folder / "claimbuster_crowdsourced.csv")}
    unseen = [
        one
        for one in _check_that(folder / "CT24_checkworthy_english_dev.tsv")
        if normal(one.text) not in seen
    ]
    _note(bench, "CT24 dev", unseen)
    note = (
        "released for research; without the rows that stand in ClaimBuster too; easier than whole"
        " debates (see worth.md)"
    )
    return [
        *_ranked("CT24 dev, sentence score", unseen, sentence_score, note),
        *_ranked("CT24 dev, best claim", unseen, highest_worth, note),
    ]


Scorer = Callable[[Sequence[str]], Sequence[float]]


def sentence_score(texts: Sequence[str]) -> Sequence[float]:
    """Return how worthy of a check each sentence is worded."""
    return [one.worthy for one in worths.judge(texts)]


def factual_score(texts: Sequence[str]) -> Sequence[float]:
    """Return how much each sentence is worded like a statement of fact."""
    return [one.factual for one in worths.judge(texts)]


def order_score(sentences: Sequence[str]) -> Sequence[float]:
    """Return how much of its article hangs on each sentence, without a headline to go by."""
    return worths.standings(sentences, sentence_score(sentences))


def highest_worth(texts: Sequence[str]) -> Sequence[float]:
    """Return the worth of each sentence's best claim, each sentence split on its own."""
    return [max((claim.worth for claim in whole(text).claims), default=0.0) for text in texts]


def _ranked(name: str, judged: Sequence[Judged], scorer: Scorer, note: str) -> list[Row]:
    scores = scorer([one.text for one in judged])
    worthy = [one.worthy for one in judged]
    figures = {
        "average precision": average_precision(scores, worthy),
        f"precision of the first {_TOP}": precision_at(_TOP, scores, worthy),
        f"F1 from {THRESHOLD} up": thresholded(scores, worthy, THRESHOLD).f1,
    }
    return [
        Row(set=name, measure=measured, rows=len(judged), figures={OURS: figure}, note=note)
        for measured, figure in figures.items()
    ]


def _note(bench: Bench, name: str, judged: Sequence[Judged]) -> None:
    scores = sentence_score([one.text for one in judged])
    scored = sorted(zip(scores, judged, strict=True), key=lambda pair: pair[0])
    for score, one in scored:
        if one.worthy and score < THRESHOLD:
            bench.errors.add(name, "worthy, low score", f"{score:.2f} {one.text}")
    for score, one in reversed(scored):
        if not one.worthy and score >= THRESHOLD:
            bench.errors.add(name, "not worthy, high score", f"{score:.2f} {one.text}")


def normal(text: str) -> str:
    """Return a sentence without case, punctuation and spacing, to find it again."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _check_that(path: Path) -> Iterator[Judged]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield Judged(text=row["Text"], worthy=row["class_label"] == "Yes")


def _claimbuster(path: Path) -> Iterator[Judged]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Judged(text=row["Text"], worthy=row["Verdict"] == "1")


def speeches(bench: Bench) -> list[Row]:
    """Measure whether a sentence of a speech holds a claim that can be verified."""
    name = "PoliClaim"
    note = "measured on only: no licence stated"
    books = [list(_speech(path)) for path in sorted((bench.data / "policlaim").glob("*.xlsx"))]
    scores = [factual_score([one.text for one in book]) for book in books]
    split_says = [
        any(part.checkable for part in whole(one.text).sentences) == one.worthy
        for book in books
        for one in book
    ]
    rows = len(split_says)
    held = list(_held_out(books, scores))
    return [
        Row(
            set=name,
            measure="accuracy of the score",
            rows=rows,
            figures={OURS: accuracy(held)},
            note=f"{note}; {_HELD_OUT}",
        ),
        Row(
            set=name,
            measure="accuracy of “checkable”",
            rows=rows,
            figures={OURS: accuracy(split_says)},
            note=note,
        ),
    ]


def _held_out(
    books: Sequence[Sequence[Judged]], scores: Sequence[Sequence[float]]
) -> Iterator[bool]:
    """Yield whether the score is right of each sentence, at a threshold of the other speeches."""
    for at in range(len(books)):
        others = [
            (score, one.worthy)
            for other in range(len(books))
            if other != at
            for score, one in zip(scores[other], books[other], strict=True)
        ]
        threshold = best_threshold(others)
        for score, one in zip(scores[at], books[at], strict=True):
            yield (score >= threshold) == one.worthy


def best_threshold(scored: Sequence[tuple[float, bool]]) -> float:
    """Return the score from which up "worthy" is said to be right most often."""
    ranked = sorted(scored, reverse=True)
    best, most, right = 2.0, 0, 0  # above every score: all are called unworthy
    for at, (score, worthy) in enumerate(ranked):
        right += 1 if worthy else -1
        last_of_equals = at + 1 == len(ranked) or ranked[at + 1][0] != score
        if right > most and last_of_equals:
            best, most = score, right
    return best


def _speech(path: Path) -> Iterator[Judged]:
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    heads = list(next(rows))
    text, golden = heads.index("SENTENCES"), heads.index("golden")
    for row in rows:
        if row[text]:
            yield Judged(text=str(row[text]), worthy=row[golden] == 1)


def articles(bench: Bench) -> list[Row]:
    """Measure where the sentences that fact-checkers chose stand in the article's order."""
    path = bench.data / "article_ranking" / "dev.jsonl"
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    orders: dict[str, Callable[[Sequence[str]], Sequence[float]]] = {
        "MAP of the best claim's worth": best_worths,
        "MAP of the sentences' standing": order_score,
        "MAP of the sentence score": sentence_score,
        "MAP of the article's own order": lambda sentences: [0.0] * len(sentences),
    }
    return [
        Row(
            set="article ranking",
            measure=name,
            rows=len(found),
            figures={OURS: _mean([_precision(one, order) for one in found])},
            note="CC BY-NC 4.0: measured on only",
        )
        for name, order in orders.items()
    ]


def _precision(article: dict[str, list[str]], order: Scorer) -> float:
    sentences = article["sentences"]
    return average_precision(
        order(sentences), [at in article["gold"] for at in range(len(sentences))]
    )


def best_worths(sentences: Sequence[str]) -> list[float]:
    """Return the worth of the best claim that starts in each sentence of an article."""
    starts, length = [], 0
    for sentence in sentences:
        starts.append(length)
        length += len(sentence) + 1
    claims = whole("\n".join(sentences)).claims
    return [
        max((claim.worth for claim in claims if low <= claim.start < high), default=0.0)
        for low, high in zip(starts, [*starts[1:], length], strict=True)
    ]


def _mean(figures: Sequence[float]) -> float:
    return rate(sum(figures), len(figures))
