"""Blocks: headline, byline, dateline, caption, credit, boilerplate, as they are printed."""

from collections.abc import Callable

import pytest

from workbench.languages import Language
from workbench.model import BlockKind
from workbench.splitting.blocks import blocks

Rules = Callable[[str], Language]

SENTENCE = {
    "fr": "Les deux présidents se sont entretenus pendant deux heures mardi, a indiqué la Maison.",
    "en": "The two presidents spoke for two hours on Tuesday, the White House said in a note.",
}


def kinds(text: str, language: Language) -> list[tuple[str, str]]:
    """Return (kind, words) of each block."""
    return [
        (block.kind.value, text[block.start : block.end].strip())
        for block in blocks(text, language)
    ]


def kind_of(line: str, language: Language) -> str:
    """Return the kind of a line that stands between two paragraphs."""
    body = SENTENCE[language.code]
    text = f"Un titre\n\n{body}\n\n{line}\n\n{body}"
    (found,) = [kind for kind, words in kinds(text, language) if words == line]
    return found


@pytest.mark.parametrize(
    ("code", "line"),
    [
        *(("fr", line) for line in ("Andriy Dubchak | PA", "La Maison Blanche via Reuters")),
        *(("fr", line) for line in ("© AFP / Jean Dupont", "Photo : Jean Dupont")),
        *(("fr", line) for line in ("Crédit photo : Getty Images", "JOHN MACDOUGALL / AFP")),
        *(("en", line) for line in ("Photo: Jane Doe", "Evan Vucci/AP", "Jane Doe | AFP")),
        *(("en", line) for line in ("© 2021 Getty Images", "The White House via Reuters")),
        ("en", "Handout / Reuters"),
        ("en", "Image credit: NASA"),
    ],
)
def test_credits(rules: Rules, code: str, line: str) -> None:
    """Who took the picture is no claim of the article."""
    assert kind_of(line, rules(code)) == "credit"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("fr", "La Russie et l'OTAN | ce que l'on sait des pourparlers de janvier à Genève."),
        ("fr", "Par ailleurs, l'agence Reuters a annoncé la mort de deux soldats."),
        ("en", "AP has counted 12 deaths since the war began."),
        ("en", "A photo of the meeting shows both men smiling."),
        ("en", "By Monday, the army had taken the town."),
    ],
)
def test_sentences_with_words_of_furniture_are_paragraphs(
    rules: Rules, code: str, line: str
) -> None:
    """The name of an agency, "photo" or "by" makes no credit or byline of a sentence."""
    assert kind_of(line, rules(code)) == "paragraph"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        *(("fr", line) for line in ("Par Jean Dupont", "Propos recueillis par Jeanne Martin")),
        ("fr", "De notre correspondante à Moscou, Jeanne Martin"),
        *(("en", line) for line in ("By Jane Doe", "By Jane Doe and John Smith", "BY JANE DOE")),
        ("en", "Reporting by Jane Doe; Editing by John Smith"),
    ],
)
def test_bylines(rules: Rules, code: str, line: str) -> None:
    """Who wrote it is no claim of the article."""
    assert kind_of(line, rules(code)) == "byline"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("fr", "Tous droits réservés. Reproduction interdite."),
        ("fr", "Abonnez-vous à notre newsletter pour 1 € par mois."),
        ("fr", "Les articles publiés n'engagent que leurs auteurs."),
        ("en", "All rights reserved. © 2021 The Daily."),
        ("en", "Sign up for our newsletter, read by 2 million people."),
        ("en", "The views expressed in this article are the author's own."),
    ],
)
def test_boilerplate(rules: Rules, code: str, line: str) -> None:
    """What belongs to the page and not to the article is set aside."""
    assert kind_of(line, rules(code)) == "boilerplate"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("fr", "Lire aussi : Ukraine, huit ans de guerre"),
        ("fr", "À lire également : ce que veut Moscou"),
        ("en", "Read more: Eight years of war"),
        ("en", "See also: What Moscow wants"),
    ],
)
def test_related(rules: Rules, code: str, line: str) -> None:
    """A pointer to another article is no claim of this one."""
    assert kind_of(line, rules(code)) == "related"


