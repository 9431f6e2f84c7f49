"""Which articles of the desk are in sight, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import streamlit as st

from workbench.ui import desk_list, session, words
from workbench.workflow import DeskEntry

_NEVER = "9999"
_MORE = 25
_IN_SIGHT = "desk_in_sight"


class View(StrEnum):
    """A part of the desk."""

    ALL = "all"
    MINE = "mine"
    UNASSIGNED = "unassigned"
    OVERDUE = "overdue"
    ARCHIVED = "archived"


class Order(StrEnum):
    """What the articles are sorted by."""

    DUE = "due"
    NEWEST = "newest"
    OPEN = "open"
    TITLE = "title"


_SORTED_BY: Mapping[Order, Callable[[DeskEntry], tuple[object, ...]]] = {
    Order.DUE: lambda each: (desk_list.is_done(each), each.due or _NEVER, -each.article_id),
    Order.NEWEST: lambda each: (-each.article_id,),
    Order.OPEN: lambda each: (-each.open - each.disputed, -each.article_id),
    Order.TITLE: lambda each: (each.title.casefold(), each.article_id),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What the person asked to see of the desk."""

    view: View
    order: Order
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    assignees: tuple[str, ...]

    def arrange(self, entries: Sequence[DeskEntry]) -> list[DeskEntry]:
        """Return the articles that fit, in the order asked for."""
        now = datetime.now(UTC).isoformat()
        kept = [each for each in entries if self._fits(each, now)]
        return sorted(kept, key=_SORTED_BY[self.order])

    def _fits(self, entry: DeskEntry, now: str) -> bool:
        return (
            _is_in(entry, self.view, now)
            and (not self.outlets or entry.outlet in self.outlets)
            and (not self.languages or entry.language in self.languages)
            and (not self.assignees or entry.assignee in self.assignees)
        )


def choose_view() -> View:
    """Draw the choice of the part of the desk."""
    return st.segmented_control(
        words.DESK_VIEW,
        list(View),
        format_func=lambda view: words.DESK_VIEWS[view],
        default=View.ALL,
        required=True,
        label_visibility="collapsed",
        key="desk_view",
    )


def choose_rest(view: View, entries: Sequence[DeskEntry]) -> Board:
    """Draw the order and the filters, as far as there is something to choose."""
    order = st.selectbox(
        words.DESK_ORDER,
        list(Order),
        format_func=lambda order: words.DESK_ORDERS[order],
        label_visibility="collapsed",
        key="desk_order",
        width=180,
    )
    with st.popover(words.FILTER):
        return Board(
            view=view,
            order=order or Order.DUE,
            outlets=_among(words.OUTLET, {each.outlet for each in entries}, "outlets"),
            languages=_among(words.LANGUAGE, {each.language for each in entries}, "languages"),
            assignees=_among(words.ASSIGNED, {each.assignee for each in entries}, "assignees"),
        )


def in_sight(entries: Sequence[DeskEntry]) -> Sequence[DeskEntry]:
    """Return as many articles as are shown; the person asks for more with ``offer_more``."""
    return entries[: st.session_state.get(_IN_SIGHT, _MORE)]


def offer_more(entries: Sequence[DeskEntry]) -> None:
    """Draw the way to the articles that are not in sight, if there are any."""
    shown = len(in_sight(entries))
    if shown < len(entries):
        label = words.SHOW_MORE.format(count=len(entries) - shown)
        st.button(label, key="desk_more", on_click=_show, args=(shown + _MORE,))


def _show(count: int) -> None:
    st.session_state[_IN_SIGHT] = count


def _among(label: str, found: set[str], key: str) -> tuple[str, ...]:
    chosen = st.multiselect(
        label,
        sorted(found - {""}),
        placeholder=words.ANY,
        key=f"desk_{key}",
    )
    return tuple(chosen)


def _is_in(entry: DeskEntry, view: View, now: str) -> bool:
    match view:
        case View.MINE:
            return bool(entry.assignee) and entry.assignee == session.reviewer()
        case View.UNASSIGNED:
            return not entry.assignee
        case View.OVERDUE:
            return bool(entry.due) and str(entry.due) <= now and not desk_list.is_done(entry)
        case _:
            return True
