"""A template is searched only where it could stand, and never left out where it does."""

import pytest

from workbench import languages
from workbench.kinds import grammar
from workbench.languages.alphabet import Alphabet
from workbench.languages.phrases import Compiler, Pattern

LISTS = {"unit": ["day", "week"], "word": ["last", "next one"]}


def compiled(template: str) -> tuple[Compiler, Pattern]:
    """Return a template over a small language, and what compiled it."""
    compiler = Compiler(Alphabet(grouping=",", decimal="."), LISTS, {"both": "(last|next)"})
    return compiler, compiler.compile(template, {}, {})


@pytest.mark.parametrize(
    ("template", "text", "may"),
    [
        ("since {unit}", "since day", True),
        ("since {unit}", "since year", False),
        ("[since] {unit}", "day", True),
        ("(since|until) day", "until day", True),
        ("(since|until) day", "day", False),
        ("(since|[until]) day", "day", True),
        ("{both} day", "next day", True),
        ("{both} day", "every day", False),
        ("{word} day", "next one day", True),
        ("<day> ~(since|until)", "day", True),
        ("<day> ~since", "day", True),
        ("({unit}|{noun})", "anything", True),
    ],
)
def test_a_template_is_left_out_where_a_needed_word_is_missing(
    template: str,
    text: str,
    may: bool,  # noqa: FBT001 - the expected answer, given by the parameters
) -> None:
    """What may be missing, is one of several, or must not follow is not needed."""
    compiler, pattern = compiled(template)
    assert pattern.may_stand_in(frozenset(compiler.alphabet.encode(text).codes)) is may


@pytest.mark.parametrize("code", languages.codes())
def test_no_phrase_is_lost_by_not_searching(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language's templates find the same in a text when all of them are searched."""
    text = "1 2 3. Mai 2021, 14:30, 5 %, Noël, Christmas, last week, hier soir, ayer, gestern, «il»"
    read = [(found.start, found.end) for found in grammar.of(code).atoms(text)]
    monkeypatch.setattr(Pattern, "may_stand_in", lambda _self, _characters: True)
    assert [(found.start, found.end) for found in grammar.of(code).atoms(text)] == read
