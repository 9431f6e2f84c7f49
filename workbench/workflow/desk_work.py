"""The desk's work: which articles are on it, who works on what until when, and what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench import store
from workbench.errors import InputError
from workbench.store import Database, DeskEntry, DeskHit, Step, Waiting, desk_lists, desk_search
from workbench.store import articles as stored_articles
from workbench.store import desk_work as stored
from workbench.store.desk_work import Act
from workbench.workflow.stamps import name, now

_FOUND = 20  # articles, and twice as many claims, that a search shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Claims that somebody should look at before others."""

    disputed: tuple[Waiting, ...]
    """Reviewers differ on them."""
    contradicted: tuple[Waiting, ...]
    """Nobody has ruled on them, and a source contradicts them."""


def desk_entries(desk: Path, *, is_archived: bool = False) -> tuple[DeskEntry, ...]:
    """Return the articles on the desk, or those that were put away, the newest first."""
    with store.reading(desk) as db:
        return desk_lists.entries(db, is_archived=is_archived)


def waits(desk: Path, *, limit: int = 100) -> Waits:
    """Return the claims on the desk that wait for somebody, at most ``limit`` of each sort."""
    with store.reading(desk) as db:
        return Waits(
            disputed=desk_lists.disputed(db, limit=limit),
            contradicted=desk_lists.contradicted(db, limit=limit),
        )


def reviewers(desk: Path) -> tuple[str, ...]:
    """Return everybody who has done something on the desk or was given work, by name."""
    with store.reading(desk) as db:
        return desk_lists.reviewers(db)


def search_desk(desk: Path, words: str) -> tuple[DeskHit, ...]:
    """Return where articles and claims hold all of the words, claims first, the nearest first.

    Accents and case are ignored, and the last word may go on. Articles that were put away are
    searched too.
    """
    with store.reading(desk) as db:
        claims = desk_search.claims(db, words, limit=2 * _FOUND)
        return (*claims, *desk_search.articles(db, words, limit=_FOUND))


def assign(desk: Path, articles: Sequence[int], assignee: str, *, reviewer: str) -> Step:
    """Give articles to a reviewer to work on; to nobody, if the name is empty."""
    return _do(desk, articles, "assigned", name(assignee) or None, reviewer)


def set_deadline(
    desk: Path, articles: Sequence[int], due: datetime | None, *, reviewer: str
) -> Step:
    """Say until when articles are to be checked; None takes the deadline away.

    Raises InputError for a time without a zone.
    """
    if due is not None and due.tzinfo is None:
        message = "A deadline needs its time zone: give one, such as UTC."
        raise InputError(message)
    told = due.astimezone(UTC).isoformat(timespec="seconds") if due else None
    return _do(desk, articles, "due", told, reviewer)


def archive(desk: Path, articles: Sequence[int], *, reviewer: str) -> Step:
    """Put articles away from the desk; nothing of them is deleted, and they can be brought back."""
    return _do(desk, articles, "archived", now(), reviewer)


def bring_back(desk: Path, articles: Sequence[int], *, reviewer: str) -> Step:
    """Put articles on the desk again that were put away."""
    return _do(desk, articles, "archived", None, reviewer)


def undo_step(desk: Path, step: int, *, reviewer: str) -> Step:
    """Undo what was done on the desk at once; the undoing is a step too, and can be undone.

    What somebody did to an article since is left as it is.
    """
    with store.writing(desk) as db:
        return stored.undo(db, step, at=now(), reviewer=name(reviewer))


def _do(desk: Path, articles: Sequence[int], act: Act, value: str | None, reviewer: str) -> Step:
    with store.writing(desk) as db:
        _demand_there(db, articles)
        return stored.do(db, articles, (act, value), at=now(), reviewer=name(reviewer))


def _demand_there(db: Database, articles: Sequence[int]) -> None:
    for article in articles:
        stored_articles.get(db, article)
