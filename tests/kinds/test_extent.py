"""How far a rank reaches, once its sentence is parsed."""

import pytest

import workbench


def ranks(text: str, language: str) -> list[tuple[str, str]]:
    """Return the words and the value of each rank that is a claim of the text."""
    found = workbench.split(text, language=language).claims
    return [(one.words, one.value.text) for one in found if one.kind == "rank" and one.value]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "She is the first woman to lead the upper house.",
            "the first woman to lead the upper house",
        ),
        (
            "en",
            "August was the driest month in England since 1976.",
            "the driest month in England since 1976",
        ),
        (
            "fr",
            "C'est la plus forte hausse d'impôts depuis 2011.",
            "la plus forte hausse d'impôts depuis 2011",
        ),
    ],
)
def test_a_rank_takes_in_what_its_noun_is_said_with(language: str, text: str, words: str) -> None:
    """Clauses, complements and the period that follows belong to the rank."""
    assert [found for found, _ in ranks(text, language)] == [words]


def test_a_date_behind_a_rank_stays_outside() -> None:
    """When something happened is a claim of its own."""
    found = ranks("The new assembly will sit for the first time on Jan. 14.", "en")
    assert [words for words, _ in found] == ["the first time"]


def test_a_bare_ordinal_is_the_rank_of_the_noun_that_it_counts() -> None:
    """The fifth is a rank as the fifth defeat."""
    ((words, value),) = ranks("It was United's fifth defeat in seven matches.", "en")
    assert words.startswith("United's fifth defeat")
    assert value == "no. 5 defeat"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The cathedral dates from the 12th and 14th centuries."),
        ("en", "He likes the first and the last."),
        ("fr", "Il a fini 106e."),
    ],
)
def test_an_ordinal_that_counts_nothing_is_no_claim(language: str, text: str) -> None:
    """Centuries are dates; an ordinal without a noun says nothing that could be checked."""
    assert ranks(text, language) == []
