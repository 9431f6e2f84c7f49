"""Comments: what reviewers say to each other about a claim."""

from pathlib import Path

from workbench import store
from workbench.errors import InputError
from workbench.store import Database
from workbench.store import acts as stored_acts
from workbench.store import claims as stored_claims
from workbench.store import comments as stored
from workbench.store.act_records import Act, ActKind, Change, Comment
from workbench.workflow.editions import named
from workbench.workflow.seconding import veil_among
from workbench.workflow.stamps import name, now


def comment(desk: Path, claim_id: int, text: str, *, reviewer: str) -> Act:
    """Say something about a claim, in plain text; nobody's verdict form is disturbed by it.

    Raises InputError without text or a reviewer.
    """
    by = named(reviewer)
    if not text.strip():
        message = "Write the comment first."
        raise InputError(message)
    with store.writing(desk) as db:
        act = Act(
            article_id=stored_claims.article_of(db, claim_id),
            kind=ActKind.COMMENTED,
            reviewer=by,
            at=now(),
            changes=(Change(claim_id=claim_id, before=None, after=None),),
        )
        filed = stored_acts.add(db, act)
        stored.add(db, filed.id, claim_id=claim_id, text=text.strip())
        return filed


def comments(desk: Path, claim_id: int, *, viewer: str | None = None) -> tuple[Comment, ...]:
    """Return the comments on a claim, the oldest first, as ``viewer`` may see them."""
    with store.reading(desk) as db:
        return shown(db, claim_id, viewer)


def shown(db: Database, claim_id: int, viewer: str | None) -> tuple[Comment, ...]:
    """Return the comments on a claim that ``viewer`` may see.

    While a first ruling is kept from them, so is what others said; see ``workflow.seconding``.
    """
    said = stored.of_claim(db, claim_id)
    if claim_id not in veil_among(db, [claim_id], viewer).claims:
        return said
    return tuple(each for each in said if each.reviewer == name(viewer or ""))


def comment_counts(desk: Path, article_id: int) -> dict[int, int]:
    """Return how many comments each claim of an article has, for those that have any."""
    with store.reading(desk) as db:
        return stored.counts(db, article_id)
