"""The review page: the card, the verdict form and its guards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.model import Evidence, Ruling, Stance, Status
from workbench.ui import session

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]
DURATION = 3
"""The id of the claim « pendant deux heures », which a source contradicts."""


@pytest.fixture
def no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a verdict through however soon it follows the card."""
    monkeypatch.setattr(session, "_GUARD_SECONDS", 0)


def rule(at: AppTest, ruling: Ruling, claim: int, version: int = 1) -> AppTest:
    """Press a ruling's button on the card of a claim."""
    return at.button(key=f"rule_{ruling.name}_{claim}_{version}").click().run()


def standing(desk: Path, claim: int) -> list[tuple[str, Ruling | None]]:
    """Return who ruled what on a claim, as events."""
    return [(each.reviewer, each.ruling) for each in workflow.card(desk, claim).verdicts]


def test_the_first_open_claim_is_shown(desk: Path, open_page: OpenPage) -> None:
    """Without a claim in the address the first open one is current, and the address says so."""
    at = open_page("review", article=1)
    assert at.query_params["claim"] == "1"
    assert workflow.card(desk, 1).state.status is Status.OPEN


@pytest.mark.usefixtures("desk")
def test_a_conflict_shows_both_values(open_page: OpenPage, drawn: Drawn) -> None:
    """A contradicting passage is drawn as a conflict with both values in plain words."""
    at = open_page("review", article=1, claim=DURATION)
    for said in ("Conflict", "2 hours", "3 hours 12 minutes", "Port of Brumeville", "primary"):
        assert said in drawn(at)


@pytest.mark.usefixtures("no_guard")
def test_a_ruling_is_stored_and_the_next_open_claim_comes_up(
    desk: Path, open_page: OpenPage
) -> None:
    """A verdict carries note, correction and cited passage; the card moves on."""
    at = open_page("review", article=1, claim=DURATION)
    at.text_area(key=f"note_{DURATION}_1").set_value("The log says otherwise.")
    at.text_input(key=f"correction_{DURATION}_1").set_value("pendant plus de trois heures")
    at.session_state[f"cite_{DURATION}_1_1"] = Stance.CONTRADICTS
    rule(at, Ruling.WRONG, DURATION)
    [verdict] = workflow.card(desk, DURATION).verdicts
    assert (verdict.ruling, verdict.reviewer) == (Ruling.WRONG, "Amélie")
    assert verdict.note == "The log says otherwise."
    assert verdict.correction == "pendant plus de trois heures"
    assert [cited.stance.value for cited in verdict.evidence] == ["contradicts"]
    assert at.query_params["claim"] == "4"
    assert "Wrong" in at.success[0].value


def test_a_press_as_the_card_appears_files_nothing(desk: Path, open_page: OpenPage) -> None:
    """A ruling within the guard's time is refused, and the page says so."""
    at = open_page("review", article=1, claim=DURATION)
    session._GUARD_SECONDS, kept = 60, session._GUARD_SECONDS  # noqa: SLF001 - a slow machine
    try:
        rule(at, Ruling.CONFIRMED, DURATION)
    finally:
        session._GUARD_SECONDS = kept  # noqa: SLF001
    assert standing(desk, DURATION) == []
    assert "nothing was filed" in at.warning[0].value


@pytest.mark.usefixtures("no_guard")
def test_without_a_name_nobody_rules(desk: Path, open_page: OpenPage) -> None:
    """The buttons are off and a sentence says what is missing."""
    at = open_page("review", article=1, claim=DURATION)
    at.sidebar.text_input[0].set_value("  ").run()
    assert at.button(key=f"rule_CONFIRMED_{DURATION}_1").disabled
    assert "name in the sidebar" in at.warning[0].value
    assert standing(desk, DURATION) == []


@pytest.mark.usefixtures("no_guard")
def test_the_second_of_two_reviewers_sees_the_fresh_card(desk: Path, open_page: OpenPage) -> None:
    """A ruling on a card that is out of date files nothing, says who acted and keeps the note."""
    at = open_page("review", article=1, claim=DURATION)
    at.text_area(key=f"note_{DURATION}_1").set_value("Typed for ten minutes.")
    workflow.rule(desk, DURATION, Ruling.WRONG, reviewer="Jonas")
    rule(at, Ruling.CONFIRMED, DURATION)
    assert standing(desk, DURATION) == [("Jonas", Ruling.WRONG)]
    assert "Jonas" in at.warning[0].value
    assert at.query_params["claim"] == str(DURATION)
    assert at.text_area(key=f"note_{DURATION}_2").value == "Typed for ten minutes."
    rule(at, Ruling.CONFIRMED, DURATION, version=2)
    assert standing(desk, DURATION) == [
        ("Jonas", Ruling.WRONG),
        ("Amélie", Ruling.CONFIRMED),
    ]
    assert workflow.card(desk, DURATION).state.status is Status.DISPUTED


