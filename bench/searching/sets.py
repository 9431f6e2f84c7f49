"""Published retrieval sets, read in place where they are."""

import csv
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from searching.desks import Given

_AT_MOST = 10
_FIRST = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of passages, queries, and the passages that answer each, by number from 1."""

    name: str
    given: list[Given]
    queries: list[str]
    answers: list[frozenset[int]]


def checkthat(folder: Path) -> Judged:
    """Return the tweets and the claims that fact-checkers had checked already."""
    with (folder / "verified_claims.docs.tsv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    tweets: dict[str, str] = {}
    checked: dict[str, set[int]] = {}
    for part in ("train", "dev"):
        with (folder / part / "tweets.queries.tsv").open(newline="", encoding="utf-8") as file:
            for number, tweet in list(csv.reader(file, delimiter="\t"))[1:]:
                tweets[f"{part} {number}"] = tweet
        for line in (folder / part / "tweet-vclaim-pairs.qrels").read_text("utf-8").splitlines():
            number, _, claim, _ = line.split("\t")
            checked.setdefault(f"{part} {number}", set()).add(int(claim) + 1)
    asked = [key for key in tweets if key in checked]
    return Judged(
        name="tweet → previously checked claim (CheckThat! 2020), MAP@5",
        given=[Given(text=row["vclaim"], title=row["title"]) for row in rows],
        queries=[tweets[key] for key in asked],
        answers=[frozenset(checked[key]) for key in asked],
    )


def scifact(folder: Path) -> Judged:
    """Return the scientific claims and the abstracts that they cite."""
    csv.field_size_limit(10_000_000)
    with (folder / "corpus_train.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    place = {int(row["doc_id"]): number for number, row in enumerate(rows, start=1)}
    with (folder / "claims_train.csv").open(newline="", encoding="utf-8") as file:
        cited = {row["claim"]: row["cited_doc_ids"] for row in csv.DictReader(file)}
    answers = {
        claim: frozenset(place[id_] for id_ in map(int, re.findall(r"\d+", ids)) if id_ in place)
        for claim, ids in cited.items()
    }
    asked = [claim for claim, there in answers.items() if there]
    return Judged(
        name="scientific claim → abstract (SciFact), nDCG@10",
        given=[Given(text=row["abstract"], title=row["title"]) for row in rows],
        queries=asked,
        answers=[answers[claim] for claim in asked],
    )


def precision(found: Sequence[int], right: frozenset[int]) -> float:
    """Return the average precision among the first five."""
    hits, total = 0, 0.0
    for rank, id_ in enumerate(found[:_FIRST], start=1):
        if id_ in right:
            hits += 1
            total += hits / rank
    return total / min(len(right), _FIRST)


def gain(found: Sequence[int], right: frozenset[int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten."""
    told = sum(
        1 / math.log2(rank + 1) for rank, id_ in enumerate(found[:_AT_MOST], 1) if id_ in right
    )
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(len(right), _AT_MOST) + 1))
    return told / best
