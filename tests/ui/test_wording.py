"""Two wordings drawn as one text: both can be read off it."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.drafts import compared
from workbench.ui.typeset import Node
from workbench.ui.wording import as_after, as_before, as_changed

texts = st.lists(st.sampled_from(["a", "b", "c.", "1 000", "d"]), max_size=6).map(" ".join)


def read(parts: tuple[str | Node, ...]) -> str:
    """Return the text of drawn parts."""
    return "".join(part if isinstance(part, str) else read(part.parts) for part in parts)


@given(old=texts, new=texts)
def test_each_side_reads_as_its_text(old: str, new: str) -> None:
    """What is drawn of one side is that text, word for word."""
    changed = compared(old, new)
    assert read(as_before(changed)).split() == old.split()
    assert read(as_after(changed)).split() == new.split()


def test_only_words_are_marked() -> None:
    """The space behind a changed word is not; a full stop stays at its word."""
    drawn = as_changed(compared("It was 2002 then, he said.", "It was 2003 then."))
    assert [part if isinstance(part, str) else (part.tag, *part.parts) for part in drawn] == [
        "It was",
        " ",
        ("del", "2002"),
        " ",
        ("ins", "2003"),
        " ",
        "then",
        ("del", ", he said"),
        ".",
    ]
