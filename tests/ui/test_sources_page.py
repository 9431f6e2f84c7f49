"""The sources page: search, one source in full, adding."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.model import Evidence, Passage, Ruling, Source, Stance, Tier
from workbench.ui.desk import served
from workbench.ui.passages import locator

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]


@pytest.mark.usefixtures("desk")
def test_search_finds_passages(open_page: OpenPage, drawn: Drawn) -> None:
    """Words of a source lead to its passage; words of none say so."""
    at = open_page("sources")
    at.text_input(key="source_query").set_value("harbour stood").run()
    assert "stood still" in drawn(at) or "Port of Brumeville" in drawn(at)
    at.text_input(key="source_query").set_value("xylophone").run()
    assert "No passage holds these words" in drawn(at)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("query", ['"', "a OR", "NEAR(", "col:x", "*", "' --", "-port", "^"])
def test_no_query_is_a_fault(open_page: OpenPage, query: str) -> None:
    """What a person types is words, never a search language."""
    at = open_page("sources")
    at.text_input(key="source_query").set_value(query).run()
    assert not at.exception
    assert not at.error


def test_a_source_shows_its_copy_and_where_it_is_cited(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """The page of a source has the stored text, its SHA-256 and the claims that cite it."""
    _, passages = workflow.source(desk, 1)
    cited = Evidence(
        passage_id=passages[0].id,
        source_id=1,
        quote="3 hours 12 minutes",
        locator="passage 1",
        stance=Stance.CONTRADICTS,
    )
    workflow.rule(desk, 3, Ruling.WRONG, reviewer="Amélie", evidence=[cited])
    at = open_page("sources", source=1)
    source, _ = workflow.source(desk, 1)
    for said in (source.text, source.sha256, "pendant deux heures"):
        assert said in drawn(at)


@pytest.mark.usefixtures("desk")
def test_an_unknown_source_is_one_sentence(open_page: OpenPage) -> None:
    """An id of no source is answered by a sentence."""
    at = open_page("sources", source=404)
    assert len(at.error) == 1


def test_a_pasted_source_is_added_and_shown(desk: Path, open_page: OpenPage) -> None:
    """A pasted document is stored with what was said of it."""
    at = open_page("sources")
    fields = {field.label: field for field in at.text_input}
    fields["Title"].set_value("Annual report")
    fields["Publisher"].set_value("Port of Brumeville")
    at.text_area[0].set_value("Traffic fell by 19 % since 2002.")
    at.checkbox(key="primary").check()
    at.form_submit_button[1].click().run()
    assert not at.exception
    source, _ = workflow.source(desk, 2)
    assert (source.title, source.publisher, source.primary) == (
        "Annual report",
        "Port of Brumeville",
        True,
    )
    assert "Annual report" in at.success[0].value
    assert at.query_params["source"] == "2"


def test_uploads_go_through_the_worker(desk: Path, open_page: OpenPage) -> None:
    """Uploaded files become sources, whatever path their names claim."""
    at = open_page("sources")
    at.file_uploader[0].upload("../../notes.txt", b"Notes of the harbour master\n\nTwo ships.")
    at.file_uploader[0].upload("a/notes.txt", b"Other notes\n\nThree ships.")
    at.form_submit_button[0].click().run()
    assert not at.exception
    [target] = at.session_state["imports"]
    assert sorted(path.name for path in Path(target).iterdir()) == ["2-notes.txt", "notes.txt"]
    job = served().jobs.of_target(target, "import")
    assert job is not None
    served().jobs.wait(job.id, 60)
    at.run()
    assert len(workflow.sources(desk)) == 3
    _until(lambda: not Path(target).exists())


@pytest.mark.usefixtures("desk")
def test_only_addresses_of_the_web_are_fetched(open_page: OpenPage) -> None:
    """What is typed as an address and is none is answered by a sentence."""
    at = open_page("sources")
    {field.label: field for field in at.text_input}["Or fetch from the web"].set_value("/etc/x")
    at.form_submit_button[0].click().run()
    assert "Write the address" in at.error[0].value
    assert at.session_state["imports"] == []


def test_an_address_inside_is_refused_by_the_worker(open_page: OpenPage, desk: Path) -> None:
    """An address of the network at home is handed to the worker, which refuses it."""
    at = open_page("sources")
    field = {field.label: field for field in at.text_input}["Or fetch from the web"]
    field.set_value("http://127.0.0.1/secret")
    at.selectbox(key="import_tier").select(Tier.B)
    at.form_submit_button[0].click().run()
    job = served().jobs.of_target("http://127.0.0.1/secret", "import")
    assert job is not None
    assert "inside a network" in served().jobs.wait(job.id, 60).message
    assert len(workflow.sources(desk)) == 1


def test_a_source_is_withdrawn_and_restored(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """Withdrawing asks why, says what cites the source, and can be undone."""
    at = open_page("sources", source=1)
    _press(at, "Withdraw this source")
    assert "why" in at.error[0].value
    at.text_input(key="reason_1").set_value("The log was forged.")
    _press(at, "Withdraw this source")
    assert "withdrawn" in at.success[0].value
    assert "The log was forged." in drawn(at)
    assert not workflow.source(desk, 1)[0].stands
    at.button(key="restore_1").click().run()
    assert workflow.source(desk, 1)[0].stands


def test_other_versions_are_shown(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """Each version leads to the others."""
    for text in ("It was 2002.", "It was 2003."):
        workflow.add_source(desk, Source(title=text, text=text, origin="a.txt"))
    at = open_page("sources", source=2)
    assert "a newer version is on the desk" in drawn(at)
    at.button(key="version_3").click().run()
    assert at.query_params["source"] == "3"
    assert "It was 2003." in drawn(at)


def _until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_passage_says_its_page_where_there_are_pages() -> None:
    """Where a passage stands is told by page for a document on paper."""
    passage = Passage(
        id=1, source_id=1, position=4, start=0, end=1, text="x", language="en", page=2
    )
    assert locator(passage) == "page 2, passage 4"
    assert locator(replace(passage, page=None)) == "passage 4"


def test_a_record_is_corrected(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """The form changes what was corrected and nothing else; the history tells it."""
    before, _ = workflow.source(desk, 1)
    at = open_page("sources", source=1)
    at.text_input(key="edit_title_1").set_value("Harbour log")
    _press(at, "Save the corrections")
    assert not at.exception
    after, _ = workflow.source(desk, 1)
    assert after == replace(before, title="Harbour log")
    assert "Title corrected by" in drawn(at)
    assert before.title in drawn(at)


def test_two_versions_are_compared(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """Choosing another version shows what was written anew, and not what stayed."""
    kept = "The ferry left the harbour at noon."
    for text in ("It carried 340 people.", "It carried 430 people."):
        source = Source(title="Log", text=f"{kept}\n\n{text}", origin="log.txt", language="en")
        added = workflow.add_source(desk, source)
    record = workflow.source_record(desk, added.id)
    at = open_page("sources", source=added.id)
    at.selectbox(key=f"compare_{added.id}").set_value(record.versions[0].id).run()
    assert not at.exception
    compared = drawn(at)
    assert "340" in compared
    assert "430" in compared


def _press(at: AppTest, label: str) -> None:
    """Press the button of that label."""
    next(button for button in at.button if button.label == label).click().run()
