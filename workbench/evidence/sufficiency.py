"""How many sources are enough: the rules of newsrooms, counted over independent sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.evidence import copies
from workbench.evidence.words import fold
from workbench.model import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a newsroom asks for before a claim may stand."""

    name: str
    primary: int
    """Primary sources that are enough by themselves; 0 when they count like any other."""
    independent: int
    """Independent sources that are enough."""


ONE_OR_THREE = Rule(name="1 primary or 3 independent", primary=1, independent=3)
TWO = Rule(name="2 independent", primary=0, independent=2)
RULES = (ONE_OR_THREE, TWO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sufficiency:
    """Whether sources are enough by a rule, and if not, what is missing."""

    rule: Rule
    enough: bool
    primary: int
    independent: int
    missing: str
    """In words; empty when nothing is."""


def judged(sources: Sequence[Source], rule: Rule) -> Sufficiency:
    """Count independent sources by a rule; copies and papers of one house count once."""
    independent = len(set(independent_groups(sources)))
    primary = len({source.id for source in sources if source.primary})
    enough = bool(rule.primary and primary >= rule.primary) or independent >= rule.independent
    return Sufficiency(
        rule=rule,
        enough=enough,
        primary=primary,
        independent=independent,
        missing="" if enough else _missing(rule, primary, independent),
    )


def independent_groups(sources: Sequence[Source]) -> tuple[int, ...]:
    """Return for each source the place of the first that it depends on: its own if on none."""
    first = list(copies.groups([source.text for source in sources]))
    houses: dict[str, int] = {}
    for place, source in enumerate(sources):
        house = fold(source.publisher).strip()
        if not house:
            continue
        root = houses.setdefault(house, first[place])
        joined = first[place]
        first = [root if group == joined else group for group in first]
    return tuple(first)


def _missing(rule: Rule, primary: int, independent: int) -> str:
    more = rule.independent - independent
    asked = f"{more} more independent source{'s' if more > 1 else ''}"
    if not rule.primary:
        return f"Missing: {asked}."
    ones = rule.primary - primary
    return f"Missing: {ones} primary source{'s' if ones > 1 else ''}, or {asked}."
