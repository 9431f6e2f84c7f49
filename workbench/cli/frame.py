"""What all commands share: how errors end them, their options, their input and progress."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.errors import InputError, WorkbenchError

if TYPE_CHECKING:
    from workbench.workflow import Progress

INTERRUPTED = 130  # what shells report for a program ended by Ctrl-C
STANDARD = Path("-")
WIDEST = 32  # characters of a column that another one follows


class Commands(click.Group):
    """The top group: ends with one line for every error that the workbench raises on purpose."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except WorkbenchError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("\nInterrupted: nothing of the unfinished work was stored.", err=True)
            ctx.exit(INTERRUPTED)


def to_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Read an ISO 8601 date; the callback of an option."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError as error:
        message = f"{value!r} is no date: write it as 2021-12-28."
        raise click.BadParameter(message) from error


article_argument = click.argument("article", type=click.IntRange(1))
db_option = click.option(
    "--db",
    "desk",
    type=click.Path(path_type=Path),
    default=Path("claims.db"),
    show_default=True,
    envvar="WORKBENCH_DB",
    show_envvar=True,
    help="The desk's database.",
)
reviewer_option = click.option(
    "--reviewer",
    default="",
    metavar="NAME",
    envvar="WORKBENCH_REVIEWER",
    show_envvar=True,
    help="Who is at work.",
)


def read_text(file: Path) -> str:
    """Return the text of an article's file, or of standard input for ``-``.

    Raises InputError, and its child EncodingError, for what cannot be used.
    """
    from workbench import reading  # noqa: PLC0415 - only the commands that read need it

    if file == STANDARD:
        return reading.read_article(sys.stdin.buffer.read())
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): check the name."
        raise InputError(message) from error
    return reading.read_article(data, file.name)


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file, or to standard output for ``-``. Raises InputError when it cannot be."""
    if file == STANDARD:
        click.echo(data, nl=False)
        return
    try:
        file.write_bytes(data)
    except OSError as error:
        message = f"{file} cannot be written ({error.strerror}): choose another place with -o."
        raise InputError(message) from error


@contextmanager
def progress_bar(label: str) -> Iterator["Progress | None"]:
    """Show a bar on standard error while work is done, if somebody is there to see it."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def report(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield report


def one_line(text: object) -> str:
    """Return text for a terminal: on one line, and without signs that would steer it."""
    shown = "".join(char if char.isprintable() else " " for char in str(text))
    return " ".join(shown.split())


def _short(cell: object) -> str:
    text = one_line(cell)
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def table(rows: list[tuple[object, ...]]) -> None:
    """Print rows in columns; only the last cell of a row is as long as it likes."""
    cells = [[*map(_short, row[:-1]), one_line(row[-1])] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
        click.echo("  ".join([*padded, row[-1]]))
