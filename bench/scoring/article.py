"""A real article with the claims that a checker must find in it; how fast articles are split."""

import json
import time
from collections.abc import Sequence
from typing import Any

from scoring.figures import rate
from scoring.quotes import read as read_quotes
from scoring.sets import Bench
from scoring.spans import overlap
from scoring.table import OURS, Row
from workbench.model import Claim
from workbench.splitting import split, values_in

_SPLIT_ARTICLES = 20


def measure(bench: Bench) -> list[Row]:
    """Measure the expected claims of each article beside the data folder."""
    rows = []
    for path in sorted((bench.data.parent / "articles").glob("*.expected.json")):
        expected = json.loads(path.read_text("utf-8"))
        text = (path.parent / expected["article"]).read_bytes().decode("utf-8")
        claims = split(text, expected["language"], expected["published"]).claims
        wanted = expected["claims"]
        found = [_found(one, claims) for one in wanted]
        for one, claim in zip(wanted, found, strict=True):
            _note(bench, one, claim, claims)
        right = sum(
            claim is not None and value_right(one, claim)
            for one, claim in zip(wanted, found, strict=True)
        )
        extra = [claim for claim in claims if not any(_touches(one, claim) for one in wanted)]
        for claim in extra:
            bench.errors.add("article", "besides those expected", f"{claim.kind}: {claim.words}")
        share = rate(sum(claim is not None for claim in found), len(wanted))
        rows += [
            _row("expected claims found", len(wanted), share),
            _row("found with the right value", len(wanted), rate(right, len(wanted))),
            _row("claims besides those expected", len(claims), len(extra), percent=False),
        ]
    return rows


def _row(measured: str, rows: int, figure: float, *, percent: bool = True) -> Row:
    return Row(
        set="article",
        measure=measured,
        rows=rows,
        figures={OURS: figure},
        percent=percent,
        note="the besides are for reading, most are good claims" if not percent else "",
    )


def _touches(one: dict[str, Any], claim: Claim) -> bool:
    return overlap((one["start"], one["end"]), (claim.start, claim.end)) > 0


def _found(one: dict[str, Any], claims: Sequence[Claim]) -> Claim | None:
    """Return the claim of the expected kind that covers most of an expected one."""
    span = (one["start"], one["end"])
    near = [claim for claim in claims if _touches(one, claim) and one["kind"] in claim.kinds]
    return max(
        near,
        key=lambda claim: (value_right(one, claim), overlap(span, (claim.start, claim.end))),
        default=None,
    )


def value_right(one: dict[str, Any], claim: Claim) -> bool:
    """Tell whether a claim has the expected value; a claim expected without one is right."""
    return one["value"] is None or (claim.value is not None and claim.value.text == one["value"])


def _note(bench: Bench, one: dict[str, Any], claim: Claim | None, claims: Sequence[Claim]) -> None:
    if claim is None:
        there = [f"{near.kind}: {near.words}" for near in claims if _touches(one, near)]
        bench.errors.add("article", "missed", f"{one['kind']}: {one['words']} | {there}")
    elif not value_right(one, claim):
        text = claim.value.text if claim.value else None
        bench.errors.add("article", "value", f"{one['words']} | {one['value']} | {text}")


def speed(bench: Bench) -> list[Row]:
    """Measure how many words a second are read for their values, and are split in full."""
    texts = [text for text, _ in read_quotes(bench.data / "quotes" / "dev")]
    split(texts[0], "en")  # loads what splitting needs
    rows = []
    for measured, some, work in (
        ("values alone, words a second", texts, lambda text: values_in(text, language="en")),
        ("full split, words a second", texts[:_SPLIT_ARTICLES], lambda text: split(text, "en")),
    ):
        words = sum(len(text.split()) for text in some)
        began = time.process_time()
        for text in some:
            work(text)
        pace = words / (time.process_time() - began)
        rows.append(
            Row(set="speed", measure=measured, rows=words, figures={OURS: pace}, percent=False)
        )
    return rows
