"""The commands that change claims: each one is an act, and an act can be undone."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.frame import article_argument, db_option, one_line, reviewer_option, table

if TYPE_CHECKING:
    from workbench.workflow import Act, Event

claim_argument = click.argument("claim", type=click.IntRange(1))


@click.group()
def edit() -> None:
    """Add and change claims, comment on them, undo what you did."""


@edit.command("add")
@article_argument
@click.argument("words")
@click.option("--nth", type=click.IntRange(1), help="Which time, when they stand there several.")
@reviewer_option
@db_option
def add(article: int, words: str, nth: int | None, reviewer: str, desk: Path) -> None:
    """Make words of an article a claim; their kind and value are read from them."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.add_claim_by_words(desk, article, words, reviewer=reviewer, nth=nth))


@edit.command("value")
@claim_argument
@click.argument("value")
@reviewer_option
@db_option
def value(claim: int, value: str, reviewer: str, desk: Path) -> None:
    """Give a claim a value in plain words, such as "2 h"; an empty one takes it away."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.change_value(desk, claim, value, reviewer=reviewer))


@edit.command("kind")
@claim_argument
@click.argument("kind")
@reviewer_option
@db_option
def kind(claim: int, kind: str, reviewer: str, desk: Path) -> None:
    """Give a claim another kind, with the value of that kind in its words."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.change_kind(desk, claim, kind, reviewer=reviewer))


@edit.command("merge")
@claim_argument
@click.argument("other", type=click.IntRange(1))
@reviewer_option
@db_option
def merge(claim: int, other: int, reviewer: str, desk: Path) -> None:
    """Let a claim take in another of its paragraph, with the words between them."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.merge_claims(desk, claim, other, reviewer=reviewer))


@edit.command("remove")
@claim_argument
@reviewer_option
@db_option
def remove(claim: int, reviewer: str, desk: Path) -> None:
    """Take a claim out of its article; it is kept, and `undo` brings it back."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    workflow.remove_claim(desk, claim, reviewer=reviewer)
    click.echo(f"Claim {claim} is removed.")


@edit.command("comment")
@claim_argument
@click.argument("text")
@reviewer_option
@db_option
def comment(claim: int, text: str, reviewer: str, desk: Path) -> None:
    """Say something about a claim to the others of the desk."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    workflow.comment(desk, claim, text, reviewer=reviewer)


@edit.command("history")
@claim_argument
@db_option
def history(claim: int, desk: Path) -> None:
    """List all that was done on a claim, the oldest first: time, reviewer, act, details."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    events = workflow.history(desk, claim)
    if events:
        table([_row(event) for event in events])


@edit.command("undo")
@article_argument
@reviewer_option
@db_option
def undo(article: int, reviewer: str, desk: Path) -> None:
    """Undo what you did last on an article: verdict, edit, mark or comment."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    done = workflow.undo(desk, article, reviewer=reviewer)
    click.echo(f"Undone: {done.act.kind}, {one_line(done.words)}")


@edit.command("redo")
@article_argument
@reviewer_option
@db_option
def redo(article: int, reviewer: str, desk: Path) -> None:
    """Do again what you undid last on an article."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    done = workflow.redo(desk, article, reviewer=reviewer)
    click.echo(f"Done again: {done.act.kind}, {one_line(done.words)}")


def _tell(act: "Act") -> None:
    """Print the claims that an act left in the article, as `workbench claims` lists them."""
    left = [change.after.claim for change in act.changes if change.after]
    rows = [(each.id, each.kind, each.value, each.words) for each in left]
    table([(id_, of, value.text if value else "-", words) for id_, of, value, words in rows])
    click.echo("Its evidence: `workbench match` searches it again.", err=True)


def _row(event: "Event") -> tuple[object, ...]:
    act = event.act
    what = f"undo: {act.kind}" if act.undoes and not event.is_redo else act.kind
    return act.at, act.reviewer, what, _details(event)


def _details(event: "Event") -> str:
    if event.verdict is not None:
        return event.verdict.ruling or "withdrawn"
    if event.comment or event.reason:
        return event.comment or event.reason or ""
    said = [
        f"“{claim.words}” ({claim.kind}{f', {claim.value.text}' if claim.value else ''})"
        for claim in (event.before, event.after)
        if claim is not None
    ]
    return " → ".join(said)
