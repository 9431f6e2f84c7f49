"""Four eyes: what is kept back, what waits, and how a dispute ends."""

import inspect
from pathlib import Path

import pytest

from workbench import workflow
from workbench.errors import ConflictError, InputError
from workbench.model import Evidence, Ruling, Source, Stance, Status
from workbench.workflow.settings import SecondRuling

TEXT = "In 2002 it began.\nIt ended in 2014.\n"
FIRST, OTHER = 1, 2
KEPT_BACK = "zeppelin"


@pytest.fixture
def blind(desk: Path, year_rules: None) -> Path:  # noqa: ARG001 - they must be in place
    """Give a desk with blind second rulings, two claims, and Ada's verdict on the first."""
    workflow.add_and_split(desk, TEXT, language="en", title="Work")
    workflow.change_settings(desk, reviewer="Ada", second_ruling=SecondRuling.BLIND)
    added = workflow.add_source(desk, Source(title="Chronicle", text="It began in 2002 there."))
    _, (passage,) = workflow.source(desk, added.id)
    cited = Evidence(
        passage_id=passage.id,
        source_id=added.id,
        quote="2002",
        locator="passage 1",
        stance=Stance.SUPPORTS,
    )
    workflow.rule(
        desk, FIRST, Ruling.WRONG, reviewer="Ada", note="Not so.", correction="x", evidence=[cited]
    )
    return desk


def second(desk: Path, ruling: Ruling, reviewer: str = "Bo") -> Status:
    """Rule on the first claim; gives where it stands."""
    workflow.rule(desk, FIRST, ruling, reviewer=reviewer)
    return workflow.card(desk, FIRST).state.status


@pytest.mark.parametrize("viewer", ["Bo", "", "ada"])
def test_the_first_ruling_is_kept_from_the_second_reviewer(blind: Path, viewer: str) -> None:
    """Card, article, sheet, file and source show nothing of it to anybody who has not ruled."""
    card = workflow.card(blind, FIRST, viewer=viewer)
    assert (card.state.status, card.state.ruling, card.verdicts) == (Status.OPEN, None, ())
    assert card.state.is_withheld
    assert not any(each.independent or each.primary for each in card.sufficiency)
    state, other = workflow.review(blind, 1, viewer=viewer).claims
    assert (state.status, state.ruling, state.is_withheld) == (Status.OPEN, None, True)
    assert not other.is_withheld
    rows = workflow.sheet(blind, 1, viewer=viewer)
    assert [(row.status, row.verdict, row.cited) for row in rows] == [(Status.OPEN, None, ())] * 2
    assert not workflow.sheet(blind, 1, viewer=viewer, statuses=[Status.RULED])
    assert b"wrong" not in workflow.export(blind, 1, "csv", viewer=viewer)
    assert not workflow.source_record(blind, 1, viewer=viewer).uses


def views() -> list[str]:
    """Return the names of the use cases that show the desk to a viewer."""
    found = {name: getattr(workflow, name) for name in workflow.__all__}
    return [
        name
        for name, found in found.items()
        if inspect.isfunction(found) and "viewer" in inspect.signature(found).parameters
    ]


@pytest.mark.parametrize("name", views())
def test_no_view_holds_the_secret(blind: Path, name: str) -> None:
    """Whatever shows the desk to a viewer, now or later, keeps the first ruling's words back."""
    workflow.comment(blind, FIRST, KEPT_BACK, reviewer="Ada")
    workflow.rule(blind, FIRST, Ruling.WRONG, reviewer="Ada", note=KEPT_BACK, correction=KEPT_BACK)
    known = {
        "article_id": 1,
        "claim_id": FIRST,
        "source_id": 1,
        "form": "json",
        "filters": None,
    }
    view = getattr(workflow, name)
    given = {
        parameter: known[parameter]
        for parameter, about in inspect.signature(view).parameters.items()
        if parameter in known and about.default is inspect.Parameter.empty
    }
    assert KEPT_BACK not in repr(view(blind, **given, viewer="Bo"))


def test_memory_tells_nothing_of_it_either(blind: Path) -> None:
    """Another article with the same claim does not bring the ruling up before its time."""
    workflow.add_and_split(blind, f"{TEXT}Once more.\n", language="en")
    again = workflow.review(blind, 2).claims[0].claim.id
    assert [each.fact.verdict.ruling for each in workflow.card(blind, again).remembered] == [
        Ruling.WRONG
    ]
    assert workflow.card(blind, again, viewer="Ada").remembered
    assert not workflow.card(blind, again, viewer="Bo").remembered


