"""What a person marks as a claim, or types as a value, read as the splitter would."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model import Block, BlockKind, Claim, Modality, Sentence, Split
from workbench.splitting import edges, guessing

CAPTION = "Le quai nord 😀, vendredi."
BODY = (
    "« Nous avons perdu 19\u00a0% du trafic depuis 2002 », a dit Jeanne Morel. "
    "L’arrêt a duré deux heures."
)
TEXT = f"{CAPTION}\n\n{BODY}\n"
MIDDLE = len(CAPTION) + 2
QUOTE = "« Nous avons perdu 19\u00a0% du trafic depuis 2002 »"


def span(words: str) -> tuple[int, int]:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


def quote() -> Claim:
    """Return the claim that the quotation is."""
    start, end = span(QUOTE)
    return Claim(
        id=7,
        kind="quote",
        kinds=("quote",),
        start=start,
        end=end,
        words=QUOTE,
        value=None,
        label="Jeanne Morel",
        statement="[Jeanne] Morel dit ...",
        speaker="Jeanne Morel",
        modality=Modality.ATTRIBUTED,
        worth=0.4,
        reasons=("quotes somebody",),
        flags=("needs context", "reported"),
        sentence=1,
    )


def article(*claims: Claim) -> Split:
    """Return the article with these claims."""
    last = TEXT.index("L’arrêt")
    return Split(
        text=TEXT,
        sha256="",
        language="fr",
        published=date(2021, 12, 28),
        blocks=(
            Block(start=0, end=MIDDLE, kind=BlockKind.CAPTION),
            Block(start=MIDDLE, end=len(TEXT), kind=BlockKind.PARAGRAPH),
        ),
        sentences=(
            Sentence(start=0, end=len(CAPTION), block=0, checkable=True),
            Sentence(start=MIDDLE, end=last - 1, block=1, checkable=True),
            Sentence(start=last, end=len(TEXT) - 1, block=1, checkable=True),
        ),
        claims=claims,
    )


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("deux heures", "duration", "PT2H"),
        ("19\u00a0% du trafic", "share", "19 %"),
        ("depuis 2002", "period", "2002/.."),
        ("a duré deux heures", "duration", "PT2H"),
        (QUOTE, "quote", None),
        ("Nous avons perdu 19\u00a0% du trafic depuis 2002", "event", None),
        ("« Nous", "quote", None),
        ("L’arrêt a duré", "event", None),
    ],
)
def test_words_tell_their_kind_and_value(words: str, kind: str, value: str | None) -> None:
    """A value that they are about decides; a mark of quotation makes a quote; else an event."""
    claim = guessing.guess(article(), *span(words))
    assert (claim.kind, claim.value and claim.value.text) == (kind, value)
    assert claim.words == words


def test_words_inside_a_quotation_are_its_speakers() -> None:
    """Who says the words around says these too, and the restated sentence is the same."""
    claim = guessing.guess(article(quote()), *span("depuis 2002"))
    assert (claim.speaker, claim.modality) == ("Jeanne Morel", Modality.ATTRIBUTED)
    assert claim.statement == quote().statement
    outside = guessing.guess(article(quote()), *span("deux heures"))
    assert (outside.speaker, outside.modality) == (None, Modality.ASSERTED)
    assert outside.statement == "L’arrêt a duré deux heures."


def test_a_caption_is_told() -> None:
    """The place of the words is flagged as by the splitter."""
    assert guessing.guess(article(), *span("quai nord")).flags == ("caption",)


def test_a_claim_cut_anew_keeps_what_does_not_depend_on_its_words() -> None:
    """Its number, worth and speaker stay, and its kind while the words hold no value."""
    whole = quote()
    shorter = guessing.recut(article(whole), whole, *span("« Nous avons perdu"))
    assert (shorter.id, shorter.kind, shorter.worth) == (7, "quote", 0.4)
    assert (shorter.speaker, shorter.flags) == ("Jeanne Morel", ("reported",))
    valued = guessing.recut(article(whole), whole, *span("depuis 2002"))
    assert (valued.kind, valued.speaker) == ("period", "Jeanne Morel")


def test_of_several_values_that_of_the_claims_kind_is_taken() -> None:
    """A period that takes in a share before it is a period still."""
    period = guessing.guess(article(), *span("depuis 2002"))
    wider = guessing.recut(article(), period, *span("19\u00a0% du trafic depuis 2002"))
    assert wider.kind == "period"


@given(start=st.integers(-2, len(TEXT) + 2), end=st.integers(-2, len(TEXT) + 2))
def test_a_selection_becomes_whole_words_or_an_error(start: int, end: int) -> None:
    """Whatever is selected, what comes of it is whole words of one block, or a sentence."""
    blocks = article().blocks
    try:
        first, last = edges.snapped(TEXT, start, end, blocks)
    except InputError:
        return
    assert any(block.start <= first < last <= block.end for block in blocks)
    assert TEXT[first:last] == TEXT[first:last].strip(" ,;:\n\u00a0")
    for edge in (first, last):
        assert not (0 < edge < len(TEXT) and TEXT[edge - 1 : edge + 1].isalnum())
    assert edges.snapped(TEXT, first, last, blocks) == (first, last)


def test_steps_are_words_and_marks() -> None:
    """A number with its separators is one step, and so is each mark of quotation."""
    text = "« 94\u00a0300 soldats », 3,5 %"
    words = [text[start:end] for start, end in edges.steps(text, 0, len(text))]
    assert words == ["«", "94\u00a0300", "soldats", "»", "3,5", "%"]


def test_words_are_found_whole_in_any_white_space() -> None:
    """A line break or a space that does not break is a space; a part of a word is no word."""
    text = "Deux heures. Deux\u00a0heures, deuxième"
    assert edges.places_of(text, "deux  heures") == ((0, 11), (13, 24))
    assert edges.places_of(text, "deux") == ((0, 4), (13, 17))
    assert edges.places_of(text, " ") == ()
