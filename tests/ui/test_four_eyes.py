"""Second rulings on the review page: kept back, revealed, decided."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.model import Ruling, Status
from workbench.ui import session
from workbench.workflow.settings import SecondRuling

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]
PAGES = Path(__file__).parents[2] / "pages"
CLAIM = 3
NOTE = "The log says otherwise."


@pytest.fixture(autouse=True)
def _no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_GUARD_SECONDS", 0)


@pytest.fixture
def blind(desk: Path) -> Path:
    """Give a desk on which Jonas ruled, and Amélie is to rule blind."""
    workflow.change_settings(desk, reviewer="Jonas", second_ruling=SecondRuling.BLIND)
    workflow.rule(desk, CLAIM, Ruling.WRONG, reviewer="Jonas", note=NOTE, correction="trois heures")
    return desk


def test_the_card_says_that_something_is_kept_back(
    blind: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """The second reviewer is told that there is a ruling, and nothing of what it is."""
    told = drawn(open_page("review", article=1, claim=CLAIM))
    assert "Another reviewer has ruled on this claim" in told
    for secret in (NOTE, "trois heures", "Jonas"):
        assert secret not in told
    assert workflow.card(blind, CLAIM).state.status is Status.RULED


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.py")))
@pytest.mark.usefixtures("blind")
def test_no_page_shows_what_is_kept_back(open_page: OpenPage, drawn: Drawn, name: str) -> None:
    """Neither drawn nor in a field, on any page that there is, now or later."""
    at = open_page(name, article=1, claim=CLAIM)
    told = drawn(at) + everything(at)
    for secret in (NOTE, "trois heures"):
        assert secret not in told


@pytest.mark.parametrize(
    ("ruling", "said"),
    [
        (Ruling.WRONG, "Jonas ruled the same: seconded."),
        (Ruling.CONFIRMED, "Jonas ruled Wrong: disputed."),
    ],
)
@pytest.mark.usefixtures("blind")
def test_ruling_reveals_the_first(open_page: OpenPage, ruling: Ruling, said: str) -> None:
    """As soon as the second ruling is filed, the notice says what the first was."""
    at = open_page("review", article=1, claim=CLAIM)
    at.button(key=f"rule_{ruling.name}_{CLAIM}_2").click().run()
    assert said in at.success[0].value.replace("\\", "")


def test_without_second_rulings_nothing_is_revealed(desk: Path, open_page: OpenPage) -> None:
    """On a desk that does without, a ruling is filed without a word on others."""
    workflow.rule(desk, CLAIM, Ruling.WRONG, reviewer="Jonas")
    at = open_page("review", article=1, claim=CLAIM)
    at.button(key=f"rule_WRONG_{CLAIM}_2").click().run()
    assert "Jonas" not in at.success[0].value


def test_a_dispute_is_decided_on_the_card(blind: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """A final ruling needs a choice and a reason; then the card shows it, and how to undo it."""
    workflow.rule(blind, CLAIM, Ruling.CONFIRMED, reviewer="Bo")
    at = open_page("review", article=1, claim=CLAIM)
    at.text_area(key=f"final_note_{CLAIM}_3").set_value("The register settles it.")
    decide(at)
    assert "Choose a ruling" in at.warning[0].value
    at.selectbox(key=f"final_ruling_{CLAIM}_3").set_value(Ruling.WRONG)
    at.text_area(key=f"final_note_{CLAIM}_3").set_value("The register settles it.")
    decide(at)
    assert "The register settles it." in drawn(at)
    assert workflow.card(blind, CLAIM).state.status is Status.ADJUDICATED
    at.button(key=f"final_back_{CLAIM}_4").click().run()
    assert workflow.card(blind, CLAIM).state.status is Status.DISPUTED
    assert "took the final ruling back" in drawn(at)


def everything(at: AppTest) -> str:
    """Return what the elements of a page and its tables were given, as text."""
    tables = [each.value.to_csv() for each in at.dataframe]
    return " ".join([*(str(each.proto) for each in at.main), *tables])


def decide(at: AppTest) -> None:
    """Press the button that ends the dispute."""
    next(each for each in at.button if each.label == "Give the final ruling").click().run()
