"""Every language's examples are read as they say, and prove every entry of its phrases.

An example of ``examples.toml`` is a text and the claims in it: exact words, kind and, where they
are given, canonical value and bound. Other claims may stand beside them unless ``only`` is set; an
example without claims holds none at all. ``misread`` says what the program still gets wrong.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbench import languages, splitting
from workbench.kinds import grammar
from workbench.kinds.grammar import Grammar
from workbench.kinds.reading import Read, Reader, Surroundings
from workbench.languages.phrases import PhraseMatch

CODES = (*languages.codes(), languages.UNDETERMINED)
UNPROVED = 0.15
"""Share of a language's entries that may wait for an example that is read right."""
Example = Mapping[str, Any]
WAYS: Mapping[str, Callable[[str], str]] = {
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "typographic marks": lambda text: text.replace("'", "’").replace("-", "‑"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "a line each word": lambda text: re.sub(r"(?<!\d) | (?!\d)", "\r\n", text),
}


def examples(code: str) -> list[Example]:
    """Return a language's examples."""
    path = Path(languages.__file__).parent / code / "examples.toml"
    found: list[Example] = tomllib.loads(path.read_text("utf-8"))["example"]
    return found


def parameters() -> Iterator[Any]:
    """Give each example of each language, those known to be misread marked."""
    for code in CODES:
        for example in examples(code):
            why = example.get("misread")
            marks = [pytest.mark.xfail(reason=why)] if why else []
            yield pytest.param(code, example, id=f"{code}-{example['text'][:40]}", marks=marks)


def assert_read(code: str, example: Example, change: Callable[[str], str] = str) -> None:
    """Assert that the claims of an example are found, and where it says so nothing else."""
    text = change(example["text"])
    values = splitting.values_in(text, language=code, published=example.get("published"))
    found = [
        {
            "words": text[one.start : one.end],
            "kind": one.kind,
            "value": one.value.text,
            "bound": one.value.bound.value,
        }
        for one in values
    ]
    claims = [{**claim, "words": change(claim["words"])} for claim in example["claims"]]
    for claim in claims:
        assert any(claim.items() <= one.items() for one in found), (text, found)
    if example.get("only") or not claims:
        assert len(found) == len(claims), found


@pytest.mark.parametrize(("code", "example"), [*parameters()])
def test_an_example_is_read_as_it_says(code: str, example: Example) -> None:
    """The words, kinds and values of a sentence are those that its language's folder gives."""
    assert_read(code, example)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("way", WAYS)
def test_the_way_of_writing_makes_no_difference(code: str, way: str) -> None:
    """Combining accents, typographic marks, no-break spaces and line breaks change no reading."""
    for example in examples(code):
        if "misread" not in example:
            assert_read(code, example, WAYS[way])


def recording(code: str, read: set[int]) -> Grammar:
    """Return a language's grammar that notes which entries of phrases.toml were read."""
    plain = grammar.of(code)

    def noted(reader: Reader) -> Reader:
        def reading(match: PhraseMatch, around: Surroundings) -> Read | None:
            found = reader(match, around)
            if found is not None:
                read.add(id(match.marks))
            return found

        return reading

    return replace(
        plain,
        passes=tuple(
            tuple((section, noted(reader), patterns) for section, reader, patterns in sections)
            for sections in plain.passes
        ),
    )


@pytest.mark.parametrize("code", CODES)
def test_the_examples_prove_the_phrases(code: str) -> None:
    """Every section of phrases.toml, and nearly every entry, reads a sentence of examples.toml."""
    read: set[int] = set()
    noting = recording(code, read)
    for example in examples(code):
        if "misread" not in example:
            list(noting.read(example["text"], published=example.get("published")))
    entries = {
        id(pattern.marks): (section, f"[[{section}]] {pattern.template}")
        for sections in noting.passes
        for section, _, patterns in sections
        for pattern in reversed(patterns)
    }
    unproved = [entry for at, (_, entry) in entries.items() if at not in read]
    proved = {section for at, (section, _) in entries.items() if at in read}
    assert proved == {section for section, _ in entries.values()}
    assert len(unproved) <= len(entries) * UNPROVED, "\n".join(unproved)
