"""The commands on sources."""

from pathlib import Path

import click

from workbench.cli.frame import db_option, one_line, progress_bar, reviewer_option, table
from workbench.errors import InputError


@click.group()
def sources() -> None:
    """Add, list and search the desk's sources."""


@sources.command("add")
@click.argument("path", metavar="FILE|DIR", type=click.Path(path_type=Path))
@reviewer_option
@db_option
def add(path: Path, reviewer: str, desk: Path) -> None:
    """Add a source (.txt, .md), many (.jsonl, .csv), or all those in a folder.

    Prints the numbers of the sources that are new; the others are told on standard error.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database and the language data

    workflow.prepare(desk)
    with progress_bar("Reading") as progress:
        report = workflow.import_sources(desk, path, reviewer=reviewer, progress=progress)
    for source_id in report.added:
        click.echo(source_id)
    click.echo(f"{len(report.added)} added, {len(report.known)} were there already.", err=True)
    for name, why in report.broken:
        click.echo(one_line(f"{name}: {why}"), err=True)
    if report.broken and not report.added + report.known:
        message = f"Nothing could be read from {path}: see the reasons above."
        raise InputError(message)


@sources.command("list")
@db_option
def list_(desk: Path) -> None:
    """List the sources: number, date, passages, times cited, publisher and title."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    table(
        [
            (
                *(each.source.id, each.source.published or "-", each.passages, each.cited),
                *(each.source.publisher or "-", each.source.title),
            )
            for each in workflow.sources(desk)
        ]
    )


@sources.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many passages at most.",
)
@db_option
def search(query: tuple[str, ...], limit: int, desk: Path) -> None:
    """Find passages by words; accents and word endings are ignored.

    The number before a passage is the one that `workbench rule --cite` takes.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    for hit in workflow.search_sources(desk, " ".join(query), limit=limit):
        source = hit.source
        about = ", ".join(filter(None, [source.publisher, str(source.published or "")]))
        click.echo(one_line(f"{hit.passage.id} {source.title}{f' ({about})' if about else ''}"))
        click.echo(f"    {one_line(hit.passage.text)}")
