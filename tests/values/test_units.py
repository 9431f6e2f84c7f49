"""Units of measure are converted, money is not."""

import pytest

from workbench.model import Comparison
from workbench.values.compare import compare_numbers
from workbench.values.numbers import parse_number
from workbench.values.units import is_currency

AGREES, CLOSE, CONFLICTS, SILENT = Comparison


@pytest.mark.parametrize(
    ("claimed", "found", "comparison", "told"),
    [
        ("100 km", "62 [mi_i]", CLOSE, "62 miles: 99.78 km when converted: equal when rounded"),
        ("100 km", "60 [mi_i]", CLOSE, "96.56 km"),
        ("100 km", "45 [mi_i]", CONFLICTS, "72.42 km"),
        ("1 km", "1000 m", AGREES, "1 km when converted: the same"),
        ("~100 km", "62 [mi_i]", AGREES, "within the claim's bounds"),
        (">100 km", ">62 [mi_i]", CLOSE, "equal when rounded"),
        (">100 km", ">30 [mi_i]", CONFLICTS, "48.28 km"),
        ("80 kg", "176 [lb_av]", CLOSE, "79.83 kg"),
        ("80 kg", "196 [lb_av]", CONFLICTS, "88.9 kg"),
        ("3000 m", "9842 [ft_i]", CLOSE, "feet"),
        ("40 har", "100 [acr_us]", CLOSE, "40 ha"),
        ("120 km/h", "75 [mi_i]/h", CLOSE, "75 mph"),
        ("41.7 Cel", "107 [degF]", CLOSE, "41.67 °C"),
        ("41 Cel", "41 [degF]", CONFLICTS, "5 °C"),
        ("0 Cel", "32 [degF]", CLOSE, ": 0 °C when converted"),
        ("1.5 Cel", "2.7 [degF]", CLOSE, "1.5 °C"),
        ("41.7 Cel", "41.7 deg", AGREES, "41.7 degrees (°C)"),
        ("41.7 Cel", "107 deg", CLOSE, "107 degrees (°F)"),
        ("41.7 Cel", "71.7 deg", CONFLICTS, "71.7 degrees"),
        ("100 km", "62 kg", SILENT, "the units differ"),
        ("300 EUR", "300 USD", SILENT, "money of different currencies is not compared"),
    ],
)
def test_units_are_converted(claimed: str, found: str, comparison: Comparison, told: str) -> None:
    """Another unit of the same measure is compared as converted, and the reason shows it."""
    compared = compare_numbers(parse_number(claimed), parse_number(found))
    assert compared.comparison is comparison, compared.reason
    assert told in compared.reason


def test_conversion_goes_both_ways() -> None:
    """What conflicts in one unit conflicts in the other."""
    for one, other in (("100 km", "45 [mi_i]"), ("100 km", "62 [mi_i]"), ("41 Cel", "41 deg")):
        forth = compare_numbers(parse_number(one), parse_number(other)).comparison
        assert compare_numbers(parse_number(other), parse_number(one)).comparison is forth


def test_codes_of_money_are_known() -> None:
    """Three capitals are a currency; a unit of measure or a counted noun is none."""
    assert is_currency("EUR")
    assert not any(map(is_currency, ("MPa", "km", "eur", None)))
