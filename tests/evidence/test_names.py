"""Names meet in all their spellings; a title and a place need more than a name."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench import evidence
from workbench.evidence.words import territories, words
from workbench.model import Claim, Comparison, FoundValue, Match, Passage, Source, Value

AGREES, SILENT = Comparison.AGREES, Comparison.SILENT


def keys(text: str) -> set[str]:
    """Return the keys of a text's words."""
    return {word.key for word in words(text)}


@pytest.mark.parametrize(
    "forms",
    [
        ("Londres", "London"),
        ("Pékin", "Beijing"),
        ("Le Caire", "Cairo"),
        ("Khrouchtchev", "Khrushchev"),
        ("Kadhafi", "Gaddafi"),
        ("Moscou", "Moscow"),
        ("la Côte d’Ivoire", "Ivory Coast"),
        ("la Birmanie", "Myanmar"),
        ("le Zimbabwe", "Simbabwe"),
        ("l'Éthiopie", "Ethiopia", "Äthiopien", "Etiopía"),
        ("le Royaume-Uni", "United Kingdom", "Vereinigtes Königreich"),
        ("l'OMS", "the World Health Organization"),
        ("le Premier ministre", "the Prime Minister"),
    ],
)
def test_a_name_has_one_key(forms: tuple[str, ...]) -> None:
    """The forms of a name in the workbench's languages have the same key."""
    assert len({frozenset(keys(form)) for form in forms}) == 1


def test_a_country_is_told_from_a_word() -> None:
    """A country's name that is another word too is met with its capital only."""
    assert "JO" in keys("He flew to Jordan.")
    assert keys("a jordan almond") & {"JO"} == set()
    assert "JO" in territories()
    assert "london" not in territories()


def test_a_country_meets_its_adjective(match_one: Callable[..., Match]) -> None:
    """The Kenyan parliament is that of Kenya, though no list holds the adjective."""
    context = "Le parlement du Kenya a adopté 14 lois en 2017."
    text = "The Kenyan parliament passed 41 laws."
    claim = ("quantity", "14 lois", context, "14 loi")
    assert match_one(claim, text, ("quantity", "41 laws", "41 law")).comparison is (
        Comparison.CONFLICTS
    )
    other = text.replace("Kenyan", "Ugandan")
    assert match_one(claim, other, ("quantity", "41 laws", "41 law")).comparison is SILENT


def test_the_end_of_a_text_is_like_its_middle() -> None:
    """A short form at the very end is told from the word in small letters."""
    assert keys("tell us") == {"say"}


def test_a_desk_gives_its_own_names(make: Callable[..., Claim]) -> None:
    """Names that the desk gives meet like those that are known everywhere."""
    context = "Le Grand Bleu a perdu 40 millions d'euros à Valmora."
    claim = make("money", "40 millions d'euros", context, "40000000 EUR")
    text = "BigBlue SA lost 70 million euros."
    found = FoundValue(
        kind="money",
        start=text.index("70"),
        end=len(text) - 1,
        value=Value(text="70000000 EUR", lo=7e7, hi=7e7, unit="EUR"),
    )
    passage = _passage(text, found)
    aliases = (("Le Grand Bleu", "BigBlue"),)

    def said(**more: object) -> Comparison:
        (match,) = evidence.match(claim, context, [passage], sources=_sources(passage), **more)  # type: ignore[arg-type]
        return match.comparison

    assert said() is SILENT
    assert said(aliases=aliases) is Comparison.CONFLICTS
    assert "bigblue" in evidence.search_text(claim, context, aliases=aliases)


def _passage(text: str, *found: FoundValue) -> Passage:
    return Passage(
        id=1,
        source_id=1,
        position=1,
        start=0,
        end=len(text),
        text=text,
        language="en",
        values=found,
    )


def _sources(passage: Passage) -> dict[int, Source]:
    return {1: Source(id=1, title="", text=passage.text)}


ROLE = (
    "role",
    "Le président russe Vladimir Poutine",
    "Le président russe Vladimir Poutine a parlé.",
    None,
)


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Russian President Putin spoke.", AGREES),
        ("Russian President Vladimir Putin spoke.", AGREES),
        ("Russian President Boris Yeltsin spoke. Later Putin did.", SILENT),
        ("Vladimir Putin spoke.", SILENT),
    ],
)
def test_a_title_stands_beside_its_name(
    make: Callable[..., Claim], text: str, comparison: Comparison
) -> None:
    """A title agrees when it stands in a sentence with the surname, and only then."""
    claim = make(*ROLE)
    claim = _with_value(claim, "président russe")
    passage = _passage(text)
    (match,) = evidence.match(claim, ROLE[2], [passage], sources=_sources(passage))
    assert match.comparison is comparison


def test_another_title_is_told(make: Callable[..., Claim]) -> None:
    """Where the passage gives the name another title, the reason quotes it."""
    claim = _with_value(make(*ROLE), "président russe")
    text = "Russian Prime Minister Vladimir Putin spoke."
    told = "Prime Minister Vladimir Putin"
    found = FoundValue(
        kind="role",
        start=text.index(told),
        end=text.index(told) + len(told),
        value=Value(text="prime minister"),
    )
    passage = _passage(text, found)
    (match,) = evidence.match(claim, ROLE[2], [passage], sources=_sources(passage))
    assert match.comparison is SILENT
    assert f"“{told}”" in match.reason


def _with_value(claim: Claim, text: str) -> Claim:

    return replace(claim, value=Value(text=text))


@pytest.mark.parametrize(
    ("words", "context", "text", "comparison"),
    [
        (
            "en Ukraine",
            "Les combats en Ukraine ont repris lundi.",
            "Fighting resumed in Ukraine on Monday.",
            SILENT,
        ),
        (
            "à Kharkiv",
            "Le sommet de la paix s'est ouvert à Kharkiv.",
            "The peace summit opened in Kharkov.",
            AGREES,
        ),
        (
            "à Kharkiv",
            "Le sommet de la paix s'est ouvert à Kharkiv.",
            "The factory in Kharkov makes tractors.",
            SILENT,
        ),
    ],
)
def test_a_place_is_more_than_a_name(
    match_one: Callable[..., Match],
    words: str,
    context: str,
    text: str,
    comparison: Comparison,
) -> None:
    """A place agrees when the same thing is put there; a country's name alone never does."""
    assert match_one(("place", words, context, None), text).comparison is comparison
