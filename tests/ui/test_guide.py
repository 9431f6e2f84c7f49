"""The guided path: whom it is offered, in which order, and what counts as a step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.ui import guide, words

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]


@pytest.mark.usefixtures("desk")
def test_a_new_desk_offers_the_path(open_page: OpenPage, drawn: Drawn) -> None:
    """With an article or two on the desk all six steps are told."""
    told = drawn(open_page("desk"))
    assert all(step in told for step in words.GUIDE_STEPS.values())


def test_a_desk_at_work_does_not(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """Who works on a desk with many articles is not taught how."""
    for number in range(2):
        workflow.add_article(desk, f"The port of Brumeville has {number + 2} quays.")
    assert words.GUIDE not in drawn(open_page("desk"))


@pytest.mark.usefixtures("empty_desk")
def test_on_an_empty_desk_ones_own_article_comes_first(open_page: OpenPage, drawn: Drawn) -> None:
    """There is nothing to open before something was added."""
    told = drawn(open_page("desk"))
    assert told.index(words.GUIDE_STEPS["own"]) < told.index(words.GUIDE_STEPS["open"])


@pytest.mark.usefixtures("desk")
def test_the_line_tells_the_step_that_is_next(open_page: OpenPage, drawn: Drawn) -> None:
    """To open the article is the first step; on its page the second is told."""
    told = drawn(open_page("review"))
    assert "Step 2 of 6" in told
    assert words.GUIDE_STEPS["read"] in told


@pytest.mark.usefixtures("desk")
def test_a_closed_path_is_not_drawn(open_page: OpenPage, drawn: Drawn) -> None:
    """Who closed it sees it on no page, until it is begun again."""
    at = open_page("desk")
    at.session_state["guide_closed"] = True
    at.run()
    assert words.GUIDE not in drawn(at)
    at.switch_page("../../pages/settings.py").run()
    next(each for each in at.button if each.label == words.GUIDE_AGAIN).click().run()
    at.switch_page("../../pages/desk.py").run()
    assert words.GUIDE in drawn(at)


def test_each_step_has_its_words() -> None:
    """No step is without what to do and how, and no words are without a step."""
    steps = {step.value for step in guide.Step}
    assert words.GUIDE_STEPS.keys() == words.GUIDE_TOLD.keys() == steps
