"""Numbers in digits, in words, or in both."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.languages import Language

FRENCH = {
    "deux": "2",
    "dix-sept": "17",
    "vingt et un": "21",
    "soixante-dix": "70",
    "soixante et onze": "71",
    "soixante-dix-sept": "77",
    "quatre-vingts": "80",
    "quatre-vingt-un": "81",
    "quatre-vingt-dix-neuf": "99",
    "septante-deux": "72",
    "nonante-neuf": "99",
    "cent": "100",
    "cent un": "101",
    "deux cents": "200",
    "deux cent mille": "200000",
    "mille neuf cent quatre-vingt-dix-neuf": "1999",
    "trois cent cinquante-deux mille": "352000",
    "un million et demi": "1500000",
    "deux millions trois cent mille": "2300000",
    "2,5": "2.5",
    "2,5 millions": "2500000",
    "175 000": "175000",
    "175\u00a0000": "175000",
    "175\u202f000": "175000",
    "175\u2009000": "175000",
    "1.250.000": "1250000",
    "12.500,75": "12500.75",
    "3 milliards": "3000000000",
}
ENGLISH = {
    "two": "2",
    "seventy-seven": "77",
    "one hundred": "100",
    "a hundred": "100",
    "two hundred and fifty thousand": "250000",
    "nineteen ninety": None,
    "1.2 million": "1200000",
    "1,250,000": "1250000",
    "1,250.75": "1250.75",
    "two and a half": "2.5",
    "two and a half million": "2500000",
    "three billion": "3000000000",
    "one million two hundred thousand": "1200000",
    "ninety-nine": "99",
    "80, 000": "80000",
    "12,34,567.5": "1234567.5",
    "35 lakh": "3500000",
    "2½": "2.5",
    "⅓": "0.333333",
}


def only_number(language: Language, text: str) -> Decimal | None:
    """Return the number that the whole text says, None unless it is just one."""
    encoded = language.alphabet.encode(text)
    found = list(language.numerals.finditer(encoded))
    if len(found) != 1 or found[0][:2] != (0, len(encoded.items)):
        return None
    return found[0][2]


@pytest.mark.parametrize(("words", "number"), FRENCH.items())
def test_french_numbers(french: Language, words: str, number: str) -> None:
    """French counts in scores, groups digits with spaces or points, and halves millions."""
    assert only_number(french, words) == Decimal(number)


@pytest.mark.parametrize(("words", "number"), ENGLISH.items())
def test_english_numbers(english: Language, words: str, number: str | None) -> None:
    """English groups digits with commas, joins with "and", and halves what it counts."""
    assert only_number(english, words) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("une maison et un jardin", []),
        ("deux, trois", [2, 3]),
        ("cent fois", [100]),
        ("un millier", []),
    ],
)
def test_articles_and_lists_are_no_numbers(
    french: Language, words: str, numbers: list[int]
) -> None:
    """An article is no number, and numbers between commas do not add up."""
    found = [number for *_, number in french.numerals.finditer(french.alphabet.encode(words))]
    assert found == numbers


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", "."]))
def test_grouped_digits_are_read_as_written(french: Language, number: int, mark: str) -> None:
    """A number with its thousands set apart is that number, whichever mark sets them apart."""
    assert only_number(french, f"{number:,}".replace(",", mark)) == number


@settings(deadline=None, max_examples=100)
@given(st.decimals(0, 10**9, places=3))
def test_english_decimals_are_read_as_written(english: Language, number: Decimal) -> None:
    """Commas group and the point is the decimal one."""
    assert only_number(english, f"{number:,f}") == number
