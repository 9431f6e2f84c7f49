"""Kinds of claims: one module each, listed here.

A kind that phrases alone can find names the sections of phrases.toml that it reads, and the grammar
runs it over any text; one that needs the parse of a sentence has ``find``. Both compare values.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from workbench.kinds import (
    absolute,
    age,
    cause,
    comparison,
    count,
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
    relative_date,
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


class Kind(Protocol):
    """A kind of claim: a module with its name and how its values compare."""

    @property
    def KIND(self) -> str:  # noqa: N802 - a module's constant
        """The name of the kind, as it stands in claims."""

    def compare(self, claimed: Value, found: Value, /) -> Compared:
        """Say how a found value stands to a claimed one."""


class ValueKind(Kind, Protocol):
    """A kind that the phrases of a language say."""

    @property
    def SECTIONS(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
        """The sections of phrases.toml that it reads."""


class ParsedKind(Kind, Protocol):
    """A kind that is found in parsed sentences."""

    def find(self, document: Document, /) -> Iterator[Found]:
        """Yield the claims of this kind."""


VALUE_KINDS: tuple[ValueKind, ...] = (
    date,
    relative_date,
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
PARSED_KINDS: tuple[ParsedKind, ...] = (
    count,
    quote,
    report,
    place,
    rule,
    cause,
    prediction,
    absolute,
    event,
)
KINDS: tuple[str, ...] = tuple(dict.fromkeys(kind.KIND for kind in (*VALUE_KINDS, *PARSED_KINDS)))

_FAMILIES: Mapping[str, str] = {"date": "time", "period": "time", "duration": "time"}
_BY_NAME: Mapping[str, Kind] = {kind.KIND: kind for kind in (*VALUE_KINDS, *PARSED_KINDS)}


def family(kind: str) -> str:
    """Return the family within which values of different kinds can be compared."""
    return _FAMILIES.get(kind, kind)


def compare(kind: str, claimed: Value, found: Value) -> Compared:
    """Compare a claim's value of that kind with one found in a source, as the kind does.

    Values of another family say nothing. Raises KeyError for an unknown kind.
    """
    return _BY_NAME[kind].compare(claimed, found)
