"""A text as it is searched for: what it says, without addresses and the style of its marks."""

import re

_ADDRESS = re.compile(r"https?://\S+|\b(?:www|pic\.twitter)\.\S+", re.IGNORECASE)
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»‹›", '"') | dict.fromkeys("‘’‚‛", "'") | {"\xa0": " ", "\u202f": " "}
)
_SINGLE_QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")


def as_asked(text: str) -> str:
    """Return a text with one kind of quotation mark and without addresses of the web.

    Copies of a passage that differ in their print alone become the same, so that no search prefers
    one of them. A text that is nothing but an address stays what it is.
    """
    plain = _SINGLE_QUOTE.sub('"', text.translate(_MARKS))
    return _ADDRESS.sub(" ", plain).strip() or plain
