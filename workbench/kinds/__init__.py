"""Kinds of claims: one module each, listed here.

A kind that phrases alone can find names the sections of phrases.toml that it reads, and the grammar
runs it over any text; one that needs the parse of a sentence has ``find``. Both compare values.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from workbench.kinds import (
    age,
    cause,
    comparison,
    date,
    duration,
    event,
    measure,
    money,
    period,
    place,
    prediction,
    quantity,
    quote,
    rank,
    recurrence,
    report,
    role,
    rule,
    share,
)
from workbench.kinds.document import Document
from workbench.kinds.grammar import Found
from workbench.model import Value
from workbench.values.compare import Compared

__all__ = ["KINDS", "PARSED_KINDS", "VALUE_KINDS", "Compared", "compare", "family"]


class ValueKind(Protocol):
    """A kind that the phrases of a language say."""

    KIND: str
    SECTIONS: tuple[str, ...]
    compare: Callable[[Value, Value], Compared]


class ParsedKind(Protocol):
    """A kind that is found in parsed sentences."""

    KIND: str
    compare: Callable[[Value, Value], Compared]

    @staticmethod
    def find(document: Document) -> Iterator[Found]:
        """Yield the claims of this kind."""
        ...


VALUE_KINDS: tuple[ValueKind, ...] = (
    date,
    period,
    duration,
    recurrence,
    age,
    money,
    share,
    measure,
    quantity,
    comparison,
    rank,
    role,
)
PARSED_KINDS: tuple[ParsedKind, ...] = (quote, report, place, rule, cause, prediction, event)
KINDS: tuple[str, ...] = tuple(kind.KIND for kind in (*VALUE_KINDS, *PARSED_KINDS))

_FAMILIES: Mapping[str, str] = {"date": "time", "period": "time", "duration": "time"}
_BY_NAME = {kind.KIND: kind for kind in (*VALUE_KINDS, *PARSED_KINDS)}


def family(kind: str) -> str:
    """Return the family within which values of different kinds can be compared."""
    return _FAMILIES.get(kind, kind)


def compare(kind: str, claimed: Value, found: Value) -> Compared:
    """Compare a claim's value of that kind with one found in a source, as the kind does.

    Values of another family say nothing. Raises KeyError for an unknown kind.
    """
    compared: Compared = _BY_NAME[kind].compare(claimed, found)
    return compared


