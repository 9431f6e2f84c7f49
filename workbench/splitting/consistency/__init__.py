"""What does not fit inside one article: each finding with all its places.

A finding is a warning for a person, never a verdict. Each check would rather miss something than
raise a false alarm: it asks for the same words around both places, and looks no further than the
article and the day of its publication.
"""

from collections.abc import Iterator, Sequence

from workbench.kinds.document import Document
from workbench.model import Claim, Inconsistency
from workbench.splitting.consistency import ages, calendar, names, shares, sums, twice

__all__ = ["inconsistencies"]

_CHECKS = (
    calendar.weekdays,
    calendar.reversed_periods,
    calendar.ahead,
    sums.sums,
    shares.shares,
    ages.births,
    ages.two_ages,
    names.two_spellings,
    twice.two_values,
)


def inconsistencies(document: Document, claims: Sequence[Claim]) -> tuple[Inconsistency, ...]:
    """Return what does not fit in a document whose claims these are, in the order of the text."""
    return tuple(sorted(_found(document, claims), key=lambda one: (min(one.places), one.kind)))


def _found(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    for check in _CHECKS:
        yield from check(document, claims)