@pytest.mark.usefixtures("no_guard")
def test_a_verdict_can_be_withdrawn_and_its_history_stays(desk: Path, open_page: OpenPage) -> None:
    """Withdrawing reopens the claim and adds an event instead of removing one."""
    workflow.rule(desk, DURATION, Ruling.WRONG, reviewer="Amélie")
    at = open_page("review", article=1, claim=DURATION)
    at.button(key=f"withdraw_{DURATION}_2").click().run()
    assert standing(desk, DURATION) == [("Amélie", Ruling.WRONG), ("Amélie", None)]
    assert workflow.card(desk, DURATION).state.status is Status.OPEN
    assert not at.exception


@pytest.mark.usefixtures("no_guard")
def test_a_draft_outlives_a_look_at_another_claim(desk: Path, open_page: OpenPage) -> None:
    """What was typed for a claim is there again when the reviewer comes back to it."""
    at = open_page("review", article=1, claim=DURATION)
    at.text_area(key=f"note_{DURATION}_1").set_value("Half a thought")
    at.button(key="go_next").click().run()
    assert at.query_params["claim"] == "4"
    at.button(key="go_previous").click().run()
    assert at.text_area(key=f"note_{DURATION}_1").value == "Half a thought"
    assert standing(desk, DURATION) == []


@pytest.mark.usefixtures("desk")
def test_the_steps_follow_the_filters(open_page: OpenPage) -> None:
    """Next goes to the next claim of the chosen kinds."""
    at = open_page("review", article=1, claim=1)
    at.multiselect(key="kinds_1").set_value(["date", "share"]).run()
    at.button(key="go_next").click().run()
    assert at.query_params["claim"] == "2"
    at.button(key="go_next").click().run()
    assert at.query_params["claim"] == "7"


@pytest.mark.usefixtures("no_guard")
def test_the_last_verdict_points_to_the_sheet(desk: Path, open_page: OpenPage) -> None:
    """When no claim is open the page says that the sheet is ready."""
    for claim in range(1, 8):
        workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Amélie")
    at = open_page("review", article=1)
    rule(at, Ruling.CONFIRMED, 8)
    assert "sheet is ready" in at.info[0].value


@pytest.mark.usefixtures("empty_desk")
def test_without_an_article_the_page_leads_to_the_first(open_page: OpenPage) -> None:
    """An empty desk sends the reviewer to the page that adds an article."""
    at = open_page("review")
    assert at.button[0].label == "Go to the desk"


@pytest.mark.usefixtures("desk")
def test_nonsense_in_the_address_is_ignored(open_page: OpenPage) -> None:
    """Ids that are no numbers or on no desk fall back to what is there."""
    at = open_page("review", article="½", claim="99999")
    assert at.query_params["article"] == "1"
    assert at.query_params["claim"] == "1"


def test_reading_leaves_the_desk_byte_identical(desk: Path, open_page: OpenPage) -> None:
    """Opening pages and moving between claims writes nothing."""
    before = desk.read_bytes()
    at = open_page("review", article=1)
    at.button(key="go_next").click().run()
    for page in ("desk", "sources", "sheet"):
        open_page(page)
    assert desk.read_bytes() == before


@pytest.mark.usefixtures("no_guard")
def test_revising_a_verdict_keeps_what_it_cites(desk: Path, open_page: OpenPage) -> None:
    """The form starts from the reviewer's standing verdict, its citations included."""
    cited = Evidence(
        passage_id=1,
        source_id=1,
        quote="3 hours 12 minutes",
        locator="line 1",
        stance=Stance.CONTRADICTS,
    )
    workflow.rule(
        desk, DURATION, Ruling.WRONG, reviewer="Amélie", note="See the log.", evidence=[cited]
    )
    at = open_page("review", article=1, claim=DURATION)
    assert at.text_area(key=f"note_{DURATION}_2").value == "See the log."
    rule(at, Ruling.CHANGED, DURATION, version=2)
    latest = workflow.card(desk, DURATION).verdicts[-1]
    assert (latest.ruling, latest.note, latest.evidence) == (
        Ruling.CHANGED,
        "See the log.",
        (cited,),
    )
