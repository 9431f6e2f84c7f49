"""The desk page: the articles, what waits, what can be done to many, and adding one."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from workbench import workflow

OpenPage = Callable[..., AppTest]
Drawn = Callable[[AppTest], str]


def test_an_article_is_listed_with_its_progress(
    desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """The list says how many claims of each article have a verdict."""
    at = open_page("desk")
    assert "0 of 8 claims ruled on" in drawn(at)
    assert "La Gazette" in drawn(at)
    assert desk.exists()


def test_an_empty_desk_says_what_to_do_next(
    empty_desk: Path, open_page: OpenPage, drawn: Drawn
) -> None:
    """Without an article the form stands open under a sentence that says so."""
    at = open_page("desk")
    assert "No article yet" in drawn(at)
    assert at.expander[0].proto.expanded
    assert not workflow.articles(empty_desk)


def test_an_empty_form_is_answered_in_one_sentence(empty_desk: Path, open_page: OpenPage) -> None:
    """Submitting nothing names what is missing and stores nothing."""
    at = open_page("desk")
    _submit(at)
    assert [error.value for error in at.error] == [r"Paste the article\'s text or choose a file\."]
    assert not workflow.articles(empty_desk)


def test_a_binary_upload_is_refused_in_one_sentence(empty_desk: Path, open_page: OpenPage) -> None:
    """A file that is no text leaves the desk as it was."""
    at = open_page("desk")
    at.file_uploader[0].upload("../../photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00")
    _submit(at)
    assert len(at.error) == 1
    assert not at.exception
    assert not workflow.articles(empty_desk)


def test_an_added_article_is_split_by_the_worker(empty_desk: Path, open_page: OpenPage) -> None:
    """Adding stores the article at once and shows the split as under way, with a way to stop."""
    at = open_page("desk")
    at.text_area[0].set_value("Le port a fermé pendant deux heures le 7 décembre 2021.")
    {each.label: each for each in at.text_input}["Outlet"].set_value("La Gazette")
    _submit(at)
    assert not at.exception
    [summary] = workflow.articles(empty_desk)
    assert summary.article.outlet == "La Gazette"
    assert summary.article.language == "fr"
    assert [button.label for button in at.button if button.label in {"Stop", "Review"}]


def test_a_text_that_is_known_is_not_added_twice(desk: Path, open_page: OpenPage) -> None:
    """Pasting an article that is on the desk says so and adds nothing."""
    at = open_page("desk")
    at.text_area[0].set_value(workflow.article(desk, 1).text)
    _submit(at)
    assert "on the desk already" in at.success[0].value
    assert len(workflow.articles(desk)) == 1


def _submit(at: AppTest) -> None:
    at.form_submit_button[0].click().run()
