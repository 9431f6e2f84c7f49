"""The commands on sources."""

from pathlib import Path

import click

from workbench.cli.frame import (
    db_option,
    one_line,
    progress_bar,
    reviewer_option,
    table,
    to_day,
    write_bytes,
)
from workbench.cli.source_facts import amended, facts_of, given, standing, tell_uses, told
from workbench.errors import InputError
from workbench.model import SourceKind, Tier

source_argument = click.argument("source", type=click.IntRange(1))


@click.group()
def sources() -> None:
    """Add, list, search and withdraw the desk's sources."""


@sources.command("add")
@click.argument("place", metavar="FILE|DIR|URL|DESK")
@click.option("--kind", type=click.Choice([each.value for each in SourceKind]), help="What it is.")
@click.option("--primary/--secondary", default=None, help="Whether it is the record of the fact.")
@click.option(
    "--tier", type=click.Choice([each.value for each in Tier]), help="How far the desk trusts it."
)
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--published", callback=to_day, metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option("--archived-url", metavar="URL", help="Where a web archive keeps it.")
@click.option("--licence", metavar="TEXT", help="On what terms it may be used.")
@click.option("--confidential", is_flag=True, default=None, help="It must not leave the desk.")
@reviewer_option
@db_option
def add(place: str, reviewer: str, desk: Path, **facts: object) -> None:
    """Add a source, or all those in a folder, a table, a feed or another desk.

    Reads text, Markdown, HTML, Word, PDF, EPUB; CSV and JSON Lines in bulk; published fact-checks
    (ClaimReview); an address of the web, whose bytes are kept. The options outweigh what the
    files say. Interrupted, it goes on where it stopped the next time.

    Prints the numbers of the sources that are new; the others are told on standard error.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database and the language data

    workflow.prepare(desk)
    with progress_bar("Reading") as progress:
        report = workflow.import_sources(
            desk, place, reviewer=reviewer, progress=progress, **given(facts)
        )
    for source_id in report.added:
        click.echo(source_id)
    click.echo(f"{len(report.added)} added, {len(report.known)} were there already.", err=True)
    for new, old in report.replaced:
        click.echo(f"{new} is a newer version of {old}.", err=True)
    for name, why in report.broken:
        click.echo(one_line(f"{name}: {why}"), err=True)
    if report.broken and not report.added + report.known:
        message = f"Nothing could be read from {place}: see the reasons above."
        raise InputError(message)


@sources.command("list")
@db_option
def list_(desk: Path) -> None:
    """List the sources: number, date, passages, times cited, tier, standing, publisher, title."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    table(
        [
            (
                *(each.source.id, each.source.published or "-", each.passages, each.cited),
                *(each.source.tier, standing(each.source)),
                *(each.source.publisher or "-", each.source.title),
            )
            for each in workflow.sources(desk)
        ]
    )


@sources.command("show")
@source_argument
@click.option("--text", is_flag=True, help="Print the text instead, passage by passage.")
@click.option(
    "--copy",
    "output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the stored bytes to a file, - for standard output, instead.",
)
@db_option
def show(source: int, text: bool, output: Path | None, desk: Path) -> None:  # noqa: FBT001 - a flag of the command line
    """Show what is known of a source: where it is from, its versions, and what cites it."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    if output is not None:
        write_bytes(output, workflow.stored_copy(desk, source).content)
    elif text:
        for passage in workflow.source(desk, source)[1]:
            place = f"{passage.id}{f' p. {passage.page}' if passage.page else ''}"
            click.echo(one_line(f"{place}  {passage.text}"))
    else:
        record = workflow.source_record(desk, source)
        for name, fact in facts_of(record.source):
            click.echo(one_line(f"{name:<14} {fact}"))
        for each in record.versions if len(record.versions) > 1 else ():
            click.echo(one_line(f"version {each.version}: source {each.id}, {each.added_at}"))
        for change in record.amendments:
            click.echo(one_line(f"{told(change)}, {change.at} by {change.reviewer}"))
        for event in record.events:
            click.echo(one_line(f"{event.act} {event.at} by {event.reviewer}: {event.reason}"))
        tell_uses(record.uses)


@sources.command("edit")
@source_argument
@click.option("--title", metavar="TEXT", help="What it is called.")
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--published", callback=to_day, metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option("--url", metavar="URL", help="Where it stands.")
@click.option("--archived-url", metavar="URL", help="Where a web archive keeps it.")
@click.option("--kind", type=click.Choice([each.value for each in SourceKind]), help="What it is.")
@click.option("--primary/--secondary", default=None, help="Whether it is the record of the fact.")
@click.option(
    "--tier", type=click.Choice([each.value for each in Tier]), help="How far the desk trusts it."
)
@click.option("--licence", metavar="TEXT", help="On what terms it may be used.")
@click.option("--confidential/--open", default=None, help="Whether it must not leave the desk.")
@reviewer_option
@db_option
def edit(source: int, reviewer: str, desk: Path, **facts: object) -> None:
    """Correct what the desk says of a source; its text stays as it was read.

    Each correction is kept in the source's history. Prints what was changed.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    for each in workflow.amend_source(desk, source, reviewer=reviewer, **amended(facts)):
        click.echo(one_line(told(each)))


@sources.command("withdraw")
@source_argument
@click.option("--reason", required=True, metavar="TEXT", help="Why the desk gives it up.")
@reviewer_option
@db_option
def withdraw(source: int, reason: str, reviewer: str, desk: Path) -> None:
    """Withdraw a source: no search finds it any more. Lists each verdict that cites it.

    Verdicts and sheets keep what they cite; look at the listed ones again.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    tell_uses(workflow.withdraw_source(desk, source, reviewer=reviewer, reason=reason))


@sources.command("restore")
@source_argument
@reviewer_option
@db_option
def restore(source: int, reviewer: str, desk: Path) -> None:
    """Undo the withdrawal of a source. Lists each verdict that cites it."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    tell_uses(workflow.restore_source(desk, source, reviewer=reviewer))


@sources.command("reindex")
@click.option(
    "--beside/--embedded",
    default=None,
    help="Where the desk is searched from now on: beside its file, or inside.",
)
@db_option
def reindex(beside: bool | None, desk: Path) -> None:  # noqa: FBT001 - a flag of the command line
    """Read the values of all passages anew and rebuild both indexes, by word and by meaning.

    Beyond some 200,000 passages --beside makes searching several times faster: the indexes then
    are a folder beside the desk, rebuilt from it at any time. It needs claim-workbench[scale].
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database and the language data

    workflow.prepare(desk, create=False)
    with progress_bar("Indexing") as progress:
        workflow.reindex(desk, beside=beside, progress=progress)
    with progress_bar("Reading values") as progress:
        values = workflow.reread_values(desk, progress=progress)
    click.echo(f"{values} passages read and indexed.", err=True)


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
        source, page = hit.source, hit.passage.page
        facts = [source.publisher, str(source.published or ""), f"p. {page}" if page else ""]
        about = ", ".join(filter(None, facts))
        click.echo(one_line(f"{hit.passage.id} {source.title}{f' ({about})' if about else ''}"))
        click.echo(f"    {one_line(hit.passage.text)}")
