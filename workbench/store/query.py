"""From a person's words to a full-text query, and from its answer to spans.

Nothing that a person types is query syntax: each word is quoted.
"""

import re
from itertools import pairwise

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 200  # a longer query is slower and finds no better

# Noncharacters of Unicode: no text has them, so they mark a match without being mistaken for text.
OPEN = "\ufdd0"
CLOSE = "\ufdd1"


def words(text: str) -> list[str]:
    """Return the words of a text that a search is made of, each once."""
    each = dict.fromkeys(word.casefold() for word in WORD.findall(text))
    return [word for word in each if len(word) > 1 or word.isdigit()][:MOST_WORDS]


def any_word(text: str) -> str:
    """Return the query for passages with any of the words of ``text``; empty when it has none."""
    return " OR ".join(f'"{word}"' for word in words(text))


def spans(marked: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the marked spans of an answer, as offsets into the text that was marked."""
    pieces = re.split(f"([{OPEN}{CLOSE}])", marked)
    if "".join(piece for piece in pieces if piece not in {OPEN, CLOSE}) != text:
        return ()
    found = []
    at = 0
    for mark, piece in pairwise(["", *pieces]):
        if piece in {OPEN, CLOSE}:
            continue
        if mark == OPEN:
            found.append((at, at + len(piece)))
        at += len(piece)
    return tuple(found)
