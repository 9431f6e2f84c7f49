"""Two texts word by word: what stayed, what went, what came."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.drafts import compared

words = st.lists(st.sampled_from(["a", "b", "1 000", "c,", "«", "d", "🙂", " "]), max_size=9)
texts = words.map(" ".join)


def test_a_changed_figure_is_shown_whole() -> None:
    """A number with its separators is one word."""
    found = compared("It cost 1 000 euros.", "It cost 1 200 euros.").stretches()
    assert [(each.how, each.text.strip()) for each in found] == [
        ("same", "It cost"),
        ("old", "1 000"),
        ("new", "1 200"),
        ("same", "euros."),
    ]


def test_print_is_no_change() -> None:
    """Another apostrophe is not shown as a change."""
    assert {each.how for each in compared("l'an 5", "l’an 5").stretches()} == {"same"}


@given(old=texts, new=texts)
def test_both_texts_are_shown_whole(old: str, new: str) -> None:
    """What stayed and went is the old text, what stayed and came the new one."""
    found = compared(old, new).stretches()
    for how, text in (("old", old), ("new", new)):
        shown = "".join(each.text for each in found if each.how in {"same", how})
        assert shown.split() == text.split()


@given(old=texts, new=texts, data=st.data())
def test_a_place_is_inside_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    """Whatever changed, what took the place of a span is a span."""
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    place = compared(old, new).place(start, end)
    assert place is None or 0 <= place[0] < place[1] <= len(new)
