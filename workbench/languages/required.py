"""What a template cannot do without: a text that lacks it need not be searched.

Most of a language's templates say nothing that a text says. Each gets sets of characters of the
alphabet; where a text has none of one set, the template matches nowhere in it.
"""

import re
from collections.abc import Callable, Iterator

Needs = tuple[frozenset[str], ...]
"""Of each set at least one character stands wherever the template matches."""
Piece = re.Match[str]


def required(
    pieces: Iterator[Piece],
    of_text: Callable[[str], str],
    of_group: Callable[[str], Needs],
    *,
    until: str = "",
) -> Needs:
    """Return what pieces of a template need, up to the mark that closes them.

    ``of_text`` gives the characters of words of the template, ``of_group`` what a name in braces
    needs.
    """
    branches: list[list[frozenset[str]]] = [[]]
    negated = False
    for piece in pieces:
        mark = piece["mark"]
        if mark and mark == until:
            break
        needs: Needs = ()
        if mark == "|":
            branches.append([])
        elif mark in {"(", "["}:
            inner = required(pieces, of_text, of_group, until=")" if mark == "(" else "]")
            needs = inner if mark == "(" else ()
        elif piece["group"] is not None:
            needs = of_group(piece["group"].partition(":")[0])
        elif mark is None:
            text = of_text(piece["text"] or piece["quoted"])
            needs = tuple(frozenset(char) for char in text)
            if not text:
                continue  # the blank between two pieces
        if not negated:
            branches[-1] += needs
        negated = mark == "~"
    return _of_any(branches)


def _of_any(branches: list[list[frozenset[str]]]) -> Needs:
    """Return what any of several branches needs: the smallest set of each, joined."""
    if len(branches) == 1:
        return tuple(dict.fromkeys(branches[0]))
    if not all(branches):
        return ()
    return (frozenset[str]().union(*(min(branch, key=len) for branch in branches)),)
