"""What does not fit inside an article is told, and what fits raises no alarm."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workbench import demo, splitting
from workbench.model import Split, WarningKind

Splitter = Callable[..., Split]
HERE = Path(__file__).parent
CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (HERE / "consistency.toml").read_text("utf-8")
)
POSITIVE = [(code, case) for code in CASES for case in CASES[code] if "kind" in case]
NEGATIVE = [(code, case["text"]) for code in CASES for case in CASES[code] if "kind" not in case]
EVAL = sorted((HERE.parent / "eval").glob("*/articles/*.txt"))


def test_there_are_enough_of_both() -> None:
    """Every kind of warning is shown in both languages, beside as many texts that fit."""
    assert min(len(POSITIVE), len(NEGATIVE)) >= 40
    for code in CASES:
        assert {case["kind"] for other, case in POSITIVE if other == code} == set(WarningKind)


@pytest.mark.parametrize(("language", "case"), POSITIVE, ids=lambda each: str(each)[:70])
def test_what_does_not_fit_is_told(split: Splitter, language: str, case: dict[str, Any]) -> None:
    """One warning of the kind, and it points to the phrases that do not fit."""
    (found,) = split(case["text"], language).warnings
    assert found.kind == case["kind"]
    at = [case["text"][start:end] for start, end in found.places]
    assert len(at) == len(case["at"])
    assert all(expected in words for expected, words in zip(case["at"], at, strict=True)), at
    assert all(" ".join(words.split()) in found.message for words in at)


@pytest.mark.parametrize(("language", "text"), NEGATIVE, ids=lambda each: str(each)[:70])
def test_what_fits_raises_no_alarm(split: Splitter, language: str, text: str) -> None:
    """Figures, names and dates that only look alike are let be."""
    assert split(text, language).warnings == ()


@pytest.mark.parametrize("article", EVAL, ids=lambda path: path.stem)
def test_sound_articles_raise_no_alarm(article: Path) -> None:
    """None of the articles that accuracy is measured on has anything that does not fit."""
    told = tomllib.loads(article.with_suffix(".toml").read_text("utf-8"))
    found = splitting.split(
        article.read_text("utf-8"), article.parent.parent.name, told["published"]
    )
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("language", "published", "words"),
    [
        ("fr", date(2021, 12, 28), "le mercredi 7 décembre 2021"),
        ("en", date(2022, 1, 5), "Thursday, January 12"),
    ],
)
def test_the_starter_desk_has_its_wrong_weekdays(
    language: str, published: date, words: str
) -> None:
    """The one trap of this sort in each of our articles is told, and nothing else."""
    text = demo.article(language)
    (found,) = splitting.split(text, language, published).warnings
    assert found.kind is WarningKind.WEEKDAY
    ((start, end),) = found.places
    assert words in text[start:end] or text[start:end] in words


def test_a_text_of_many_names_is_quick(split: Splitter) -> None:
    """No check looks at more than it needs, so that a long article does not wait."""
    text = "\n\n".join(f"Jean Morel{'a' * (n % 7)} a reçu {n} élèves à Brest." for n in range(300))
    assert split(text).claims
