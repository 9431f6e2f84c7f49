"""The starter desk: two articles of ours, their sources, and the verdicts of two reviewers.

It is built by the use cases that a person goes through, so that it is what a person would have
made. Beside this module stand the articles as printed, the sources with their citations, and the
verdicts. Apart from the times at which things happened, each build is the same.
"""

import os
import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from workbench import workflow
from workbench.errors import InputError
from workbench.model import Evidence, Ruling, Stance
from workbench.store.compacting import compact

BUILDER = "Amélie"
"""The reviewer who brought the articles and sources to the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """An article of the starter desk, and what is known of it."""

    file: str
    outlet: str
    author: str
    published: date
    language: str


_ARTICLES = (
    _Printed(
        file="article.fr.txt",
        outlet="La Gazette du Pont",
        author="",
        published=date(2021, 12, 28),
        language="fr",
    ),
    _Printed(
        file="article.en.txt",
        outlet="The Harbour Courier",
        author="M. Calder",
        published=date(2022, 1, 5),
        language="en",
    ),
)


def build(path: Path, *, force: bool = False) -> None:
    """Build the starter desk at ``path``; it appears there complete or not at all.

    Raises InputError when there is a file already and ``force`` is not given, DeskError when it
    cannot be written.
    """
    if path.exists() and not force:
        message = f"There is a file {path} already: choose another name or replace it with --force."
        raise InputError(message)
    unfinished = path.with_name(f".{path.name}.unfinished")
    _remove(unfinished)
    try:
        _fill(unfinished)
        compact(unfinished)
        # A journal left by the desk that was here must not be taken for the new one's.
        _remove(path)
        unfinished.replace(path)
    finally:
        _remove(unfinished)


def article(language: str) -> str:
    """Return the text of the article in this language."""
    (printed,) = (each for each in _ARTICLES if each.language == language)
    return files("workbench.demo").joinpath(printed.file).read_text("utf-8")


def _fill(desk: Path) -> None:
    workflow.prepare(desk)
    with as_file(files("workbench.demo").joinpath("sources")) as folder:
        report = workflow.import_sources(desk, folder, reviewer=BUILDER)
    if report.broken:
        message = f"Of the sources of the starter desk, {report.broken[0]} cannot be read."
        raise InputError(message)
    articles = {printed.language: _add(desk, printed) for printed in _ARTICLES}
    told = tomllib.loads(files("workbench.demo").joinpath("verdicts.toml").read_text("utf-8"))
    for verdict in told["verdict"]:
        _rule(desk, articles[verdict["article"]], verdict)
    for final in told["final"]:
        claim_id = _claim(desk, articles[final["article"]], final["words"])
        ruling = Ruling(final["ruling"])
        workflow.adjudicate(desk, claim_id, ruling, reviewer=final["reviewer"], note=final["note"])
    for said in told["comment"]:
        claim_id = _claim(desk, articles[said["article"]], said["words"])
        workflow.comment(desk, claim_id, said["text"], reviewer=said["reviewer"])
    workflow.assign(desk, [articles["en"]], BUILDER, reviewer=BUILDER)


def _add(desk: Path, printed: _Printed) -> int:
    added = workflow.add_and_split(
        desk,
        article(printed.language),
        outlet=printed.outlet,
        author=printed.author,
        published=printed.published,
        language=printed.language,
        reviewer=BUILDER,
    )
    return added.id


def _rule(desk: Path, article_id: int, told: dict[str, Any]) -> None:
    claim_id = _claim(desk, article_id, told["words"])
    if "ruling" not in told:
        workflow.withdraw(desk, claim_id, reviewer=told["reviewer"])
        return
    workflow.rule(
        desk,
        claim_id,
        Ruling(told["ruling"]),
        reviewer=told["reviewer"],
        note=told.get("note", ""),
        correction=told.get("correction", ""),
        evidence=[_evidence(desk, cited) for cited in told.get("cite", ())],
    )


def _claim(desk: Path, article_id: int, words: str) -> int:
    """Return the claim whose words hold the given ones with the least beside them."""
    claims = [state.claim for state in workflow.review(desk, article_id).claims]
    holding = [claim for claim in claims if words in claim.words and claim.value]
    if not holding:
        message = f"No claim of article {article_id} of the starter desk holds {words!r}."
        raise InputError(message)
    return min(holding, key=lambda claim: len(claim.words)).id


def _evidence(desk: Path, cited: dict[str, Any]) -> Evidence:
    source_id, quote = cited["source"], cited["quote"]
    _, passages = workflow.source(desk, source_id)
    for passage in passages:
        if quote in passage.text:
            return Evidence(
                passage_id=passage.id,
                source_id=source_id,
                quote=quote,
                locator=f"passage {passage.position}",
                stance=Stance(cited["stance"]),
            )
    message = f"Source {source_id} of the starter desk does not hold {quote!r}."
    raise InputError(message)


def _remove(path: Path) -> None:
    """Remove a database with the files that SQLite may have left beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{os.fspath(path)}{ending}").unlink(missing_ok=True)
