"""The drafts page: the next text, what it changed, and claims placed by hand."""

import time
from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from workbench import workflow
from workbench.drafts import Fate
from workbench.model import Ruling

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]


def revised(desk: Path) -> None:
    """Rule on two claims of the article, then change the words of one and take the other out."""
    article = workflow.article(desk, 1)
    for state in workflow.review(desk, 1).claims:
        if state.claim.words in {"pendant deux heures", "vendredi 3 décembre 2021"}:
            workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer="Amélie")
    text = article.text.replace("pendant deux heures", "pendant trois heures")
    text = text.replace("Le quai nord, le vendredi 3 décembre 2021.", "Le quai nord, vu du phare.")
    workflow.revise_article(desk, 1, text, reviewer="Basile")


def test_an_article_with_one_text_says_what_to_do_next(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """The form stands open under a sentence that says when to use it."""
    at = open_page("drafts", article=1)
    assert "one text so far" in drawn(at)
    assert at.expander[0].proto.expanded
    assert desk.exists()


def test_the_report_shows_both_wordings(desk: Path, open_page: OpenPage, drawn: Drawn) -> None:
    """What was taken out and what was put in stand beside each other, as text."""
    revised(desk)
    at = open_page("drafts", article=1)
    assert "1 to place" in [option.content for option in at.segmented_control[0].proto.options]
    at.segmented_control[0].set_value(Fate.REOPENED).run()
    shown = drawn(at)
    assert '"del"' in shown
    assert "deux " in shown
    assert "trois " in shown


def test_an_orphan_is_placed_by_its_words(desk: Path, open_page: OpenPage) -> None:
    """Typing the words of the new text gives the claim its place there."""
    revised(desk)
    [orphan] = workflow.orphans(desk, 1)
    claim_id = orphan.anchored.claim_id
    at = open_page("drafts", article=1)
    at.text_input(key=f"place_words_{claim_id}").set_value("vu du phare").run()
    at.button(key=f"place_it_{claim_id}").click().run()
    assert not at.exception
    assert "has its place" in at.success[0].value
    assert workflow.card(desk, claim_id).state.claim.words == "vu du phare"


def test_an_orphan_is_let_go(desk: Path, open_page: OpenPage) -> None:
    """It is not listed any more."""
    revised(desk)
    [orphan] = workflow.orphans(desk, 1)
    at = open_page("drafts", article=1)
    at.button(key=f"let_go_{orphan.anchored.claim_id}").click().run()
    assert not at.exception
    assert workflow.orphans(desk, 1) == ()


def test_the_review_page_says_that_claims_wait(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Nothing is lost silently: the way to the orphans stands above the article."""
    revised(desk)
    at = open_page("review", article=1)
    assert "lost its place" in drawn(at)
    at.button(key="go_to_drafts").click().run()
    assert not at.exception
    assert at.query_params["article"] == "1"


def test_an_empty_draft_is_answered_in_one_sentence(desk: Path, open_page: OpenPage) -> None:
    """Nothing is stored."""
    at = open_page("drafts", article=1)
    at.form_submit_button[0].click().run()
    assert len(at.error) == 1
    assert len(workflow.article_drafts(desk, 1)) == 1


def test_the_card_of_a_reopened_claim_offers_the_verdict_again(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Both wordings and the former ruling stand on the card; one press rules as before."""
    revised(desk)
    states = workflow.review(desk, 1).claims
    claim_id = next(s.claim.id for s in states if "trois heures" in s.claim.words)
    at = open_page("review", article=1, claim=claim_id)
    assert "Reopened by draft 2" in drawn(at)
    assert "ruled before: confirmed." in drawn(at)
    time.sleep(0.4)
    version = workflow.card(desk, claim_id).state.version
    at.button(key=f"rule_again_{claim_id}_{version}").click().run()
    assert not at.exception
    assert workflow.card(desk, claim_id).state.ruling is Ruling.CONFIRMED
