"""Undo and redo of anything that a reviewer did on an article: verdict, edit, mark, comment.

What is undone is not taken out of the record: the undo is an act of its own, so it outlives a
reload and can be undone in its turn. A new act ends what could be redone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import store
from workbench.errors import ConflictError, InputError
from workbench.model import Verdict
from workbench.store import Database, seconding
from workbench.store import acts as stored
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import comments as stored_comments
from workbench.store import editions as stored_editions
from workbench.store import marks as stored_marks
from workbench.store import verdicts as stored_verdicts
from workbench.store.act_records import Act, ActKind, Change
from workbench.workflow.editions import named
from workbench.workflow.stamps import name, now


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act as a person would name it."""

    act: Act
    words: str
    """The words that it was about: of its claim, or of the sentence that it marked."""
    claim_id: int | None
    """The claim to look at; None when it was about a sentence alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """What a reviewer may undo and redo on an article."""

    undo: Done | None
    """Their latest act that stands; None when there is none."""
    redo: Done | None
    """What they undid last; None when there is nothing, or something was done since."""


def undoable(desk: Path, article_id: int, *, reviewer: str) -> Undoable:
    """Return what a reviewer would undo and redo next on an article."""
    with store.reading(desk) as db:
        undo, redo = _next(stored.of_reviewer(db, article_id, name(reviewer)))
        undone = stored.get(db, redo).undoes if redo else None
        return Undoable(
            undo=_done(db, undo) if undo else None, redo=_done(db, undone) if undone else None
        )


def undo(desk: Path, article_id: int, *, reviewer: str) -> Done:
    """Undo the latest act of a reviewer on an article that stands; says what it undid.

    Raises ConflictError when somebody else acted since on what it was about, InputError when there
    is nothing to undo.
    """
    by = named(reviewer)
    with store.writing(desk) as db:
        latest, _ = _next(stored.of_reviewer(db, article_id, by))
        if latest is None:
            message = f"{by} has nothing to undo on article {article_id}."
            raise InputError(message)
        done = _done(db, latest)
        _reverse(db, done)
        return done


def redo(desk: Path, article_id: int, *, reviewer: str) -> Done:
    """Do again what the reviewer undid last on an article; says what it did again.

    Raises as ``undo`` does.
    """
    by = named(reviewer)
    with store.writing(desk) as db:
        _, undoing = _next(stored.of_reviewer(db, article_id, by))
        if undoing is None:
            message = f"{by} has nothing to redo on article {article_id}."
            raise InputError(message)
        done = _done(db, undoing)
        _reverse(db, done)
        return replace(done, act=stored.get(db, done.act.undoes or undoing))


def _next(acts: Iterable[tuple[int, int | None]]) -> tuple[int | None, int | None]:
    """Return the act that an undo would undo, and the undo that a redo would undo."""
    done: list[int] = []
    undone: list[tuple[int, int]] = []
    for act_id, undoes in acts:
        if undoes is None:
            done.append(act_id)
            undone.clear()
        elif undone and undone[-1][0] == undoes:
            undone.pop()
            done.append(act_id)
        else:
            done.pop()
            undone.append((act_id, undoes))
    return (done[-1] if done else None), (undone[-1][0] if undone else None)


def _reverse(db: Database, done: Done) -> None:
    """Put everything back to how it was before an act, as an act of its own."""
    act = done.act
    other = stored.later_by_others(db, act)
    if other:
        message = f"{other} acted on “{done.words}” since: it cannot be undone any more."
        raise ConflictError(message)
    if act.verdict_id is not None:
        by = _reverse_verdict(db, act)
    else:
        opposite = tuple(
            replace(change, before=change.after, after=change.before) for change in act.changes
        )
        by = stored.add(db, replace(act, id=0, at=now(), changes=opposite, undoes=None)).id
        for change in opposite:
            _apply(db, change, done.words)
        if act.kind is ActKind.ADJUDICATED:
            _reverse_adjudication(db, act)
        stored_marks.reverse(db, act.id, by=by)
        stored_comments.reverse(db, act.id, by=by)
    stored.note_undoing(db, by, undoes=act.id)


def _apply(db: Database, change: Change, words: str) -> None:
    if not change.is_edit:
        return
    if stored_editions.of_claim(db, change.claim_id) != change.before:
        message = f"“{words}” is not any more what you made it: it cannot be undone."
        raise ConflictError(message)
    version = stored_editions.version(db, change.claim_id)
    stored_claims.advance(db, change.claim_id, version)
    if change.after is None:
        stored_editions.remove(db, change.claim_id, at=now())
    else:
        stored_editions.put(db, change.claim_id, change.after)


def _reverse_verdict(db: Database, act: Act) -> int:
    """Give again the verdict that the reviewer had before, or withdraw; the id of the act."""
    (change,) = act.changes
    events = stored_verdicts.of_claim(db, change.claim_id)
    own = [each for each in events if each.reviewer == act.reviewer]
    at = next(i for i, each in enumerate(own) if each.id == act.verdict_id)
    version = stored_editions.version(db, change.claim_id)
    withdrawal = Verdict(
        id=0,
        claim_id=change.claim_id,
        claim_version=version,
        reviewer=act.reviewer,
        at=now(),
        ruling=None,
    )
    # The verdict before keeps the version that it was given on: it stands if that still does.
    again = replace(own[at - 1], at=now()) if at else withdrawal
    stored_claims.advance(db, change.claim_id, version)
    return stored.of_verdict(db, stored_verdicts.add(db, again).id)


def _reverse_adjudication(db: Database, act: Act) -> None:
    """Give again the final ruling that the claim had before, or take it back."""
    (change,) = act.changes
    *before, latest = seconding.adjudications(db, change.claim_id)
    version = stored_editions.version(db, change.claim_id)
    taken_back = replace(latest, claim_version=version, reviewer=act.reviewer, ruling=None, note="")
    again = before[-1] if before else taken_back
    stored_claims.advance(db, change.claim_id, version)
    seconding.adjudicate(db, replace(again, at=now()))


def _done(db: Database, act_id: int) -> Done:
    act = stored.get(db, act_id)
    mark = stored_marks.of_act(db, act.id)
    if mark is not None:
        article = stored_articles.get(db, act.article_id)
        sentence = stored_claims.sentences(db, act.article_id)[mark.sentence]
        words = article.text[sentence.start : sentence.end]
        return Done(act=act, words=words, claim_id=None)
    change = act.changes[0]
    edition = change.before or change.after or stored_editions.of_claim(db, change.claim_id)
    words = edition.claim.words if edition else ""
    return Done(act=act, words=words, claim_id=_shown(act))


def _shown(act: Act) -> int:
    """Return the claim of an act that stands after it, else the first."""
    kept = [each.claim_id for each in act.changes if each.after or not each.is_edit]
    return (kept or [each.claim_id for each in act.changes])[0]
