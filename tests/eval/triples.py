"""Claims beside the passage that bears them out and beside one that does not: what is said of each.

Each claim is split from its sentence as it would be from an article, and each of its values is put
beside the evidence, then beside the evidence with one digit changed.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench import evidence, splitting
from workbench.evidence import meaning
from workbench.kinds import VALUE_KINDS
from workbench.model import Claim, Comparison, Match, Passage, Source

FOLDER = Path(__file__).parent / "evidence"
FLOOR = FOLDER / "floor.toml"
PUBLISHED = date(2024, 3, 14)
OTHER = {"fr": "en", "en": "fr"}
HELD = frozenset({Comparison.AGREES, Comparison.CLOSE})
FIGURED = frozenset(kind.KIND for kind in VALUE_KINDS) - {"role", "rank"}
_ZEROS = re.compile(r"(?<=[1-9])[0,\u202f\u00a0 ]*0(?=\D*$)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """A claim, its evidence in the other language, and a distractor in the evidence's language.

    The pairs of the second set have no distractor.
    """

    language: str
    claim: str
    evidence: str
    distractor: str = ""

    @property
    def told_in(self) -> str:
        """The language of the evidence and of the distractor."""
        return OTHER[self.language]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of a value of a claim."""

    triple: Triple
    claim: Claim
    true: Comparison
    """Beside the evidence."""
    corrupted: Comparison
    """Beside the evidence with a digit of this value changed; as ``true`` without a digit."""
    has_digit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares of the values."""

    matched: float
    false_conflicts: float
    corrupted_reported: float
    """As absent or as conflict: not as borne out."""
    corrupted_conflicts: float


def triples() -> tuple[Triple, ...]:
    """Return all of them."""
    return _read("triple")


def pairs() -> tuple[Triple, ...]:
    """Return the second set: longer sentences with several values, without distractors."""
    return _read("pair")


def _read(name: str) -> tuple[Triple, ...]:
    told = tomllib.loads((FOLDER / f"{name}s.toml").read_text("utf-8"))
    return tuple(Triple(**each) for each in told[name])


def measured(of: tuple[Triple, ...]) -> list[Said]:
    """Return what is said of every value of a set; the same digits change each time."""
    return [
        one
        for each in of
        for one in said(each, random.Random(each.claim))  # noqa: S311 - the same each time
    ]


def said(triple: Triple, chance: random.Random) -> Iterator[Said]:
    """Yield what is said of each value of a claim."""
    split = splitting.split(triple.claim, language=triple.language, published=PUBLISHED)
    claims = [claim for claim in split.claims if claim.value and claim.kind in FIGURED]
    for claim in claims:
        true = _beside(claim, triple, triple.evidence, claims)
        held = true.found if true.comparison in HELD else None
        place = _digit(triple.evidence, held.start, held.end, chance) if held else None
        comparison = true.comparison
        if place is not None:
            changed = str((int(triple.evidence[place]) + chance.randint(1, 8)) % 9 + 1)
            if changed == triple.evidence[place]:
                changed = str(int(changed) % 9 + 1)
            text = triple.evidence[:place] + changed + triple.evidence[place + 1 :]
            comparison = _beside(claim, triple, text, claims).comparison
        yield Said(
            triple=triple,
            claim=claim,
            true=true.comparison,
            corrupted=comparison,
            has_digit=place is not None,
        )


def figures(of: list[Said]) -> Figures:
    """Return the shares."""
    changed = [one for one in of if one.has_digit]
    return Figures(
        matched=_share(one.true in HELD for one in of),
        false_conflicts=_share(one.true is Comparison.CONFLICTS for one in of),
        corrupted_reported=_share(one.corrupted not in HELD for one in changed),
        corrupted_conflicts=_share(one.corrupted is Comparison.CONFLICTS for one in changed),
    )


def _share(of: Iterator[bool]) -> float:
    listed = list(of)
    return sum(listed) / max(len(listed), 1)


def _digit(text: str, start: int, end: int, chance: random.Random) -> int | None:
    # Zeros at the end are the figure's rounding: another digit there may round to the same.
    rounding = _ZEROS.search(text[start:end])
    end = start + rounding.start() if rounding else end
    places = [found.start() for found in _DIGIT.finditer(text, start, end)]
    return chance.choice(places) if places else None


def _beside(claim: Claim, triple: Triple, text: str, others: list[Claim]) -> Match:
    passage = Passage(
        id=1,
        source_id=1,
        position=1,
        start=0,
        end=len(text),
        text=text,
        language=triple.told_in,
        values=splitting.values_in(text, language=triple.told_in, published=PUBLISHED),
    )
    source = Source(id=1, title="", text=text, published=PUBLISHED)
    found = evidence.match(
        claim,
        triple.claim,
        [passage],
        sources={1: source},
        others=others,
        near={1: meaning.alike(triple.claim, text)},
    )
    silent = Match(
        claim_id=claim.id,
        passage_id=1,
        score=0.0,
        comparison=Comparison.SILENT,
        reason="Too far apart.",
        found=None,
    )
    return found[0] if found else silent
