"""Drafts: the texts that an article has had, and what became of its claims from one to the next."""

from dataclasses import dataclass
from pathlib import Path

from workbench import drafts, store
from workbench.drafts import Changed, Fate
from workbench.model import Article, Split
from workbench.store import ClaimState
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import drafts as stored
from workbench.store.draft_records import Anchored, Draft
from workbench.workflow.editions import split_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of one claim, with the claim as it stands now."""

    anchored: Anchored
    state: ClaimState | None
    """None while it has no place in the article."""
    changed: Changed
    """Its sentence before and now; the same text twice where nothing changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReport:
    """What a draft changed."""

    article: Article
    drafts: tuple[Draft, ...]
    """All texts of the article, the oldest first."""
    number: int
    """Of the draft that this is about; 1 when there is only the first."""
    moved: tuple[Moved, ...]
    """Every claim, in the order of the text; those without a place last."""

    @property
    def summary(self) -> str:
        """How many claims had which fate, in one sentence."""
        counts = {fate: len(self.of_fate(fate)) for fate in Fate}
        told = [f"{count} {fate}" for fate, count in counts.items() if count]
        return f"{', '.join(told) or 'No claims'}."

    def of_fate(self, *fates: Fate) -> tuple[Moved, ...]:
        """Return the claims of some fates."""
        return tuple(each for each in self.moved if each.anchored.fate in fates)


def article_drafts(desk: Path, article_id: int) -> tuple[Draft, ...]:
    """Return all texts that an article has had, the oldest first."""
    with store.reading(desk) as db:
        return stored.of_article(db, stored_articles.get(db, article_id))


def draft_report(desk: Path, article_id: int, number: int | None = None) -> DraftReport:
    """Return what a draft changed, the newest if ``number`` is None."""
    with store.reading(desk) as db:
        article = stored_articles.get(db, article_id)
        known = stored.of_article(db, article)
        wanted = known[-1].number if number is None else number
        split = split_of(db, article_id)
        states = {each.claim.id: each for each in stored_claims.states(db, article_id)}
        moved = [
            _moved(each, states.get(each.claim_id), split)
            for each in stored.anchored(db, article_id, wanted)
        ]
    return DraftReport(
        article=article, drafts=known, number=wanted, moved=tuple(sorted(moved, key=_in_text))
    )


def orphans(desk: Path, article_id: int) -> tuple[Moved, ...]:
    """Return the claims that wait to be placed by hand, of whatever draft."""
    with store.reading(desk) as db:
        split = split_of(db, article_id)
        return tuple(_moved(each, None, split) for each in stored.orphans(db, article_id))


def revision_of(desk: Path, claim_id: int) -> Moved | None:
    """Return how a claim was last reopened or changed by a draft; None when it never was."""
    with store.reading(desk) as db:
        told = [
            each
            for each in stored.of_claim(db, claim_id)
            if each.fate in {Fate.REOPENED, Fate.CHANGED}
        ]
        if not told:
            return None
        state = stored_claims.state(db, claim_id)
        return _moved(told[-1], state, split_of(db, told[-1].article_id))


def _moved(anchored: Anchored, state: ClaimState | None, split: Split) -> Moved:
    now_there = drafts.sentence_at(split, state.claim.start)[1] if state else ""
    changed = drafts.compared(anchored.sentence, now_there)
    return Moved(anchored=anchored, state=state, changed=changed)


def _in_text(moved: Moved) -> tuple[bool, int, int]:
    state = moved.state
    return state is None, state.claim.start if state else 0, moved.anchored.claim_id
