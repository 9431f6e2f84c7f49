"""Ordinals that are read although they are no claims by themselves."""

import pytest

from workbench.kinds import grammar, rank


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Turn to the next page.", "next"),
        ("en", "Show me the second to last.", "last but one"),
        ("en", "Show me the one before the last.", "last but one"),
        ("fr", "Celle d'avant la dernière.", "last but one"),
        ("fr", "Je veux l'antépénultième.", "last but two"),
        ("fr", "Une page précédente.", "previous"),
        ("fr", "La 2eme femme.", "no. 2"),
        ("fr", "Les dix premiers livres.", "no. 1"),
    ],
)
def test_a_place_in_a_row_is_read_and_is_no_claim(language: str, text: str, value: str) -> None:
    """Words such as "next" and "second" are seen as what they say; phrases use them."""
    rules = grammar.of(language)
    atoms = [one.read for one in rules.atoms(text) if one.read.kind in {rank.KIND, rank.ORDINAL}]
    assert value in {read.value.text for read in atoms}
    assert not [one for one in rules.read(text) if one.read.value.text == value]
