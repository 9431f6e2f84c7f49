"""What holds for every split of any text: offsets, tiles, no third state, nothing invented."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import languages
from workbench.errors import InputError
from workbench.languages import Language
from workbench.model import Split
from workbench.splitting.blocks import blocks
from workbench.splitting.sentences import sentences

Splitter = Callable[..., Split]

PHRASES = [
    *(
        "L’Ukraine a cherché",
        "Joe Biden",
        "Vladimir Poutine",
        "Biden",
        "a déclaré que",
        "selon lui,",
    ),
    *("94 300 soldats", "pendant deux heures", "depuis 2002", "le lundi 3 décembre 2021", "19 %"),
    *("« Nous sommes prêts", "», a dit Poutine.", "“We are ready,”", "he said.", "WASHINGTON –"),
    *("the most powerful in the world", "last month", "two-hour call", "at 10:07 a.m.", "$1.5bn"),
    *("Andriy Dubchak | PA", "Photo: AP", "Tous droits réservés", "Lire aussi :", "By Jane Doe"),
    *("Il faut partir.", "Pourquoi ?", "Il", "M.", "U.S.", "…", "!", '"', "«", "»", "(", ")", ";"),
]
MARKS = [
    "e\u0301le\u0300ve",
    "🙂",
    "👩‍🚀",
    "🇺🇦",
    "مرحبا بالعالم",
    "שלום",
    "\u200f",
    "\u0301",
    "\ufeff",
]
SPACES = [" ", " ", " ", "\u00a0", "\u202f", "\u2009", "\n", "\r\n", "\n\n", "\r\n\r\n", "\t", ""]
CODES = (*languages.codes(), languages.UNDETERMINED)


@st.composite
def articles(draw: st.DrawFn, most: int = 16) -> str:
    """Give a text of newspaper phrases in two languages among marks of all sorts."""
    piece = st.sampled_from(PHRASES) | st.sampled_from(MARKS) | st.text(max_size=4)
    pieces = draw(st.lists(st.tuples(piece, st.sampled_from(SPACES)), max_size=most))
    return "".join(words + space for words, space in pieces)


def rules(code: str) -> Language:
    """Return the rules of a language."""
    return languages.get(code)


@settings(deadline=None, max_examples=200)
@given(articles(), st.sampled_from(CODES))
def test_blocks_tile_the_text(text: str, code: str) -> None:
    """Each character is in one block, and each block holds something that is printed."""
    parts = blocks(text, rules(code))
    assert "".join(text[part.start : part.end] for part in parts) == (text if text.strip() else "")
    for part, after in pairwise(parts):
        assert part.end == after.start
    assert all(text[part.start : part.end].strip() for part in parts)


@settings(deadline=None, max_examples=200)
@given(articles(), st.sampled_from(CODES))
def test_sentences_hold_all_that_is_printed(text: str, code: str) -> None:
    """Sentences stay in their block, in order, without white space around; none is left out."""
    parts = blocks(text, rules(code))
    at = 0
    for start, end, block in sentences(text, parts, rules(code)):
        assert at <= start < end
        assert parts[block].start <= start
        assert end <= parts[block].end
        assert text[start:end] == text[start:end].strip()
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def without_brackets(statement: str) -> str:
    """Return a statement without what it was completed by."""
    return re.sub(r"\[[^\]]*\] ", "", statement)


def assert_invariants(found: Split) -> None:
    """Assert what holds for every split."""
    text = found.text
    plain = " ".join(text.split())
    assert "".join(text[block.start : block.end] for block in found.blocks) == text
    for claim in found.claims:
        assert text[claim.start : claim.end] == claim.words
        assert claim.words.strip()
        sentence = found.sentences[claim.sentence]
        assert sentence.start <= claim.start < sentence.end
        assert sentence.checkable
        assert claim.kind == claim.kinds[0]
        assert 0 <= claim.worth <= 1
        if "[" not in text:
            assert without_brackets(claim.statement) in plain
            for given_name in re.findall(r"\[([^\]]*)\]", claim.statement):
                assert given_name in plain
        if claim.speaker:
            assert claim.speaker in plain
    for sentence in found.sentences:
        assert sentence.checkable == (sentence.reason is None)
        assert not sentence.checkable or any(
            claim.start < sentence.end and sentence.start < claim.end for claim in found.claims
        )


@settings(deadline=None, max_examples=60)
@given(text=articles(), code=st.sampled_from(CODES))
def test_every_split_keeps_the_invariants(split: Splitter, text: str, code: str) -> None:
    """Offsets are exact, every sentence has claims or a reason, no word comes from elsewhere."""
    if not text.strip():
        with pytest.raises(InputError):
            split(text, code)
        return
    assert_invariants(split(text, code))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon M. Poutine, « la Russie, a-t-il dit, est prête. » Il n’a rien ajouté."),
        (
            "fr",
            "L\u2019e\u0301le\u0300ve a\u00a0obtenu 19\u202f%\u00a0: « bravo ! » 🙂\r\nIl part.",
        ),
        ("fr", "Joe Biden a parlé. Biden a parlé pendant deux heures. Joe Biden partira demain."),
        ("en", "Joe Biden spoke. Biden said “no.” He had been there since 2002, 🙂 he said."),
        ("en", "مرحبا بالعالم. President Joe Biden spoke for two hours. שלום."),
        ("en", "A" * 3000),
        ("en", "the " * 2000),
        ("fr", "« " * 50 + "19 %" + " »" * 49),
    ],
    ids=[
        "inserted cue",
        "marks",
        "names",
        "english",
        "right to left",
        "a word",
        "words",
        "marks in",
    ],
)
def test_hard_texts_keep_the_invariants(split: Splitter, language: str, text: str) -> None:
    """The invariants hold where quotations, accents, scripts or lengths are unusual."""
    assert_invariants(split(text, language))
