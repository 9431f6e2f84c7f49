"""Desks made for measuring: passages put straight into the store, with or without vectors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from workbench import store
from workbench.evidence import meaning
from workbench.model import Article, Claim, Modality, Passage, Source
from workbench.store import sources as stored_sources
from workbench.store import vectors as stored_vectors
from workbench.workflow.stamps import fingerprint

_PASSAGES = 500  # of one source, when they have no titles of their own


@dataclass(frozen=True, slots=True)
class Given:
    """A passage to be found; its number is its place in the list, from 1."""

    text: str
    language: str = "en"
    title: str = ""


def build(path: Path, given: Sequence[Given]) -> None:
    """Make a desk that has these passages, numbered from 1 in their order."""
    store.prepare(path)
    with store.writing(path) as db:
        for source, passages in _sources(given):
            stored_sources.add(db, source, passages)


def fill(path: Path, vectors: Sequence[bytes]) -> None:
    """Give the passages of a desk these vectors, in their order."""
    encoder = meaning.encoder()
    if encoder is None:
        return
    with store.writing(path) as db:
        rows = (
            stored_vectors.Vector(number, "", vector)
            for number, vector in enumerate(vectors, start=1)
        )
        stored_vectors.add(db, encoder.name, rows)
        stored_vectors.note_filled(db, stored_sources.revision(db))


def article(text: str, language: str) -> Article:
    """Make an article that is on no desk."""
    return Article(
        id=0, title="", outlet="", author="", url="", published=None, language=language,
        text=text, sha256=fingerprint(text), added_at="", added_by="", split_at=None,
        matched_at=None,
    )  # fmt: skip


def claim(text: str) -> Claim:
    """Make a claim of a whole sentence."""
    return Claim(
        id=1, kind="event", kinds=("event",), start=0, end=len(text), words=text, value=None,
        label=text, statement=text, speaker=None, modality=Modality.ASSERTED, worth=0.5,
        reasons=(), flags=(), sentence=0,
    )  # fmt: skip


def _sources(given: Sequence[Given]) -> Iterator[tuple[Source, list[Passage]]]:
    rest = iter(given)
    number = 0
    while part := list(islice(rest, 1 if given[0].title else _PASSAGES)):
        number += 1
        text = f"{number}\n" + "\n".join(each.text for each in part)
        source = Source(title=part[0].title, text=text, sha256=fingerprint(text))
        yield source, list(_passages(part, at=len(f"{number}\n")))


def _passages(part: Sequence[Given], at: int) -> Iterator[Passage]:
    for position, each in enumerate(part, start=1):
        yield Passage(
            id=0, source_id=0, position=position, start=at, end=at + len(each.text),
            text=each.text, language=each.language,
        )  # fmt: skip
        at += len(each.text) + 1
