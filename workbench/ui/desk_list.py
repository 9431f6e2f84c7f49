"""The articles of the desk: what each is, how far it is, who has it and until when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from workbench.ui import due_times, navigation, plain_values, progress, words
from workbench.workflow import DeskEntry

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "workbench_desk_list",
    html=(_HERE / "desk_list.html").read_text(encoding="utf-8"),
    css=(_HERE / "desk_list.css").read_text(encoding="utf-8"),
    js=(_HERE / "desk_list.js").read_text(encoding="utf-8"),
)
_KEY = "desk_list"
_CHOSEN = "desk_chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article of the list, with what only its viewer has to do with it."""

    entry: DeskEntry
    to_second: int = 0
    """Claims that wait for the viewer's second ruling."""


def chosen_among(entries: Sequence[DeskEntry]) -> tuple[int, ...]:
    """Return the ids of the articles that the person ticked, of those that are in sight."""
    ticked = st.session_state.get(_CHOSEN, frozenset())
    return tuple(each.article_id for each in entries if each.article_id in ticked)


def choose(ids: Sequence[int]) -> None:
    """Tick these articles and no others."""
    st.session_state[_CHOSEN] = frozenset(ids)


def draw(rows: Sequence[Row]) -> None:
    """Draw the articles; opening one leaves the page for its first open claim."""
    now = datetime.now(UTC)
    ids = [row.entry.article_id for row in rows]
    ticked = frozenset(chosen_among([row.entry for row in rows]))
    result = _COMPONENT(
        key=_KEY,
        data={
            "all": words.CHOOSE_ALL.format(count=len(rows)),
            "rows": [_drawn(row, now, is_chosen=row.entry.article_id in ticked) for row in rows],
        },
        on_choose_change=_on_choose,
        on_split_change=_on_split,
        on_review_change=_nothing,
        on_sheet_change=_nothing,
        on_drafts_change=_nothing,
    )
    for page in ("review", "sheet", "drafts"):
        article_id = getattr(result, page)
        if article_id in ids:
            navigation.go(page, article=article_id)


def _on_choose() -> None:
    told = st.session_state[_KEY].choose
    if told is not None:
        choose(told)


def _on_split() -> None:
    article_id = st.session_state[_KEY].split
    if article_id is not None:
        progress.start("split", article_id)


def _nothing() -> None:
    """Do nothing: the page is run again, and it is there that the article is opened."""


def _drawn(row: Row, now: datetime, *, is_chosen: bool) -> dict[str, object]:
    entry = row.entry
    title = entry.title or words.UNTITLED
    acts = [
        ("review", words.OPEN_REVIEW),
        ("sheet", words.OPEN_SHEET),
        ("drafts", words.DRAFTS),
    ]
    side = list(_side(entry, now))
    return {
        "id": entry.article_id,
        "title": title,
        "language": entry.language,
        "about": _about(entry),
        "choose": words.CHOOSE_ONE.format(title=title),
        "chosen": is_chosen,
        "late": any(look == "overdue" for _, _, look in side),
        "bar": _bar(entry) if entry.claims else None,
        "counts": list(_counts(row)),
        "side": side,
        "opens": "review" if entry.is_split else "split",
        "acts": acts if entry.is_split else [("split", words.SPLIT_AGAIN)],
    }


def _about(entry: DeskEntry) -> str:
    published = plain_values.day(entry.published) if entry.published else ""
    return " · ".join(piece for piece in (entry.outlet, published, entry.language) if piece)


def _bar(entry: DeskEntry) -> dict[str, object]:
    settled = entry.ruled - entry.disputed
    return {
        "said": words.PROGRESS_RULED.format(ruled=entry.ruled, all=entry.claims),
        "shares": [("ruled", settled), ("disputed", entry.disputed), ("open", entry.open)],
    }


def _counts(row: Row) -> Iterator[tuple[str, str]]:
    entry = row.entry
    if not entry.is_split:
        yield "hint", words.NOT_SPLIT
        return
    yield "", words.PROGRESS_RULED.format(ruled=entry.ruled, all=entry.claims)
    if entry.disputed:
        yield "alarm", words.PROGRESS_DISPUTED.format(disputed=entry.disputed)
    if entry.conflicts:
        yield "alarm", words.PROGRESS_CONTRADICTED.format(count=entry.conflicts)
    if row.to_second:
        yield "hint", words.PROGRESS_TO_SECOND.format(count=row.to_second)


def _side(entry: DeskEntry, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Give (name, what is said, look) of who works on an article, and until when."""
    if entry.assignee:
        yield words.ASSIGNED, words.ASSIGNED_TO.format(name=entry.assignee), ""
    else:
        yield words.ASSIGNED, words.NOBODY_YET, "none"
    others = [f"{name} {count}" for name, count in entry.reviewers]
    if others:
        yield words.RULED_BY, words.RULED_BY_WHOM.format(names=", ".join(others)), "none"
    if is_done(entry):
        yield words.DUE, words.ALL_DONE, "none"
    elif entry.due:
        said, look = due_times.deadline(entry.due, now)
        yield words.DUE, said, look


def is_done(entry: DeskEntry) -> bool:
    """Tell whether nothing is open or disputed."""
    return entry.is_split and not entry.open and not entry.disputed
