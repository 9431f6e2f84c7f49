"""The settings page: what is decided there is stored, and nonsense is refused in a sentence."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.evidence.sufficiency import RULES
from workbench.model import Ruling
from workbench.splitting.worth import WEIGHTS
from workbench.workflow import Settings
from workbench.workflow.settings import PublicRating, SecondRuling

OpenPage = Callable[..., AppTest]


def save(at: AppTest, form: str) -> None:
    """Press the button of a form."""
    next(button for button in at.form_submit_button if button.form_id == form).click().run()
    assert not at.exception


def field(at: AppTest, label: str) -> object:
    """Return the field of that label."""
    fields = (*at.text_input, *at.number_input, *at.checkbox, *at.radio, *at.selectbox)
    return next(each for each in fields if each.label == label)


def test_the_page_shows_what_holds(desk: Path, open_page: OpenPage) -> None:
    """A new desk shows what the workbench proposes, and looking stores nothing."""
    at = open_page("settings")
    assert field(at, "When sources are enough").value == RULES[0].name
    assert field(at, "superlative").value == WEIGHTS["superlative"]
    assert workflow.desk_settings(desk) == Settings()


def test_rules_are_decided(desk: Path, open_page: OpenPage) -> None:
    """The second ruling and the rule of sufficiency are stored when they are saved."""
    at = open_page("settings")
    field(at, "Second ruling").set_value(SecondRuling.BLIND)
    save(at, "second_ruling")
    field(at, "When sources are enough").set_value(RULES[1].name)
    save(at, "sufficiency")
    settings = workflow.desk_settings(desk)
    assert settings.second_ruling is SecondRuling.BLIND
    assert settings.sufficiency == RULES[1].name
    assert "Saved" in at.success[0].value


def test_a_public_scale_is_written(desk: Path, open_page: OpenPage) -> None:
    """Each ruling with a name is published; the others are not."""
    at = open_page("settings")
    field(at, "This desk publishes ratings").check()
    field(at, "Name of the scale").set_value("Ours")
    field(at, "Wrong: shown as").set_value("Faux")
    save(at, "public_scale")
    scale = workflow.desk_settings(desk).public_scale
    assert scale.name == "Ours"
    assert scale.ratings == {Ruling.WRONG: PublicRating(value=1, name="Faux")}


def test_nonsense_is_refused_in_one_sentence(desk: Path, open_page: OpenPage) -> None:
    """A scale upside down is named, and the desk works on as before."""
    at = open_page("settings")
    field(at, "This desk publishes ratings").check()
    field(at, "Number of the worst").set_value(9)
    save(at, "public_scale")
    assert "higher number" in at.warning[0].value
    assert workflow.desk_settings(desk) == Settings()


def test_weights_are_changed_and_put_back(desk: Path, open_page: OpenPage) -> None:
    """Only what differs from the proposal is stored; one press puts it all back."""
    at = open_page("settings")
    field(at, "superlative").set_value(0.5)
    save(at, "weights")
    assert workflow.desk_settings(desk).worth_weights == {"superlative": 0.5}


def test_how_long_verdicts_hold(desk: Path, open_page: OpenPage) -> None:
    """A kind with no days does not grow old."""
    at = open_page("settings")
    field(at, "rank").set_value(0)
    field(at, "date").set_value(10)
    save(at, "memory")
    days = workflow.desk_settings(desk).memory_days
    assert days["date"] == 10
    assert "rank" not in days


def test_the_language_is_chosen(desk: Path, open_page: OpenPage) -> None:
    """The whole interface speaks it at once."""
    at = open_page("settings")
    field(at, "Language of the interface").set_value("fr").run()
    assert at.session_state["interface_language"] == "fr"
    assert not at.exception
    assert desk.exists()


def test_the_name_is_taken(desk: Path, open_page: OpenPage) -> None:
    """It is the name in the sidebar, with which everything is signed."""
    at = open_page("settings")
    at.text_input(key="settings_reviewer").set_value("Zoë").run()
    assert at.session_state["reviewer"] == "Zoë"
    save(at, "second_ruling")
    assert desk.exists()


def test_an_extra_is_switched_on_only_with_its_packages(desk: Path, open_page: OpenPage) -> None:
    """Without them one sentence says which, and the desk works on as before."""
    at = open_page("settings")
    field(at, "Rank the best passages of a claim again by a larger network").check()
    save(at, "extras")
    assert len(at.warning) + len(at.success) == 1
    assert workflow.desk_settings(desk).rerank == bool(at.success)
