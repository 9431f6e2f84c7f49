"""The commands that open the workbench and build the starter desk."""

from pathlib import Path

import click

from workbench.cli.frame import db_option, reviewer_option

PORT = 8501


@click.command()
@db_option
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="Local port."
)
@reviewer_option
def serve(desk: Path, port: int, reviewer: str) -> None:
    """Open the desk in the browser, at 127.0.0.1; it is created when there is none."""
    from workbench import server  # noqa: PLC0415 - loads Streamlit

    server.run(desk, port, reviewer)


@click.command()
@click.option(
    "-o",
    "--db",
    "desk",
    type=click.Path(path_type=Path),
    default=Path("claims.db"),
    show_default=True,
    help="Where to build it.",
)
@click.option("--force", is_flag=True, help="Build it even in the place of an existing file.")
def demo(desk: Path, *, force: bool) -> None:
    """Build the starter desk: two articles, their sources and a few verdicts."""
    from workbench import demo as starter  # noqa: PLC0415 - loads the language models

    starter.build(desk, force=force)
    click.echo(f"The starter desk is ready: workbench serve --db {desk}", err=True)