def test_memory_forgets_what_a_final_ruling_overruled(blind: Path) -> None:
    """Where a dispute was decided, only the verdicts that it agrees with are brought up again."""
    second(blind, Ruling.CONFIRMED)
    workflow.adjudicate(blind, FIRST, Ruling.CONFIRMED, reviewer="Cy", note="The record says so.")
    workflow.add_and_split(blind, f"{TEXT}Once more.\n", language="en")
    again = workflow.review(blind, 2).claims[0].claim.id
    assert [each.fact.verdict.reviewer for each in workflow.card(blind, again).remembered] == ["Bo"]


def test_the_reviewer_and_no_person_see_it(blind: Path) -> None:
    """Who ruled sees their ruling; the command line, which is nobody's view, sees all."""
    for viewer in ("Ada", " Ada ", None):
        card = workflow.card(blind, FIRST, viewer=viewer)
        assert (card.state.ruling, card.state.is_withheld) == (Ruling.WRONG, False)
        assert workflow.sheet(blind, 1, viewer=viewer)[0].verdict


@pytest.mark.parametrize(
    ("ruling", "status"),
    [(Ruling.WRONG, Status.SECONDED), (Ruling.CONFIRMED, Status.DISPUTED)],
)
def test_both_are_revealed_once_both_have_ruled(
    blind: Path, ruling: Ruling, status: Status
) -> None:
    """The same ruling seconds, another disputes; then everybody sees both."""
    assert second(blind, ruling) is status
    for viewer in ("Ada", "Bo", "Cy", ""):
        card = workflow.card(blind, FIRST, viewer=viewer)
        assert [each.reviewer for each in card.verdicts] == ["Ada", "Bo"]
        assert card.state.status is status


def test_a_ruling_that_was_taken_back_is_kept_back_too(blind: Path) -> None:
    """It tells as much as a standing one; who gave it sees it still."""
    workflow.withdraw(blind, FIRST, reviewer="Ada")
    assert workflow.card(blind, FIRST, viewer="Bo").verdicts == ()
    assert workflow.history(blind, FIRST, viewer="Bo") == ()
    assert len(workflow.card(blind, FIRST, viewer="Ada").verdicts) == 2
    assert workflow.to_second(blind, reviewer="Bo") == ()


def test_a_ruling_on_what_the_claim_said_before_is_kept_back_too(blind: Path) -> None:
    """After an edit both rule anew, and each sees their own earlier ruling only."""
    second(blind, Ruling.CONFIRMED)
    workflow.change_value(blind, FIRST, "2003", reviewer="Cy")
    assert [each.reviewer for each in workflow.card(blind, FIRST, viewer="Ada").verdicts] == ["Ada"]
    assert [each.reviewer for each in workflow.card(blind, FIRST, viewer="Bo").verdicts] == ["Bo"]
    assert workflow.card(blind, FIRST, viewer="Cy").verdicts == ()
    second(blind, Ruling.CONFIRMED)
    assert len(workflow.card(blind, FIRST, viewer="Bo").verdicts) == 3


def test_who_has_ruled_does_not_unsee_by_withdrawing(blind: Path) -> None:
    """A reviewer who takes their ruling back still sees the other's; a third does not."""
    second(blind, Ruling.WRONG)
    workflow.withdraw(blind, FIRST, reviewer="Bo")
    assert workflow.card(blind, FIRST, viewer="Bo").verdicts
    assert not workflow.card(blind, FIRST, viewer="Cy").verdicts


@pytest.mark.parametrize("mode", [SecondRuling.OFF, SecondRuling.OPEN])
def test_only_a_blind_second_ruling_keeps_anything_back(blind: Path, mode: SecondRuling) -> None:
    """With open or no second rulings everybody sees every ruling."""
    workflow.change_settings(blind, reviewer="Ada", second_ruling=mode)
    assert workflow.card(blind, FIRST, viewer="Bo").verdicts
    waits = workflow.to_second(blind, reviewer="Bo")
    assert [each.claim_id for each in waits] == ([FIRST] if mode is SecondRuling.OPEN else [])


