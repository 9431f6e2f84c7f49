"""Words meet across spellings and languages."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evidence.words import Sort, _table, forms_of, words


def keys(text: str) -> set[str]:
    """Return the keys of a text's words."""
    return {word.key for word in words(text)}


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Poutine", "Putin"),
        ("à Kiev", "in Kyiv"),
        ("les États-Unis", "the U.S."),
        ("américaines", "United States"),
        ("l’OTAN", "NATO"),
        ("l'Organisation du traité de l'Atlantique Nord", "NATO"),
        ("Genève", "GENEVA"),
        ("la Maison-Blanche", "the White House"),
        ("des soldats", "troops"),
        ("une visioconférence", "a video"),
        ("la sécurité stratégique", "strategic security"),
        ("puissante", "powerful"),
        ("décembre", "December"),
        ("175 000", "175,000"),
        ("2,5", "2.5"),
    ],
)
def test_french_meets_english(french: str, english: str) -> None:
    """What means the same has the same key in both languages."""
    assert keys(french) == keys(english) != set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2002", "2003"),
        ("19 %", "91 %"),
        ("million", "milliard"),
        ("the U.S. said", "tell us"),
        ("in May", "it may"),
        ("Iran", "Iraq"),
    ],
)
def test_different_things_stay_apart(one: str, other: str) -> None:
    """What differs in one letter or digit has another key."""
    assert keys(one) != keys(other)


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    """Each word has its place in the text, in order and without overlap."""
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end


def test_grammar_says_nothing() -> None:
    """Words of grammar are left out in both languages."""
    assert keys("que le de la est ce qui était with the of and was which") == set()


def test_names_are_told_by_their_capital() -> None:
    """A capital inside a sentence makes a name; at its beginning it may be any word."""
    sorts = {word.key: word.sort for word in words("Yesterday Reznikov met Dupont. Today")}
    assert sorts["reznikov"] is Sort.NAME
    assert sorts["dupont"] is Sort.NAME
    assert {word.sort for word in words("Trenches")} == {Sort.WORD}


def test_each_form_belongs_to_one_line() -> None:
    """No form of the bridge is listed under two keys, and each key is one of its forms' keys."""
    table = _table()
    lines = [
        (key, form.strip())
        for section in ("names", "words", "common", "measures")
        for key, forms in table[section].items()
        for form in forms.split(",")
    ]
    twice = [form for form, count in Counter(form for _, form in lines).items() if count > 1]
    assert twice == []
    wrong = [(key, form) for key, form in lines if key not in keys(form)]
    assert wrong == []


def test_forms_are_given_for_the_search() -> None:
    """A key of the bridge gives all its forms, another key none."""
    assert set(forms_of("kyiv")) == {"kyiv", "kiev"}
    assert forms_of("dupont") == ()
