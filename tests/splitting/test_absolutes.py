"""Absolutes: claims that one exception refutes."""

import pytest

import workbench


def absolutes(text: str, language: str) -> list[str]:
    """Return the words of a text's absolute claims."""
    return [
        claim.words for claim in workbench.split(text, language).claims if "absolute" in claim.kinds
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The senator has never voted against a tax cut."),
        ("en", "No bridge in the county was inspected."),
        ("en", "Every ship carried a doctor."),
        ("fr", "Aucun pont du département n’a été contrôlé."),
        ("fr", "La sénatrice n’a jamais voté contre une baisse d’impôts."),
        ("fr", "Toutes les équipes ont rendu leur dossier."),
    ],
)
def test_a_clause_that_allows_no_exception_is_absolute(language: str, text: str) -> None:
    """What is said of all, of none, always or never is a claim with its whole clause."""
    assert absolutes(text, language) == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge was inspected after all."),
        ("en", "Roughly one household in four has no car."),
        ("en", "The board meets every day at the town hall."),
        ("en", "Nearly all schools reopened."),
        ("fr", "Une personne a été blessée."),
        ("fr", "Presque toutes les écoles ont rouvert."),
        ("fr", "Le conseil se réunit tous les jours à la mairie."),
    ],
)
def test_a_clause_that_allows_exceptions_is_not(language: str, text: str) -> None:
    """Set phrases, recurrences and limited statements are not absolute."""
    assert absolutes(text, language) == []
