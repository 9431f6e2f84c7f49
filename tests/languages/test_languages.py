"""Languages are folders: found by being there, asked for by code, refused with a list."""

from pathlib import Path

import pytest

from workbench import languages
from workbench.errors import LanguageError
from workbench.kinds import grammar
from workbench.languages import Language, load

EXAMPLES = Path(languages.__file__).parent


def test_the_languages_are_the_folders() -> None:
    """English and French are there; the rules for any language are none of the languages."""
    assert {"en", "fr"} <= set(languages.codes())
    assert languages.UNDETERMINED not in languages.codes()
    assert languages.supported() == ", ".join(languages.codes())


@pytest.mark.parametrize("code", [*languages.codes(), languages.UNDETERMINED])
def test_each_language_compiles_and_has_examples(code: str) -> None:
    """Every folder holds words and phrases that are well formed, and examples to prove them."""
    assert grammar.of(code).language.code == code
    assert (EXAMPLES / code / "examples.toml").is_file()


@pytest.mark.parametrize("code", ["fr", "FR", "fr-CA", "fr_FR"])
def test_a_region_is_ignored(code: str) -> None:
    """Canadian French is read with the rules of French."""
    assert languages.get(code).code == "fr"


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    """The message names the code asked for, the codes there are, and what works anyway."""
    with pytest.raises(LanguageError) as caught:
        languages.get("tlh")
    assert "'tlh'" in str(caught.value)
    assert languages.supported() in str(caught.value)
    assert "'und'" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Les responsables tiendront des pourparlers sur la sécurité le mois prochain.", "fr"),
        ("Officials will hold security talks next month, the White House said.", "en"),
        ("Rozmowy o bezpieczeństwie rozpoczną się w przyszłym miesiącu.", "pl"),
        ("12 / 13", "und"),
        ("", "und"),
        ("🙂", "und"),
    ],
)
def test_the_language_of_a_text_is_detected(text: str, code: str) -> None:
    """Detection names languages without rules too; a text without letters has none."""
    assert languages.detect(text) == code


def test_words_lookups_and_lists_that_are_missing(small: Language) -> None:
    """A list that a language has no use for is empty, and nothing stands in it."""
    assert small.words("about") == ("circa",)
    assert small.words("hedge") == ()
    assert small.lookup("month", "unus mensis") == "1"
    assert small.lookup("month", "mars") is None
    assert small.lookup("hedge", "perhaps") is None


def test_a_finder_finds_whole_words_in_any_case(french: Language) -> None:
    """A finder takes both apostrophes and any white space, and no part of a longer word."""
    finder = french.finder("according_to")
    assert finder.search("D’APRÈS\u00a0lui")
    assert finder.search("de l'avis\nde tous")
    assert not finder.search("une sélection selonne")


def test_a_finder_of_no_words_finds_nothing(small: Language) -> None:
    """A language without a list has a finder that never matches."""
    assert not small.finder("hedge").search("perhaps, maybe")


@pytest.mark.parametrize(
    ("phrases", "said"),
    [
        ('[[date]]\nsay = ["{mnth} {year}"]', "{mnth}"),
        ('[[date]]\nsay = "le (jour"', "le (jour"),
        ('[[date]]\nsay = ["{year", "x"]\n[[date]]\nsay = "a]"', "a]"),
    ],
)
def test_a_wrong_template_is_refused_by_name(folder: Path, phrases: str, said: str) -> None:
    """The message names the language, the section and the template."""
    (folder / "phrases.toml").write_text(phrases, "utf-8")
    with pytest.raises(ValueError, match=r"tlh/phrases\.toml, \[\[date\]\]") as caught:
        load(folder).patterns("date", grammar.ATOMS)
    assert said in str(caught.value)


def test_a_missing_section_has_no_patterns(small: Language) -> None:
    """A language need not have every section."""
    assert small.patterns("date", grammar.ATOMS) == ()
