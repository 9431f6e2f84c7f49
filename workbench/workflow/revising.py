"""Revising: an article gets a new text, and each claim stays, reopens or waits to be placed.

A claim keeps its verdicts only where its words and their context are unchanged. No text is lost:
all that an article has had stay on the desk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from workbench import drafts, reading, store
from workbench.drafts import Anchor, Desked, Fate
from workbench.errors import ConflictError, InputError
from workbench.model import Article, Claim, Match, Split
from workbench.store import Database
from workbench.store import acts as stored_acts
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import drafts as stored
from workbench.store import editions as stored_editions
from workbench.store import marks as stored_marks
from workbench.store import matches as stored_matches
from workbench.store import sources as stored_sources
from workbench.store.act_records import Act, ActKind, Change, Edition, Mark
from workbench.store.draft_records import Anchored, Draft
from workbench.workflow import worthing
from workbench.workflow.drafts import DraftReport, draft_report
from workbench.workflow.editions import named
from workbench.workflow.indexing import keep as keep_vectors
from workbench.workflow.matching import Matched, find_matches
from workbench.workflow.progress import WHOLE, Progress, part
from workbench.workflow.stamps import fingerprint, now

_BEFORE_READ, _AFTER_READ = 400, 800  # thousandths of the work


def revise_article(
    desk: Path, article_id: int, text: str, *, reviewer: str, progress: Progress | None = None
) -> DraftReport:
    """Give an article a new text; says what became of each claim.

    Raises InputError without a reviewer and for a text that cannot be used or is on the desk,
    ConflictError when the article got another text meanwhile.
    """
    by = named(reviewer)
    reading.checked(text)
    with store.reading(desk) as db:
        article = stored_articles.get(db, article_id)
        _demand_new(db, article, text)
    revised = replace(article, text=text, sha256=fingerprint(text))
    before = worthing.read(desk, article, part(progress, 0, _BEFORE_READ))
    after = worthing.read(desk, revised, part(progress, _BEFORE_READ, _AFTER_READ))
    with store.reading(desk) as db:
        revision = stored_sources.revision(db)
        rest = part(progress, _AFTER_READ, WHOLE)
        matched = find_matches(db, revised, after.sentences, after.claims, rest)
    with store.writing(desk) as db:
        if stored_articles.get(db, article_id).sha256 != article.sha256:
            message = f"Article {article_id} got another text meanwhile: look at it first."
            raise ConflictError(message)
        keep_vectors(db, matched.vectors, revision)
        _Revision(db, article, before, after, by).store(matched)
    return draft_report(desk, article_id)


class _Revision:
    """One new text being stored."""

    def __init__(
        self, db: Database, article: Article, before: Split, after: Split, reviewer: str
    ) -> None:
        self._db, self._article, self._reviewer = db, article, reviewer
        self._before, self._after = before, after
        self._changes: list[Change] = []
        self._ids: dict[int, int] = {}

    def store(self, matched: Matched) -> None:
        """Store the text, its claims and what became of each."""
        db, article_id = self._db, self._article.id
        touched = stored.touched(db, article_id)
        states = stored_claims.states(db, article_id)
        desked = [Desked(claim=each.claim, touched=each.claim.id in touched) for each in states]
        found = drafts.anchors(self._before, self._after, desked)
        marks = self._marks()
        at = now()
        draft = Draft(
            article_id=article_id,
            number=len(stored.of_article(db, self._article)) + 1,
            text=self._after.text,
            sha256=self._after.sha256,
            at=at,
            reviewer=self._reviewer,
        )
        stored.add(db, self._article, draft)
        stored_claims.lay(db, article_id, self._after)
        versions = {each.claim.id: each.version for each in states}
        for each in found:
            claim_id = self._settle(each, versions)
            stored.note(db, self._anchored(each, claim_id, draft))
        # Before the revision in the journal: marks that moved by themselves are not to be undone.
        self._mark(marks)
        _file(db, article_id, ActKind.REVISED, self._reviewer, self._changes)
        self._keep(matched.matches)

    def _settle(self, anchor: Anchor, versions: dict[int, int]) -> int:
        """Store one claim where it belongs; its id."""
        db = self._db
        if anchor.before is None:
            added = stored_claims.add(db, self._article.id, _given(anchor.after))
            self._ids[_given(anchor.after).id] = added
            return added
        claim_id = anchor.before.id
        if anchor.fate is Fate.KEPT:
            stored.put(db, _given(anchor.after))
            return claim_id
        before = stored_editions.of_claim(db, claim_id)
        stored_claims.advance(db, claim_id, versions[claim_id])
        if anchor.after is None:
            after = None
            stored_editions.remove(db, claim_id, at=now())
        else:
            after = Edition(claim=anchor.after, since=versions[claim_id] + 1)
            stored_editions.put(db, claim_id, after)
            self._ids |= self._read_as(anchor.after)
        if anchor.fate in {Fate.REOPENED, Fate.ORPHAN}:
            self._changes.append(Change(claim_id=claim_id, before=before, after=after))
        return claim_id

    def _read_as(self, claim: Claim) -> dict[int, int]:
        """Return the desk's id of a claim by that of the split, if the split has it."""
        same = (
            one for one in self._after.claims if (one.start, one.end) == (claim.start, claim.end)
        )
        return {one.id: claim.id for one in same}

    def _anchored(self, anchor: Anchor, claim_id: int, draft: Draft) -> Anchored:
        before = anchor.before
        return Anchored(
            article_id=self._article.id,
            draft=draft.number,
            claim_id=claim_id,
            fate=anchor.fate,
            cause=anchor.cause,
            words=before.words if before else "",
            sentence=drafts.sentence_at(self._before, before.start)[1] if before else "",
            at=draft.at,
            reviewer=draft.reviewer,
        )

    def _marks(self) -> list[tuple[Mark, int | None]]:
        """Return the marks on sentences, each with the place of its sentence in the new text."""
        standing = stored_marks.standing(self._db, self._article.id)
        sentences = stored_claims.sentences(self._db, self._article.id)
        spans = [(sentences[at].start, sentences[at].end) for at in standing]
        carried = drafts.carried(self._before, self._after, spans)
        return [
            (mark, None if span is None else drafts.sentence_at(self._after, span[0])[0])
            for mark, span in zip(standing.values(), carried, strict=True)
        ]

    def _mark(self, marks: Iterable[tuple[Mark, int | None]]) -> None:
        """Take every mark off its old place, and put it on the new one as its reviewer's."""
        moves = [
            *((mark, ActKind.UNMARKED, mark.sentence, None) for mark, _ in marks),
            *((mark, ActKind.MARKED, at, mark.reason) for mark, at in marks if at is not None),
        ]
        for mark, kind, sentence, reason in moves:
            act = _file(self._db, self._article.id, kind, mark.reviewer, [])
            stored_marks.add(
                self._db, act.id, article_id=self._article.id, sentence=sentence, reason=reason
            )

    def _keep(self, matches: Sequence[Match]) -> None:
        """Store the passages beside the claims that are new or changed."""
        for read_as, claim_id in self._ids.items():
            own = [replace(each, claim_id=claim_id) for each in matches if each.claim_id == read_as]
            stored_matches.replace_of_claim(self._db, claim_id, own)
            stored_editions.note_searched(self._db, self._article.id, claim_id)


def _demand_new(db: Database, article: Article, text: str) -> None:
    if article.split_at is None:
        message = "Split the article into claims first; then it can be revised."
        raise InputError(message)
    known = stored_articles.with_text(db, fingerprint(text))
    if known is not None:
        same = known.id == article.id
        message = (
            "This is the very text that the article has: there is nothing to revise."
            if same
            else f"This text is article {known.id} already: open that one."
        )
        raise InputError(message)


def _given(claim: Claim | None) -> Claim:
    if claim is None:
        message = "This fate gives a claim a place."
        raise ValueError(message)
    return claim


def _file(
    db: Database, article_id: int, kind: ActKind, reviewer: str, changes: Iterable[Change]
) -> Act:
    act = Act(article_id=article_id, kind=kind, reviewer=reviewer, at=now(), changes=tuple(changes))
    return stored_acts.add(db, act)
