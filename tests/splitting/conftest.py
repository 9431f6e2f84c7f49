"""Splitting in one call for every test, and the invariants that every split keeps."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench import languages, splitting
from workbench.languages import Language
from workbench.model import Claim, Split

PUBLISHED = date(2021, 12, 28)

Splitter = Callable[..., Split]


@pytest.fixture(scope="session")
def split() -> Splitter:
    """Give a function that splits a text read on 28 December 2021, in French if not told."""

    def splitter(text: str, language: str | None = "fr") -> Split:
        return splitting.split(text, language, PUBLISHED)

    return splitter


@pytest.fixture(scope="session")
def claim_of(split: Splitter) -> Callable[[str, str, str], Claim]:
    """Give a function that returns the claim whose words hold a phrase of a text."""

    def claim(text: str, phrase: str, language: str) -> Claim:
        start = text.index(phrase)
        inside = [
            one
            for one in split(text, language).claims
            if one.start <= start and start + len(phrase) <= one.end
        ]
        return min(inside, key=lambda one: one.end - one.start)

    return claim


@pytest.fixture(scope="session")
def rules() -> Callable[[str], Language]:
    """Give a function that returns the rules of a language."""
    return languages.get
