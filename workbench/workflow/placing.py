"""Placing: a claim whose words went with a new draft is put where a person says, or let go."""

from dataclasses import dataclass, replace
from pathlib import Path

from workbench import drafts, store
from workbench.drafts import Fate, Span
from workbench.errors import InputError
from workbench.model import Claim, Split
from workbench.splitting import guessing
from workbench.store import ClaimState, Database
from workbench.store import acts as stored_acts
from workbench.store import claims as stored_claims
from workbench.store import drafts as stored
from workbench.store import editions as stored_editions
from workbench.store.act_records import Act, ActKind, Change, Edition
from workbench.store.draft_records import Anchored
from workbench.workflow.editions import named, split_of
from workbench.workflow.stamps import now


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an orphan may belong: its words in a sentence of the article."""

    start: int
    end: int
    sentence: str
    """The sentence."""
    offset: int
    """Where it begins in the article."""


def places_for(desk: Path, claim_id: int) -> tuple[Place, ...]:
    """Return where the words of a claim without a place stand, the likeliest first."""
    with store.reading(desk) as db:
        orphan = _without_place(db, claim_id)
        split = split_of(db, orphan.article_id)
    found = []
    for start, end in drafts.occurrences(orphan.words, split.text):
        at, sentence = drafts.sentence_at(split, start)
        offset = split.sentences[at].start
        found.append(Place(start=start, end=end, sentence=sentence, offset=offset))
    return tuple(sorted(found, key=lambda each: -drafts.likeness(orphan.sentence, each.sentence)))


def place_by_words(desk: Path, claim_id: int, words: str, *, reviewer: str) -> ClaimState:
    """Put a claim without a place at words that stand once in the article.

    Raises InputError when they stand nowhere or several times, and as ``place_claim`` does.
    """
    with store.reading(desk) as db:
        text = split_of(db, _without_place(db, claim_id).article_id).text
    found = drafts.occurrences(words, text)
    if len(found) != 1:
        message = (
            "These words stand several times in the article: copy more of them."
            if found
            else "These words do not stand in the article: copy them from there."
        )
        raise InputError(message)
    return place_claim(desk, claim_id, *found[0], reviewer=reviewer)


def place_claim(desk: Path, claim_id: int, start: int, end: int, *, reviewer: str) -> ClaimState:
    """Put a claim without a place at words of the article.

    At the same words in the same sentence its verdicts stand again; elsewhere it is reopened.
    Raises InputError when it has a place, or another claim stands at these words.
    """
    by = named(reviewer)
    with store.writing(desk) as db:
        orphan = _without_place(db, claim_id)
        split = split_of(db, orphan.article_id)
        claim = stored.removed(db, claim_id)
        _demand_words(split, start, end)
        _make_room(db, split, start, end)
        fate, placed = _placed(claim, orphan, split, (start, end))
        version = stored_editions.version(db, claim_id)
        stored_claims.advance(db, claim_id, version)
        since = stored_editions.since(db, claim_id) if fate is Fate.KEPT else version + 1
        edition = Edition(claim=placed, since=since)
        stored_editions.put(db, claim_id, edition)
        change = Change(claim_id=claim_id, before=None, after=edition)
        act = Act(
            article_id=orphan.article_id,
            kind=ActKind.PLACED,
            reviewer=by,
            at=now(),
            changes=(change,),
        )
        stored_acts.add(db, act)
        stored.note(db, replace(orphan, fate=fate, at=now(), reviewer=by))
        return stored_claims.state(db, claim_id)


def let_go(desk: Path, claim_id: int, *, reviewer: str) -> None:
    """Leave a claim without a place: it is not looked for any more, and stays in the records."""
    by = named(reviewer)
    with store.writing(desk) as db:
        orphan = _without_place(db, claim_id)
        stored.note(db, replace(orphan, fate=Fate.GONE, at=now(), reviewer=by))


def _without_place(db: Database, claim_id: int) -> Anchored:
    told = stored.of_claim(db, claim_id)
    if not told or told[-1].fate not in {Fate.ORPHAN, Fate.GONE}:
        message = f"Claim {claim_id} has its place in the article: re-cut it there."
        raise InputError(message)
    return told[-1]


def _demand_words(split: Split, start: int, end: int) -> None:
    if not 0 <= start < end <= len(split.text) or not split.text[start:end].strip():
        message = "Choose words of the article to place the claim at."
        raise InputError(message)


def _make_room(db: Database, split: Split, start: int, end: int) -> None:
    """Take off a claim that the machine found at the very words, unless somebody worked on it."""
    for there in split.claims:
        if (there.start, there.end) == (start, end):
            article_id = stored_claims.article_of(db, there.id)
            if there.id in stored.touched(db, article_id):
                message = f"Claim {there.id} stands at these words already: let this one go."
                raise InputError(message)
            stored_editions.remove(db, there.id, at=now())


def _placed(claim: Claim, orphan: Anchored, split: Split, span: Span) -> tuple[Fate, Claim]:
    """Return the claim at its place: as it was where nothing differs, else read anew."""
    at, sentence = drafts.sentence_at(split, span[0])
    words = split.text[slice(*span)]
    if drafts.alike(orphan.words, words) and drafts.alike(orphan.sentence, sentence):
        start, end = span
        return Fate.KEPT, replace(claim, start=start, end=end, words=words, sentence=at)
    there = next((one for one in split.claims if (one.start, one.end) == span), None)
    fresh = replace(there, id=claim.id) if there else guessing.recut(split, claim, *span)
    return Fate.REOPENED, fresh
