"""Articles: added to the desk, split into claims, and matched with the sources."""

from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from workbench import languages, reading, store
from workbench.errors import ConflictError
from workbench.model import Article
from workbench.store import Added, ArticleSummary, editions
from workbench.store import articles as stored
from workbench.store import claims as stored_claims
from workbench.store import matches as stored_matches
from workbench.store import sources as stored_sources
from workbench.workflow import worthing
from workbench.workflow.indexing import keep as keep_vectors
from workbench.workflow.matching import find_matches, renumbered
from workbench.workflow.progress import WHOLE, Progress, part
from workbench.workflow.stamps import fingerprint, name, now

SPLITTING_ENDS = 900  # thousandths of the work; matching takes the rest
TITLE_LENGTH = 200


class ArticleFacts(TypedDict, total=False):
    """What a person may say about an article."""

    title: str
    """Without it, the first line of the text."""
    outlet: str
    author: str
    url: str
    published: date | None
    language: str | None
    """Without it, detected; then one without rules is no error."""
    reviewer: str
    """Who adds it."""


def add_article(desk: Path, text: str, **facts: Unpack[ArticleFacts]) -> Added:
    """Put an article on the desk, unless its very text is there already.

    Raises InputError for a text that cannot be used, LanguageError for a given language
    without rules.
    """
    article = _article(text, facts)
    with store.writing(desk) as db:
        return stored.add(db, article)


def add_and_split(
    desk: Path, text: str, *, progress: Progress | None = None, **facts: Unpack[ArticleFacts]
) -> Added:
    """Put an article on the desk together with its claims and matches, or nothing at all.

    One that is there and split already is left as it is. Raises as ``add_article`` does.
    """
    given = _article(text, facts)
    with store.reading(desk) as db:
        article = stored.with_text(db, given.sha256) or given
    if article.split_at is None:
        added, _ = _split_and_store(desk, article, progress)
        return added
    return Added(id=article.id, is_new=False)


def split_article(desk: Path, article_id: int, *, progress: Progress | None = None) -> int:
    """Store the claims of an article and their matches, in the place of earlier ones.

    Returns the number of claims. Raises InputError when a claim of the article has verdicts,
    LanguageError when the package of its language is not installed.
    """
    with store.reading(desk) as db:
        stored_claims.demand_unruled(db, article_id)
        found = stored.get(db, article_id)
    _, claims = _split_and_store(desk, found, progress)
    return claims


def match_article(desk: Path, article_id: int, *, progress: Progress | None = None) -> int:
    """Compare the claims of an article with the sources anew; returns the number of matches.

    Raises ConflictError when the article was split again in the meantime.
    """
    with store.reading(desk) as db:
        found = stored.get(db, article_id)
        claims = [state.claim for state in stored_claims.states(db, article_id)]
        sentences = stored_claims.sentences(db, article_id)
        revision = stored_sources.revision(db)
        matched = find_matches(db, found, sentences, claims, part(progress, 0, WHOLE))
    with store.writing(desk) as db:
        now_there = [state.claim.id for state in stored_claims.states(db, article_id)]
        if now_there != [claim.id for claim in claims]:
            message = f"Article {article_id} was split again meanwhile: match it once more."
            raise ConflictError(message)
        stored.mark_matched(db, article_id, at=now(), revision=revision)
        keep_vectors(db, matched.vectors, revision)
        editions.note_searched(db, article_id)
        return stored_matches.replace(db, article_id, matched.matches)


def match_claim(desk: Path, claim_id: int, *, progress: Progress | None = None) -> int:
    """Compare one claim with the sources anew, as after an edit; returns the number of matches.

    Raises ConflictError when the claim was changed in the meantime.
    """
    with store.reading(desk) as db:
        found = stored.get(db, stored_claims.article_of(db, claim_id))
        claim = stored_claims.state(db, claim_id).claim
        states = stored_claims.states(db, found.id)
        beside = [each.claim for each in states if each.claim.sentence == claim.sentence]
        revision = stored_sources.revision(db)
        sentences = stored_claims.sentences(db, found.id)
        matched = find_matches(db, found, sentences, beside, part(progress, 0, WHOLE))
    own = [match for match in matched.matches if match.claim_id == claim_id]
    with store.writing(desk) as db:
        if stored_claims.state(db, claim_id).claim != claim:
            message = f"Claim {claim_id} was changed meanwhile: search its evidence once more."
            raise ConflictError(message)
        keep_vectors(db, matched.vectors, revision)
        editions.note_searched(db, found.id, claim_id)
        return stored_matches.replace_of_claim(db, claim_id, own)


def articles(desk: Path) -> tuple[ArticleSummary, ...]:
    """Return all articles with their progress: the newest first, those put away at the end."""
    with store.reading(desk) as db:
        return stored.every(db)


def article(desk: Path, article_id: int) -> Article:
    """Return one article."""
    with store.reading(desk) as db:
        return stored.get(db, article_id)


def matches_are_stale(desk: Path, article_id: int) -> bool:
    """Say whether sources were added since the article was matched, or it never was."""
    with store.reading(desk) as db:
        return stored.matched_revision(db, article_id) != stored_sources.revision(db)


def evidence_is_stale(desk: Path, claim_id: int) -> bool:
    """Say whether a claim was edited since its evidence was searched."""
    with store.reading(desk) as db:
        return editions.is_stale(db, claim_id)


def _article(text: str, facts: ArticleFacts) -> Article:
    """Build the article that a person gives, not yet numbered."""
    reading.checked(text)
    title = facts.get("title", "").strip() or text.strip().splitlines()[0].strip()[:TITLE_LENGTH]
    return Article(
        id=0,
        title=title,
        outlet=facts.get("outlet", "").strip(),
        author=facts.get("author", "").strip(),
        url=facts.get("url", "").strip(),
        published=facts.get("published"),
        language=_language(text, facts.get("language")),
        text=text,
        sha256=fingerprint(text),
        added_at=now(),
        added_by=name(facts.get("reviewer", "")),
        split_at=None,
        matched_at=None,
    )


def _language(text: str, asked: str | None) -> str:
    """Return the language whose rules the text is read by.

    One that is detected and has no rules is undetermined: figures and dates are found still.
    """
    code = asked or languages.detect(text)
    known = asked or code in languages.codes()
    return languages.get(code if known else languages.UNDETERMINED).code


def _split_and_store(desk: Path, article: Article, progress: Progress | None) -> tuple[Added, int]:
    """Split and match first, then store it all in one transaction; an article new to the desk too.

    Returns also the number of claims.
    """
    split = worthing.read(desk, article, part(progress, 0, SPLITTING_ENDS))
    with store.reading(desk) as db:
        revision = stored_sources.revision(db)
        rest = part(progress, SPLITTING_ENDS, WHOLE)
        matched = find_matches(db, article, split.sentences, split.claims, rest)
    with store.writing(desk) as db:
        added = stored.add(db, article)
        ids = stored_claims.replace(db, added.id, split)
        keep_vectors(db, matched.vectors, revision)
        stored_matches.replace(db, added.id, renumbered(matched.matches, ids))
        stored.mark_split(db, added.id, now())
        stored.mark_matched(db, added.id, at=now(), revision=revision)
    return added, len(ids)
