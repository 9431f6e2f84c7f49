"""The harness counts as it says it does, and what is marked is well formed."""

import re
from datetime import date
from pathlib import Path

import harness
import pytest

from workbench.kinds import KINDS
from workbench.values.duration import duration_value
from workbench.values.numbers import parse_number
from workbench.values.time import time_value

NUMBERS = {"money", "share", "measure", "quantity", "age", "comparison"}
REASONS = {
    *("opinion", "question", "wish", "advice"),
    *("credit", "byline", "related", "boilerplate", "dateline"),
}


def reads_back(kind: str, value: str) -> bool:
    """Tell whether a value is the canonical text of what it says."""
    if kind in NUMBERS:
        return parse_number(value).text == value
    if kind == "duration":
        return duration_value(value).text == value
    if kind in {"date", "period"}:
        return time_value(value).text == value
    return kind != "recurrence" or re.fullmatch(r"R\d*/[PXT\dWYMDHS.-]+", value) is not None


def sentence(text: str, *claims: harness.Marked) -> harness.Case:
    """Return a French sentence of 17 May 2023."""
    return harness.Case(
        name="sentence",
        language="fr",
        text=text,
        published=date(2023, 5, 17),
        claims=claims,
        unchecked=(),
        whole=False,
    )


def marked(text: str, words: str, kind: str, value: str | None = None) -> harness.Marked:
    """Return words of a text as a claim."""
    start = text.index(words)
    return harness.Marked(start=start, end=start + len(words), kind=kind, value=value)


@pytest.mark.parametrize("code", harness.codes())
def test_kinds_and_reasons_are_known(code: str) -> None:
    """Nothing is marked that the splitter has no name for."""
    cases = list(harness.cases(code))
    assert {mark.kind for case in cases for mark in case.claims} <= set(KINDS)
    assert {mark.value for case in cases for mark in case.unchecked} <= REASONS


@pytest.mark.parametrize("code", harness.codes())
def test_values_are_canonical(code: str) -> None:
    """A value marked is one that the splitter could give: it reads back as it stands."""
    for case in harness.cases(code):
        for mark in case.claims:
            if mark.value is not None:
                assert reads_back(mark.kind, mark.value), f"{case.name}: {mark.value!r}"


@pytest.mark.parametrize("code", harness.codes())
def test_every_text_is_marked(code: str) -> None:
    """A sentence has claims, or stands there as one without anything to check."""
    bare = [case.name for case in harness.cases(code) if not (case.claims or case.unchecked)]
    assert not bare


def test_articles_and_prepositions_do_not_count() -> None:
    """« le 20 mars » and « 20 mars » are the same claim."""
    text = "La motion a été rejetée le 20 mars."
    case = sentence(text, marked(text, "20 mars", "date", "2023-03-20"))
    (date_of,) = (one for one in harness.outcomes(case) if one.kind == "date")
    assert date_of.right_value


def test_a_wrong_value_is_found_and_not_right() -> None:
    """The span decides whether a claim was found, its value is counted apart."""
    text = "La motion a été rejetée le 20 mars."
    case = sentence(text, marked(text, "le 20 mars", "date", "2022-03-20"))
    dates = harness.figures(harness.outcomes(case))["date"]
    assert dates.shares() == {"recall": 1.0, "precision": 1.0, "values": 0.0}


def test_what_nobody_marked_costs_precision() -> None:
    """A claim found beside the marked ones is a false one."""
    text = "La motion a été rejetée le 20 mars."
    dates = harness.figures(harness.outcomes(sentence(text)))["date"]
    assert dates.shares() == {"precision": 0.0}


def test_words_that_do_not_stand_in_the_text_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip of the pen in the set is an error, no claim that nobody can find."""
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "sentences.toml").write_text(
        """
        [[sentence]]
        text = "un"
        published = 2023-05-17
        claims = [{ words = "une", kind = "date" }]
        """,
        "utf-8",
    )
    monkeypatch.setattr(harness, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match="does not stand in"):
        list(harness.cases("xx"))
