"""Rules of how many sources are enough, counted over those that do not depend on each other."""

import pytest

from workbench.evidence import copies
from workbench.evidence.sufficiency import ONE_OR_THREE, TWO, Rule, judged
from workbench.model import Source

WIRE = (
    "The minister resigned on Monday after the report on the bridge was published, "
    "two people in his office said."
)
TEXTS = (
    WIRE,
    f"By our staff. {WIRE} He had been in office for two years.",
    "A report on the bridge led the minister to step down, the government announced.",
    "Monday saw a resignation: that of the minister who had the bridge built.",
)


def source(number: int, *, publisher: str = "", primary: bool = False) -> Source:
    """Make a source of one of the texts."""
    return Source(id=number, title="", text=TEXTS[number], publisher=publisher, primary=primary)


@pytest.mark.parametrize(
    ("sources", "rule", "enough", "missing"),
    [
        ((), ONE_OR_THREE, False, "Missing: 1 primary source, or 3 more independent sources."),
        ((), TWO, False, "Missing: 2 more independent sources."),
        ((source(0, primary=True),), ONE_OR_THREE, True, ""),
        ((source(0, primary=True),), TWO, False, "Missing: 1 more independent source."),
        ((source(0), source(2)), TWO, True, ""),
        ((source(0), source(2)), ONE_OR_THREE, False,
         "Missing: 1 primary source, or 1 more independent source."),
        ((source(0), source(2), source(3)), ONE_OR_THREE, True, ""),
        ((source(0), source(1)), TWO, False, "Missing: 1 more independent source."),
        ((source(0, publisher="Le Pont"), source(2, publisher="LE PONT ")), TWO, False,
         "Missing: 1 more independent source."),
        ((source(0), source(0)), TWO, False, "Missing: 1 more independent source."),
    ],
)  # fmt: skip
def test_rules(sources: tuple[Source, ...], rule: Rule, enough: bool, missing: str) -> None:  # noqa: FBT001 - a parameter of the test
    """A wire story printed twice, and two texts of one house, count once."""
    found = judged(sources, rule)
    assert (found.enough, found.missing) == (enough, missing)


def test_a_house_joins_the_copies_of_its_texts() -> None:
    """A copy of one text of a house depends on the other texts of that house too."""
    three = (source(0), source(2, publisher="B"), source(1, publisher="B"))
    assert judged(three, TWO).independent == 1


def test_copies_are_grouped_under_the_first() -> None:
    """A text with the same words, shortened or with other words around, is a copy."""
    assert copies.groups(TEXTS) == (0, 0, 2, 3)
    assert copies.is_copy(WIRE.upper(), f"{WIRE}\n{TEXTS[3]}")
    assert not copies.is_copy("", "")
