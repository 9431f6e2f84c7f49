"""Drafts: what becomes of the claims of an article when its text changes.

Everything here is a function of two texts and what was read in them: ``typography`` says what is
the same print, ``alignment`` which sentence became which, ``wording`` which words differ, and
``anchoring`` where each claim stands afterwards. A claim keeps its verdicts only where its words
and all that gives them their meaning are unchanged; what is doubtful is left to a person.
"""

from workbench.drafts.alignment import likeness
from workbench.drafts.anchoring import Anchor, Cause, Desked, Fate, anchors, carried
from workbench.drafts.places import Span, occurrences, sentence_at
from workbench.drafts.typography import alike
from workbench.drafts.wording import Changed, How, Stretch, compared, paragraphs

__all__ = [
    "Anchor",
    "Cause",
    "Changed",
    "Desked",
    "Fate",
    "How",
    "Span",
    "Stretch",
    "alike",
    "anchors",
    "carried",
    "compared",
    "likeness",
    "occurrences",
    "paragraphs",
    "sentence_at",
]
