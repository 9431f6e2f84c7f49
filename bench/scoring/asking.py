"""What a system is asked and what it answers, the same for us and for every peer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Task = Literal["times", "amounts", "numbers", "quotes"]

ANGLE = "degrees"
"""The kind of an amount in degrees that may be of an angle or of a temperature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A text to read; ``published`` is its day (ISO 8601), empty if unknown."""

    text: str
    language: str
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A phrase that a system read, at code points of the text.

    ``value`` is a TIMEX value for times, a number for amounts, and the words for quotes; ``unit``
    is in the system's own naming. ``speaker`` is the span of who says a quote.
    """

    start: int
    end: int
    kind: str
    value: str = ""
    unit: str = ""
    speaker: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """All that a system read in some texts, and the processor's seconds that it took."""

    answers: Sequence[Sequence[Answer]]
    seconds: float


class System(Protocol):
    """Something that is measured."""

    @property
    def name(self) -> str:
        """The name, as printed."""

    def ask(self, task: Task, asked: Sequence[Asked]) -> Reply | None:
        """Read the texts; None if this is not the system's work or not its language."""
