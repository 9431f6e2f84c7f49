"""A different value is the claim's counterpart when what stands beside both says so."""

from collections.abc import Callable

import pytest

from workbench.evidence.anchors import counterpart, in_one_digit
from workbench.model import Claim, Comparison, FoundValue, Match
from workbench.values.numbers import parse_number

Matcher = Callable[..., Match]

MINERS = "Seize mineurs sont restés à Brakka 11 jours sous 400 mètres de roche."
DAYS = ("duration", "11 jours", MINERS, "P11D")
DEPTH = ("measure", "400 mètres", MINERS, "400 m")
TRAPPED = "Brakka's sixteen men were 400 metres under the rock for 29 days."


def test_a_figure_in_common_shows_the_subject(match_others: Matcher) -> None:
    """Another duration conflicts where the sentences share a depth, and is silent without it."""
    days = ("duration", "29 days", "P29D")
    depth = ("measure", "400 metres", "400 m")
    assert match_others(DAYS, [DEPTH], TRAPPED, days, depth).comparison is Comparison.CONFLICTS
    assert match_others(DAYS, [DEPTH], TRAPPED, days).comparison is Comparison.SILENT


def test_a_figure_of_another_year_is_no_conflict(match_others: Matcher) -> None:
    """A loss of 2021 does not contradict one of 2020; one of 2020 does."""
    context = "La compagnie Altair a perdu 270 millions d'euros en 2020."
    loss = ("money", "270 millions d'euros", context, "270000000 EUR")
    year = ("date", "2020", context, "2020")
    text = "The Altair company lost 720 million euros in {}."
    found = ("money", "720 million euros", "720000000 EUR")

    def said(of: str) -> Comparison:
        return match_others(loss, [year], text.format(of), found, ("date", of, of)).comparison

    assert said("2021") is Comparison.SILENT
    assert said("2020") is Comparison.CONFLICTS


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("520000 visitor", "820000 visiteur", True),
        ("38.6 %", "33.6 %", True),
        ("520000 visitor", "830000 visitor", False),
        ("5 dog", "8 dog", False),
        ("580 km", "5800 km", False),
        ("520000 visitor", "520000 visiteur", False),
    ],
)
def test_one_digit_is_a_slip(one: str, other: str, *, alike: bool) -> None:
    """Figures of two digits and more that differ in one of them are told from all others."""
    assert in_one_digit(parse_number(one), parse_number(other)) is alike


def _found(number: int, text: str) -> FoundValue:
    return FoundValue(kind="quantity", start=number, end=number + 1, value=parse_number(text))


def test_what_is_left_belongs_together(make: Callable[..., Claim]) -> None:
    """When equal figures are paired off, the two that are left are each other's counterpart."""
    context = "27 chefs et 300 invités sont venus."
    chiefs = make("quantity", "27 chefs", context, "27 chef")
    guests = make("quantity", "300 invités", context, "300 invité", number=8)
    heads, visitors, cars = _found(1, "61 head"), _found(2, "300 guest"), _found(3, "95 car")
    assert counterpart(chiefs, [chiefs, guests], heads, [heads, visitors])
    assert not counterpart(chiefs, [chiefs, guests], heads, [heads, visitors, cars])
    assert not counterpart(chiefs, [chiefs, guests], visitors, [heads, visitors])