@pytest.mark.parametrize("code", ["fr", "en"])
def test_a_paragraph_before_a_credit_is_its_caption(rules: Rules, code: str) -> None:
    """The caption's facts are claims, the credit's are not."""
    body = SENTENCE[code]
    text = f"Titre\n\n{body}\n\nAndriy Dubchak | AP\n\n{body}"
    assert [kind for kind, _ in kinds(text, rules(code))] == [
        *("headline", "caption", "credit", "paragraph")
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON –",
        "WASHINGTON —",
        "KYIV, Ukraine (AP) —",
        "PARIS, 7 déc (Reuters) -",
        "MOSCOU (AFP) --",
        "NEW YORK –",
    ],
)
def test_a_dateline_is_a_block_of_its_own(rules: Rules, dateline: str) -> None:
    """Where the report comes from is set apart from the sentence that it opens."""
    text = f"Un titre\n\n{dateline} {SENTENCE['fr']}"
    assert kinds(text, rules("fr"))[1:] == [("dateline", dateline), ("paragraph", SENTENCE["fr"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il est venu – hier – pour la troisième fois à Paris, selon la police de la ville.",
        "Moscou – qui dément – a massé 175 000 soldats à la frontière, selon Washington.",
    ],
)
def test_a_dash_alone_makes_no_dateline(rules: Rules, sentence: str) -> None:
    """Only a place in capitals opens a dateline."""
    assert kinds(sentence, rules("fr")) == [("paragraph", sentence)]


def test_the_first_line_without_a_full_stop_is_the_headline(rules: Rules) -> None:
    """Later lines of that sort are subheads; a headline may follow a byline or a credit."""
    body = SENTENCE["fr"]
    text = f"Négociations à Genève\n\n{body}\n\nUn dialogue difficile\n\n{body}"
    assert [kind for kind, _ in kinds(text, rules("fr"))] == [
        *("headline", "paragraph", "subhead", "paragraph")
    ]
    text = f"Par Jean Dupont\n\nNégociations à Genève\n\n{body}"
    assert [kind for kind, _ in kinds(text, rules("fr"))] == ["byline", "headline", "paragraph"]


def test_a_text_of_one_sentence_has_no_headline(rules: Rules) -> None:
    """What is typed to be checked is a paragraph, with a full stop or without."""
    for text in (SENTENCE["fr"], SENTENCE["fr"].rstrip(".") * 2):
        assert [kind for kind, _ in kinds(text, rules("fr"))] == ["paragraph"]


def test_hard_wrapped_lines_are_one_paragraph(rules: Rules) -> None:
    """Lines of even length that break in mid-sentence belong together."""
    text = (
        "Les responsables américains et russes tiendront des pourparlers\n"
        "sur la sécurité le mois prochain au milieu d'un renforcement\n"
        "militaire russe alarmant à sa frontière commune."
    )
    assert kinds(text, rules("fr")) == [("paragraph", text)]


def test_lines_that_end_as_sentences_are_paragraphs_each(rules: Rules) -> None:
    """An article with one line break between its paragraphs is not one paragraph."""
    text = "\n".join([SENTENCE["fr"]] * 3)
    assert [kind for kind, _ in kinds(text, rules("fr"))] == ["paragraph"] * 3


@pytest.mark.parametrize("break_", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n"])
def test_paragraphs_are_told_apart_by_blank_lines(rules: Rules, break_: str) -> None:
    """A blank line may hold white space, and lines may end as on Windows."""
    text = break_.join([SENTENCE["en"]] * 3)
    assert kinds(text, rules("en")) == [("paragraph", SENTENCE["en"])] * 3


def test_every_kind_of_block_can_be_told(rules: Rules) -> None:
    """One article shows each kind of block."""
    body = SENTENCE["en"]
    text = "\n\n".join(
        [
            *(
                "Talks set for January",
                "By Jane Doe",
                body,
                "Evan Vucci/AP",
                f"WASHINGTON – {body}",
            ),
            *("A long road", body, "Read more: Eight years of war", "All rights reserved."),
        ]
    )
    assert {kind for kind, _ in kinds(text, rules("en"))} == {kind.value for kind in BlockKind}
