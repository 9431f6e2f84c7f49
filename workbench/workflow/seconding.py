"""Four eyes: what a second reviewer may see, what waits for one, and how a dispute ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import store
from workbench.errors import InputError
from workbench.model import Adjudication, Ruling, Status, Verdict
from workbench.store import ClaimState, Database, Waiting, seconding
from workbench.store import acts as stored_acts
from workbench.store import claims as stored_claims
from workbench.store.act_records import Act, ActKind, Change
from workbench.workflow.settings import SecondRuling, settings_in
from workbench.workflow.stamps import name, now


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """The claims whose rulings are kept from a viewer until they have ruled too."""

    claims: frozenset[int] = frozenset()
    viewer: str = ""

    def over(self, state: ClaimState) -> ClaimState:
        """Return a claim's state as the viewer may see it: open, if its ruling is kept back."""
        if state.claim.id not in self.claims:
            return state
        return replace(state, status=Status.OPEN, ruling=None, is_withheld=True)

    def of(self, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
        """Return the verdicts that the viewer may see, their own among them."""
        return tuple(
            each
            for each in verdicts
            if each.claim_id not in self.claims or each.reviewer == self.viewer
        )


def veil_in(db: Database, article_id: int, viewer: str | None) -> Veil:
    """Return what is kept from a viewer in an article.

    ``viewer`` is a reviewer's name, empty for somebody who has not given one yet; from None,
    which is no person of the desk, nothing is kept.
    """
    if viewer is None or not _is_blind(db):
        return Veil()
    by = name(viewer)
    return Veil(claims=seconding.withheld_in(db, article_id, by), viewer=by)


def veil_among(db: Database, claims: Iterable[int], viewer: str | None) -> Veil:
    """Return what is kept from a viewer among claims of any articles; see ``veil_in``."""
    if viewer is None or not _is_blind(db):
        return Veil()
    by = name(viewer)
    return Veil(claims=seconding.withheld_among(db, claims, by), viewer=by)


def to_second(desk: Path, *, reviewer: str) -> tuple[Waiting, ...]:
    """Return the claims that wait for this reviewer's second ruling.

    There are none while the desk's second ruling is off, and nobody seconds their own.
    """
    with store.reading(desk) as db:
        if settings_in(db).second_ruling is SecondRuling.OFF:
            return ()
        return seconding.to_second(db, name(reviewer))


def opinions(desk: Path, claim_id: int, *, viewer: str) -> dict[str, Ruling]:
    """Return the standing rulings on a claim by reviewer, of those that the viewer may see.

    There are none while the desk's second ruling is off.
    """
    with store.reading(desk) as db:
        if settings_in(db).second_ruling is SecondRuling.OFF:
            return {}
        is_veiled = claim_id in veil_among(db, [claim_id], viewer).claims
        return {} if is_veiled else seconding.opinions(db, claim_id)


def adjudicate(  # noqa: PLR0913 - a final ruling has this many parts, each given by name
    desk: Path,
    claim_id: int,
    ruling: Ruling,
    *,
    reviewer: str,
    note: str,
    version: int | None = None,
) -> Adjudication:
    """End a dispute by a final ruling, with the reason for it; the verdicts stay what they are.

    ``version`` is that of the claim as it was shown. Raises InputError without a reviewer or a
    note and for a claim that is not disputed, ConflictError when somebody acted on it since.
    """
    event = _event(claim_id, reviewer, ruling, note.strip())
    if not event.note:
        message = "A final ruling needs a reason: write a note."
        raise InputError(message)
    with store.writing(desk) as db:
        state = stored_claims.state(db, claim_id)
        if state.status not in {Status.DISPUTED, Status.ADJUDICATED}:
            message = f"Claim {claim_id} is not disputed: a final ruling is given where two differ."
            raise InputError(message)
        return _store(db, event, state.version if version is None else version)


def withdraw_adjudication(desk: Path, claim_id: int, *, reviewer: str) -> Adjudication:
    """Take a final ruling back, so that the claim is disputed again.

    Raises InputError when the reviewer is not the one who gave it.
    """
    event = _event(claim_id, reviewer, None, "")
    with store.writing(desk) as db:
        standing = seconding.final(db, claim_id)
        if standing is None or standing.reviewer != event.reviewer:
            message = f"{event.reviewer} gave no final ruling on claim {claim_id} to take back."
            raise InputError(message)
        return _store(db, event, stored_claims.state(db, claim_id).version)


def demand_another(db: Database, claim_id: int, reviewer: str) -> None:
    """Raise InputError when a reviewer ruled on the claim before under another spelling.

    Nobody seconds their own.
    """
    for ruler in seconding.rulers(db, claim_id):
        if ruler != reviewer and ruler.casefold() == reviewer.casefold():
            message = f"“{reviewer}” is “{ruler}” in another spelling: sign as “{ruler}”."
            raise InputError(message)


def _is_blind(db: Database) -> bool:
    return settings_in(db).second_ruling is SecondRuling.BLIND


def _event(claim_id: int, reviewer: str, ruling: Ruling | None, note: str) -> Adjudication:
    by = name(reviewer)
    if not by:
        message = "A final ruling needs a reviewer: give your name."
        raise InputError(message)
    return Adjudication(
        id=0, claim_id=claim_id, claim_version=0, reviewer=by, at=now(), ruling=ruling, note=note
    )


def _store(db: Database, event: Adjudication, seen: int) -> Adjudication:
    """Store an event on the claim as it was seen, and that it is an act of the reviewer's."""
    stored_claims.advance(db, event.claim_id, seen)
    act = Act(
        article_id=stored_claims.article_of(db, event.claim_id),
        kind=ActKind.ADJUDICATED,
        reviewer=event.reviewer,
        at=event.at,
        changes=(Change(claim_id=event.claim_id, before=None, after=None),),
    )
    stored_acts.add(db, act)
    return seconding.adjudicate(db, replace(event, claim_version=seen))
