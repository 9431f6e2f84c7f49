"""Who works on which article, until when, and which are put away: events that can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

Act = Literal["assigned", "due", "archived"]

LATEST = """SELECT id, value FROM desk_events WHERE article_id = ? AND act = ?
ORDER BY id DESC LIMIT 2"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done on the desk at once."""

    id: int
    """0 when everything was so already, and nothing was done."""
    articles: int
    """How many it changed."""
    left: int = 0
    """Of an undo: how many stay, because somebody acted on them since."""


def do(
    db: Database, articles: Sequence[int], deed: tuple[Act, str | None], *, at: str, reviewer: str
) -> Step:
    """Note an act, with its value, on articles; one on which it is so already is passed over."""
    act, value = deed
    changed = [each for each in articles if not _is_so(_stands(db, each, act), deed)]
    return _noted(db, [(article, act, value) for article in changed], at, reviewer)


def undo(db: Database, step: int, *, at: str, reviewer: str) -> Step:
    """Give each article of a step what it had before, unless somebody acted on it since."""
    sql = "SELECT id, article_id, act FROM desk_events WHERE step = ? ORDER BY id"
    back, left = [], 0
    for row in list(db.query(sql, [step])):
        latest = list(db.query(LATEST, [row["article_id"], row["act"]]))
        if latest[0]["id"] == row["id"]:
            before = latest[1]["value"] if latest[1:] else None
            back.append((row["article_id"], row["act"], before))
        else:
            left += 1
    done = _noted(db, back, at, reviewer)
    return Step(id=done.id, articles=done.articles, left=left)


def _is_so(stands: str | None, deed: tuple[Act, str | None]) -> bool:
    """Tell whether there is nothing to do; it does not matter when something was put away."""
    act, value = deed
    return (stands is None) == (value is None) if act == "archived" else stands == value


def _stands(db: Database, article: int, act: Act) -> str | None:
    value: str | None = next((row["value"] for row in db.query(LATEST, [article, act])), None)
    return value


def _noted(
    db: Database, events: Sequence[tuple[int, Act, str | None]], at: str, reviewer: str
) -> Step:
    if not events:
        return Step(id=0, articles=0)
    last = next(iter(db.query("SELECT ifnull(max(id), 0) AS id FROM desk_events")))["id"]
    step = int(last) + 1
    db.conn.executemany(
        "INSERT INTO desk_events (step, article_id, act, value, at, reviewer)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [(step, *event, at, reviewer) for event in events],
    )
    return Step(id=step, articles=len(events))
