r"""Phrases: the templates in which a language says a thing, and what of a text they match.

A template is written as a speaker would say it::

    le {day} {month} [{year}]          a word list in braces; what may be missing in brackets
    (entre|de) {number:from} à {number:to}      alternatives; a name after a colon
    en <{year}>                        only what stands between < and > becomes the phrase
    {year} ~{time_unit}                not followed by
    \( {digits} \)                    a bracket that stands in the text

Word lists are those of the language's words.toml; ``{day} {month_number} {hour} {minute} {year}
{recent_year} {digits}`` are shapes of numbers; ``{noun}`` any word that
could be counted, ``{name}`` a capitalised unknown word. Names of
kinds read earlier (``{date}``, ``{number}``, ``{duration}``...) stand for such a phrase as a whole.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.languages import alphabet
from workbench.languages.alphabet import Alphabet, Encoded, Token
from workbench.languages.required import Needs, required

SHAPES = {
    "day": alphabet.DAY_CODES,
    "month_number": alphabet.MONTH_CODES,
    "hour": alphabet.HOUR_CODES,
    "minute": alphabet.MINUTE_CODES,
    "year": alphabet.YEAR_CODES,
    "recent_year": alphabet.RECENT_YEAR_CODES,
    "digits": alphabet.DIGIT_CODES,
    "dotted": alphabet.DOTTED_DATE_CODES,
    "clock_point": alphabet.CLOCK_POINT_CODES,
    "name": alphabet.CAPITALISED,
}
_MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "<": "(?P<span>", ">": ")"}
_NO_NOUNS = (
    "function_word",
    "number_word",
    "scale",
    "half",
    "time_unit",
    "month",
    "ordinal",
    "percent",
)
"""Word lists whose words a figure does not count."""
_FIRST_ATOM = 0x100000
_PIECE = re.compile(
    r"\{(?P<group>[^{}]+)\}|(?P<mark>[\[\]()|<>~])|\\(?P<quoted>.)|(?P<text>[^{}\[\]()|<>~\\]+)"
)


@dataclass(frozen=True, slots=True)
class Group:
    """A braced part of a template that took part in a match."""

    list: str
    codes: str
    text: str
    """Its words, accents composed."""
    items: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A template found in a text: ``start`` and ``end`` are code points, first/last items."""

    start: int
    end: int
    first: int
    last: int
    groups: Mapping[str, Group]
    marks: Mapping[str, object]
    """What the phrase's entry in phrases.toml says beside ``say``."""

    def until(self, end: int, items: Sequence[Token]) -> "PhraseMatch":
        """Return the match cut off behind the item that ends at code point ``end``."""
        last = next(at for at in range(self.first, self.last) if items[at].end == end) + 1
        return replace(self, end=end, last=last)

    def __contains__(self, name: str) -> bool:
        """Tell whether the part of that name took part."""
        return name in self.groups


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled template."""

    template: str
    regex: re.Pattern[str]
    names: tuple[tuple[str, str, str], ...]
    """(regex group, word list, name) of each braced part."""
    marks: Mapping[str, object]
    narrowed: bool
    needs: Needs
    """A text without one of each of these characters does not say it."""

    def may_stand_in(self, characters: Collection[str]) -> bool:
        """Tell whether a text of these characters could say it."""
        for need in self.needs:  # noqa: SIM110 - half of the time of any(), for each template and text
            if need.isdisjoint(characters):
                return False
        return True

    def finditer(self, encoded: Encoded) -> Iterator[PhraseMatch]:
        """Yield each place of the text that says it, left to right."""
        for found in self.regex.finditer(encoded.codes):
            first, last = found.span("span") if self.narrowed else found.span()
            if first == last:
                continue
            groups = {}
            for regex_group, word_list, name in self.names:
                low, high = found.span(regex_group)
                if low >= 0 and name not in groups:
                    items = encoded.items[low:high]
                    text = alphabet.normal(encoded.text[items[0].start : items[-1].end])
                    groups[name] = Group(word_list, encoded.codes[low:high], text, items)
            yield PhraseMatch(
                encoded.items[first].start,
                encoded.items[last - 1].end,
                first,
                last,
                groups,
                self.marks,
            )


@dataclass(slots=True)
class Compiler:
    """Turns templates into patterns over one language's alphabet."""

    alphabet: Alphabet
    word_lists: Mapping[str, Iterable[str]]
    fragments: Mapping[str, str]
    """Named parts that templates share, themselves templates."""
    _atoms: dict[str, str] = field(default_factory=dict)

    def atom(self, kind: str) -> str:
        """Return the character that stands for a phrase of that kind, read earlier."""
        return self._atoms.setdefault(kind, chr(_FIRST_ATOM + len(self._atoms)))

    def compile(
        self, template: str, marks: Mapping[str, object], atoms: Mapping[str, Sequence[str]]
    ) -> Pattern:
        """Compile one template.

        ``atoms`` maps a name in braces to the kinds of earlier phrases that it may stand for.

        Raises ValueError for a template that is not well formed or names an unknown list.
        """
        names: list[tuple[str, str, str]] = []
        body = self._translate(template, names, atoms)
        try:
            regex = re.compile(body)
        except re.error as error:
            message = f"phrase {template!r} is not well formed: {error}"
            raise ValueError(message) from error
        needs = tuple(sorted(self._needs(template, atoms), key=len))  # the rarest is asked first
        return Pattern(template, regex, tuple(names), marks, "<" in template, needs)

    def _needs(self, template: str, atoms: Mapping[str, Sequence[str]]) -> Needs:
        def of_group(name: str) -> Needs:
            if name in self.fragments:
                return self._needs(self.fragments[name], atoms)
            if name in atoms:
                return (frozenset(self.atom(kind) for kind in atoms[name]),)
            if name in SHAPES:
                return (frozenset(SHAPES[name]),)
            if name == "noun":
                return ()
            firsts = (self.alphabet.codes_of(phrase)[:1] for phrase in self.word_lists[name])
            return (frozenset(firsts),)

        return required(_PIECE.finditer(template), self.alphabet.codes_of, of_group)

    def _translate(
        self, template: str, names: list[tuple[str, str, str]], atoms: Mapping[str, Sequence[str]]
    ) -> str:
        parts: list[str] = []
        negated = False
        for piece in _PIECE.finditer(template):
            if piece["text"] is not None or piece["quoted"] is not None:
                translated = re.escape(self.alphabet.codes_of(piece["text"] or piece["quoted"]))
                if not translated:
                    continue
            elif piece["group"] is not None:
                translated = self._group(piece["group"], names, atoms)
            elif piece["mark"] == "~":
                negated = True
                continue
            else:
                mark = piece["mark"]
                parts.append("(?!" if negated and mark == "(" else _MARKS[mark])
                negated = False
                continue
            parts.append(f"(?!{translated})" if negated else translated)
            negated = False
        return "".join(parts)

    def _group(
        self, inside: str, names: list[tuple[str, str, str]], atoms: Mapping[str, Sequence[str]]
    ) -> str:
        word_list, _, name = inside.partition(":")
        if word_list in self.fragments:
            return f"(?:{self._translate(self.fragments[word_list], names, atoms)})"
        regex_group = f"g{len(names)}"
        names.append((regex_group, word_list, name or word_list))
        if word_list in atoms:
            body = "[" + "".join(self.atom(kind) for kind in atoms[word_list]) + "]"
        elif word_list in SHAPES:
            body = f"[{SHAPES[word_list]}]"
        elif word_list == "noun":
            known = [
                self.alphabet.codes_of(word)
                for name in _NO_NOUNS
                for word in self.word_lists.get(name, ())
            ]
            body = f"(?!{any_of(known)})[{alphabet.UNKNOWN}{alphabet.WORDS}]"
        elif word_list in self.word_lists:
            body = any_of([self.alphabet.codes_of(phrase) for phrase in self.word_lists[word_list]])
        else:
            message = f"{{{word_list}}} is neither a word list nor a kind that was read earlier"
            raise ValueError(message)
        return f"(?P<{regex_group}>{body})"