def test_the_work_list_holds_the_claims_of_others(blind: Path) -> None:
    """A claim that one other reviewer ruled on waits for a second, until somebody seconds it."""
    [waits] = workflow.to_second(blind, reviewer="Bo")
    assert (waits.claim_id, waits.article_id, waits.title) == (FIRST, 1, "Work")
    assert workflow.to_second(blind, reviewer="Ada") == ()
    second(blind, Ruling.WRONG)
    assert workflow.to_second(blind, reviewer="Cy") == ()


def test_nobody_seconds_their_own(blind: Path) -> None:
    """The same name in another spelling is refused, and the claim stays ruled by one."""
    with pytest.raises(InputError, match="sign as “Ada”"):
        second(blind, Ruling.WRONG, reviewer="ADA")
    assert second(blind, Ruling.CONFIRMED, reviewer="  Ada") is Status.RULED


def test_a_dispute_ends_by_a_final_ruling(blind: Path) -> None:
    """It is signed, has its reason, outlasts new verdicts, and leaves the others as they are."""
    second(blind, Ruling.CONFIRMED)
    workflow.adjudicate(blind, FIRST, Ruling.CHANGED, reviewer="Cy", note="Both in part.")
    second(blind, Ruling.CANNOT_CONFIRM, reviewer="Di")
    card = workflow.card(blind, FIRST, viewer="Bo")
    assert (card.state.status, card.state.ruling) == (Status.ADJUDICATED, Ruling.CHANGED)
    [final] = card.adjudications
    assert (final.reviewer, final.note) == ("Cy", "Both in part.")
    assert [each.ruling for each in card.verdicts] == [
        Ruling.WRONG,
        Ruling.CONFIRMED,
        Ruling.CANNOT_CONFIRM,
    ]


def test_the_sheet_says_how_a_dispute_ended(blind: Path) -> None:
    """Each row of the claim carries the final ruling beside its verdict, overruled or not."""
    second(blind, Ruling.CONFIRMED)
    workflow.adjudicate(blind, FIRST, Ruling.CHANGED, reviewer="Cy", note="Both in part.")
    first, other, last = workflow.sheet(blind, 1)
    assert [row.verdict and row.verdict.ruling for row in (first, other)] == [
        Ruling.WRONG,
        Ruling.CONFIRMED,
    ]
    assert first.final == other.final
    assert first.final
    assert (first.final.ruling, first.final.reviewer) == (Ruling.CHANGED, "Cy")
    assert last.final is None
    assert b"Both in part." in workflow.export(blind, 1, "csv")


def test_a_final_ruling_can_be_taken_back_by_who_gave_it(blind: Path) -> None:
    """Then the claim is disputed again, and both events stay."""
    second(blind, Ruling.CONFIRMED)
    workflow.adjudicate(blind, FIRST, Ruling.WRONG, reviewer="Bo", note="I was mistaken.")
    with pytest.raises(InputError, match="Ada gave no final ruling"):
        workflow.withdraw_adjudication(blind, FIRST, reviewer="Ada")
    workflow.withdraw_adjudication(blind, FIRST, reviewer="Bo")
    card = workflow.card(blind, FIRST)
    assert card.state.status is Status.DISPUTED
    assert [each.ruling for each in card.adjudications] == [Ruling.WRONG, None]


def test_a_final_ruling_needs_a_dispute_a_name_and_a_reason(blind: Path) -> None:
    """Each that is missing is named, and nothing is stored."""
    for claim, reviewer, note, told in (
        (OTHER, "Cy", "Because.", "not disputed"),
        (FIRST, "Cy", "Because.", "not disputed"),
        (FIRST, " ", "Because.", "give your name"),
        (FIRST, "Cy", " ", "write a note"),
    ):
        with pytest.raises(InputError, match=told):
            workflow.adjudicate(blind, claim, Ruling.WRONG, reviewer=reviewer, note=note)
    assert workflow.card(blind, FIRST).adjudications == ()


def test_a_final_ruling_on_a_stale_card_is_refused(blind: Path) -> None:
    """Who decides has seen the claim as it stands."""
    second(blind, Ruling.CONFIRMED)
    with pytest.raises(ConflictError):
        workflow.adjudicate(blind, FIRST, Ruling.WRONG, reviewer="Cy", note="Because.", version=1)
