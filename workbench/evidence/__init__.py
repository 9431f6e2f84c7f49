"""Evidence: passages of the desk's sources put beside a claim.

Words rank the passages and say whether they are about the same thing; values decide whether they
agree. Everything here is a pure function of its arguments.
"""

from workbench.evidence.matching import match, search_text

__all__ = ["match", "search_text"]
