"""The command that gives an article a new text."""

from pathlib import Path

import click

from workbench.cli.articles import file_argument
from workbench.cli.frame import (
    article_argument,
    db_option,
    progress_bar,
    read_text,
    reviewer_option,
    table,
)


@click.command()
@article_argument
@file_argument
@reviewer_option
@db_option
def revise(article: int, file: Path, reviewer: str, desk: Path) -> None:
    """Give an article a new text: claims whose words and context are the same keep their verdicts.

    Changed claims are open again. Those that a reviewer worked on and that have no place in the new
    text wait on the article's page to be placed by hand. Prints what became of each claim that was
    not kept. All texts stay on the desk; nothing is stored when it is interrupted.
    """
    from workbench import workflow  # noqa: PLC0415 - loads the database and spaCy
    from workbench.drafts import Fate  # noqa: PLC0415 - as above

    workflow.prepare(desk, create=False)
    text = read_text(file)
    with progress_bar("Revising") as progress:
        report = workflow.revise_article(desk, article, text, reviewer=reviewer, progress=progress)
    click.echo(f"Draft {report.number}: {report.summary}")
    rows: list[tuple[object, ...]] = [
        (
            *(each.anchored.fate, each.anchored.claim_id, each.anchored.words or "-"),
            *(each.state.claim.words if each.state else "-", each.anchored.cause),
        )
        for each in report.moved
        if each.anchored.fate is not Fate.KEPT
    ]
    if rows:
        table(rows)
