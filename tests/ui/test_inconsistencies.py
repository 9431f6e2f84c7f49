"""What does not fit inside an article stands above it and on the cards of its claims."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from workbench import store, workflow
from workbench.model import Inconsistency, WarningKind
from workbench.store import inconsistencies

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]
DURATION, SHARE = "pendant deux heures", "19 % du trafic"
MESSAGE = "“19 % du trafic” does not go with “pendant deux heures”."


@pytest.fixture
def warned(desk: Path) -> Path:
    """Give the desk a warning with two places, and one where no claim is."""
    text = workflow.article(desk, 1).text
    places = [(text.index(words), text.index(words) + len(words)) for words in (SHARE, DURATION)]
    name = text.index("Jeanne Morel")
    both = Inconsistency(kind=WarningKind.VALUE, message=MESSAGE, places=tuple(places))
    alone = Inconsistency(
        kind=WarningKind.NAME, message="“Jeanne *Morel*”.", places=((name, name + 12),)
    )
    with store.writing(desk) as db:
        inconsistencies.replace(db, 1, (both, alone))
    return desk


@pytest.mark.usefixtures("desk")
def test_an_article_that_fits_says_nothing(open_page: OpenPage) -> None:
    """Without a warning there is nothing to look at."""
    at = open_page("review", article=1)
    assert not [each for each in at.expander if "look at" in each.label]


def test_each_place_opens_its_claim(warned: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """The list says how much there is to look at; a press on a place makes its claim current."""
    at = open_page("review", article=1, claim=1)
    assert "2 things to look at" in [each.label for each in at.expander]
    assert "does not go with" in drawn(at)
    for place, words in enumerate((SHARE, DURATION)):
        at.button(key=f"warning_1_0_{place}").click().run()
        current = int(at.query_params["claim"])
        assert workflow.card(warned, current).state.claim.words == words


@pytest.mark.usefixtures("warned")
def test_a_place_without_a_claim_opens_the_nearest(open_page: OpenPage) -> None:
    """A name that no claim holds leads to the claim beside it."""
    at = open_page("review", article=1, claim=1)
    at.button(key="warning_1_1_0").click().run()
    assert at.query_params["claim"] in {"7", "8", "6"}


def test_the_card_says_what_does_not_fit_at_its_claim(
    warned: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """The message stands on the cards of both places, and on no other."""
    told = {}
    for state in workflow.review(warned, 1).claims:
        at = open_page("review", article=1, claim=state.claim.id)
        told[state.claim.words] = drawn(at).count("does not go with")
    elsewhere = told.pop(SHARE), told.pop(DURATION)
    assert set(elsewhere) == {2}
    quote = next(words for words in told if words.startswith("« Nous"))
    assert told.pop(quote) == 2  # the quotation holds the share
    assert set(told.values()) == {1}
