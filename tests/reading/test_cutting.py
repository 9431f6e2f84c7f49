"""Sources are cut into passages without losing a word."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.reading import passages
from workbench.reading.cutting import LONGEST_PASSAGE

TEXTS = st.text(st.sampled_from("ab É.!?»«\n\r\u00a0 0"), max_size=300).map(lambda text: text * 9)


@given(TEXTS)
def test_only_white_space_is_left_out(text: str) -> None:
    """Passages stand in order, do not overlap, and hold every character that is not space."""
    spans = passages(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not "".join(between).strip()


@given(TEXTS)
def test_passages_are_trimmed_and_short(text: str) -> None:
    """A passage is never blank, padded or longer than the limit."""
    for start, end in passages(text):
        assert text[start:end] == text[start:end].strip() != ""
        assert end - start <= LONGEST_PASSAGE


def test_paragraphs_are_passages() -> None:
    """Short paragraphs are kept whole, whatever the line ends."""
    text = "One.\r\nStill one.\r\n \r\nTwo.\n\n\nThree. M. Lavrov spoke."
    cut = [text[start:end] for start, end in passages(text)]
    assert cut == ["One.\r\nStill one.", "Two.", "Three. M. Lavrov spoke."]


def test_long_paragraphs_are_cut_where_a_sentence_ends() -> None:
    """A long paragraph is cut after a sentence, and not after an initial."""
    sentence = "The minister J. Doe told parliament about the troops. "
    text = sentence * 30
    cut = [text[start:end] for start, end in passages(text)]
    assert len(cut) > 1
    assert all(part.startswith("The minister") and part.endswith("troops.") for part in cut)
