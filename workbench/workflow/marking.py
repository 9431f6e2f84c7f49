"""Sentences that a reviewer marks as having nothing to check, with the reason."""

from pathlib import Path

from workbench import store
from workbench.errors import InputError, NotFoundError
from workbench.store import acts as stored_acts
from workbench.store import claims as stored_claims
from workbench.store import editions as stored_editions
from workbench.store import marks as stored
from workbench.store.act_records import Act, ActKind, Mark
from workbench.workflow import editions
from workbench.workflow.editions import Edit

REASONS = ("opinion", "question", "advice", "wish")
"""What every desk may say; it adds its own."""


def mark_sentence(desk: Path, article_id: int, sentence: int, reason: str, *, reviewer: str) -> Act:
    """Mark a sentence, by its index, as not checkable; its claims are removed with it.

    Raises NotFoundError for no sentence of the article, InputError without a reason or a reviewer,
    and while a verdict of somebody else stands on one of the claims.
    """
    told = " ".join(reason.split())
    if not told:
        message = "Say why the sentence has nothing to check."
        raise InputError(message)
    with editions.of_article(desk, article_id, reviewer) as edit:
        _demand_sentence(edit, sentence)
        for claim in edit.split.claims:
            if claim.sentence == sentence:
                version = stored_editions.version(edit.db, claim.id)
                stored_claims.advance(edit.db, claim.id, version)
                edit.remove(claim.id)
        return _filed(edit, ActKind.MARKED, sentence, told)


def unmark_sentence(desk: Path, article_id: int, sentence: int, *, reviewer: str) -> Act:
    """Take the mark off a sentence, and bring back the claims that went with it.

    Raises InputError when a reviewer has not marked it.
    """
    with editions.of_article(desk, article_id, reviewer) as edit:
        mark = stored.standing(edit.db, article_id).get(sentence)
        if mark is None:
            message = "No reviewer marked this sentence as not checkable."
            raise InputError(message)
        for change in stored_acts.get(edit.db, mark.act_id).changes:
            if change.before is not None:
                edit.bring_back(change.before)
        return _filed(edit, ActKind.UNMARKED, sentence, None)


def marks(desk: Path, article_id: int) -> dict[int, Mark]:
    """Return who marked which sentences of an article, and why, by the index of the sentence."""
    with store.reading(desk) as db:
        return stored.standing(db, article_id)


def mark_reasons(desk: Path) -> tuple[str, ...]:
    """Return the reasons to choose from: those of every desk, then this desk's own."""
    with store.reading(desk) as db:
        return tuple(dict.fromkeys((*REASONS, *stored.reasons(db))))


def _filed(edit: Edit, kind: ActKind, sentence: int, reason: str | None) -> Act:
    act = edit.filed(kind)
    stored.add(edit.db, act.id, article_id=edit.article_id, sentence=sentence, reason=reason)
    return stored_acts.get(edit.db, act.id)


def _demand_sentence(edit: Edit, sentence: int) -> None:
    if not 0 <= sentence < len(edit.split.sentences):
        message = f"Article {edit.article_id} has no sentence {sentence}: choose one of its own."
        raise NotFoundError(message)
