"""One name spelled two ways."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from workbench.kinds.document import Document
from workbench.model import Claim, Inconsistency, WarningKind
from workbench.splitting.consistency.places import people, proper_names

_Name = tuple[str, ...]
_LONG = 8
"""Letters from which two slips may be one name."""
_SHORTEST = 5
_FOLLOWED = 400
"""How many like names each is held against: texts of any length stay quick."""
_INFLECTIONS = frozenset({"s", "e", "a", "o", "ne", "le", "te", "es", "i", "in", "ova", "et", "us"})
"""Endings that make another person or form of a name: Daniel and Danielle, the Bidens."""


def two_spellings(document: Document, _claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the people whose name stands there in two spellings, with the first place of each."""
    first: dict[_Name, tuple[int, int]] = {}
    for start, end, name in people(document):
        first.setdefault(name, (start, end))
    certain = set(first)
    for start, end, name in proper_names(document):
        if len(name) > 1:
            first.setdefault(name, (start, end))
    reported: set[frozenset[str]] = set()
    for one, other in _pairs(sorted(first, key=lambda name: first[name])):
        differing = _differing(one, other) if {one, other} & certain else None
        if differing is None or differing in reported or _are_two(differing, first):
            continue
        reported.add(differing)
        yield Inconsistency(
            kind=WarningKind.NAME,
            message=f"One name is spelled two ways: “{' '.join(one)}” and “{' '.join(other)}”.",
            places=(first[one], first[other]),
        )


def _pairs(names: Sequence[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Yield the names that may be one: with one other word, or last names of one initial."""
    alike: dict[tuple[object, ...], list[_Name]] = {}
    for name in names:
        for at in range(len(name) if len(name) > 1 else 0):
            beside = tuple(_plain(word) for word in (*name[:at], *name[at + 1 :]))
            alike.setdefault((at, beside), []).append(name)
        alike.setdefault((_plain(name[-1])[:2],), []).append(name)
    for group in alike.values():
        for at, one in enumerate(group):
            for other in group[at + 1 : at + 1 + _FOLLOWED]:
                yield one, other


def _differing(one: _Name, other: _Name) -> frozenset[str] | None:
    """Return the two spellings of the one word in which the names differ, None for two people.

    Full names share all other words; a last name alone is held against that of a full name.
    """
    if len(one) == len(other) > 1:
        unlike = [(a, b) for a, b in zip(one, other, strict=True) if _plain(a) != _plain(b)]
    elif 1 in {len(one), len(other)} and len(one) != len(other):
        unlike = [(one[-1], other[-1])]
    else:
        return None
    if len(unlike) != 1 or not _is_slip(*unlike[0]):
        return None
    return frozenset(unlike[0])


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words are one, spelled two ways."""
    first, second = _plain(one), _plain(other)
    if first == second or first[0] != second[0]:
        return False
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < _SHORTEST or _is_inflected(shorter, longer):
        return False
    return OSA.distance(first, second) <= (2 if len(shorter) >= _LONG else 1)


def _is_inflected(shorter: str, longer: str) -> bool:
    """Tell whether one is the other with an ending, or they differ in a last vowel alone."""
    if longer.startswith(shorter) and longer[len(shorter) :] in _INFLECTIONS - {"i"}:
        return True
    return shorter[:-1] == longer[:-1] and {shorter[-1], longer[-1]} <= set("aeo")


def _are_two(differing: frozenset[str], named: Mapping[_Name, object]) -> bool:
    """Tell whether both words stand in full names of different people."""
    beside: dict[str, set[_Name]] = {}
    for name in named:
        for word in differing & set(name):
            if len(name) > 1:
                others = tuple(_plain(each) for each in name if each != word)
                beside.setdefault(word, set()).add(others)
    found = list(beside.values())
    return len(found) == 2 and not found[0] & found[1]  # noqa: PLR2004 - both words


def _plain(word: str) -> str:
    """Return a word in small letters, without the accent of its capital, which may be left out."""
    initial = unicodedata.normalize("NFD", word[:1])[:1]
    return (initial + word[1:]).casefold().replace("’", "'")
