"""Worth by the desk's own weights: of what is split from now on, and of what is on the desk."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from workbench import splitting, store
from workbench.model import Article, Claim, Sentence, Split
from workbench.splitting import worth
from workbench.store import articles as stored_articles
from workbench.store import claims as stored
from workbench.workflow.progress import Progress
from workbench.workflow.settings import desk_settings


def read(desk: Path, article: Article, progress: Progress) -> Split:
    """Split an article, its claims weighed as the desk weighs them.

    Raises LanguageError when the package of its language is not installed.
    """
    split = splitting.split(
        article.text,
        language=article.language,
        published=article.published,
        progress=progress,
    )
    own = desk_settings(desk).worth_weights
    if not own:
        return split
    claims = weighed(split.text, split.sentences, split.claims, own)
    return replace(split, claims=tuple(claims))


def weigh_claims(desk: Path, *, progress: Progress | None = None) -> int:
    """Weigh all claims on the desk anew, from their reasons; returns how many changed.

    Claims that a reviewer marked keep their worth.
    """
    own = desk_settings(desk).worth_weights
    with store.reading(desk) as db:
        ids = [summary.article.id for summary in stored_articles.every(db)]
    changed = 0
    for done, article_id in enumerate(ids):
        if progress:
            progress(done, len(ids))
        changed += _weigh_article(desk, article_id, own)
    return changed


def weighed(
    text: str, sentences: Sequence[Sentence], claims: Sequence[Claim], own: Mapping[str, float]
) -> list[Claim]:
    """Return claims with the worth that their reasons have by a desk's own weights."""
    weights = worth.weights_with(own)
    told = sorted({claim.sentence for claim in claims})
    words = [text[sentences[at].start : sentences[at].end] for at in told]
    wording = {at: each.worthy for at, each in zip(told, worth.judge(words), strict=True)}
    return [
        replace(
            claim,
            worth=worth.score(claim.reasons, wording=wording[claim.sentence], weights=weights),
        )
        if set(claim.reasons) <= weights.keys()
        else claim
        for claim in claims
    ]


def _weigh_article(desk: Path, article_id: int, own: Mapping[str, float]) -> int:
    with store.reading(desk) as db:
        text = stored_articles.get(db, article_id).text
        sentences = stored.sentences(db, article_id)
        before = [state.claim for state in stored.states(db, article_id)]
    after = weighed(text, sentences, before, own)
    changed = [new for old, new in zip(before, after, strict=True) if new.worth != old.worth]
    if changed:
        with store.writing(desk) as db:
            for claim in changed:
                stored.weigh(db, claim.id, claim.worth)
    return len(changed)
