"""Articles in languages without a pipeline: blocks, sentences, values and reasons all the same."""

from itertools import pairwise

import pytest

import workbench
from workbench.model import Split

GERMAN = """\
Zwei Stunden für den Frieden

Von Anna Muster

BERLIN (dpa) - Am 7. Dezember 2021 sprachen Joe Biden und Wladimir Putin zwei Stunden lang \
miteinander. Rund 94.300 Soldaten standen laut Kiew an der Grenze, im 3. Jahr in Folge. \
Wird es Krieg geben? Ich glaube, das Treffen war gut. Die Lage blieb ernst.

Mehr zum Thema: Der Konflikt in Bildern

Alle Rechte vorbehalten.
"""
SPANISH = """\
Dos horas para la paz

Por Ana Ejemplo

MADRID (EFE) - El 7 de diciembre de 2021 hablaron Joe Biden y Vladímir Putin durante dos horas. \
Unos 94.300 soldados estaban cerca de la frontera, según Kiev. ¿Habrá guerra? Creo que fue un \
buen encuentro. El Sr. Biden se mostró serio.

Lea también: El conflicto en imágenes

Todos los derechos reservados.
"""
ARTICLES = {"de": GERMAN, "es": SPANISH}


@pytest.fixture(params=ARTICLES)
def split(request: pytest.FixtureRequest) -> Split:
    """Give the split of an article whose language was detected."""
    found = workbench.split(ARTICLES[request.param], published="2021-12-28")
    assert found.language == request.param
    return found


def test_the_page_is_told_from_the_article(split: Split) -> None:
    """Headline, byline, dateline, related lines and disclaimers are told by the language's cues."""
    assert [block.kind.value for block in split.blocks] == [
        "headline",
        "byline",
        "dateline",
        "paragraph",
        "related",
        "boilerplate",
    ]
    assert split.blocks[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(split.blocks))
    assert split.blocks[-1].end == len(split.text)


def test_sentences_do_not_end_at_ordinals_and_abbreviations(split: Split) -> None:
    """« 7. Dezember », « 3. Jahr » and « Sr. Biden » stand inside their sentences."""
    body = [split.text[one.start : one.end] for one in split.sentences if one.block == 3]
    assert len(body) == 5
    assert all(sentence[-1] in ".?" for sentence in body)


def test_each_sentence_has_claims_or_a_reason(split: Split) -> None:
    """Questions and opinions are named as such, and what no rule can read as nothing specific."""
    assert [one.reason for one in split.sentences if one.block == 3] == [
        None,
        None,
        "question",
        "opinion",
        "nothing specific",
    ]


def test_the_values_are_claims_with_their_words(split: Split) -> None:
    """The day, the length of the talk and the troops are found with their values."""
    values = {claim.value.text.partition(" ")[0] for claim in split.claims if claim.value}
    assert {"2021-12-07", "PT2H", "~94300"} <= values
    assert all(split.text[one.start : one.end] == one.words for one in split.claims)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Er ist 42. Putin schwieg.", 2),
        ("Er kam am 3. Dezember an.", 1),
        ("Es endete 3:2. Bayern jubelte.", 2),
        ("Der 2. Weltkrieg endete 1945.", 1),
        ("Dienstag, 3. Dezember", 1),
    ],
)
def test_a_point_behind_a_figure_ends_a_german_sentence_or_makes_an_ordinal(
    text: str, sentences: int
) -> None:
    """It is an ordinal behind the words that the language lists, and before a month."""
    assert len(workbench.split(text, "de").sentences) == sentences
