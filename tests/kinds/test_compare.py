"""Kinds compare what phrases say: the pairs that look alike and differ, and the reverse."""

from datetime import date

import pytest

from workbench import kinds, splitting
from workbench.model import Comparison, FoundValue
from workbench.values.duration import duration_value
from workbench.values.numbers import parse_number
from workbench.values.time import time_value

AGREES, CLOSE, CONFLICTS, SILENT = Comparison
PUBLISHED = date(2021, 12, 28)


def value(code: str, text: str, kind: str) -> FoundValue:
    """Return the value of a kind in a text."""
    values = splitting.values_in(text, language=code, published=PUBLISHED)
    (found,) = [one for one in values if one.kind == kind]
    return found


@pytest.mark.parametrize(
    ("code", "kind", "claimed", "found", "comparison"),
    [
        ("fr", "period", "depuis 2002", "depuis 2003", CONFLICTS),
        ("fr", "duration", "pendant deux heures", "pendant douze heures", CONFLICTS),
        ("fr", "share", "19 % des jeunes", "91 % des jeunes", CONFLICTS),
        ("fr", "money", "3 millions d'euros", "3 milliards d'euros", CONFLICTS),
        ("fr", "quantity", "175 000 soldats", "94 300 soldats", CONFLICTS),
        ("fr", "quantity", "des milliers de soldats", "94 300 soldats", AGREES),
        ("fr", "quantity", "environ 95 000 soldats", "94 300 soldats", AGREES),
        ("fr", "money", "2,5 Md€", "2,5 milliards d'euros", AGREES),
        ("fr", "duration", "une heure et demie", "90 minutes", AGREES),
        ("fr", "duration", "une dizaine d'années", "onze ans", AGREES),
        ("fr", "date", "en 2014", "le 18 mars 2014", AGREES),
        ("fr", "date", "le 18 mars 2014", "en 2014", CLOSE),
        ("fr", "date", "fin 2019", "début 2019", CONFLICTS),
        ("fr", "share", "un Français sur cinq", "20 % des Français", AGREES),
        ("fr", "rank", "la plus puissante du monde", "la plus puissante du monde", AGREES),
        ("en", "period", "since 2002", "since 2003", CONFLICTS),
        ("en", "duration", "a two-hour call", "a 12-hour call", CONFLICTS),
        ("en", "share", "19 percent", "91%", CONFLICTS),
        ("en", "share", "19 percent", "19%", AGREES),
        ("en", "money", "$3 million", "$3 billion", CONFLICTS),
        ("en", "money", "$1.5 billion", "1.5 billion dollars", AGREES),
        ("en", "quantity", "more than 500 officers", "612 officers", AGREES),
        ("en", "date", "last month", "on November 15, 2021", AGREES),
    ],
)
def test_phrases_of_one_kind(
    code: str, kind: str, claimed: str, found: str, comparison: Comparison
) -> None:
    """Phrases are compared by what they say, not by how near their letters are."""
    one, other = value(code, claimed, kind), value(code, found, kind)
    assert kinds.compare(kind, one.value, other.value).comparison is comparison


def test_since_a_year_and_for_so_many_years_agree() -> None:
    """« depuis sept ans » in an article of 2021 is since 2014."""
    one = value("fr", "depuis 2014", "period").value
    other = value("fr", "depuis sept ans", "period").value
    assert kinds.compare("period", one, other).comparison is AGREES


def test_values_of_two_languages_are_compared() -> None:
    """Superlatives, money and time have no language."""
    for kind, french, english in [
        ("rank", "la plus puissante du monde", "the most powerful in the world"),
        ("money", "2,5 milliards d'euros", "€2.5 billion"),
        ("duration", "deux ans et demi", "30 months"),
        ("period", "depuis 2002", "since 2002"),
    ]:
        one, other = value("fr", french, kind).value, value("en", english, kind).value
        assert kinds.compare(kind, one, other).comparison is AGREES, kind


@pytest.mark.parametrize(
    ("kind", "claimed", "found"),
    [
        ("duration", duration_value("PT2H"), time_value("2021-12-07")),
        ("duration", duration_value("PT2H"), parse_number("2 soldat")),
        ("date", time_value("2021"), parse_number("2021 soldat")),
        ("date", time_value("2021"), duration_value("P1Y")),
        ("quantity", parse_number("2 soldat"), parse_number("2 EUR")),
        ("share", parse_number("19 %"), duration_value("PT19S")),
    ],
)
def test_values_of_another_family_say_nothing(kind: str, claimed: object, found: object) -> None:
    """A year and a head count are not in conflict, whatever their digits."""
    assert kinds.compare(kind, claimed, found).comparison is SILENT  # type: ignore[arg-type]


def test_the_kinds_are_named_once() -> None:
    """No two kinds share a name, and each has one that it compares by."""
    assert len(set(kinds.KINDS)) == len(kinds.KINDS)
    for kind in kinds.KINDS:
        one = duration_value("PT2H")
        assert kinds.compare(kind, one, one).comparison is AGREES, kind


def test_times_are_one_family() -> None:
    """Dates, periods and durations can say something of each other."""
    assert {kinds.family(kind) for kind in ("date", "period", "duration")} == {"time"}
    assert kinds.family("money") == "money"


def test_an_unknown_kind_is_refused() -> None:
    """There is no comparing of a kind that does not exist."""
    with pytest.raises(KeyError, match="rumour"):
        kinds.compare("rumour", parse_number("2"), parse_number("2"))
