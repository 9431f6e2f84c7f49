"""Canonical values in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Bound, Value
from workbench.ui.plain_values import in_words


@pytest.mark.parametrize(
    ("text", "bound", "said"),
    [
        ("PT2H", Bound.EXACT, "2 hours"),
        ("PT1H30M", Bound.ABOUT, "about 1 hour 30 minutes"),
        ("P2Y6M", Bound.EXACT, "2 years 6 months"),
        ("P2D/P3D", Bound.RANGE, "2 days to 3 days"),
        ("P2M/..", Bound.AT_LEAST, "at least 2 months"),
        ("2021-12-07", Bound.EXACT, "7 December 2021"),
        ("2021-12-07T10:07", Bound.EXACT, "7 December 2021, 10:07"),
        ("T10:07", Bound.EXACT, "10:07"),
        ("2021-12", Bound.EXACT, "December 2021"),
        ("2021", Bound.EXACT, "2021"),
        ("201X", Bound.EXACT, "2010s"),
        ("20XX", Bound.EXACT, "2000 to 2099"),
        ("2021-22", Bound.EXACT, "summer 2021"),
        ("2021-33", Bound.EXACT, "first quarter of 2021"),
        ("2021-W49", Bound.EXACT, "week 49 of 2021"),
        ("XXXX-01-10", Bound.EXACT, "10 January"),
        ("2002/..", Bound.EXACT, "since 2002"),
        ("../2014-03", Bound.EXACT, "until March 2014"),
        ("2022-01-12/2022-01-13", Bound.RANGE, "12 January 2022 to 13 January 2022"),
        ("~94300 soldier", Bound.ABOUT, "about 94,300 soldier"),
        ("<=175000 troops", Bound.AT_MOST, "at most 175,000 troops"),
        ("<~50 %", Bound.NEARLY, "nearly 50 %"),
        ("2000..99999 soldat", Bound.ORDER, "2,000 to 99,999 soldat"),
        ("6.8 %", Bound.EXACT, "6.8 %"),
        (">62 [mi_i]", Bound.MORE_THAN, "more than 62 miles"),
        ("40 har", Bound.EXACT, "40 ha"),
        (">1234567.50 EUR", Bound.MORE_THAN, "more than 1,234,567.50 EUR"),
        ("président russe", Bound.EXACT, "président russe"),
        ("2021-99-99", Bound.EXACT, "2021-99-99"),
    ],
)
def test_a_value_is_said_as_a_person_would(text: str, bound: Bound, said: str) -> None:
    """Each canonical form has its plain words."""
    assert in_words(Value(text=text, bound=bound)) == said


@given(st.text(alphabet="0123456789-/.TXWPYMDHS% ~ab", max_size=16))
def test_no_text_is_a_fault(text: str) -> None:
    """A form that nobody foresaw is shown as it is, or in words, and never fails."""
    assert isinstance(in_words(Value(text=text)), str)
