"""The cases of Recognizers-Text: all values and no other."""

from scoring.asking import ANGLE, Answer
from scoring.recognizers import Spec, case_right
from scoring.table import Errors

SPEC = Spec(path="", kind="temperature")


def _case(*results: tuple[str, str]) -> dict[str, object]:
    return {
        "Input": "a text",
        "Results": [
            {"TypeName": "temperature", "Resolution": {"value": value, "unit": unit}}
            for value, unit in results
        ],
    }


def _right(case: dict[str, object], *answers: Answer) -> bool:
    return case_right(case, answers, SPEC, Errors(), "set")


def _answer(value: str, unit: str, kind: str = "temperature") -> Answer:
    return Answer(start=0, end=3, kind=kind, value=value, unit=unit)


def test_a_case_is_right_with_all_its_values_and_no_other() -> None:
    """The value and the unit count, and so does silence where nothing is expected."""
    assert _right(_case(("40", "C")), _answer("40", "Cel"))
    assert not _right(_case(("40", "C")), _answer("40", "[degF]"))
    assert not _right(_case(("40", "C")))
    assert not _right(_case(), _answer("40", "Cel"))
    assert _right(_case())


def test_a_unit_without_a_number_counts_for_nobody() -> None:
    """The cases expect the bare word "fahrenheit" too; no system is held to it."""
    assert _right(_case(("10", "C"), ("", "F")), _answer("10", "Cel"))


def test_degrees_may_be_an_angle() -> None:
    """Degrees without a scale are right where expected and no error where not."""
    assert _right(_case(("85", "Degree")), _answer("85", "deg", ANGLE))
    assert _right(_case(), _answer("45", "deg", ANGLE))


def test_amounts_of_other_kinds_are_not_looked_at() -> None:
    """A price in a text about temperatures is no error."""
    assert _right(_case(("40", "C")), _answer("40", "Cel"), _answer("3", "USD", "currency"))