def any_of(coded: Sequence[str]) -> str:
    """Return an expression for any of the coded phrases, the longest first."""
    single = sorted({code for code in coded if len(code) == 1})
    longer = sorted({code for code in coded if len(code) > 1}, key=lambda code: (-len(code), code))
    parts = [re.escape(code) for code in longer]
    if single:
        parts.append("[" + "".join(re.escape(code) for code in single) + "]")
    return "(?:" + "|".join(parts) + ")" if parts else "(?!)"


def collapse(
    encoded: Encoded,
    found: Sequence[tuple[PhraseMatch, str, object]],
    *,
    keeping: frozenset[str] = frozenset(),
) -> Encoded:
    """Replace each found phrase (match, its atom's code, what it was read as) by one item.

    The matches must not overlap. Atoms inside a phrase whose code is in ``keeping`` stay with it.
    """
    items: list[Token] = []
    codes: list[str] = []
    at = 0
    for match, code, read in sorted(found, key=lambda one: one[0].first):
        items.extend(encoded.items[at : match.first])
        codes.append(encoded.codes[at : match.first])
        inside = encoded.items[match.first : match.last] if code in keeping else ()
        inner = tuple(item for item in inside if item.read is not None)
        items.append(Token(match.start, match.end, read, inner))
        codes.append(code)
        at = match.last
    items.extend(encoded.items[at:])
    codes.append(encoded.codes[at:])
    return Encoded(encoded.text, tuple(items), "".join(codes))


def without_overlaps(matches: Sequence[PhraseMatch]) -> list[PhraseMatch]:
    """Keep the longest of matches that overlap; of equals the one that comes first in the list."""
    kept: list[PhraseMatch] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda one: -(one.end - one.start)):
        span = range(match.first, match.last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(match)
    return sorted(kept, key=lambda one: one.first)
