"""A negation on one side only: a hint to read twice, never a conflict by itself.

Measured on pairs of claims and evidence, a negation tells agreement from contradiction little
better than chance; so it is noted beside the comparison and changes nothing.
"""

import re
from functools import cache

from workbench.evidence.words import negations

_EDGE = re.compile(r"[,;:()«»\"“”.!?…]\s|\s[–—]\s")
IN_PASSAGE = "The passage says it with a negation, the claim without: read both."
IN_CLAIM = "The claim says it with a negation, the passage without: read both."


def note(claim: str, context: str, text: str, place: int) -> str:
    """Return what to say of negations around a claim and a place of a passage; mostly nothing.

    ``claim`` are the claim's words in ``context``, its sentence.
    """
    start = max(context.find(claim), 0)
    mine = bool(_denial().search(_clause_at(context, start)))
    theirs = bool(_denial().search(_clause_at(text, place)))
    if mine == theirs:
        return ""
    return IN_PASSAGE if theirs else IN_CLAIM


def _clause_at(text: str, place: int) -> str:
    edges = [0, *(edge.end() for edge in _EDGE.finditer(text)), len(text)]
    start = max(edge for edge in edges if edge <= place)
    return text[start : min((edge for edge in edges if edge > place), default=len(text))]


@cache
def _denial() -> re.Pattern[str]:
    body = "|".join(re.escape(word) for word in sorted(negations(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)|n['’]t(?!\w)", re.IGNORECASE)
