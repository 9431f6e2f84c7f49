"""A quotation found again, word for word, in the text that it was taken from.

Letters and words must be the same. Marks that printers and programs exchange are let pass, and
told: the kind of quotation mark, dash, space or ellipsis, ligatures, and hyphens that only show at
the end of a line.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SPACES = "".join(map(chr, (9, 10, 13, 32, 160, 5760, *range(8192, 8203), 8239, 8287, 12288)))
_ALIKE = (
    ("quotation marks", '"“”„‟«»‹›″', '"'),
    ("apostrophes", "'’‘‚‛ʼ′`´", "'"),
    ("dashes", "-‐‑‒–—―−", "-"),
    ("spaces", _SPACES, " "),
    ("invisible marks", "\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    ("ellipses", "…", "..."),
)  # fmt: skip
_PLAIN = {ord(char): plain for _, chars, plain in _ALIKE for char in chars}
_SORT = {char: name for name, chars, _ in _ALIKE for char in chars}
_LETTERS = "letters written otherwise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Where a quotation stands in a text, and which marks differ."""

    start: int
    end: int
    variants: tuple[str, ...]
    """Sorts of marks that are printed otherwise there; empty when every character is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Whether a quotation still stands in the stored copy of its source."""

    found: bool
    variants: tuple[str, ...] = ()
    """Sorts of marks that are printed otherwise there."""
    intact: bool = True
    """The stored copy is the one that was read: its SHA-256 is still the same."""


def checked(quote: str, text: str, *, intact: bool = True) -> Check:
    """Look for a quotation again; in a copy that is not intact nothing is found for certain."""
    proof = prove(quote, text)
    return Check(
        found=proof is not None and intact,
        variants=proof.variants if proof else (),
        intact=intact,
    )


def prove(quote: str, text: str) -> Proof | None:
    """Return where ``quote`` stands word for word in ``text``; None when it does not."""
    wanted = quote.strip()
    if not wanted:
        return None
    if (start := text.find(wanted)) >= 0:
        return Proof(start=start, end=start + len(wanted), variants=())
    plain, places = _plain(text)
    looked_for = _plain(wanted)[0].strip()
    at = plain.find(looked_for) if looked_for else -1
    while at >= 0:
        after = at + len(looked_for)
        if not (_inside_a_word(plain, at) or _inside_a_word(plain, after)):
            start, end = places[at], places[after - 1] + 1
            return Proof(start=start, end=end, variants=_variants(wanted, text[start:end]))
        at = plain.find(looked_for, at + 1)
    return None


def _plain(text: str) -> tuple[str, list[int]]:
    """Return the text with its marks made alike, and where each of its characters comes from."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in _composed(text):
        for plain in _PLAIN.get(ord(char), char) if len(char) == 1 else char:
            if plain == " " and chars and chars[-1] == " ":
                continue
            chars.append(plain)
            places.append(place)
    return "".join(chars), places


def _composed(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with its accents composed and its ligature taken apart."""
    start = 0
    for place in range(1, len(text) + 1):
        if place < len(text) and unicodedata.combining(text[place]):
            continue
        letter = text[start:place]
        if not letter.isascii() and letter not in _SORT:
            letter = unicodedata.normalize("NFKC", letter)
        for char in letter:
            yield start, char
        start = place


def _inside_a_word(text: str, place: int) -> bool:
    around = text[place - 1 : place + 1] if place else ""
    return len(around) == len("ab") and around.isalnum()


def _variants(quote: str, found: str) -> tuple[str, ...]:
    names = [
        name
        for name, chars, plain in _ALIKE
        if _only(quote, chars + plain) != _only(found, chars + plain)
    ]
    bare = [
        "".join(char for char in text if char not in _SORT and char != ".")
        for text in (quote, found)
    ]
    return (*names, _LETTERS) if bare[0] != bare[1] else tuple(names)


def _only(text: str, chars: str) -> str:
    return "".join(char for char in text if char in chars)
