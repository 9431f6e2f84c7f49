"""The commands on the desk's work: who does what until when, disputes, agreement."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.frame import db_option, one_line, reviewer_option, table
from workbench.cli.verdicts import to_ruling
from workbench.model import Ruling

if TYPE_CHECKING:
    from workbench.workflow import Agreement, DeskHit, Step

articles_argument = click.argument("articles", nargs=-1, required=True, type=click.IntRange(1))
NEVER = "none"


def to_time(_: click.Context, __: click.Parameter, value: str) -> datetime | None:
    """Read a time of this machine's zone, or ``none``; the callback of an argument."""
    if value.strip().lower() == NEVER:
        return None
    try:
        return datetime.fromisoformat(value.strip()).astimezone()
    except ValueError as error:
        message = f"{value!r} is no time: write it as 2021-12-28T18:00, or {NEVER}."
        raise click.BadParameter(message) from error


@click.group("desk")
def work() -> None:
    """See how far articles are, give them out, put them away, search them all."""


@work.command("list")
@click.option("--archived", is_flag=True, help="Those that were put away.")
@db_option
def entries(desk: Path, *, archived: bool) -> None:
    """List the articles: number, deadline, who has it, claims ruled on, disputed, title."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    table(
        [
            (
                *(each.article_id, each.due or "-", each.assignee or "-"),
                *(f"{each.ruled}/{each.claims}", each.disputed, each.title),
            )
            for each in workflow.desk_entries(desk, is_archived=archived)
        ]
    )


@work.command("search")
@click.argument("words")
@db_option
def search(words: str, desk: Path) -> None:
    """Find claims and articles that hold all of the words: article, claim, what stands there."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    hits = workflow.search_desk(desk, words)
    table([(hit.article_id, hit.claim_id or "-", _place(hit)) for hit in hits])


@work.command("assign")
@articles_argument
@click.option("--to", "assignee", default="", metavar="NAME", help="Nobody when not given.")
@reviewer_option
@db_option
def assign(articles: Sequence[int], assignee: str, reviewer: str, desk: Path) -> None:
    """Give articles to a reviewer to work on."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.assign(desk, articles, assignee, reviewer=reviewer))


@work.command("due")
@click.argument("time", callback=to_time)
@articles_argument
@reviewer_option
@db_option
def due(time: datetime | None, articles: Sequence[int], reviewer: str, desk: Path) -> None:
    """Say until when articles are to be checked: TIME is like 2021-12-28T18:00, or none."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.set_deadline(desk, articles, time, reviewer=reviewer))


@work.command("archive")
@articles_argument
@click.option("--back", is_flag=True, help="Bring them back instead.")
@reviewer_option
@db_option
def archive(articles: Sequence[int], reviewer: str, desk: Path, *, back: bool) -> None:
    """Put articles away; nothing of them is deleted."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    act = workflow.bring_back if back else workflow.archive
    _tell(act(desk, articles, reviewer=reviewer))


@work.command("undo")
@click.argument("step", type=click.IntRange(1))
@reviewer_option
@db_option
def undo(step: int, reviewer: str, desk: Path) -> None:
    """Undo a step, by the number that it printed; what others did since stays."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    _tell(workflow.undo_step(desk, step, reviewer=reviewer))


@work.command("agreement")
@db_option
def agreement(desk: Path) -> None:
    """Print how far reviewers agree: of whom or what, claims, raw, kappa, alpha."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    told = workflow.agreement(desk)
    if told.overall is None:
        click.echo("No claim has been ruled on by two reviewers yet.", err=True)
        return
    table(
        [
            ("all", *_numbers(told.overall)),
            *(("kind", kind, *_numbers(each)[1:]) for kind, each in told.by_kind.items()),
            *((*pair, *_numbers(each)[1:]) for pair, each in told.by_pair.items()),
        ]
    )


@click.command()
@click.argument("claim", type=click.IntRange(1))
@click.argument("ruling", callback=to_ruling)
@click.option("--note", required=True, help="Why.")
@reviewer_option
@db_option
def decide(claim: int, ruling: Ruling, note: str, reviewer: str, desk: Path) -> None:
    """End a dispute on a claim by a final ruling; the verdicts stay what they are."""
    from workbench import workflow  # noqa: PLC0415 - loads the database

    workflow.prepare(desk, create=False)
    final = workflow.adjudicate(desk, claim, ruling, reviewer=reviewer, note=note)
    click.echo(f"Claim {claim}: {ruling}, final ({final.reviewer}, {final.at})")


def _tell(step: "Step") -> None:
    """Print what was done, with the number to undo it by."""
    left = f", {step.left} left as they are" if step.left else ""
    click.echo(f"Step {step.id}: {step.articles} changed{left}" if step.id else "Nothing to do.")


def _place(hit: "DeskHit") -> str:
    if hit.label:
        return f"{hit.label}: {hit.text}"
    start, end = hit.spans[0] if hit.spans else (0, 0)
    return one_line(f"{hit.title}: {hit.text[max(0, start - 40) : end + 40]}")


def _numbers(measured: "Agreement") -> tuple[object, ...]:
    """Return the claims and the numbers of an agreement, a dash for what there is none of."""
    numbers = (measured.raw, measured.kappa, measured.alpha)
    told = ("-" if number is None else f"{number:.2f}" for number in numbers)
    return ("", len(measured.claims), *told)
