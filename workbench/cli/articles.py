"""The commands on articles and their claims."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from workbench.cli.frame import (
    article_argument,
    db_option,
    progress_bar,
    read_text,
    reviewer_option,
    table,
    to_day,
)
from workbench.model import Claim, Inconsistency, Split

if TYPE_CHECKING:
    from workbench.workflow import ArticleFacts, Review

file_argument = click.argument("file", metavar="FILE|-", type=click.Path(path_type=Path))
language_option = click.option(
    "--language", metavar="CODE", help="Such as en or fr; detected when not given."
)
published_option = click.option(
    "--published",
    metavar="DATE",
    callback=to_day,
    help="When it was published, such as 2021-12-28: words like yesterday lean on it.",
)


@click.command()
@file_argument
@language_option
@published_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with all details.")
def split(file: Path, language: str | None, published: date | None, *, as_json: bool) -> None:
    """Split an article into claims and print them; no database is used.

    Below them stands what does not fit inside the article: sums, ages, names, weekdays.
    """
    from workbench import splitting  # noqa: PLC0415 - loads spaCy

    text = read_text(file)
    with progress_bar("Splitting") as progress:
        found = splitting.split(text, language=language, published=published, progress=progress)
    _tell_if_undetermined(found.language)
    if as_json:
        _print_json(splitting.as_dict(found))
    else:
        table([_shown(claim) for claim in found.claims])
        _tell_warnings(found.warnings)


@click.command()
@file_argument
@click.option("--title", default="", help="The first line when not given.")
@click.option("--outlet", default="", help="Who published it.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--url", default="", help="Where it stands.")
@published_option
@language_option
@reviewer_option
@db_option
def add(file: Path, desk: Path, **facts: "Unpack[ArticleFacts]") -> None:
    """Add an article to the desk, find its claims and compare them with the sources.

    Prints the number of the article. Nothing is stored when it is interrupted.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database and spaCy

    text = read_text(file)
    workflow.prepare(desk)
    with progress_bar("Splitting") as progress:
        added = workflow.add_and_split(desk, text, progress=progress, **facts)
    if not added.is_new:
        click.echo("This very text is on the desk already.", err=True)
    _tell_if_undetermined(workflow.article(desk, added.id).language)
    click.echo(added.id)


@click.command()
@db_option
def articles(desk: Path) -> None:
    """List the articles: number, date, language, claims ruled on, disputed, title."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    table(
        [
            (
                *(each.article.id, each.article.published or "-", each.article.language),
                *(f"{each.ruled}/{each.claims}", each.disputed, each.article.title),
            )
            for each in workflow.articles(desk)
        ]
    )


@click.command()
@article_argument
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with all details.")
@db_option
def claims(article: int, desk: Path, *, as_json: bool) -> None:
    """List the claims of an article: number, status, kind, value and words.

    The JSON object is that of `workbench split`; each claim also has its status, ruling and
    version.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    review = workflow.review(desk, article)
    if as_json:
        _print_json(_of_review(review))
    else:
        table([(state.claim.id, state.status, *_shown(state.claim)) for state in review.claims])
        _tell_warnings(review.warnings)


@click.command()
@article_argument
@click.option(
    "--rerank/--no-rerank",
    default=None,
    help="Whether candidates are ranked again, from now on for the desk.",
)
@db_option
def match(article: int, rerank: bool | None, desk: Path) -> None:  # noqa: FBT001 - a flag of the command line
    """Compare the claims of an article with the sources anew; prints the number of matches.

    With --rerank a larger network puts the best candidates of each claim in a better order; it
    comes with claim-workbench[rerank] and takes about a second for a claim.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    if rerank is not None:
        workflow.change_settings(desk, reviewer="", rerank=rerank)
    with progress_bar("Matching") as progress:
        click.echo(workflow.match_article(desk, article, progress=progress))


def _tell_if_undetermined(language: str) -> None:
    from workbench import languages  # noqa: PLC0415 - only the commands that split need it

    if language == languages.UNDETERMINED:
        told = (
            f"There are rules for {languages.supported()} only: just figures and dates are found."
        )
        click.echo(told, err=True)


def _shown(claim: Claim) -> tuple[str, ...]:
    return claim.kind, claim.value.text if claim.value else "-", claim.words


def _tell_warnings(warnings: Sequence[Inconsistency]) -> None:
    """Print what does not fit inside the article, below its claims."""
    if warnings:
        click.echo()
        table([("warning", each.kind, each.message) for each in warnings])


def _of_review(review: "Review") -> dict[str, Any]:
    """Return the JSON object of the article's split, with where each claim stands."""
    from workbench import splitting  # noqa: PLC0415 - loads the language data

    split = Split(
        text=review.article.text,
        sha256=review.article.sha256,
        language=review.article.language,
        published=review.article.published,
        blocks=review.blocks,
        sentences=review.sentences,
        claims=tuple(state.claim for state in review.claims),
        warnings=review.warnings,
    )
    told = splitting.as_dict(split)
    for claim, state in zip(told["claims"], review.claims, strict=True):
        claim |= {"status": state.status, "ruling": state.ruling, "version": state.version}
    return told


def _print_json(thing: object) -> None:
    # As bytes, so that JSON is UTF-8 whatever the terminal is.
    click.echo(json.dumps(thing, ensure_ascii=False, indent=1).encode())
