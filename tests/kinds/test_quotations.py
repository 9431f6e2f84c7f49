"""Which words between marks are speech, and which quotations bear the name of who speaks."""

import pytest

import workbench


def quotes(text: str) -> list[tuple[str, str | None]]:
    """Return the words and the speaker of each quotation that is a claim of an English text."""
    found = workbench.split(text, language="en").claims
    return [(one.words, one.speaker) for one in found if one.kind == "quote"]


def test_a_turn_of_a_transcript_is_said_by_whom_it_names() -> None:
    """The words behind "PENCE:" are said by Pence, to the end of the turn."""
    text = '"PENCE: Well, this sounds like an episode of “Shark Tank.” But it is serious.'
    ((words, speaker),) = quotes(text)
    assert words == "Well, this sounds like an episode of “Shark Tank.” But it is serious."
    assert speaker == "PENCE"


def test_a_signed_quotation_is_said_by_who_signs() -> None:
    """A dash and a name behind a quotation say whose it is."""
    text = "“The plan leaves the valley without water.” — Carla Sanchez\n"
    assert quotes(text) == [("“The plan leaves the valley without water.”", "Carla Sanchez")]


@pytest.mark.parametrize(
    "text",
    [
        "The film was first shown on “The Early Morning Show” on Monday.",
        "He called it the “lone wolf” attack of the year.",
    ],
)
def test_a_title_or_a_nickname_is_no_quotation(text: str) -> None:
    """Words that a title writes with capitals, and two words without speech, are not said."""
    assert quotes(text) == []


def test_a_short_quotation_beside_its_verb_is_speech() -> None:
    """Two words are a quotation where somebody says them."""
    assert [words for words, _ in quotes("“You winning?” she asked, but he slept.")] == [
        "“You winning?”"
    ]


def test_the_verb_behind_a_quotation_is_its_own() -> None:
    """A verb of the sentence before belongs to the words before it."""
    text = (
        "“We have no money left,” Helena Marsh said. "
        "“Why is nobody paying for this bridge?” Sergio Alba demanded."
    )
    speakers = [speaker for _, speaker in quotes(text)]
    assert speakers == ["Helena Marsh", "Sergio Alba"]


def test_a_mark_that_is_missing_inside_does_not_swallow_who_said_it() -> None:
    """Of two openings and one closing, the closing before the verb of saying ends the quotation."""
    text = (
        "« Nous irons jusqu’au bout. Notre règle est « rien sans les syndicats, y compris les"
        " plus petits », a déclaré une porte-parole de la mairie."
    )
    (quote,) = [claim for claim in workbench.split(text, "fr").claims if "quote" in claim.kinds]
    assert quote.words.endswith("petits »")
    assert quote.speaker == "une porte-parole de la mairie"
