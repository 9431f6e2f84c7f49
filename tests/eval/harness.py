"""Scores the splitter against texts in which people marked every claim.

A folder ``xx`` beside this file holds a language's texts: ``sentences.toml`` with single
sentences, ``articles/NAME.txt`` with whole articles and ``NAME.toml`` with what stands in them.
A claim found is the claim marked where it is of the same kind and both cover the same characters
by half or more, articles and prepositions at their start not counted. The figures of a kind are

- recall: of the claims marked, the share that was found, over sentences and articles;
- precision: of the claims found, the share that was marked, over the sentences only;
- values: of the claims found right whose value is marked too, the share with the same value.

``not checkable`` stands beside the kinds: sentences in which there is nothing to check, where a
right value is the right reason. ``all`` sums up the kinds.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import workbench
from workbench import languages
from workbench.model import Claim, Split

FOLDER = Path(__file__).parent
NOT_CHECKABLE = "not checkable"
ALL = "all"
ENOUGH = 0.5
"""Of the characters that either phrase covers, those that both must."""
_LEADING = re.compile(
    r"(?:(?:le|la|les|l['’]|un|une|des|du|de|d['’]|ce|cet|cette|ces|à|au|aux|en|dans|sur|par|pour"
    r"|depuis|pendant|durant|vers|dès|lors|jusqu['’]|chez|près|entre|ses|son|sa|leur|leurs"
    r"|the|a|an|this|that|these|those|its|his|her|their|in|on|at|of|for|to|from|by|near|over|during"
    r"|since|until|within|about|around|between)(?:(?<=['’])|(?!\w)))[\s,]*",
    re.IGNORECASE,
)
_LEADING_MARK = re.compile(r"[\s\"«“(]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A claim as a person marked it; ``value`` is None where none was marked."""

    start: int
    end: int
    kind: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text with everything that is to be found in it."""

    name: str
    language: str
    text: str
    published: date
    claims: tuple[Marked, ...]
    unchecked: tuple[Marked, ...]
    """Spans in which there is nothing to check; the value is the reason."""
    whole: bool
    """Whether it is an article, not a single sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts of one kind in one language, and the figures that follow from them."""

    marked: int = 0
    matched: int = 0
    found_alone: int = 0
    """Found in single sentences, right or wrong."""
    matched_alone: int = 0
    valued: int = 0
    """Matched, and marked with a value."""
    right: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        """Return the sums of both."""
        return Figures(
            marked=self.marked + other.marked,
            matched=self.matched + other.matched,
            found_alone=self.found_alone + other.found_alone,
            matched_alone=self.matched_alone + other.matched_alone,
            valued=self.valued + other.valued,
            right=self.right + other.right,
        )

    def shares(self) -> dict[str, float]:
        """Return recall, precision and values, each only where something was counted."""
        counted = {
            "recall": (self.matched, self.marked),
            "precision": (self.matched_alone, self.found_alone),
            "values": (self.right, self.valued),
        }
        return {name: part / whole for name, (part, whole) in counted.items() if whole}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a claim: found and marked, only marked (missed), or only found (false)."""

    case: Case
    kind: str
    marked: Marked | None
    found: Marked | None

    @property
    def right_value(self) -> bool:
        """Whether the value is the one marked, where one is."""
        if self.marked is None or self.found is None:
            return False
        marked, found = self.marked.value, self.found.value
        return marked is None or marked.casefold() == (found or "").casefold()

    def figures(self) -> Figures:
        """Return what it adds to the figures of its kind."""
        both = self.marked is not None and self.found is not None
        valued = both and self.marked is not None and self.marked.value is not None
        return Figures(
            marked=int(self.marked is not None),
            matched=int(both),
            found_alone=int(self.found is not None and not self.case.whole),
            matched_alone=int(both and not self.case.whole),
            valued=int(valued),
            right=int(valued and self.right_value),
        )


def codes() -> tuple[str, ...]:
    """Return the languages that have texts here."""
    return tuple(code for code in languages.codes() if (FOLDER / code).is_dir())


def cases(code: str) -> Iterator[Case]:
    """Yield a language's sentences and articles.

    Raises ValueError where the marked words do not stand in the text.
    """
    folder = FOLDER / code
    with (folder / "sentences.toml").open("rb") as file:
        for number, entry in enumerate(tomllib.load(file)["sentence"], 1):
            yield _sentence(code, number, entry)
    for path in sorted((folder / "articles").glob("*.txt")):
        entry = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
        text = path.read_text("utf-8")
        yield Case(
            name=path.stem,
            language=code,
            text=text,
            published=entry["published"],
            claims=_marked(text, entry["claims"]),
            unchecked=_marked(text, entry.get("not_checkable", ())),
            whole=True,
        )


