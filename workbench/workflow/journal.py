"""The history of a claim: all that reviewers did on it, in the order in which they did it."""

from dataclasses import dataclass
from pathlib import Path

from workbench import store
from workbench.model import Claim, Verdict
from workbench.store import Database
from workbench.store import acts as stored
from workbench.store import claims as stored_claims
from workbench.store import comments as stored_comments
from workbench.store import marks as stored_marks
from workbench.store import verdicts as stored_verdicts
from workbench.store.act_records import Act, ActKind
from workbench.workflow.seconding import veil_among
from workbench.workflow.stamps import name

KEPT_BACK = frozenset({ActKind.RULED, ActKind.COMMENTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that was done on a claim."""

    act: Act
    before: Claim | None
    """The claim as it was; None when it was not there, or the act left it as it was."""
    after: Claim | None
    """The claim as it became; None when it was removed, or the act left it as it was."""
    verdict: Verdict | None
    comment: str | None
    reason: str | None
    """Why the claim's sentence was marked as not checkable; None for other acts."""
    is_redo: bool
    """Whether it does again what was undone."""


def history(desk: Path, claim_id: int, *, viewer: str | None = None) -> tuple[Event, ...]:
    """Return all that was done on a claim, the oldest first, as ``viewer`` may see it.

    What a second reviewer must not know before ruling, the first's verdicts and comments, is left
    out; see ``workflow.seconding``.
    """
    with store.reading(desk) as db:
        stored_claims.article_of(db, claim_id)
        by = name(viewer or "")
        veiled = claim_id in veil_among(db, [claim_id], viewer).claims
        acts = {act.id: act for act in stored.of_claim(db, claim_id)}
        verdicts = {each.id: each for each in stored_verdicts.of_claim(db, claim_id)}
        return tuple(
            _event(db, act, acts, verdicts, claim_id)
            for act in acts.values()
            if not veiled or act.reviewer == by or act.kind not in KEPT_BACK
        )


def _event(
    db: Database, act: Act, acts: dict[int, Act], verdicts: dict[int, Verdict], claim_id: int
) -> Event:
    change = next(each for each in act.changes if each.claim_id == claim_id)
    mark = stored_marks.of_act(db, act.id)
    undone = acts.get(act.undoes) if act.undoes else None
    return Event(
        act=act,
        before=change.before.claim if change.before else None,
        after=change.after.claim if change.after else None,
        verdict=verdicts.get(act.verdict_id) if act.verdict_id else None,
        comment=stored_comments.text_of(db, act.id),
        reason=mark.reason if mark else None,
        is_redo=undone is not None and undone.undoes is not None,
    )
