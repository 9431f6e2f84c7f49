"""A large desk for measuring the pages: the same for the same seed, without splitter and matcher.

Its first article has 300 claims; the others bring the desk to 10,000. Each claim has passages put
beside it, one that agrees, one that conflicts and six without a value to compare.
"""

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from searching.corpus import Told, corpus

from workbench import store
from workbench.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Comparison,
    FoundValue,
    Match,
    Modality,
    Passage,
    Sentence,
    Source,
    SourceKind,
    Split,
    Value,
)
from workbench.store import articles, claims, matches, sources
from workbench.workflow.stamps import fingerprint

ARTICLES, CLAIMS_EACH, PASSAGES = 34, 300, 100_000
SENTENCES_IN_PARAGRAPH = 4
PASSAGES_IN_SOURCE = 500
BESIDE = 8
FIGURE = re.compile(r"\d[\d,\u202f]*\d")
AT = "2026-01-05T09:00:00+00:00"


def build(path: Path) -> None:
    """Make the desk; takes half a minute."""
    told = list(corpus(PASSAGES, seed=5))
    store.prepare(path)
    with store.writing(path) as db:
        for number, part in enumerate(_parts(told, PASSAGES_IN_SOURCE), start=1):
            sources.add(db, *_source(number, part))
        revision = sources.revision(db)
        chance = random.Random(5)  # noqa: S311 - the same each time is the point
        for number in range(ARTICLES):
            split = _split(told[number * CLAIMS_EACH : (number + 1) * CLAIMS_EACH])
            added = articles.add(db, _article(split, number))
            ids = claims.replace(db, added.id, split)
            articles.mark_split(db, added.id, AT)
            beside = (m for c in split.claims for m in _matches(c, ids[c.id], told, chance))
            matches.replace(db, added.id, beside)
            articles.mark_matched(db, added.id, at=AT, revision=revision)


def _parts(told: Sequence[Told], size: int) -> Iterator[Sequence[Told]]:
    for start in range(0, len(told), size):
        yield told[start : start + size]


def _source(number: int, part: Sequence[Told]) -> tuple[Source, list[Passage]]:
    text = "\n".join(each.text for each in part)
    title = f"Dispatches, part {number}"
    source = Source(
        title=title, text=text, publisher="The generated wire", published=date(2025, 12, 1),
        url=f"https://example.org/{number}", language="en", kind=SourceKind.WIRE,
        sha256=fingerprint(text), added_at=AT,
    )  # fmt: skip
    passages, start = [], 0
    for position, each in enumerate(part, start=1):
        end = start + len(each.text)
        passages.append(
            Passage(
                id=0,
                source_id=0,
                position=position,
                start=start,
                end=end,
                text=each.text,
                language=each.language,
            )
        )
        start = end + 1
    return source, passages


def _split(told: Sequence[Told]) -> Split:
    """Print one claim of each event: its figure, so that a text has as many claims as events."""
    blocks, sentences, found = [], [], []
    text = ""
    numbers = count(1)
    for paragraph in _parts(told, SENTENCES_IN_PARAGRAPH):
        begins = len(text)
        for each in paragraph:
            start = len(text)
            text += f"{each.text} "
            sentences.append(
                Sentence(start=start, end=len(text) - 1, block=len(blocks), checkable=True)
            )
            found.append(_claim(next(numbers), start, each.text, len(sentences) - 1))
        text = f"{text.rstrip()}\n\n"
        blocks.append(Block(start=begins, end=len(text), kind=BlockKind.PARAGRAPH))
    return Split(
        text=text, sha256=fingerprint(text), language="en", published=date(2026, 1, 5),
        blocks=tuple(blocks), sentences=tuple(sentences), claims=tuple(found),
    )  # fmt: skip


def _claim(number: int, start: int, sentence: str, index: int) -> Claim:
    figure = next(FIGURE.finditer(sentence))
    amount = float(re.sub(r"\D", "", figure[0]))
    return Claim(
        id=number, kind="quantity", kinds=("quantity",),
        start=start + figure.start(), end=start + figure.end(), words=figure[0],
        value=Value(text=f"{amount:.0f} people", lo=amount, hi=amount, unit="people"),
        label=f"No {number}: {figure[0]}", statement=sentence, speaker=None,
        modality=Modality.ASSERTED, worth=0.7, reasons=("specific", "a figure"), flags=(),
        sentence=index,
    )  # fmt: skip


def _article(split: Split, number: int) -> Article:
    return Article(
        id=0, title=f"Generated article {number + 1}", outlet="The Bench", author="", url="",
        published=split.published, language=split.language, text=split.text, sha256=split.sha256,
        added_at=AT, added_by="bench", split_at=None, matched_at=None,
    )  # fmt: skip


def _matches(
    claim: Claim, claim_id: int, told: Sequence[Told], chance: random.Random
) -> Iterator[Match]:
    for rank, at in enumerate(chance.sample(range(len(told)), BESIDE)):
        figure = next(FIGURE.finditer(told[at].text))
        amount = float(re.sub(r"\D", "", figure[0]))
        value = Value(text=f"{amount:.0f} people", lo=amount, hi=amount, unit="people")
        found = FoundValue(kind="quantity", start=figure.start(), end=figure.end(), value=value)
        comparison = (Comparison.CONFLICTS, Comparison.AGREES)[rank] if rank < 2 else None  # noqa: PLR2004
        yield Match(
            claim_id=claim_id, passage_id=at + 1, score=0.9 - rank / 10,
            comparison=comparison or Comparison.SILENT,
            reason=f"The claim says {claim.words}, the source {figure[0]}: generated.",
            found=found if comparison else None, shared=((0, 6), (10, 18)),
        )  # fmt: skip
