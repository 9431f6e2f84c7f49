"""Words written together with a number come apart, and no other word does."""

import unicodedata

import pytest

from workbench import languages
from workbench.kinds import grammar
from workbench.languages.glued import GLUE, Glued, build

LISTS = {
    "number_word": {"venti": "20", "vent": "20", "otto": "8", "due": "2"},
    "article_one": {"uno": "1"},
    "scale": {"cento": "100", "mila": "1000", "un milione": "1000000"},
    "ordinal": {},
}


@pytest.fixture
def italian() -> Glued:
    """Give the glued words of a little Italian, each word its own code."""
    return build(lambda word: word, LISTS, ())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ventotto", ["vent", "otto"]),
        ("Ventuno", ["vent", "uno"]),
        ("duecentoventimila", ["due", "cento", "venti", "mila"]),
    ],
)
def test_glued_numbers_come_apart(italian: Glued, word: str, parts: list[str]) -> None:
    """The parts follow one another, cover the word and have their words' codes."""
    split = italian.split(word)
    assert split is not None
    assert [code for *_, code in split] == parts
    assert "".join(word[start:end] for start, end, _ in split) == word


@pytest.mark.parametrize("word", ["venti", "vento", "ottone", "centro", "", "due cento"])
def test_other_words_stay_whole(italian: Glued, word: str) -> None:
    """A single number word, and a word that only begins like one, are left alone."""
    assert italian.split(word) is None


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("einundzwanzig", ["ein", "und", "zwanzig"]),
        ("zweihundertfünfzigtausend", ["zwei", "hundert", "fünfzig", "tausend"]),
        ("zweistündige", ["zwei", "stündige"]),
        ("zweitgrößte", ["zweit", "größte"]),
        ("einstündig", ["ein", "stündig"]),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_german_words_come_apart_where_they_are_joined(
    word: str, parts: list[str], form: str
) -> None:
    """Offsets count the characters as written, accents composed or not."""
    written = unicodedata.normalize(form, word)
    glued = grammar.of("de").language.alphabet.glued
    assert glued is not None
    split = glued.split(written)
    assert split is not None
    assert [unicodedata.normalize("NFC", written[start:end]) for start, end, _ in split] == parts
    assert [code == GLUE for *_, code in split] == [part == "und" for part in parts]


def test_languages_that_write_numbers_apart_have_none() -> None:
    """Without the setting no word is looked into."""
    assert languages.get("fr").alphabet.glued is None
