"""Text as a string over an alphabet of known words."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.languages import Language
from workbench.languages.alphabet import BARRIER, CAPITALISED, OTHER, UNKNOWN, Alphabet, Encoded


@pytest.fixture
def alphabet() -> Alphabet:
    """Give an alphabet in which a space groups digits and a comma is the decimal point."""
    made = Alphabet(grouping=" \u00a0\u202f\u2009", decimal=",")
    for word in ("mars", "May", "décembre", "l'"):
        made.codes_of(word)
    return made


def spans(encoded: Encoded) -> list[str]:
    """Return the text of each item."""
    return [encoded.text[item.start : item.end] for item in encoded.items]


def test_known_words_keep_their_code_in_any_case(alphabet: Alphabet) -> None:
    """A word written small in the data is known in capitals too."""
    code = alphabet.code("mars")
    assert alphabet.encode("mars Mars MARS").codes == code * 3


def test_a_word_with_a_capital_is_known_only_with_one(alphabet: Alphabet) -> None:
    """The month is "May", not "may"."""
    assert alphabet.encode("May MAY").codes == alphabet.code("May") * 2
    assert alphabet.encode("may").codes == UNKNOWN


def test_unknown_words_are_told_apart_by_their_capital(alphabet: Alphabet) -> None:
    """A capital makes a name; letters without case count as capitals."""
    assert alphabet.encode("chat Paris Ébène").codes == UNKNOWN + CAPITALISED * 2
    assert alphabet.encode("كلمة").codes == CAPITALISED


def test_accents_may_be_composed_or_not(alphabet: Alphabet) -> None:
    """A combining accent makes no other word."""
    code = alphabet.code("décembre")
    assert alphabet.encode(unicodedata.normalize("NFD", "décembre")).codes == code


def test_apostrophes_and_hyphens_have_one_form(alphabet: Alphabet) -> None:
    """The typographic forms are taken for the plain ones."""
    assert alphabet.encode("’'‑-–—").codes == "''--––"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_a_grouped_number_is_one_item(alphabet: Alphabet, space: str) -> None:
    """Any of the four spaces groups digits, in threes only."""
    assert spans(alphabet.encode(f"175{space}000,5")) == [f"175{space}000,5"]
    assert len(alphabet.encode(f"175{space}00").items) == 2
    assert len(alphabet.encode(f"1750{space}000").items) == 2


@pytest.mark.parametrize(
    ("digits", "code"),
    [
        *(("7", "a"), ("12", "a"), ("13", "b"), ("24", "c"), ("31", "d"), ("59", "e"), ("0", "f")),
        *(("60", "p"), ("99", "p"), ("1949", "y"), ("2025", "y"), ("2200", "g"), ("999", "g")),
        *(("2,5", "q"), ("10 000", "q"), ("07.12.2021", "j")),
    ],
)
def test_digits_are_coded_by_what_they_may_be(alphabet: Alphabet, digits: str, code: str) -> None:
    """Days, hours, minutes, years and larger numbers have codes of their own."""
    assert alphabet.encode(digits).codes == code


def test_a_blank_line_and_a_barrier_are_items(alphabet: Alphabet) -> None:
    """No phrase reaches over a blank line, nor over a place that is given as a barrier."""
    assert alphabet.encode("mars\n \nmars").codes[1] == BARRIER
    assert alphabet.encode("mars\nmars").codes == alphabet.code("mars") * 2
    barred = alphabet.encode("mars\nmars", barriers=[5])
    assert barred.codes == alphabet.code("mars") + BARRIER + alphabet.code("mars")


def test_other_marks_are_kept_apart(alphabet: Alphabet) -> None:
    """A mark that no phrase mentions has the code of all such marks."""
    assert alphabet.encode("🙂").codes == OTHER
    assert alphabet.encode("%").codes == "%"


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60), st.integers(1, 5))
def test_items_follow_each_other_and_leave_out_only_white_space(text: str, nth: int) -> None:
    """Each item has one code, items never overlap, and what no item holds is white space."""
    words = [found.start() for found in re.finditer(r"(?<=\s)\S", text)]
    encoded = Alphabet(grouping=",", decimal=".").encode(text, words[::nth])
    assert len(encoded.items) == len(encoded.codes)
    at = 0
    for item in encoded.items:
        assert at <= item.start <= item.end <= len(text)
        assert not text[at : item.start].strip()
        at = item.end
    assert not text[at:].strip()


def test_the_words_of_a_language_are_told_apart(french: Language, english: Language) -> None:
    """No two words of a language's lists share a code unless they are one word."""
    for language in (french, english):
        codes = [language.alphabet.codes_of(month) for month in language.words("month")]
        assert len(set(codes)) == len(codes)


def test_a_unit_with_its_power_is_one_word_where_the_data_know_it(alphabet: Alphabet) -> None:
    """km2 is a word like any other; Q3, which nothing mentions, is a letter and a figure."""
    known = alphabet.code("km2")
    assert alphabet.encode("190 km2").codes.endswith(known)
    assert spans(alphabet.encode("Q3")) == ["Q", "3"]


def test_a_sign_of_money_joins_the_letters_that_it_is_known_with(alphabet: Alphabet) -> None:
    """C$ is one sign; behind letters that say nothing the dollar stands alone."""
    known = alphabet.code("C$")
    assert alphabet.encode("C$5").codes.startswith(known)
    assert spans(alphabet.encode("for$5")) == ["for", "$", "5"]


def test_a_fraction_sign_is_no_letter(alphabet: Alphabet) -> None:
    """2½ is a figure and a sign, and ½ no word."""
    assert spans(alphabet.encode("2½ ½")) == ["2", "½", "½"]
    assert UNKNOWN not in alphabet.encode("2½ ½").codes
