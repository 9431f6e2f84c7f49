"""The commands on verdicts and the sheet."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from workbench.cli.frame import (
    STANDARD,
    article_argument,
    db_option,
    reviewer_option,
    write_bytes,
)
from workbench.errors import InputError
from workbench.exports import FORMS
from workbench.model import Evidence, Ruling, Stance, Status

if TYPE_CHECKING:
    from workbench.workflow import Filters


def to_ruling(_: click.Context, __: click.Parameter, value: str) -> Ruling:
    """Read a ruling such as ``confirmed-with-change``; the callback of an argument."""
    try:
        return Ruling(" ".join(value.lower().replace("-", " ").split()))
    except ValueError as error:
        scale = ", ".join(ruling.replace(" ", "-") for ruling in Ruling)
        message = f"{value!r} is no ruling: choose one of {scale}."
        raise click.BadParameter(message) from error


def to_citations(
    _: click.Context, __: click.Parameter, values: Sequence[str]
) -> list[tuple[int, Stance]]:
    """Read citations such as ``12:supports``; the callback of an option."""
    return [_citation(value) for value in values]


@click.command()
@click.argument("claim", type=click.IntRange(1))
@click.argument("ruling", callback=to_ruling)
@reviewer_option
@click.option("--note", default="", help="Why.")
@click.option("--correction", default="", help="What the article should say.")
@click.option(
    "--cite",
    "cites",
    metavar="PASSAGE:STANCE",
    multiple=True,
    callback=to_citations,
    help="What you rely on; may be repeated.",
)
@db_option
def rule(  # noqa: PLR0913, PLR0917 - one parameter is one option
    claim: int,
    ruling: Ruling,
    reviewer: str,
    note: str,
    correction: str,
    cites: Sequence[tuple[int, Stance]],
    desk: Path,
) -> None:
    """Give your verdict on a claim; a later one of yours takes its place, nothing is erased.

    RULING is confirmed, confirmed-with-change, wrong, cannot-confirm, not-checkable or on-author.
    Passages to cite are found with `workbench sources search`; stances are supports, contradicts
    and partial.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    verdict = workflow.rule(
        desk,
        claim,
        ruling,
        reviewer=reviewer,
        note=note,
        correction=correction,
        evidence=[_evidence(desk, *cited) for cited in cites],
    )
    click.echo(f"Claim {claim}: {ruling} ({verdict.reviewer}, {verdict.at})")


@click.command()
@article_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Of the file; without it, what the file's name ends in, else csv.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|-",
    type=click.Path(path_type=Path),
    default=STANDARD,
    show_default=True,
    help="Where to write it.",
)
@click.option("--bom", is_flag=True, help="Begin with a byte-order mark, for older spreadsheets.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(Status, case_sensitive=False),
    help="Only claims that stand so; may be repeated.",
)
@click.option("--kind", "kinds", multiple=True, help="Only claims of that kind; may be repeated.")
@click.option("--query", default="", help="Only claims with these words.")
@db_option
def export(
    article: int,
    form: str | None,
    output: Path,
    desk: Path,
    *,
    bom: bool,
    **filters: "Unpack[Filters]",
) -> None:
    """Write the verdict sheet of an article."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    form = form or output.suffix.lower().removeprefix(".")
    form = form if form in FORMS else "csv"
    if form == "xlsx" and output == STANDARD and sys.stdout.isatty():
        message = "A workbook cannot be shown here: name a file with -o."
        raise InputError(message)
    workflow.prepare(desk, create=False)
    write_bytes(output, workflow.export(desk, article, form, bom=bom, **filters))


def _citation(value: str) -> tuple[int, Stance]:
    passage, _, stance = value.partition(":")
    try:
        return int(passage), Stance(stance.strip().lower())
    except ValueError as error:
        message = f"{value!r} is not like 12:supports; the stances are {', '.join(Stance)}."
        raise click.BadParameter(message) from error


def _evidence(desk: Path, passage_id: int, stance: Stance) -> Evidence:
    """Cite a whole passage."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    passage = workflow.passage(desk, passage_id)
    page = f"page {passage.page}, " if passage.page else ""
    return Evidence(
        passage_id=passage.id,
        source_id=passage.source_id,
        quote=passage.text,
        locator=f"{page}passage {passage.position}",
        stance=stance,
    )
