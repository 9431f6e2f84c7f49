"""Typesetting of text that nobody has vouched for."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.typeset import Node, marked, plain

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)


@given(st.text(max_size=30), SPANS)
def test_marking_loses_no_character(text: str, spans: list[tuple[int, int]]) -> None:
    """The parts of a marked text spell it, however the spans overlap."""
    inside = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in spans]
    parts = marked(text, inside)
    spelled = "".join(p if isinstance(p, str) else "".join(map(str, p.parts)) for p in parts)
    assert spelled == text
    assert sum(isinstance(part, Node) for part in parts) <= len(inside)


def test_plain_leaves_markdown_nothing_to_read() -> None:
    """Every mark of punctuation that Markdown could read is escaped."""
    assert plain("![x](http://a) :red[y]") == r"\!\[x\]\(http\:\/\/a\) \:red\[y\]"
