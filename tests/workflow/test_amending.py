"""What the desk says of a source can be corrected, and every correction is kept."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from workbench import workflow
from workbench.errors import InputError, NotFoundError
from workbench.model import Source, SourceKind, Tier

TEXT = "The council met last month. It took two hours."


@pytest.fixture
def source_id(desk: Path) -> int:
    """Give a source whose record is wrong."""
    source = Source(title="Mintues", text=TEXT, published=date(2021, 3, 1), language="en")
    return workflow.add_source(desk, source).id


def test_a_record_is_corrected(desk: Path, source_id: int) -> None:
    """The record says what was corrected, and its history what it said before, and by whom."""
    changed = workflow.amend_source(
        desk,
        source_id,
        reviewer=" Ada ",
        title="Minutes",
        author="",
        published=None,
        kind=SourceKind.OFFICIAL,
        primary=True,
        tier=Tier.A,
        licence="Open",
        confidential=True,
    )
    record = workflow.source_record(desk, source_id)
    source = record.source
    assert (source.title, source.published, source.kind) == ("Minutes", None, SourceKind.OFFICIAL)
    assert (source.primary, source.tier, source.licence) == (True, Tier.A, "Open")
    assert source.confidential
    assert source.text == TEXT
    assert record.amendments == changed
    assert [(each.fact, each.was, each.became) for each in changed] == [
        ("title", "Mintues", "Minutes"),
        ("published", "2021-03-01", ""),
        ("kind", "note", "official document"),
        ("primary", "no", "yes"),
        ("tier", "unrated", "a"),
        ("licence", "", "Open"),
        ("confidential", "no", "yes"),
    ]
    assert {each.reviewer for each in changed} == {"Ada"}


def test_the_same_again_is_no_correction(desk: Path, source_id: int) -> None:
    """What the record says already leaves no trace."""
    assert workflow.amend_source(desk, source_id, reviewer="Ada", title=" Mintues ") == ()
    assert workflow.source_record(desk, source_id).amendments == ()


def test_the_new_title_is_found(desk: Path, source_id: int) -> None:
    """A search finds the source by its new title, and no more by the old one."""
    workflow.amend_source(desk, source_id, reviewer="Ada", title="Minutes")
    assert workflow.search_sources(desk, "Minutes")
    assert not workflow.search_sources(desk, "Mintues")


def test_a_source_that_does_not_stand_stays_out_of_searches(desk: Path, source_id: int) -> None:
    """Correcting a withdrawn source does not bring it back."""
    workflow.withdraw_source(desk, source_id, reviewer="Ada", reason="A copy.")
    workflow.amend_source(desk, source_id, reviewer="Ada", title="Minutes")
    assert not workflow.search_sources(desk, "Minutes council")
    workflow.restore_source(desk, source_id, reviewer="Ada")
    assert workflow.search_sources(desk, "Minutes")


def test_another_day_is_counted_from(desk: Path, source_id: int) -> None:
    """With another day of publication, "last month" is another month."""

    def months() -> list[str]:
        _, passages = workflow.source(desk, source_id)
        return [each.value.text for one in passages for each in one.values if each.kind == "date"]

    before = months()
    workflow.amend_source(desk, source_id, reviewer="Ada", published=date(2020, 7, 9))
    assert (before, months()) == (["2021-02"], ["2020-06"])


@pytest.mark.parametrize(("reviewer", "title"), [("", "Minutes"), ("Ada", "  ")])
def test_a_correction_is_signed_and_leaves_a_title(
    desk: Path, source_id: int, reviewer: str, title: str
) -> None:
    """Without a name nothing is corrected, and no source is without a title."""
    with pytest.raises(InputError):
        workflow.amend_source(desk, source_id, reviewer=reviewer, title=title)
    assert workflow.source_record(desk, source_id).source.title == "Mintues"


def test_an_unknown_source_is_told(desk: Path, source_id: int) -> None:
    """Correcting what is not on the desk names the number."""
    with pytest.raises(NotFoundError, match=str(source_id + 1)):
        workflow.amend_source(desk, source_id + 1, reviewer="Ada", title="Minutes")


def test_history_is_never_rewritten(desk: Path, source_id: int) -> None:
    """The database refuses to change or delete a correction, and to change a text."""
    workflow.amend_source(desk, source_id, reviewer="Ada", title="Minutes")
    db = sqlite3.connect(desk)
    for sql in (
        "UPDATE source_amendments SET was = 'x'",
        "DELETE FROM source_amendments",
        "UPDATE sources SET text = 'x'",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(sql)
    db.close()


def test_a_list_holds_no_texts(desk: Path, source_id: int) -> None:
    """Listing the sources does not read their texts."""
    (summary,) = workflow.sources(desk)
    assert (summary.source.id, summary.source.title, summary.source.text) == (
        source_id,
        "Mintues",
        "",
    )
