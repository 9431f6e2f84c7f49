"""Two wordings drawn as one text: what was taken out struck through, what was put in underlined."""

from workbench.drafts import Changed
from workbench.ui.typeset import Node, node


def as_changed(changed: Changed) -> tuple[str | Node, ...]:
    """Return both wordings in one line of text."""
    tags = {"old": "del", "new": "ins"}
    return tuple(
        each.text if each.how == "same" else node(tags[each.how], each.text)
        for each in changed.stretches()
    )


def as_before(changed: Changed) -> tuple[str | Node, ...]:
    """Return the old wording, what was taken out struck through."""
    return tuple(
        each.text if each.how == "same" else node("del", each.text)
        for each in changed.stretches()
        if each.how != "new"
    )


def as_after(changed: Changed) -> tuple[str | Node, ...]:
    """Return the new wording, what was put in underlined."""
    return tuple(
        each.text if each.how == "same" else node("ins", each.text)
        for each in changed.stretches()
        if each.how != "old"
    )
