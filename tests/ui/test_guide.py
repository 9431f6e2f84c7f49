"""A first visit: the guided path, and what pages say that have nothing to show yet."""

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


def test_an_article_without_claims_can_be_given_one(desk: Path, open_page: OpenPage) -> None:
    """Where the machine found nothing the page takes a claim by its words."""
    article = workflow.add_and_split(desk, "Well, well.\n", language="en").id
    assert not workflow.review(desk, article).claims
    at = open_page("review", article=article)
    next(each for each in at.text_input if each.label == words.ADD_WORDS).set_value("Well").run()
    next(each for each in at.button if each.label == words.ADD_AS_CLAIM).click().run()
    assert not at.exception
    assert [each.claim.words for each in workflow.review(desk, article).claims] == ["Well"]


@pytest.mark.usefixtures("empty_desk")
@pytest.mark.parametrize("title", ["desk", "review", "sources", "sheet", "insights", "drafts"])
def test_an_empty_page_says_what_to_do(open_page: OpenPage, drawn: Drawn, title: str) -> None:
    """Each page of a desk with nothing on it has a sentence on what comes next."""
    told = drawn(open_page(title))
    nexts = (
        words.NO_ARTICLES_NEXT,
        words.NO_ARTICLE_TO_REVIEW,
        words.NO_SOURCES_NEXT,
        words.NO_ARTICLE_FOR_SHEET,
        words.NO_INSIGHTS_NEXT,
        words.NO_ARTICLE_FOR_DRAFTS,
    )
    assert sum(each in told for each in nexts) == 1
