"""Desk: the articles with how far each is, what waits for somebody, and the way to add one."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from workbench import workflow
from workbench.ui import (
    article_adding,
    desk_actions,
    desk_board,
    desk_list,
    desk_waiting,
    frame,
    guide,
    progress,
    session,
    words,
)
from workbench.ui.desk import served
from workbench.ui.typeset import plain
from workbench.workflow import DeskEntry


def articles(on_desk: Sequence[DeskEntry]) -> None:
    """Draw the articles in sight, with what can be done to those that are ticked."""
    with st.container(horizontal=True, vertical_alignment="center"):
        view = desk_board.choose_view()
        is_archived = view is desk_board.View.ARCHIVED
        entries = put_away() if is_archived else on_desk
        board = desk_board.choose_rest(view, entries)
    for entry in entries:
        if progress.is_under_way("split", entry.article_id):
            progress.watch("split", entry.article_id, f"{words.SPLITTING}: {plain(entry.title)}")
    fitting = board.arrange(entries)
    shown = desk_board.in_sight(fitting)
    desk_actions.bar(desk_list.chosen_among(shown), is_archived=is_archived)
    if not shown:
        frame.empty("", words.NONE_IN_VIEW[view], key="none_in_view")
        return
    seconds = Counter(each.article_id for each in to_second)
    desk_list.draw(
        [desk_list.Row(entry=each, to_second=seconds[each.article_id]) for each in shown]
    )
    desk_board.offer_more(fitting)


def put_away() -> Sequence[DeskEntry]:
    """Return the articles of the archive."""
    return workflow.kept_entries(served().path, is_archived=True)


with st.container(key="narrow"):
    st.title(words.DESK, anchor=False)
    frame.notice()
    desk_actions.notice()
    entries = workflow.kept_entries(served().path)
    guide.offer(len(entries))
    guide.panel(is_empty=not entries)
    if not entries and not put_away():
        frame.empty(words.NO_ARTICLES, words.NO_ARTICLES_NEXT, key="no_articles")
        article_adding.draw(is_first=True)
    else:
        asked = desk_waiting.search_field()
        if asked:
            desk_waiting.found(asked)
        else:
            to_second = workflow.kept_to_second(served().path, reviewer=session.reviewer())
            article_adding.draw(is_first=False)
            desk_waiting.waiting(entries, to_second)
            articles(entries)
