"""Reading all values of a text, in passes from the smallest phrase to the largest.

Each pass finds the phrases of some kinds, keeps the longest where they overlap, and puts one atom
in place of each; the next pass builds on the atoms: "2002" becomes a date, "since {date}" a period.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as day_type
from functools import lru_cache, partial

from workbench import languages
from workbench.kinds import (
    age,
    amount,
    comparison,
    date,
    duration,
    measure,
    money,
    period,
    quantity,
    rank,
    recurrence,
    relative_date,
    role,
    share,
)
from workbench.kinds.reading import Read, Reader, Surroundings
from workbench.languages import Language
from workbench.languages.alphabet import Encoded, Token
from workbench.languages.phrases import Pattern, PhraseMatch, collapse

ATOMS: Mapping[str, Sequence[str]] = {
    "date": ("date", "when", "timed", "counted"),
    "clock": ("clock",),
    "number": ("number",),
    "amount": ("number", "amount"),
    "duration": ("duration",),
    "nth": ("nth",),
    "period": ("period",),
}
"""What a name in braces may stand for: atoms of earlier sections."""

_KEEPING = ("rank", "role")
"""Sections whose phrases may hold others that are claims of their own: "the first since 1972"."""
_REACH = 300
"""Items back in which the date is looked for that "two days later" counts from."""

PASSES: tuple[tuple[tuple[str, Reader], ...], ...] = (
    (("role", role.read),),
    (
        ("date", date.read),
        ("when", relative_date.read),
        ("lasting", duration.read),
        ("habit", recurrence.read),
        ("clock", date.read_clock),
    ),
    (("timed", date.read_timed), ("span", period.read)),
    (),  # numbers and ordinals are read here: see _numbers
    (("amount", amount.read),),
    (("age", age.read), ("share", share.read), ("money", money.read), ("measure", measure.read)),
    (("duration", duration.read),),
    (("counted", relative_date.read),),
    (("period", period.read), ("recurrence", recurrence.read)),
    (
        ("times", comparison.read),
        ("rank", rank.read),
        ("quantity", quantity.read),
        ("vague", relative_date.read_vague),
    ),
)
"""The sections of phrases.toml that are read together, with what reads them, in order."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase read in a text, at code points ``start`` to ``end``."""

    start: int
    end: int
    read: Read


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's compiled phrases, pass by pass."""

    language: Language
    passes: tuple[tuple[tuple[str, Reader, tuple[Pattern, ...]], ...], ...]

    def read(
        self, text: str, *, published: day_type | None = None, barriers: Iterable[int] = ()
    ) -> Iterator[Found]:
        """Yield what the text's phrases with a value were read as, in order of their starts.

        No phrase reaches across one of the ``barriers`` (code points) or a blank line.
        """
        for found in self.atoms(text, published=published, barriers=barriers):
            if is_value(found):
                yield found

    def atoms(
        self, text: str, *, published: day_type | None = None, barriers: Iterable[int] = ()
    ) -> Iterator[Found]:
        """Yield what was read of a text, as :meth:`read` does, and beside it what is no claim."""
        encoded = self.language.alphabet.encode(text, barriers)
        around = Surroundings(self.language, text, published)
        for sections in self.passes:
            encoded = self._pass(encoded, sections, around) if sections else self._numbers(encoded)
        for item in encoded.items:
            yield from _found(item)

    def _pass(
        self,
        encoded: Encoded,
        sections: tuple[tuple[str, Reader, tuple[Pattern, ...]], ...],
        around: Surroundings,
    ) -> Encoded:
        there = frozenset(encoded.codes)
        matches: list[tuple[PhraseMatch, str, Reader]] = [
            (match, section, reader)
            for section, reader, patterns in sections
            for pattern in patterns
            if pattern.may_stand_in(there)
            for match in pattern.finditer(encoded)
        ]
        if not matches:
            return encoded
        matches.sort(key=lambda one: (one[0].start, one[0].start - one[0].end))
        taken: dict[int, tuple[PhraseMatch, str, object]] = {}
        for match, section, reader in _longest_first(matches):
            span = range(match.first, match.last)
            if any(at in taken for at in span):
                continue
            around.date_before = partial(_date_before, encoded, match.first)
            read = reader(match, around)
            if read is not None:
                if read.noun is not None:
                    match = match.until(read.noun[1], encoded.items)  # noqa: PLW2901 - "troops massed"
                    span = range(match.first, match.last)
                taken.update(
                    dict.fromkeys(span, (match, self.language.compiler.atom(section), read))
                )
        found = list({id(one): one for one in taken.values()}.values())
        keeping = frozenset(self.language.compiler.atom(section) for section in _KEEPING)
        return collapse(encoded, found, keeping=keeping)

    def _numbers(self, encoded: Encoded) -> Encoded:
        numerals, atom = self.language.numerals, self.language.compiler.atom
        for name, found in (("nth", numerals.ordinals_in), ("number", numerals.finditer)):
            reads = []
            for first, last, number in found(encoded):
                start, end = encoded.items[first].start, encoded.items[last - 1].end
                read = rank.of_ordinal(number) if name == "nth" else amount.of_number(number)
                reads.append((PhraseMatch(start, end, first, last, {}, {}), atom(name), read))
            encoded = collapse(encoded, reads)
        return encoded


def is_value(found: Found) -> bool:
    """Tell whether what was read is a value, and no bare number, ordinal or vague time."""
    return found.read.kind not in {None, rank.ORDINAL}


def _found(item: Token) -> Iterator[Found]:
    """Yield an item's reading and those that it keeps beside it."""
    if isinstance(item.read, Read):
        yield Found(item.start, item.end, item.read)
    for inner in item.inner:
        yield from _found(inner)


def _longest_first(
    matches: list[tuple[PhraseMatch, str, Reader]],
) -> list[tuple[PhraseMatch, str, Reader]]:
    return sorted(matches, key=lambda one: one[0].start - one[0].end)


def _date_before(encoded: Encoded, first: int) -> str | None:
    """Return the EDTF of the nearest date before an item."""
    for item in reversed(encoded.items[max(0, first - _REACH) : first]):
        if isinstance(item.read, Read) and item.read.kind == date.KIND and item.read.value.lo:
            return item.read.value.text
    return None


@lru_cache(maxsize=16)
def of(code: str) -> Grammar:
    """Return the grammar of a language.

    Raises LanguageError for a code without a folder, ValueError for phrases not well formed.
    """
    language = languages.get(code)
    passes = tuple(
        tuple((section, reader, language.patterns(section, ATOMS)) for section, reader in sections)
        for sections in PASSES
    )
    return Grammar(language, passes)
