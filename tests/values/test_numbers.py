"""Numbers with a unit and a bound: their canonical text, their interval, their precision."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Bound, Value
from workbench.values.numbers import half_step, number_value, parse_number, plain

NUMBERS = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=2)
UNITS = st.sampled_from([None, "soldat", "EUR", "%", "pp", "km2", "[mi_i]/h", "point of order"])
SIGNED = st.sampled_from(
    [
        Bound.EXACT,
        Bound.ABOUT,
        Bound.NEARLY,
        Bound.AT_LEAST,
        Bound.MORE_THAN,
        Bound.AT_MOST,
        Bound.LESS_THAN,
    ]
)


@pytest.mark.parametrize(
    ("bound", "text", "limits"),
    [
        (Bound.EXACT, "1000 EUR", (1000.0, 1000.0)),
        (Bound.ABOUT, "~1000 EUR", (900.0, 1100.0)),
        (Bound.NEARLY, "<~1000 EUR", (900.0, 1000.0)),
        (Bound.AT_LEAST, ">=1000 EUR", (1000.0, None)),
        (Bound.MORE_THAN, ">1000 EUR", (1000.0, None)),
        (Bound.AT_MOST, "<=1000 EUR", (None, 1000.0)),
        (Bound.LESS_THAN, "<1000 EUR", (None, 1000.0)),
    ],
)
def test_a_bound_gives_its_sign_and_its_interval(
    bound: Bound, text: str, limits: tuple[float | None, float | None]
) -> None:
    """Each bound is written with a sign of its own and opens the interval on the right side."""
    value = number_value(Decimal(1000), "EUR", bound)
    assert (value.text, (value.lo, value.hi), value.bound) == (text, limits, bound)


def test_a_range_is_written_from_low_to_high() -> None:
    """The ends of a range may be given in any order."""
    value = number_value(Decimal(30), "%", to=Decimal("20.5"))
    assert value == Value(text="20.5..30 %", lo=20.5, hi=30.0, unit="%", bound=Bound.RANGE)


def test_an_order_of_magnitude_keeps_its_bound() -> None:
    """Thousands are a range of their own sort."""
    value = number_value(Decimal(2000), "soldat", Bound.ORDER, to=Decimal(99999))
    assert (value.text, value.bound) == ("2000..99999 soldat", Bound.ORDER)


@pytest.mark.parametrize(
    ("number", "text"),
    [("1E+6", "1000000"), ("2.50", "2.5"), ("0.00", "0"), ("100", "100"), ("-3.10", "-3.1")],
)
def test_plain_numbers_have_neither_exponent_nor_trailing_zeros(number: str, text: str) -> None:
    """A number has one written form."""
    assert plain(Decimal(number)) == text


@settings(deadline=None, max_examples=200)
@given(NUMBERS, UNITS, SIGNED)
def test_a_number_is_read_back_from_its_text(number: Decimal, unit: str, bound: Bound) -> None:
    """The canonical text says the whole value: unit, bound and interval."""
    value = number_value(number, unit, bound)
    assert parse_number(value.text) == value


@settings(deadline=None, max_examples=200)
@given(NUMBERS, NUMBERS, UNITS)
def test_a_range_is_read_back_from_its_text(low: Decimal, high: Decimal, unit: str) -> None:
    """The canonical text of a range says both of its ends."""
    value = number_value(low, unit, to=high)
    assert parse_number(value.text) == value
    assert float(value.lo or 0) <= float(value.hi or 0)


@pytest.mark.parametrize("text", ["", "EUR", "1,000 EUR", "1..", "~", "about 5", "1e3", "5 "])
def test_other_text_is_no_number(text: str) -> None:
    """What is not canonical is refused with its text, never half read."""
    with pytest.raises(ValueError, match="canonical") as caught:
        parse_number(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("175000 soldat", 500.0),
        ("94300 soldat", 50.0),
        ("6.8 %", 0.05),
        ("7 %", 0.5),
        ("0 %", 0.5),
        ("10 mort", 0.5),
        ("1000000 EUR", 50_000.0),
    ],
)
def test_a_figure_is_exact_to_half_its_last_significant_digit(text: str, step: float) -> None:
    """175,000 gives or takes 500, 6.8 gives or takes 0.05, a round million a twentieth of it."""
    assert half_step(parse_number(text)) == pytest.approx(step)


@pytest.mark.parametrize("text", ["~10 an", ">500 soldat", "2000..99999 soldat"])
def test_a_figure_with_a_bound_has_no_half_step(text: str) -> None:
    """What "about" or "more than" gives and takes stands in the bound already."""
    assert half_step(parse_number(text)) == 0.0


def test_words_have_no_half_step() -> None:
    """What is no figure was not rounded."""
    assert half_step(Value(text="plain words")) == 0.0
