"""Two wordings drawn as one text: what was taken out struck through, what was put in underlined."""

from workbench.drafts import Changed, How
from workbench.ui.typeset import Node, node


def as_changed(changed: Changed) -> tuple[str | Node, ...]:
    """Return both wordings in one line of text."""
    return _drawn(changed, "same", "old", "new")


def as_before(changed: Changed) -> tuple[str | Node, ...]:
    """Return the old wording, what was taken out struck through."""
    return _drawn(changed, "same", "old")


def as_after(changed: Changed) -> tuple[str | Node, ...]:
    """Return the new wording, what was put in underlined."""
    return _drawn(changed, "same", "new")


def _drawn(changed: Changed, *shown: How) -> tuple[str | Node, ...]:
    parts: list[str | Node] = []
    is_unspaced = False
    for each in changed.stretches():
        if each.how not in shown:
            continue
        words = each.text.rstrip()
        mark: dict[How, str | Node]
        mark = {"same": words, "old": node("del", words), "new": node("ins", words)}
        if is_unspaced and each.how == "new":
            parts.append(" ")
        # The space behind is no part of what was changed: it is not marked.
        parts += [mark[each.how], each.text[len(words) :]]
        is_unspaced = each.how == "old" and words == each.text
    return tuple(part for part in parts if part)
