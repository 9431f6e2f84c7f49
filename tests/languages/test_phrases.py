"""Templates: what they match, and what their parts are called."""

import pytest

from workbench.languages.alphabet import Alphabet
from workbench.languages.phrases import Compiler, PhraseMatch, collapse, without_overlaps

ATOMS = {"number": ("number",)}


@pytest.fixture
def compiler() -> Compiler:
    """Give a compiler with three months, two units, and one shared part."""
    return Compiler(
        Alphabet(grouping=" ", decimal=","),
        {"month": ["mars", "mai", "mi août"], "unit": ["jour", "heure"], "function_word": ["de"]},
        {"on": "(le|du)"},
    )


def matched(compiler: Compiler, template: str, text: str) -> list[str]:
    """Return the words of each place where the text says the template."""
    pattern = compiler.compile(template, {}, ATOMS)
    return [
        text[found.start : found.end] for found in pattern.finditer(compiler.alphabet.encode(text))
    ]


@pytest.mark.parametrize(
    ("template", "text", "words"),
    [
        ("le {day} {month}", "Le 3 mars, le 40 mars", ["Le 3 mars"]),
        ("le {day} {month}", "le 3\nmi août", ["le 3\nmi août"]),
        ("le {day} {month}", "le 3\n\nmars", []),
        ("[le] {day} {month} [{year}]", "3 mai 2021", ["3 mai 2021"]),
        ("(en|de) {year}", "de 2002 en 2003", ["de 2002", "en 2003"]),
        ("en <{year}>", "en 2002", ["2002"]),
        ("{year} ~{unit}", "2021 jour 2022 fin", ["2022"]),
        ("{year} ~(jour|heure)", "2021 jour 2022", ["2022"]),
        (r"\( {digits} \)", "x (12) y", ["(12)"]),
        ("{on} {day}", "du 3", ["du 3"]),
        ("{digits} {noun}", "12 chats, 12 de", ["12 chats"]),
        ("{digits} {name}", "12 Paris 13 chats", ["12 Paris"]),
        ("{dotted}", "le 07.12.2021.", ["07.12.2021"]),
        ("l'{year}", "l’2002", ["l’2002"]),
    ],
)
def test_templates(compiler: Compiler, template: str, text: str, words: list[str]) -> None:
    """A template matches what a speaker would say, and only what stands between < and > counts."""
    assert matched(compiler, template, text) == words


def test_parts_are_called_by_their_list_or_name(compiler: Compiler) -> None:
    """A braced part is found again under its name, with the list that it comes from."""
    pattern = compiler.compile("du {day:from} au {day:to} {month}", {"bound": "about"}, ATOMS)
    (found,) = pattern.finditer(compiler.alphabet.encode("du 3 au 5 mars"))
    assert {name: group.text for name, group in found.groups.items()} == {
        "from": "3",
        "to": "5",
        "month": "mars",
    }
    assert found.groups["from"].list == "day"
    assert "month" in found
    assert "year" not in found
    assert found.marks == {"bound": "about"}


def test_an_atom_stands_for_a_phrase_read_before(compiler: Compiler) -> None:
    """What an earlier pass has read is one item, found by its kind."""
    pattern = compiler.compile("{number} {unit}", {}, ATOMS)
    encoded = compiler.alphabet.encode("environ trois mille jour")
    read = PhraseMatch(8, 19, 1, 3, {}, {})
    collapsed = collapse(encoded, [(read, compiler.atom("number"), "3000")])
    (found,) = pattern.finditer(collapsed)
    assert (found.start, found.end) == (8, len("environ trois mille jour"))
    assert found.groups["number"].items[0].read == "3000"


@pytest.mark.parametrize("template", ["{weekday}", "{nosuch:day}"])
def test_an_unknown_list_is_refused(compiler: Compiler, template: str) -> None:
    """The message names the list."""
    with pytest.raises(ValueError, match="neither a word list nor a kind"):
        compiler.compile(template, {}, ATOMS)


@pytest.mark.parametrize("template", ["le (jour", "le jour]", "<{day}"])
def test_brackets_that_do_not_close_are_refused(compiler: Compiler, template: str) -> None:
    """The message shows the template."""
    with pytest.raises(ValueError, match="not well formed") as caught:
        compiler.compile(template, {}, ATOMS)
    assert template in str(caught.value)


def test_of_overlapping_phrases_the_longest_is_kept() -> None:
    """Of equally long ones it is the first in the list."""
    longer, shorter, apart, same = (
        PhraseMatch(start, end, start, end, {}, {"at": number})
        for number, (start, end) in enumerate([(0, 4), (3, 5), (6, 8), (6, 8)])
    )
    assert without_overlaps([shorter, longer, apart, same]) == [longer, apart]
