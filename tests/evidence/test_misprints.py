"""Dates that cannot be, and figures that were read as no value, are put beside the claim's."""

from collections.abc import Callable

import pytest

from workbench.evidence.misprints import misprints
from workbench.evidence.unread import figures, years
from workbench.model import Claim, Comparison, FoundValue, Match
from workbench.values.time import time_value

SENTENCE = "Le procès d'Anton Vesely s'est ouvert le 12 mars 2019."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The trial opened on March 82, 2019.", "March 82, 2019"),
        ("The trial opened on 12 March 9019.", "12 March 9019"),
        ("Il s'est ouvert le 32 mars 2019.", "32 mars 2019"),
        ("Il s'est ouvert en mars 2919.", "mars 2919"),
        ("The trial opened in 2919.", "2919"),
        ("The trial opened on March 82, 2018.", None),
        ("The trial opened on 12 April 9019.", None),
        ("The trial opened on 31 March 2019.", None),
        ("The trial opened in 3456.", None),
        ("The trial opened on March 12, 2019.", None),
    ],
)
def test_an_impossible_date_is_told(
    make: Callable[..., Claim], text: str, printed: str | None
) -> None:
    """A date that no calendar has is told where the rest of it is the claim's, and only there."""
    claim = make("date", "le 12 mars 2019", SENTENCE, "2019-03-12")
    found = list(misprints(claim, text, []))
    assert [text[one.found.start : one.found.end] for one in found] == (
        [printed] if printed else []
    )
    assert all(f"“{printed}”" in one.reason for one in found)


def test_a_misprint_outweighs_its_readable_part(match_one: Callable[..., Match]) -> None:
    """The year that can be read of "March 82, 2019" does not make the date agree."""
    claim = ("date", "le 12 mars 2019", SENTENCE, "2019-03-12")
    text = "Le procès d'Anton Vesely s'est ouvert : March 82, 2019."
    match = match_one(claim, text, ("date", "2019", "2019"))
    assert match.comparison is Comparison.CONFLICTS
    assert match.found
    assert match.found.value.text == "March 82, 2019"


def test_a_misprint_outweighs_the_clock(match_one: Callable[..., Match]) -> None:
    """An equal time of the clock beside an impossible day does not make the day right."""
    context = "Le procès d'Anton Vesely s'est ouvert le 12 mars 2019 à 10 h 07."
    claim = ("date", "le 12 mars 2019 à 10 h 07", context, "2019-03-12T10:07")
    text = "Le procès d'Anton Vesely s'est ouvert le 82 mars 2019, à 10 h 07."
    match = match_one(claim, text, ("date", "10 h 07", "T10:07"))
    assert match.comparison is Comparison.CONFLICTS


def test_unread_years_are_seen(make: Callable[..., Claim]) -> None:
    """A bare year that is the claim's, or is but for a digit, is found; others are not."""
    claim = make("date", "de 1142", "L'abbaye date de 1142.", "1142")
    text = "From 1142, not 1242, 4142 or 1300; 1142 km away."
    assert [(text[one.start : one.end], possible) for one, possible in years(claim, text, [])] == [
        ("1142", True),
        ("1242", True),
        ("4142", False),
        ("1142", True),
    ]
    assert next(one.start for one, _ in years(claim, text, [(0, 9)])) > 9


def test_a_count_without_its_noun_is_close(match_one: Callable[..., Match]) -> None:
    """The same figure without the thing counted is close, another says nothing."""
    context = "L'attentat de Tamsor a fait plus de 200 blessés dans la gare."
    claim = ("quantity", "plus de 200 blessés", context, ">200 blessé")
    text = "The attack at Tamsor, in the gare, wounded more than {}."
    assert match_one(claim, text.format("200")).comparison is Comparison.CLOSE
    assert match_one(claim, text.format("70")).comparison is Comparison.SILENT


def test_figures_inside_values_are_left_alone(make: Callable[..., Claim]) -> None:
    """A figure that was read as something else is not taken for a count."""
    claim = make("quantity", "2 019 arbres", "Ici, 2 019 arbres.", "2019 arbre")
    text = "In 2019, some 2,019 trees."
    taken = FoundValue(kind="date", start=3, end=7, value=time_value("2019"))
    found = list(figures(claim, text, [(taken.start, taken.end)]))
    assert [text[one.start : one.end] for one in found] == ["2,019"]


def test_two_counts_without_a_noun_meet(match_one: Callable[..., Match]) -> None:
    """The other side of a vote is close to the same figure, and conflicts with one a digit off."""
    context = "La loi de Belmas a été adoptée par 78 voix contre 44."
    claim = ("quantity", "44", context, "44")
    text = "The law of Belmas was passed by 78 votes to {}."
    assert match_one(claim, text.format("44")).comparison is Comparison.CLOSE
    assert match_one(claim, text.format("41")).comparison is Comparison.CONFLICTS
    assert match_one(claim, text.format("9")).comparison is Comparison.SILENT


def test_a_noun_on_one_side_is_enough_for_the_same_figure(
    match_one: Callable[..., Match],
) -> None:
    """A bare 5.6 million is close to 5.6 million inhabitants, and says nothing of other counts."""
    context = "Arden's population has doubled to 5600000."
    claim = ("quantity", "5600000", context, "5600000")
    text = "Arden's population has doubled: it has {} inhabitants."
    for figure, comparison in (
        ("5600000", Comparison.CLOSE),
        ("5800000", Comparison.CONFLICTS),
        ("31000", Comparison.SILENT),
    ):
        found = ("quantity", figure, f"{figure} inhabitant")
        assert match_one(claim, text.format(figure), found).comparison is comparison
