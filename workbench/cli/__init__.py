"""The command line: the same use cases as the pages.

Results go to standard output; progress and notes to standard error. What a command needs is
imported when it runs, so that ``--help`` answers at once.
"""

import sys
from io import TextIOWrapper

import click

from workbench.cli import articles, desk_work, drafts, editing, sources, starting, verdicts
from workbench.cli.frame import Commands

__all__ = ["main", "workbench"]


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="claim-workbench")
@click.pass_context
def workbench(context: click.Context) -> None:
    """Split an article into claims, check each against your own sources, export the sheet.

    Without a command the workbench opens in the browser, as with `workbench serve`.
    """
    if context.invoked_subcommand is None:
        with starting.serve.make_context("serve", [], parent=context) as own:
            starting.serve.invoke(own)


for command in (
    starting.serve,
    starting.demo,
    articles.split,
    articles.add,
    articles.articles,
    articles.claims,
    sources.sources,
    articles.match,
    drafts.revise,
    verdicts.rule,
    desk_work.decide,
    desk_work.work,
    editing.edit,
    verdicts.export,
):
    workbench.add_command(command)


def main() -> None:
    """Run the command that the program was started with."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that knows no é still gets the rest.
            stream.reconfigure(errors="backslashreplace")
    workbench(prog_name="workbench")
