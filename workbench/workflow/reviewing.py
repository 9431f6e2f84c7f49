"""Reviewing: what the review page draws, and the verdicts that a reviewer gives."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import store
from workbench.errors import InputError
from workbench.evidence.memory import Remembered
from workbench.evidence.sufficiency import Sufficiency
from workbench.model import (
    Adjudication,
    Article,
    Block,
    Claim,
    Evidence,
    Inconsistency,
    Match,
    Passage,
    Ruling,
    Sentence,
    Source,
    Verdict,
)
from workbench.store import ClaimState, Database, editions, inconsistencies, seconding, standing
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import matches as stored_matches
from workbench.store import sources as stored_sources
from workbench.store import verdicts as stored_verdicts
from workbench.store.act_records import Comment
from workbench.workflow import commenting, weighing
from workbench.workflow.seconding import demand_another, veil_among, veil_in
from workbench.workflow.stamps import name, now

RECALLED = "source withdrawn"
"""The flag of a claim whose standing verdict cites a source that was withdrawn since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that the review page draws on its left side."""

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[ClaimState, ...]
    warnings: tuple[Inconsistency, ...]
    """What does not fit inside the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedPassage:
    """A match with the passage that it is about and its source."""

    match: Match
    passage: Passage
    source: Source
    """Without its text, which may be a book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that the claim card draws."""

    state: ClaimState
    article: Article
    sentence: Sentence
    """Where the claim stands."""
    matches: tuple[MatchedPassage, ...]
    """Conflicts first, then close, agrees, silent; each by falling score."""
    verdicts: tuple[Verdict, ...]
    """All events of the claim, oldest first (also replaced and withdrawn ones)."""
    warnings: tuple[Inconsistency, ...]
    """What does not fit inside the article at a place of the claim."""
    sufficiency: tuple[Sufficiency, ...] = ()
    """Whether the sources that standing verdicts cite are enough, by the desk's rule."""
    remembered: tuple[Remembered, ...] = ()
    """Verdicts on claims of other articles that say the same, the latest first."""
    recalled: tuple[Source, ...] = ()
    """Sources that standing verdicts cite and the desk has withdrawn since."""
    broken: tuple[Evidence, ...] = ()
    """What verdicts cite that does not stand in the stored copy any more."""
    adjudications: tuple[Adjudication, ...] = ()
    """All final rulings that the claim was given, the oldest first."""
    comments: tuple[Comment, ...] = ()
    """What reviewers said about the claim, the oldest first."""
    is_stale: bool = False
    """Whether the claim was edited since its evidence was searched."""


def review(desk: Path, article_id: int, *, viewer: str | None = None) -> Review:
    """Return an article with its blocks, sentences and claims.

    ``viewer`` is the reviewer who looks at it: what is kept from them while they have not ruled
    is not shown; see ``workflow.seconding``.
    """
    with store.reading(desk) as db:
        veil = veil_in(db, article_id, viewer)
        states = stored_claims.states(db, article_id)
        recalled = standing.recalled(db, article_id)
        return Review(
            article=stored_articles.get(db, article_id),
            blocks=stored_claims.blocks(db, article_id),
            sentences=stored_claims.sentences(db, article_id),
            claims=tuple(_marked(veil.over(each), recalled) for each in states),
            warnings=inconsistencies.of_article(db, article_id),
        )


def card(desk: Path, claim_id: int, *, viewer: str | None = None) -> Card:
    """Return a claim with its article, matches and verdicts, as ``viewer`` may see them."""
    with store.reading(desk) as db:
        veil = veil_among(db, [claim_id], viewer)
        state = veil.over(stored_claims.state(db, claim_id))
        article = stored_articles.get(db, stored_claims.article_of(db, claim_id))
        verdicts = veil.of(stored_verdicts.of_claim(db, claim_id))
        recalled = weighing.recalled(db, verdicts)
        return Card(
            state=_marked(state, {claim_id} if recalled else ()),
            article=article,
            sentence=stored_claims.sentences(db, article.id)[state.claim.sentence],
            matches=tuple(_beside(db, match) for match in stored_matches.of_claim(db, claim_id)),
            verdicts=verdicts,
            warnings=_touching(inconsistencies.of_article(db, article.id), state.claim),
            sufficiency=weighing.sufficiency(db, verdicts),
            remembered=_unveiled(db, weighing.remembered(db, state.claim, article), viewer),
            recalled=recalled,
            broken=weighing.broken(db, verdicts),
            adjudications=seconding.adjudications(db, claim_id),
            comments=commenting.shown(db, claim_id, viewer),
            is_stale=editions.is_stale(db, claim_id),
        )


