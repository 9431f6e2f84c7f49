"""What reading a phrase gives, and what a reader may ask of the text around it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from workbench.languages import Language
from workbench.languages.phrases import PhraseMatch
from workbench.model import Value

_SEGMENT = 400
"""Characters to each side in which a sentence's verbs are looked for."""
_LONGEST = 12
"""Characters of the longest abbreviation."""
_LONG_WORD = 40
_TERM = 20
"""Characters within which "until" belongs to a weekday: "until 9 a.m. Tuesday"."""
_PARTICIPLE = 25
"""Characters within which a participle belongs to the future before it."""
# not behind « 3. Dezember » or "a.m."
_SEGMENT_END = re.compile(r"(?<!\b\w)(?<!\b\d\d)[.!?…]\s|\n\s*\n")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_WORD = re.compile(r"\b[a-zà-ÿ]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields that a date phrase gave; None for those it left out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a duration phrase says: so many of a unit of time."""

    amount: Decimal
    grain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Something said: who says it, by which cue, and the span of what is said."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A phrase read: an atom that later phrases can build on, and a claim if it has a kind."""

    kind: str | None
    value: Value
    flags: tuple[str, ...] = ()
    parts: Fields | Length | Spoken | None = None
    """What a phrase built on this one needs to know; of quotes and reports who says them."""
    noun: tuple[int, int] | None = None
    """The span of the noun that a figure counts."""


@dataclass(slots=True)
class Surroundings:
    """The text that a phrase stands in, and the day it is read from."""

    language: Language
    text: str
    published: date | None
    date_before: Callable[[], str | None] = lambda: None
    """Returns the EDTF of the date before the phrase: « trois jours plus tard » counts from it."""
    _cues: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def word_before(self, position: int) -> str:
        """Return the word, or the mark, that stands before a position, in small letters."""
        words = self.text[max(0, position - _LONG_WORD) : position].split()
        return words[-1].lower() if words else ""

    def counts_a_noun(self, position: int) -> bool:
        """Tell whether a word that could be a noun follows a position."""
        word = _NEXT_WORD.match(self.text, position)
        return word is not None and word[1].lower() not in self.language.lists.get(
            "function_word", {}
        )

    def sets_a_term(self, position: int) -> bool:
        """Tell whether "until" or "by" stands a few words before a position."""
        low = max(0, position - _TERM)
        return bool(self.language.finder("term_cue").search(self.text, low, position))

    def looks_ahead(self, position: int) -> bool:
        """Tell whether the verb or word nearest to a position speaks of the future."""
        return self._tense_at(position) > 0

    def looks_back(self, position: int) -> bool:
        """Tell whether the verb or word nearest to a position speaks of the past."""
        return self._tense_at(position) < 0

    def _tense_at(self, position: int) -> int:
        low = max(0, position - _SEGMENT)
        start = max(self._ends(low, position), default=low)
        if start not in self._cues:
            end = next(self._ends(position, position + _SEGMENT), position + _SEGMENT)
            self._cues[start] = self._cues_of(self.text[start:end], start)
        cues = self._cues[start]
        # a cue behind weighs a quarter of one before: "held a summit in June that will..."
        return (
            min(
                cues,
                key=lambda cue: (
                    position - cue[0] if cue[0] <= position else 4 * (cue[0] - position)
                ),
            )[1]
            if cues
            else 0
        )

    def _ends(self, low: int, high: int) -> Iterator[int]:
        """Yield where sentences end between two places; an abbreviation ends none."""
        short = self.language.lists.get("abbreviation", {})
        for end in _SEGMENT_END.finditer(self.text, low, high):
            words = self.text[max(0, end.start() - _LONGEST) : end.start() + 1].split()
            if not words or words[-1] not in short:
                yield end.end()

    def _cues_of(self, segment: str, offset: int) -> list[tuple[int, int]]:
        """Return (position, +1 for future or -1 for past) of what tells the tense."""
        language = self.language
        cues = []
        for endings, tense in ((language.future_endings, 1), (language.past_endings, -1)):
            words = _WORD.finditer(segment) if endings else ()
            cues += [
                (offset + word.start(), tense) for word in words if word.group().endswith(endings)
            ]
        for name, tense in (("future_cue", 1), ("past_cue", -1)):
            found = language.finder(name).finditer(segment)
            cues += [(offset + cue.start(), tense) for cue in found]
        present = {
            offset + len(segment) - len(segment[cue.end() :].lstrip())
            for cue in language.finder("present_auxiliary").finditer(segment)
        }
        cues += [(at, 0) for at in present]
        ahead = [at for at, tense in cues if tense > 0]
        # "will be held" and "planned" are no past: a participle at a future belongs to it
        return [
            (at, tense)
            for at, tense in cues
            if tense >= 0
            or (at not in present and not any(0 <= at - future < _PARTICIPLE for future in ahead))
        ]


Reader = Callable[[PhraseMatch, Surroundings], Read | None]
"""Reads a matched phrase; None where the match says nothing after all (31 February)."""


def atom(match: PhraseMatch, name: str) -> Read:
    """Return what the earlier phrase of that name in the match was read as."""
    read_as = match.groups[name].items[0].read
    assert isinstance(read_as, Read)  # noqa: S101 - the grammar stores nothing else
    return read_as
