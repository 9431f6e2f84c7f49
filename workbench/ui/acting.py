"""What happens on the page after a reviewer's act: told, shown, its evidence searched again."""

import time
from collections.abc import Callable

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.model import Claim
from workbench.ui import session, telling, words
from workbench.ui.desk import served
from workbench.ui.plain_values import in_words
from workbench.workflow import Act, Done

_SHOWN = 40
"""Characters of an act's words that a notice repeats."""
_PATIENCE = 0.5  # seconds that a press may wait for the evidence, to show it at once


def act(do: Callable[[], Act]) -> Act | None:
    """Carry out an edit, tell what came of it, and open the claim; None when it was refused."""
    try:
        done = do()
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
        return None
    search(done)
    _open(done)
    session.notify(told(done))
    return done


def reverse(article_id: int, *, again: bool) -> None:
    """Undo what the reviewer did last on an article, or do it again, and say what that was."""
    step, said = (workflow.redo, words.REDID) if again else (workflow.undo, words.UNDID)
    try:
        done = step(served().path, article_id, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
        return
    search(done.act)
    if done.claim_id is not None:
        session.open_claim(done.claim_id)
    session.notify(said.format(what=named(done)))


def named(done: Done) -> str:
    """Return an act in a few words, as undo and redo name it."""
    return words.ACTS[done.act.kind].format(words=clipped(done.words))


def clipped(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def told(done: Act) -> str:
    """Return what an edit did, with the claims that it left, or else those that it removed."""
    left = [change.after for change in done.changes if change.after]
    gone = [change.before for change in done.changes if change.before]
    claims = [_claim(edition.claim) for edition in left or gone]
    return words.DONE[done.kind].format(claim=" · ".join(claims))


def _claim(claim: Claim) -> str:
    kind = telling.kind(claim.kind)
    if claim.value:
        kind = words.NAMED.format(name=kind, said=in_words(claim.value, claim.words))
    return words.CLAIM_IS.format(words=clipped(claim.words), kind=kind)


def search(done: Act) -> None:
    """Have the evidence of the claims that an act changed searched again."""
    desk = served()
    jobs = [
        desk.jobs.submit("search", desk.path, change.claim_id)
        for change in done.changes
        if change.is_edit and workflow.evidence_is_stale(desk.path, change.claim_id)
    ]
    until = time.monotonic() + _PATIENCE
    for job in jobs:
        desk.jobs.wait(job, max(0.0, until - time.monotonic()))


def _open(done: Act) -> None:
    standing = [change.claim_id for change in done.changes if change.after]
    if standing:
        session.open_claim(standing[0])
