"""Which articles are in sight and in which order, and how a deadline is told."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.model import Ruling
from workbench.ui import desk_list, due_times, link_list
from workbench.ui.desk_board import Board, Order, View
from workbench.workflow import DeskEntry
from workbench.workflow.settings import SecondRuling

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC).astimezone()


def entry(article: int, **facts: object) -> DeskEntry:
    """Make an article as the desk sees it."""
    given = {
        "title": f"Title {article}",
        "outlet": "La Gazette",
        "language": "fr",
        "published": None,
        "added_at": "2026-01-01T00:00:00+00:00",
        "is_split": True,
        "claims": 4,
        "ruled": 0,
        "disputed": 0,
        "conflicts": 0,
        "assignee": "",
        "due": None,
        "archived_at": None,
        "reviewers": (),
    }
    return DeskEntry(article_id=article, **{**given, **facts})


ENTRIES = (
    entry(1, due="2000-01-01T00:00:00+00:00", title="b", ruled=2),
    entry(2, due="2000-01-01T00:00:00+00:00", title="c", ruled=4),
    entry(3, due="2999-01-01T00:00:00+00:00", title="A", assignee="Bo", language="en"),
    entry(4, title="d", assignee="Ada", outlet="Courier", ruled=3, disputed=3),
)


def board(**asked: object) -> Board:
    """Return a board that shows all, but for what is asked."""
    everything = {"view": View.ALL, "order": Order.NEWEST}
    return Board(**{**everything, "outlets": (), "languages": (), "assignees": (), **asked})


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.DUE, [1, 3, 4, 2]),
        (Order.NEWEST, [4, 3, 2, 1]),
        (Order.OPEN, [4, 3, 1, 2]),
        (Order.TITLE, [3, 1, 2, 4]),
    ],
)
def test_each_order_puts_first_what_it_names(order: Order, ids: list[int]) -> None:
    """By deadline what is done comes last, however late it was due."""
    assert [each.article_id for each in board(order=order).arrange(ENTRIES)] == ids


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"view": View.UNASSIGNED}, [2, 1]),
        ({"view": View.OVERDUE}, [1]),
        ({"outlets": ("Courier",)}, [4]),
        ({"languages": ("en",)}, [3]),
        ({"assignees": ("Ada", "Bo"), "languages": ("fr",)}, [4]),
    ],
)
def test_each_filter_keeps_what_it_names(asked: dict[str, object], ids: list[int]) -> None:
    """An article that is done is never overdue; filters add up."""
    assert [each.article_id for each in board(**asked).arrange(ENTRIES)] == ids


def test_done_means_nothing_open_and_nothing_disputed() -> None:
    """An article whose claims are all ruled on but differ is not done."""
    assert [desk_list.is_done(each) for each in ENTRIES] == [False, True, False, False]
    assert not desk_list.is_done(entry(5, is_split=False, claims=0))


@pytest.mark.parametrize(
    ("hours", "said", "look"),
    [
        (-3, "Overdue by 3 hours (today ", "overdue"),
        (-72, "Overdue by 3 days (Fri 27 Feb, ", "overdue"),
        (0, "Overdue by ", "overdue"),
        (2, "due today ", "soon"),
        (24, "due tomorrow ", "later"),
        (96, "due Fri 6 Mar, ", "later"),
    ],
)
def test_a_deadline_is_told_as_people_say_it(hours: int, said: str, look: str) -> None:
    """Near ones by the hour, far ones by the day; what is past says by how much."""
    due = (NOW + timedelta(hours=hours)).astimezone(UTC).isoformat()
    told, looks = due_times.deadline(due, NOW)
    assert told.startswith(said)
    assert looks == look


def test_marked_pieces_make_up_the_text() -> None:
    """Nothing of a text is lost by marking, and only the spans are marked."""
    line = link_list.marked("one two three", [(0, 3), (8, 13)])
    assert line == (("one",), " two ", ("three",))
    assert link_list.marked("one", []) == ("one",)


def test_a_row_tells_who_has_it_and_what_waits(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Assignee, who ruled, deadline, disputes and second rulings stand in the row."""
    workflow.rule(desk, 1, Ruling.WRONG, reviewer="Jonas")
    workflow.rule(desk, 2, Ruling.WRONG, reviewer="Jonas")
    workflow.rule(desk, 2, Ruling.CONFIRMED, reviewer="Bo")
    workflow.assign(desk, [1], "Cy", reviewer="Bo")
    workflow.set_deadline(desk, [1], datetime(2020, 1, 1, tzinfo=UTC), reviewer="Bo")
    workflow.change_settings(desk, reviewer="Bo", second_ruling=SecondRuling.OPEN)
    told = drawn(open_page("desk"))
    for said in ("For Cy", "Jonas 2", "1 disputed", "Overdue by", "1 for your second ruling"):
        assert said in told
    assert "contradicted by a source" in told


def test_the_archive_is_a_view_of_its_own(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """An article that was put away leaves the list, which says so, and stands in the archive."""
    workflow.archive(desk, [1], reviewer="Bo")
    at = open_page("desk")
    assert "La Gazette" not in drawn(at)
    at.get_by_key("desk_view").set_value(View.ARCHIVED).run()
    assert "La Gazette" in drawn(at)
    at.get_by_key("desk_view").set_value(View.MINE).run()
    assert "No article is assigned to you" in drawn(at)


@pytest.mark.usefixtures("desk")
def test_a_search_takes_the_place_of_the_list(open_page: OpenPage, drawn: Drawn) -> None:
    """Hits in claims and texts are drawn with the words marked; nothing found says what to do."""
    at = open_page("desk")
    at.text_input(key="desk_search").set_value("anciën port").run()
    assert not at.exception
    told = drawn(at)
    assert '["ancien"]' in told
    assert "8 claims" not in told
    at.text_input(key="desk_search").set_value("zeppelin").run()
    assert "Try fewer of them" in drawn(at)


def test_what_waits_is_listed_on_demand(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """A press on a count lists its claims."""
    workflow.rule(desk, 8, Ruling.WRONG, reviewer="Jonas")
    workflow.rule(desk, 8, Ruling.CONFIRMED, reviewer="Bo")
    at = open_page("desk")
    assert "depuis 2002" not in drawn(at)
    at.get_by_key("desk_waiting").set_value("disputed").run()
    assert "depuis 2002" in drawn(at)
