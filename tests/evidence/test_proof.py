"""A cited quotation is found again word for word, or it is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evidence.proof import prove

TEXT = "M. Dupont l’a dit : « Rien n’est\u00a0perdu — l’affi\u00adche tient… » Puis il est parti."


@pytest.mark.parametrize(
    ("quote", "found", "variants"),
    [
        ("Puis il est parti.", "Puis il est parti.", ()),
        ("Rien n'est\u00a0perdu", "Rien n’est\u00a0perdu", ("apostrophes",)),
        ("Rien n’est perdu", "Rien n’est\u00a0perdu", ("spaces",)),
        ("perdu - l’affiche", "perdu — l’affi\u00adche", ("dashes", "invisible marks")),
        ("tient...", "tient…", ("ellipses",)),
        ('" Rien n’est\u00a0perdu', "« Rien n’est\u00a0perdu", ("quotation marks",)),
        ("l’aﬃ\u00adche", "l’affi\u00adche", ("letters written otherwise",)),
        ("Rien\nn’est\u00a0perdu", "Rien n’est\u00a0perdu", ("spaces",)),
    ],
)
def test_marks_of_print_may_differ(quote: str, found: str, variants: tuple[str, ...]) -> None:
    """Other quotation marks, dashes, spaces and ligatures are let pass, and told."""
    proof = prove(quote, TEXT)
    assert proof
    assert (TEXT[proof.start : proof.end], proof.variants) == (found, variants)


@pytest.mark.parametrize(
    "quote",
    ["Rien n’est gagné", "Rien est perdu", "puis il est parti", "is\u00a0il est", "", " "],
)
def test_words_may_not_differ(quote: str) -> None:
    """Another word, a word left out, half a word with other marks, or no word is not found."""
    assert prove(quote, TEXT) is None


@given(st.text(max_size=30), st.text(min_size=1, max_size=20), st.text(max_size=30))
def test_what_stands_there_is_found(before: str, quote: str, after: str) -> None:
    """Whatever was copied out of a text is found in it, and the span holds the quotation."""
    text = f"{before} {quote} {after}"
    proof = prove(quote, text)
    assert (proof is not None) == bool(quote.strip())
    if proof:
        assert not proof.variants
        assert text[proof.start : proof.end] == quote.strip()
