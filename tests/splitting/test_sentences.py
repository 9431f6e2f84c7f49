"""Sentences: where a full stop ends one, and where it does not."""

from collections.abc import Callable

import pytest

from workbench.languages import Language
from workbench.splitting.blocks import blocks
from workbench.splitting.sentences import sentences

Rules = Callable[[str], Language]


def cut(text: str, language: Language) -> list[str]:
    """Return the sentences of a text."""
    return [text[start:end] for start, end, _ in sentences(text, blocks(text, language), language)]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("fr", ["Il est venu.", "Elle est partie."]),
        ("fr", ["Est-il venu ?", "Oui !", "Il est reparti…", "C'est fini."]),
        ("fr", ["M. Poutine a répondu.", "Mme. Le Pen aussi."]),
        ("fr", ["J.-C. Dupont et A. Martin sont venus.", "Ils sont repartis."]),
        ("fr", ["Le taux est de 2.5 % cette année.", "Il baisse."]),
        ("fr", ["Le décret n° 12.345 du 07.12.2021 est publié.", "Il entre en vigueur."]),
        ("fr", ["Il a cité l'art. 5 du traité, p. 12.", "Rien de plus."]),
        ("fr", ["Le site www.exemple.fr est fermé.", "Il rouvrira."]),
        ("fr", ["Il doute... mais reste.", "Elle part."]),
        ("fr", ["« Nous sommes prêts.", "Nous attendons », a-t-il dit."]),
        ("fr", ["Il a dit : « Nous sommes prêts. Nous attendons. »", "Puis il est parti."]),
        ("fr", ["Il a dit « non ».", "« Jamais », a-t-elle ajouté."]),
        ("fr", ["En 2014, il a gagné.", "2015 fut pire."]),
        ("fr", ["Il est né en 1950.", "À Paris, il a étudié."]),
        ("en", ["He came.", "She left."]),
        ("en", ["Mr. Biden met Dr. Smith of St. Louis.", "They spoke."]),
        ("en", ["J. D. Vance and W. Bush came.", "They left."]),
        ("en", ["The vote is at 10 a.m. on Monday.", "It passed."]),
        ("en", ["The U.S. Senate voted.", "It passed."]),
        ("en", ["He lives in the U.S.", "She does not."]),
        ("en", ["The rate is 2.5 percent.", "It fell by 0.1 points."]),
        ("en", ["No. 10 Downing St. is closed.", "The Jan. 6 panel met."]),
        ("en", ["“We are ready.", "We are waiting,” he said."]),
        ("en", ["He said, “We are ready. We are waiting.”", "Then he left."]),
        ("en", ['He said, "We are ready. We wait."', "Then he left."]),
        ("en", ["Acme Inc. said so.", "Nobody believed it."]),
        ("en", ["Is it over?", "It is (for now).", "Good."]),
    ],
)
def test_sentences_end_where_a_reader_stops(rules: Rules, code: str, parts: list[str]) -> None:
    """Abbreviations, initials, decimals and quotations begun in mid-sentence end no sentence."""
    assert cut(" ".join(parts), rules(code)) == parts


@pytest.mark.parametrize("space", ["\n", "\r\n", "\u00a0", "\u202f", "  ", "\t"])
def test_any_white_space_may_part_two_sentences(rules: Rules, space: str) -> None:
    """White space between sentences belongs to none of them."""
    assert cut(f"Il est venu.{space}Elle est partie.", rules("fr")) == [
        *("Il est venu.", "Elle est partie.")
    ]


def test_a_sentence_ends_with_its_paragraph(rules: Rules) -> None:
    """No sentence reaches over a blank line, with a full stop or without."""
    text = "Un titre sans point\n\nIl est venu seul et\n\nElle est partie."
    assert cut(text, rules("fr")) == [*text.split("\n\n")]


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph(rules: Rules) -> None:
    """A quotation mark that nobody closed ends with its paragraph."""
    text = "Il a dit : « Nous sommes prêts. Nous attendons.\n\nElle est partie. Lui non."
    assert cut(text, rules("fr"))[-2:] == ["Elle est partie.", "Lui non."]


def test_a_headline_is_one_sentence(rules: Rules) -> None:
    """Furniture is not cut, whatever stops are in it."""
    text = "Poutine. Biden. Et après ?\n\nIls se sont parlé. Ils se reverront."
    assert cut(text, rules("fr"))[0] == "Poutine. Biden. Et après ?"
