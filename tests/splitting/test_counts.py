"""Counts whose noun stands elsewhere in the sentence, or in the one before."""

import pytest

import workbench


def counts(text: str, language: str) -> dict[str, str | None]:
    """Return the words of a text's quantities with their values."""
    return {
        claim.words: claim.value.text if claim.value else None
        for claim in workbench.split(text, language).claims
        if "quantity" in claim.kinds
    }


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "Of the 18 drivers, eleven walked home.", "eleven", "11"),
        ("en", "New arrivals bring the total to 12,430.", "12,430", "12430"),
        ("en", "The bill passed by 312 votes to 298.", "298", "298"),
        (
            "en",
            "Four of the party's 31 senators abstained.",
            "Four of the party's 31 senators",
            "4 senator",
        ),
        ("en", "The port took delivery of 40 deep-sea cranes.", "40 deep-sea cranes", "40 crane"),
        ("en", "The crash left three dead.", "three dead", "3 dead"),
        ("fr", "Sur les 18 prévenus, sept ont été condamnés.", "sept", "7"),
        ("fr", "Le texte a recueilli 312 voix contre 298.", "298", "298"),
    ],
)
def test_a_figure_counts_what_was_named_elsewhere(
    language: str, text: str, words: str, value: str
) -> None:
    """A figure that is subject or object, or stands beside a count, is a claim of its own."""
    assert counts(text, language)[words] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "See page 12 of the report."),
        ("en", "The Boeing 737 landed."),
        ("en", "Support fell from 51.9 percent to 48.1."),
        ("en", "One can hardly believe it."),
        ("fr", "Voir la page 12 du rapport."),
    ],
)
def test_a_figure_that_numbers_a_thing_counts_nothing(language: str, text: str) -> None:
    """Numbers of pages and models, figures with the unit of another, and "one" are no counts."""
    assert counts(text, language) == {}
