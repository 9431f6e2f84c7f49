"""Amounts: numbers and units in any system's naming."""

import pytest
from scoring.amounts import counts, outermost
from scoring.asking import Answer
from scoring.figures import Counts
from scoring.units import number, same, same_number


def _amount(value: str, unit: str = "", kind: str = "dimension", at: int = 0) -> Answer:
    return Answer(start=at, end=at + len(value), kind=kind, value=value, unit=unit)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("20%", "20"),
        ("0,2", "0.2"),
        ("1E-12", "1e-12"),
        ("-5", "-5"),
        ("40-50", "40..50"),
        ("5..10", "5..10"),
        ("75000000", "7.5e+07"),
        ("None", ""),
    ],
)
def test_numbers_are_read_in_every_writing(said: str, read: str) -> None:
    """Decimal comma, exponent, sign, range; six digits count."""
    assert number(said) == read


def test_units_are_the_same_under_every_name() -> None:
    """A mile is a mile under two names and its code, and no metre."""
    assert same(_amount("3", "Mile"), _amount("3.0", "[mi_i]"))
    assert not same(_amount("3", "Mile"), _amount("3", "metre"))
    assert same_number(_amount("3", "Mile"), _amount("3", "metre"))


def test_hundredths_of_a_currency_are_scaled() -> None:
    """25 cents are 0.25 dollars."""
    assert same(_amount("25", "Cent", "currency"), _amount("0.25", "USD", "currency"))


def test_an_ambiguous_name_may_mean_any_of_its_codes() -> None:
    """A pound of money is no pound of weight; a franc may be of two countries."""
    assert same(_amount("2", "Franc", "currency"), _amount("2", "CHF", "currency"))
    assert not same(_amount("2", "Pound", "currency"), _amount("2", "[lb_av]"))


def test_a_rate_is_compared_by_what_stands_before_per() -> None:
    """Dollars per share are compared as dollars; a speed may be read whole."""
    assert same(_amount("2", "dollar per share", "currency"), _amount("2", "USD", "currency"))
    assert same(_amount("2", "mile per hour"), _amount("2", "[mi_i]/h"))
    assert same(_amount("2", "mile per hour"), _amount("2", "[mi_i]"))


def test_so_many_times_is_a_number_without_a_unit() -> None:
    """Three times is three."""
    assert same(_amount("3", "count", ""), _amount("3", "time", "count"))


def test_a_counted_noun_is_compared_by_its_last_word() -> None:
    """A large contract is a contract; people are persons."""
    assert same(_amount("2", "large contract", ""), _amount("2", "contract", "count"))
    assert same(_amount("14", "people", ""), _amount("14", "person", "count"))


def test_each_answer_is_used_once() -> None:
    """One answer is not right twice."""
    found = counts([_amount("2"), _amount("2")], [_amount("2"), _amount("3")], same)
    assert found == Counts(right=1, answered=2, expected=2)


def test_a_number_inside_an_amount_is_no_second_amount() -> None:
    """The 20 of 20 % goes, a number beside it stays."""
    whole = Answer(start=0, end=4, kind="percent", value="20")
    inner = Answer(start=0, end=2, kind="number", value="20")
    beside = Answer(start=9, end=10, kind="number", value="7")
    assert outermost([whole, inner, beside]) == [whole, beside]
