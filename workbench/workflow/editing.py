"""Editing claims: added, cut anew, split, merged, removed; each an act that can be undone.

All functions raise ConflictError when somebody acted on the claim since ``version`` (None: as it
is now), and InputError without a reviewer.
"""

from pathlib import Path

from workbench.errors import InputError
from workbench.kinds import KINDS
from workbench.model import Claim
from workbench.splitting import edges, guessing
from workbench.store.act_records import Act, ActKind
from workbench.workflow import editions
from workbench.workflow.editions import Edit

_SHOWN = 60  # characters of typed words that an error repeats


def add_claim(desk: Path, article_id: int, start: int, end: int, *, reviewer: str) -> Act:
    """Make words of an article a claim; its kind and value are guessed from them.

    ``start`` and ``end`` are code points; half a word counts as the word. Raises InputError for
    words of several paragraphs, and for those that are a claim already.
    """
    with editions.of_article(desk, article_id, reviewer) as edit:
        edit.add(_cut(edit, start, end))
        return edit.filed(ActKind.ADDED)


def add_claim_by_words(
    desk: Path, article_id: int, words: str, *, reviewer: str, nth: int | None = None
) -> Act:
    """Make words of an article a claim, where they stand in it, or stand the ``nth`` time.

    Raises InputError when they do not stand there, stand several times and ``nth`` is None, and
    as ``add_claim`` does.
    """
    with editions.of_article(desk, article_id, reviewer) as edit:
        start, end = _place(edit, words, nth)
        edit.add(_cut(edit, start, end))
        return edit.filed(ActKind.ADDED)


def recut_claim(  # noqa: PLR0913 - a claim, its new words, and who saw what
    desk: Path, claim_id: int, start: int, end: int, *, reviewer: str, version: int | None = None
) -> Act:
    """Let a claim be other words of its article; its value is read anew.

    Raises InputError as ``add_claim`` does. Verdicts on the words before stand no more.
    """
    with editions.of_claim(desk, claim_id, reviewer, version) as edit:
        place = edges.snapped(edit.split.text, start, end, edit.split.blocks)
        _demand_new(edit, *place)
        edit.change(guessing.recut(edit.split, edit.claim(claim_id), *place))
        return edit.filed(ActKind.RECUT)


def change_kind(
    desk: Path, claim_id: int, kind: str, *, reviewer: str, version: int | None = None
) -> Act:
    """Let a claim be of another kind, with the value of that kind in its words, if there is one.

    Raises InputError for an unknown kind.
    """
    if kind not in KINDS:
        message = f"No kind is called {kind!r}; the kinds are {', '.join(KINDS)}."
        raise InputError(message)
    with editions.of_claim(desk, claim_id, reviewer, version) as edit:
        edit.change(guessing.with_kind(edit.split, edit.claim(claim_id), kind))
        return edit.filed(ActKind.KIND)


def change_value(
    desk: Path, claim_id: int, typed: str, *, reviewer: str, version: int | None = None
) -> Act:
    """Let a claim have the value that a person typed in plain words; empty takes it away.

    Raises InputError when the words are not understood.
    """
    with editions.of_claim(desk, claim_id, reviewer, version) as edit:
        claim, split = edit.claim(claim_id), edit.split
        found = None
        if typed.strip():
            found = guessing.read_value(
                typed, claim, language=split.language, published=split.published
            )
        edit.change(guessing.with_value(claim, found))
        return edit.filed(ActKind.VALUE)


def split_claim(
    desk: Path, claim_id: int, at: int, *, reviewer: str, version: int | None = None
) -> Act:
    """Cut a claim in two at a code point of the article; the first part stays this claim.

    Raises InputError when either part would hold no word.
    """
    with editions.of_claim(desk, claim_id, reviewer, version) as edit:
        claim = edit.claim(claim_id)
        if not claim.start < at < claim.end:
            message = f"Cut inside the claim, between {claim.start} and {claim.end}."
            raise InputError(message)
        second = _cut(edit, at, claim.end)
        first = edges.snapped(edit.split.text, claim.start, at, edit.split.blocks)
        if first[1] > second.start:
            message = "Cut between two words, not inside one."
            raise InputError(message)
        edit.change(guessing.recut(edit.split, claim, *first))
        edit.add(second)
        return edit.filed(ActKind.SPLIT)


def merge_claims(
    desk: Path, claim_id: int, other_id: int, *, reviewer: str, version: int | None = None
) -> Act:
    """Let a claim take in another of its paragraph, with the words between; the other goes.

    Raises InputError for claims of two paragraphs, and while a verdict of somebody else stands on
    the other.
    """
    with editions.of_claim(desk, claim_id, reviewer, version, others=(other_id,)) as edit:
        claim, other = edit.claim(claim_id), edit.claim(other_id)
        if claim_id == other_id:
            message = "A claim cannot be merged with itself: choose its neighbour."
            raise InputError(message)
        edit.remove(other_id)
        start, end = min(claim.start, other.start), max(claim.end, other.end)
        place = edges.snapped(edit.split.text, start, end, edit.split.blocks)
        edit.change(guessing.recut(edit.split, claim, *place))
        return edit.filed(ActKind.MERGED)


def remove_claim(desk: Path, claim_id: int, *, reviewer: str, version: int | None = None) -> Act:
    """Take a claim out of its article; it is kept with its history, and an undo brings it back.

    Raises InputError while a verdict of somebody else stands on it.
    """
    with editions.of_claim(desk, claim_id, reviewer, version) as edit:
        edit.remove(claim_id)
        return edit.filed(ActKind.REMOVED)


def _cut(edit: Edit, start: int, end: int) -> Claim:
    """Return the claim that words make, whole ones. Raises InputError when it is there already."""
    place = edges.snapped(edit.split.text, start, end, edit.split.blocks)
    _demand_new(edit, *place)
    return guessing.guess(edit.split, *place)


def _demand_new(edit: Edit, start: int, end: int) -> None:
    for claim in edit.split.claims:
        if (claim.start, claim.end) == (start, end):
            message = f"These very words are claim {claim.id} already."
            raise InputError(message)


def _place(edit: Edit, words: str, nth: int | None) -> tuple[int, int]:
    places = edges.places_of(edit.split.text, words)
    shown = " ".join(words.split())[:_SHOWN]
    if not places:
        message = f"“{shown}” does not stand in the article: copy the words from its text."
        raise InputError(message)
    if nth is None and len(places) > 1:
        message = f"“{shown}” stands in the article {len(places)} times: say which time is meant."
        raise InputError(message)
    if nth is not None and not 1 <= nth <= len(places):
        message = f"“{shown}” stands in the article {len(places)} times, not {nth}."
        raise InputError(message)
    return places[(nth or 1) - 1]
