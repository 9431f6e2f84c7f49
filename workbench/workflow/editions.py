"""One edit under way: what it is made on, what it makes of the claims, and the act that it leaves.

Every edit is one transaction and one act. The version that the person saw is demanded of the claim
that they looked at; other claims that the edit touches are taken as they are.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbench import store
from workbench.errors import InputError
from workbench.model import Claim, Split
from workbench.store import Database
from workbench.store import acts as stored_acts
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import editions as stored
from workbench.store import verdicts as stored_verdicts
from workbench.store.act_records import Act, ActKind, Change, Edition
from workbench.workflow.stamps import name, now


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An article open for one edit by one reviewer."""

    db: Database
    article_id: int
    split: Split
    """The article with its claims as they are."""
    reviewer: str
    changes: list[Change] = field(default_factory=list)

    def claim(self, claim_id: int) -> Claim:
        """Return one of the article's claims. Raises InputError when it is not among them."""
        for claim in self.split.claims:
            if claim.id == claim_id:
                return claim
        message = f"Claim {claim_id} does not stand in article {self.article_id}: choose another."
        raise InputError(message)

    def add(self, claim: Claim) -> None:
        """Put a claim into the article."""
        added = stored.add(self.db, self.article_id, claim, reviewer=self.reviewer)
        after = Edition(claim=replace(claim, id=added), since=0)
        self.changes.append(Change(claim_id=added, before=None, after=after))

    def change(self, claim: Claim) -> None:
        """Make the claim of that id another; its verdicts stand if words and value stay."""
        before = self._before(claim.id)
        after = replace(before, claim=claim)
        if not after.says_what(before):
            after = replace(after, since=stored.version(self.db, claim.id))
        stored.put(self.db, claim.id, after)
        self.changes.append(Change(claim_id=claim.id, before=before, after=after))

    def remove(self, claim_id: int) -> None:
        """Take a claim out of the article. Raises InputError while another's verdict stands."""
        self._demand_free(claim_id)
        before = self._before(claim_id)
        stored.remove(self.db, claim_id, at=now())
        self.changes.append(Change(claim_id=claim_id, before=before, after=None))

    def bring_back(self, edition: Edition) -> None:
        """Put a claim that was removed back into the article; one that is there is left alone."""
        claim_id = edition.claim.id
        if stored.of_claim(self.db, claim_id) is None:
            stored_claims.advance(self.db, claim_id, stored.version(self.db, claim_id))
            stored.put(self.db, claim_id, edition)
            self.changes.append(Change(claim_id=claim_id, before=None, after=edition))

    def filed(self, kind: ActKind) -> Act:
        """Store the act with all that was changed, and give it."""
        act = Act(
            article_id=self.article_id,
            kind=kind,
            reviewer=self.reviewer,
            at=now(),
            changes=tuple(self.changes),
        )
        return stored_acts.add(self.db, act)

    def _before(self, claim_id: int) -> Edition:
        edition = stored.of_claim(self.db, claim_id)
        if edition is None:
            message = f"Claim {claim_id} was removed: undo that first."
            raise InputError(message)
        return edition

    def _demand_free(self, claim_id: int) -> None:
        latest = {each.reviewer: each for each in stored_verdicts.of_claim(self.db, claim_id)}
        for by, verdict in latest.items():
            if by != self.reviewer and verdict.ruling and not verdict.is_overtaken:
                words = self.claim(claim_id).words
                message = f"{by} ruled on “{words}”: it can be removed once they withdraw."
                raise InputError(message)


@contextmanager
def of_article(desk: Path, article_id: int, reviewer: str) -> Iterator[Edit]:
    """Open an article for an edit; it is stored at the end, or not at all if anything fails.

    Raises InputError without a reviewer.
    """
    by = named(reviewer)
    with store.writing(desk) as db:
        yield _begun(db, article_id, by, ())


@contextmanager
def of_claim(
    desk: Path, claim_id: int, reviewer: str, version: int | None, *, others: Iterable[int] = ()
) -> Iterator[Edit]:
    """Open a claim's article for an edit of the claim, as the person saw it at ``version``.

    ``others`` are claims that the edit changes too. Raises ConflictError when somebody acted on
    the claim since, InputError without a reviewer.
    """
    by = named(reviewer)
    with store.writing(desk) as db:
        article_id = stored_claims.article_of(db, claim_id)
        seen = stored.version(db, claim_id) if version is None else version
        stored_claims.advance(db, claim_id, seen)
        yield _begun(db, article_id, by, others)


def named(reviewer: str) -> str:
    """Return a reviewer's name as it is stored. Raises InputError when there is none."""
    by = name(reviewer)
    if not by:
        message = "Every change is signed: give your name."
        raise InputError(message)
    return by


def _begun(db: Database, article_id: int, reviewer: str, others: Iterable[int]) -> Edit:
    for other in others:
        stored_claims.advance(db, other, stored.version(db, other))
    return Edit(db=db, article_id=article_id, split=split_of(db, article_id), reviewer=reviewer)


def split_of(db: Database, article_id: int) -> Split:
    """Return an article with its blocks, sentences and claims as they are."""
    article = stored_articles.get(db, article_id)
    return Split(
        text=article.text,
        sha256=article.sha256,
        language=article.language,
        published=article.published,
        blocks=stored_claims.blocks(db, article_id),
        sentences=stored_claims.sentences(db, article_id),
        claims=tuple(state.claim for state in stored_claims.states(db, article_id)),
    )
