"""The layout of an article: pieces of text that know the claims above them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Block, BlockKind, Claim, Modality
from workbench.ui.layout import lay_out


def claim(number: int, start: int, end: int) -> Claim:
    """Return a claim that is nothing but a span."""
    return Claim(
        id=number,
        kind="date",
        kinds=("date",),
        start=start,
        end=end,
        words="",
        value=None,
        label="",
        statement="",
        speaker=None,
        modality=Modality.ASSERTED,
        worth=0.0,
        reasons=(),
        flags=(),
        sentence=0,
    )


def block(start: int, end: int) -> Block:
    """Return a paragraph."""
    return Block(start=start, end=end, kind=BlockKind.PARAGRAPH)


def test_a_claim_inside_another_is_a_piece_of_its_own() -> None:
    """Where claims overlap the shortest comes first, which is the one that a click chooses."""
    text = "abcdef"
    [laid] = lay_out(text, (block(0, 6),), (claim(1, 0, 6), claim(2, 2, 4)))
    assert [(piece.text, piece.claims) for piece in laid.pieces] == [
        ("ab", (1,)),
        ("cd", (2, 1)),
        ("ef", (1,)),
    ]


def test_white_space_around_blocks_is_not_drawn() -> None:
    """Blocks tile the text, blank lines included; the blank lines are not printed."""
    text = "One\n\nTwo\n\n   \n"
    laid = lay_out(text, (block(0, 5), block(5, 10), block(10, 14)), ())
    assert [[piece.text for piece in each.pieces] for each in laid] == [["One"], ["Two"]]


@given(
    text=st.text(min_size=1, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_the_pieces_of_a_claim_are_its_words(text: str, spans: list[tuple[int, int]]) -> None:
    """Through emoji, combining marks and line ends the pieces spell the text, and each claim."""
    bounded = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in spans]
    claims = tuple(claim(n, a, b) for n, (a, b) in enumerate(bounded, 1) if a < b)
    laid = lay_out(text, (block(0, len(text)),), claims)
    pieces = [piece for each in laid for piece in each.pieces]
    assert "".join(piece.text for piece in pieces) == text.strip()
    for each in claims:
        words = "".join(piece.text for piece in pieces if each.id in piece.claims)
        assert words.strip() == text[each.start : each.end].strip()


def test_a_claim_over_two_blocks_is_marked_in_both() -> None:
    """A quote that runs on into the next paragraph is not cut off."""
    one = replace(claim(1, 0, 8), kind="quote")
    laid = lay_out("One\n\nTwo", (block(0, 5), block(5, 8)), (one,))
    assert [each.pieces[0].claims for each in laid] == [(1,), (1,)]