def _marked(state: ClaimState, recalled: Collection[int]) -> ClaimState:
    """Mark a claim whose verdict cites a withdrawn source, unless the verdict is kept back."""
    claim = state.claim
    if claim.id not in recalled or state.is_withheld:
        return state
    return replace(state, claim=replace(claim, flags=(*claim.flags, RECALLED)))


def rule(  # noqa: PLR0913 - a verdict has this many parts, each given by name
    desk: Path,
    claim_id: int,
    ruling: Ruling,
    *,
    reviewer: str,
    note: str = "",
    correction: str = "",
    evidence: Sequence[Evidence] = (),
    version: int | None = None,
) -> Verdict:
    """Store a reviewer's verdict on a claim; it replaces the reviewer's earlier one.

    ``version`` is that of the claim as it was shown. A verdict that stands already, word for word,
    is given back and not stored a second time.

    Raises ConflictError when somebody acted on the claim since that version, InputError without a
    reviewer, for one who ruled under another spelling of the name, and for a quote that does not
    stand in its passage.
    """
    event = Verdict(
        id=0,
        claim_id=claim_id,
        claim_version=0,
        reviewer=_named(reviewer),
        at=now(),
        ruling=ruling,
        note=note.strip(),
        correction=correction.strip(),
        evidence=tuple(evidence),
    )
    with store.writing(desk) as db:
        demand_another(db, claim_id, event.reviewer)
        stands = _standing(db, claim_id, event.reviewer)
        if stands and _same(stands, event):
            return stands
        for cited in event.evidence:
            _demand_quoted(db, cited)
        return _add(db, event, version)


def withdraw(desk: Path, claim_id: int, *, reviewer: str) -> Verdict:
    """Withdraw a reviewer's standing verdict, as an event without a ruling.

    Raises InputError when the reviewer has none on the claim.
    """
    by = _named(reviewer)
    with store.writing(desk) as db:
        if _standing(db, claim_id, by) is None:
            message = f"{by} has no verdict on claim {claim_id} to withdraw."
            raise InputError(message)
        event = Verdict(
            id=0, claim_id=claim_id, claim_version=0, reviewer=by, at=now(), ruling=None
        )
        return _add(db, event, None)


def _touching(warnings: Sequence[Inconsistency], claim: Claim) -> tuple[Inconsistency, ...]:
    """Return the warnings that have a place in common with a claim."""
    return tuple(
        each
        for each in warnings
        if any(start < claim.end and claim.start < end for start, end in each.places)
    )


def _unveiled(
    db: Database, remembered: Sequence[Remembered], viewer: str | None
) -> tuple[Remembered, ...]:
    """Return what is remembered without the rulings that are kept from the viewer."""
    veil = veil_among(db, {each.fact.claim.id for each in remembered}, viewer)
    return tuple(each for each in remembered if each.fact.claim.id not in veil.claims)


def _beside(db: Database, match: Match) -> MatchedPassage:
    passage = stored_sources.passage(db, match.passage_id)
    source = stored_sources.heading(db, passage.source_id)
    return MatchedPassage(match=match, passage=passage, source=source)


def _named(reviewer: str) -> str:
    named = name(reviewer)
    if not named:
        message = "A verdict needs a reviewer: give your name."
        raise InputError(message)
    return named


def _standing(db: Database, claim_id: int, reviewer: str) -> Verdict | None:
    own = [each for each in stored_verdicts.of_claim(db, claim_id) if each.reviewer == reviewer]
    stands = own and own[-1].ruling and not own[-1].is_overtaken
    return own[-1] if stands else None


def _same(stands: Verdict, event: Verdict) -> bool:
    told = replace(event, id=stands.id, at=stands.at, claim_version=stands.claim_version)
    return told == stands


def _demand_quoted(db: Database, cited: Evidence) -> None:
    passage = stored_sources.passage(db, cited.passage_id)
    if not cited.quote.strip() or cited.quote not in passage.text:
        message = f"The quote does not stand in passage {passage.id}: copy it from there."
        raise InputError(message)
    if passage.source_id != cited.source_id:
        message = f"Passage {passage.id} is of source {passage.source_id}: cite that source."
        raise InputError(message)
    if stored_sources.heading(db, passage.source_id).withdrawn:
        message = f"Source {passage.source_id} is withdrawn: cite another, or restore it first."
        raise InputError(message)


def _add(db: Database, event: Verdict, version: int | None) -> Verdict:
    current = stored_claims.state(db, event.claim_id).version
    seen = current if version is None else version
    stored_claims.advance(db, event.claim_id, seen)
    return stored_verdicts.add(db, replace(event, claim_version=seen))