def _sentence(code: str, number: int, entry: Mapping[str, object]) -> Case:
    text = str(entry["text"])
    unchecked = (
        ()
        if entry.get("checkable", True)
        else (Marked(start=0, end=len(text), kind=NOT_CHECKABLE, value=str(entry["reason"])),)
    )
    return Case(
        name=f"sentence {number}",
        language=code,
        text=text,
        published=entry["published"],
        claims=_marked(text, entry.get("claims", ())),
        unchecked=unchecked,
        whole=False,
    )


def _marked(text: str, entries: Iterable[Mapping[str, object]]) -> tuple[Marked, ...]:
    return tuple(_mark(text, entry) for entry in entries)


def _mark(text: str, entry: Mapping[str, object]) -> Marked:
    words, nth = str(entry["words"]), int(str(entry.get("nth", 1)))
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            message = f"{words!r} ({nth}) does not stand in {text[:60]!r}"
            raise ValueError(message)
    value = entry.get("value", entry.get("reason"))
    return Marked(
        start=start,
        end=start + len(words),
        kind=str(entry.get("kind", NOT_CHECKABLE)),
        value=None if value is None else str(value),
    )


def outcomes(case: Case) -> tuple[Outcome, ...]:
    """Split a text and return what became of each claim marked or found."""
    split = workbench.split(case.text, language=case.language, published=case.published)
    return (*_of_claims(case, split.claims), *_of_sentences(case, split))


def _of_claims(case: Case, found: Sequence[Claim]) -> Iterator[Outcome]:
    nearness = sorted(
        (
            (_overlap(case.text, mark, claim), -at, -number)
            for at, mark in enumerate(case.claims)
            for number, claim in enumerate(found)
            if mark.kind in claim.kinds
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for near, at, number in nearness:
        if near >= ENOUGH and -at not in taken and -number not in taken.values():
            taken[-at] = -number
    for at, mark in enumerate(case.claims):
        claim = _as_marked(found[taken[at]], mark.kind) if at in taken else None
        yield Outcome(case=case, kind=mark.kind, marked=mark, found=claim)
    for number, claim in enumerate(found):
        if number not in taken.values():
            false = _as_marked(claim, claim.kind)
            yield Outcome(case=case, kind=claim.kind, marked=None, found=false)


def _as_marked(claim: Claim, kind: str) -> Marked:
    value = claim.value.text if claim.value else None
    return Marked(start=claim.start, end=claim.end, kind=kind, value=value)


def _overlap(text: str, mark: Marked, claim: Claim) -> float:
    start, end = _core(text, mark.start, mark.end)
    other_start, other_end = _core(text, claim.start, claim.end)
    both = min(end, other_end) - max(start, other_start)
    return both / (max(end, other_end) - min(start, other_start)) if both > 0 else 0.0


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the articles and prepositions that it starts with."""
    at = start
    while found := (_LEADING_MARK.match(text, at, end) or _LEADING.match(text, at, end)):
        at = found.end()
    return (at, end) if at < end else (start, end)


def _of_sentences(case: Case, split: Split) -> Iterator[Outcome]:
    """Yield what became of the spans without anything to check, and of those judged so wrongly."""
    for mark in case.unchecked:
        there = [one for one in split.sentences if one.start < mark.end and mark.start < one.end]
        reasons = [one.reason for one in there if not one.checkable]
        found = (
            Marked(start=mark.start, end=mark.end, kind=NOT_CHECKABLE, value=reasons[0])
            if there and len(reasons) == len(there)
            else None
        )
        yield Outcome(case=case, kind=NOT_CHECKABLE, marked=mark, found=found)
    if not case.whole and not case.unchecked and not any(s.checkable for s in split.sentences):
        reason = split.sentences[0].reason if split.sentences else None
        found = Marked(start=0, end=len(case.text), kind=NOT_CHECKABLE, value=reason)
        yield Outcome(case=case, kind=NOT_CHECKABLE, marked=None, found=found)


def figures(of: Iterable[Outcome]) -> dict[str, Figures]:
    """Return the figures by kind, the kinds in order and their sum behind them."""
    by_kind: dict[str, Figures] = {}
    for outcome in of:
        by_kind[outcome.kind] = by_kind.get(outcome.kind, Figures()) + outcome.figures()
    kinds = sorted(kind for kind in by_kind if kind != NOT_CHECKABLE)
    summed = sum((by_kind[kind] for kind in kinds), Figures())
    last = [kind for kind in (NOT_CHECKABLE,) if kind in by_kind]
    return {kind: by_kind[kind] for kind in (*kinds, *last)} | {ALL: summed}
