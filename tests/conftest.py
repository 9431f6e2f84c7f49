"""What tests of several rooms share: an empty desk, and rules so simple that a test can see them.

The year rules take every four-digit number for a claim. They stand in for the splitter where a
test is about something else.
"""

import hashlib
import importlib.util
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from workbench import evidence, splitting, store
from workbench.model import (
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
    Split,
    Value,
)
from workbench.workflow import Progress

YEAR = re.compile(r"\b\d{4}\b")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give an empty desk."""
    path = tmp_path / "desk.db"
    store.prepare(path)
    return path


@pytest.fixture(scope="session")
def generated() -> ModuleType:
    """Give the script that writes the pages of the documentation that follow from the code."""
    path = Path(__file__).parents[1] / "docs" / "generate.py"
    spec = importlib.util.spec_from_file_location("generate", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def year_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Split, read values and match by years only."""
    monkeypatch.setattr(splitting, "split", split_by_years)
    monkeypatch.setattr(splitting, "values_in", years_in)
    monkeypatch.setattr(evidence, "match", match_by_years)


def split_by_years(
    text: str,
    *,
    language: str | None = None,
    published: date | None = None,
    progress: Progress | None = None,
) -> Split:
    """One line is a block and a sentence, one year a claim."""
    spans = [found.span() for found in re.finditer(r"[^\n]*\n|[^\n]+", text)]
    claims = []
    for index, (start, end) in enumerate(spans):
        if progress:
            progress(index, len(spans))
        for found in YEAR.finditer(text, start, end):
            claims.append(_claim(len(claims) + 1, found.group(), found.start(), index))
    told = {claim.sentence for claim in claims}
    return Split(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=language or "en",
        published=published,
        blocks=tuple(Block(start=a, end=b, kind=BlockKind.PARAGRAPH) for a, b in spans),
        sentences=tuple(
            Sentence(
                start=start,
                end=end,
                block=index,
                checkable=index in told,
                reason=None if index in told else "no year",
            )
            for index, (start, end) in enumerate(spans)
        ),
        claims=tuple(claims),
    )


def years_in(text: str, *, language: str, published: date | None = None) -> tuple[FoundValue, ...]:
    """Every year is a value."""
    del language, published
    return tuple(
        FoundValue(kind="date", start=found.start(), end=found.end(), value=Value(text=found[0]))
        for found in YEAR.finditer(text)
    )


def match_by_years(
    claim: Claim,
    context: str,
    passages: Sequence[Passage],
    *,
    sources: Mapping[int, Source],
    **known: object,
) -> tuple[Match, ...]:
    """Let the same year agree and another conflict."""
    del known
    assert claim.words in context
    matches = [
        Match(
            claim_id=claim.id,
            passage_id=passage.id,
            score=0.5,
            comparison=Comparison.AGREES
            if found.value.text == claim.words
            else Comparison.CONFLICTS,
            reason=f"claim: {claim.words}; source: {found.value.text}",
            found=found,
            shared=((0, 1),),
        )
        for passage in passages
        for found in passage.values[:1]
        if sources[passage.source_id]
    ]
    return tuple(sorted(matches, key=lambda match: match.comparison != Comparison.CONFLICTS))


def _claim(number: int, words: str, start: int, sentence: int) -> Claim:
    return Claim(
        id=number,
        kind="date",
        kinds=("date",),
        start=start,
        end=start + len(words),
        words=words,
        value=Value(text=words, lo=f"{words}-01-01", hi=f"{words}-12-31"),
        label=f"in {words}",
        statement=f"It was in {words}.",
        speaker=None,
        modality=Modality.ASSERTED,
        worth=0.5,
        reasons=("specific",),
        flags=(),
        sentence=sentence,
    )
