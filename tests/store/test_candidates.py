"""Passages by number: their words' scores, and what tells whether they are worth fetching."""

from pathlib import Path

import pytest

from workbench import store
from workbench.model import Passage, Source
from workbench.store import candidates, query, sources, standing
from workbench.store.records import SourceEvent

TEXTS = ("wheat and more wheat", "wheat of Ghent", "Ghent")


@pytest.fixture
def wheat(desk: Path) -> Path:
    """Give a desk with three sources of one passage each."""
    with store.writing(desk) as db:
        for number, text in enumerate(TEXTS, start=1):
            source = Source(title=f"Note {number}", text=text, sha256=f"{number}")
            passage = Passage(
                id=0, source_id=0, position=1, start=0, end=len(text), text=text, language="en"
            )
            sources.add(db, source, [passage])
    return desk


def test_a_word_scores_each_passage_that_has_it(wheat: Path) -> None:
    """A passage that has the word twice gains more; one without it is not there."""
    with store.reading(wheat) as db:
        scored = dict(candidates.word_scores(db, "wheat", most=10))
    assert set(scored) == {1, 2}
    assert scored[1] > scored[2] > 0


def test_a_word_of_too_many_passages_tells_nothing(wheat: Path) -> None:
    """A word beyond the bound, or no word at all, gives no scores."""
    with store.reading(wheat) as db:
        assert not candidates.word_scores(db, "wheat", most=1)
        assert not candidates.word_scores(db, "?", most=10)


def test_what_is_searched_is_counted(wheat: Path) -> None:
    """A withdrawn source leaves the index, and keeps the numbers of its passages."""
    event = SourceEvent(source_id=3, act="withdrawn", reason="Retracted.", at="", reviewer="Ada")
    with store.writing(wheat) as db:
        standing.note(db, event)
        assert (candidates.indexed(db), candidates.largest(db)) == (2, 3)


def test_texts_come_by_number(wheat: Path) -> None:
    """Each passage has its language, its title and its text; numbers that are gone are left out."""
    with store.reading(wheat) as db:
        found = candidates.texts(db, [2, 99])
        fetched = sources.passages_by_id(db, [3, 99, 1])
    assert found == {2: ("en", "Note 2", "wheat of Ghent")}
    assert found[2].titled == "Note 2. wheat of Ghent"
    assert [each.id for each in fetched] == [1, 3]


def test_words_of_a_query_come_once() -> None:
    """A text gives its words without case, marks and single letters; figures stay."""
    assert query.words("L'été à 5 h, l'ÉTÉ of 2002") == ["été", "5", "of", "2002"]
