"""A desk made by hand, so that the pages are tested without splitter and matcher."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from workbench import store, workflow
from workbench.jobs import Jobs
from workbench.model import (
    Article,
    Block,
    BlockKind,
    Bound,
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
from workbench.ui import desk as ui_desk

APP = Path(ui_desk.__file__).parent / "app.py"

BLOCKS = (
    (BlockKind.HEADLINE, "Le port de Brumeville rouvre après une panne de deux heures"),
    (BlockKind.CAPTION, "Le quai nord, le vendredi 3 décembre 2021."),
    (BlockKind.CREDIT, "Photo : Service du port"),
    (BlockKind.DATELINE, "BRUMEVILLE –"),
    (
        BlockKind.PARAGRAPH,
        (
            "Le 7 décembre, la circulation s’est arrêtée pendant deux heures dans le plus ancien"
            " port du pays. 😀 Des milliers de passagers ont attendu."
        ),
    ),
    (
        BlockKind.PARAGRAPH,
        "« Nous avons perdu 19 % du trafic depuis 2002 », a déclaré Jeanne Morel, directrice.",
    ),
    (BlockKind.BOILERPLATE, "Toute reproduction est interdite."),
)
TEXT = "\n\n".join(text for _, text in BLOCKS)

CLAIMS: tuple[dict[str, Any], ...] = (
    {"words": "vendredi 3 décembre 2021", "kind": "date", "value": Value(text="2021-12-03")},
    {"words": "Le 7 décembre", "kind": "date", "value": Value(text="2021-12-07")},
    {
        "words": "pendant deux heures",
        "kind": "duration",
        "value": Value(text="PT2H", lo=7200, hi=7200, unit="s"),
        "label": "Panne de deux heures",
    },
    {"words": "le plus ancien port du pays", "kind": "rank", "value": None},
    {
        "words": "Des milliers de passagers",
        "kind": "quantity",
        "value": Value(text="2000..99999 passager", bound=Bound.ORDER),
    },
    {
        "words": "« Nous avons perdu 19 % du trafic depuis 2002 »",
        "kind": "quote",
        "value": None,
        "speaker": "Jeanne Morel, directrice",
        "modality": Modality.ATTRIBUTED,
    },
    {"words": "19 % du trafic", "kind": "share", "value": Value(text="19 %")},
    {"words": "depuis 2002", "kind": "period", "value": Value(text="2002/..")},
)

SOURCE_TEXT = "The harbour of Brumeville stood still from 10:07 to 13:19, for 3 hours 12 minutes."


def build(desk: Path, *, text: str = TEXT, title: str = "") -> Path:
    """Create a desk with one article, its claims, one source and the matches between them."""
    workflow.prepare(desk)
    parts = BLOCKS if text == TEXT else ((BlockKind.PARAGRAPH, text),)
    split = _split(text, parts)
    with store.writing(desk) as db:
        added = articles.add(db, _article(split, title or parts[0][1]))
        ids = claims.replace(db, added.id, split)
        articles.mark_split(db, added.id, "2021-12-28T09:00:00+00:00")
        source = sources.add(db, _source(), [_passage()])
        passage = sources.passages(db, source.id)[0]
        found = [_match(ids[c.id], passage.id, c.kind == "duration") for c in split.claims[:5]]
        matches.replace(db, added.id, found)
        revision = sources.revision(db)
        articles.mark_matched(db, added.id, at="2021-12-28T09:00:01+00:00", revision=revision)
    return desk


def _split(text: str, parts: tuple[tuple[BlockKind, str], ...]) -> Split:
    blocks, sentences, position = [], [], 0
    for index, (kind, part) in enumerate(parts):
        start = text.index(part, position)
        end = len(text) if index == len(parts) - 1 else start + len(part) + 2
        blocks.append(Block(start=position, end=end, kind=kind))
        sentences.append(Sentence(start=start, end=start + len(part), block=index, checkable=True))
        position = end
    found = [_claim(n, text, sentences, c) for n, c in enumerate(CLAIMS, 1) if c["words"] in text]
    if not found:
        found = [_claim(1, text, sentences, {"words": text[:12], "kind": "event", "value": None})]
    return Split(
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        language="fr",
        published=date(2021, 12, 28),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        claims=tuple(found),
    )


def _claim(number: int, text: str, sentences: list[Sentence], facts: dict[str, Any]) -> Claim:
    start = text.index(facts["words"])
    return Claim(
        id=number,
        kind=facts["kind"],
        kinds=(facts["kind"],),
        start=start,
        end=start + len(facts["words"]),
        words=facts["words"],
        value=facts["value"],
        label=facts.get("label", facts["words"]),
        statement=f"{facts['words']} [Brumeville]",
        speaker=facts.get("speaker"),
        modality=facts.get("modality", Modality.ASSERTED),
        worth=0.7,
        reasons=("specific", "measurable"),
        flags=(),
        sentence=next(i for i, s in enumerate(sentences) if s.start <= start < s.end),
    )


def _article(split: Split, title: str) -> Article:
    return Article(
        id=0,
        title=title,
        outlet="La Gazette",
        author="",
        url="",
        published=split.published,
        language="fr",
        text=split.text,
        sha256=split.sha256,
        added_at="2021-12-28T08:00:00+00:00",
        added_by="Amélie",
        split_at=None,
        matched_at=None,
    )


def _source() -> Source:
    return Source(
        title="Harbour log, 7 December 2021",
        text=SOURCE_TEXT,
        publisher="Port of Brumeville",
        published=date(2021, 12, 8),
        url="https://example.org/log",
        language="en",
        kind=SourceKind.OFFICIAL,
        primary=True,
        sha256=sha256(SOURCE_TEXT.encode()).hexdigest(),
        added_at="2021-12-28T08:00:00+00:00",
    )


def _passage() -> Passage:
    return Passage(
        id=0,
        source_id=0,
        position=1,
        start=0,
        end=len(SOURCE_TEXT),
        text=SOURCE_TEXT,
        language="en",
    )


def _match(claim: int, passage: int, conflicts: bool) -> Match:  # noqa: FBT001 - one bit of a table
    start = SOURCE_TEXT.index("3 hours 12 minutes")
    value = Value(text="PT3H12M", lo=11520, hi=11520, unit="s")
    found = FoundValue(kind="duration", start=start, end=start + 18, value=value)
    silent = Match(
        claim_id=claim,
        passage_id=passage,
        score=0.6,
        comparison=Comparison.SILENT,
        reason="The passage holds no value of this kind.",
        found=None,
        shared=((4, 11), (15, 25)),
    )
    if not conflicts:
        return silent
    reason = "The article says 2 hours, the source 3 hours 12 minutes."
    return replace(silent, comparison=Comparison.CONFLICTS, reason=reason, found=found)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """Serve a desk with one article to the pages, as reviewer Amélie."""
    path = build(tmp_path / "desk.db")
    jobs = Jobs()
    ui_desk.serve(ui_desk.Desk(path=path, jobs=jobs, reviewer="Amélie"))
    yield path
    jobs.close()


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Path]:
    """Serve a desk with nothing on it to the pages."""
    path = tmp_path / "desk.db"
    workflow.prepare(path)
    jobs = Jobs()
    ui_desk.serve(ui_desk.Desk(path=path, jobs=jobs))
    yield path
    jobs.close()


@pytest.fixture
def open_page() -> Callable[..., AppTest]:
    """Open a page of the whole application, with ids in its address."""

    def opened(page: str, **parameters: object) -> AppTest:
        at = AppTest.from_file(str(APP), default_timeout=30).run()
        for name, value in parameters.items():
            at.query_params[name] = str(value)
        at.switch_page(f"../../pages/{page}.py").run()
        assert not at.exception, at.exception
        return at

    return opened


@pytest.fixture
def drawn() -> Callable[[AppTest], str]:
    """Return all that the components of a page were given to draw, as text."""

    def joined(at: AppTest) -> str:
        return " ".join(element.proto.json for element in at.get("bidi_component"))

    return joined
