"""The verdict sheet of an article: its rows, filtered as asked, and as a file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from workbench import exports, store
from workbench.errors import InputError
from workbench.evidence.proof import checked
from workbench.exports import Cited, Rating, SheetRow
from workbench.kinds import KINDS
from workbench.model import Adjudication, Claim, Status, Verdict
from workbench.store import ClaimState, Database, seconding
from workbench.store import articles as stored_articles
from workbench.store import claims as stored_claims
from workbench.store import sources as stored_sources
from workbench.store import verdicts as stored_verdicts
from workbench.workflow.seconding import veil_in
from workbench.workflow.settings import PublicScale, settings_in
from workbench.workflow.stamps import fingerprint, now


class Filters(TypedDict, total=False):
    """Which claims a sheet shows; an empty filter shows all."""

    statuses: Sequence[Status]
    kinds: Sequence[str]
    query: str
    """Words that stand in the claim, its statement or its speaker; case is ignored."""
    viewer: str | None
    """The reviewer who looks at it; rulings that are kept from them are left out."""


def sheet(desk: Path, article_id: int, **filters: Unpack[Filters]) -> tuple[SheetRow, ...]:
    """Return the rows of an article's sheet: one per claim and standing verdict.

    A claim without a verdict has one row. Claims keep their numbers when others are filtered out.
    Raises InputError for a kind that does not exist.
    """
    with store.reading(desk) as db:
        return tuple(_rows(db, article_id, filters))


def export(
    desk: Path, article_id: int, form: str, *, bom: bool = False, **filters: Unpack[Filters]
) -> bytes:
    """Return an article's sheet as a file in one of ``workbench.exports.FORMS``.

    ``bom`` puts a byte-order mark before the text forms. Raises InputError for an unknown form
    or kind.
    """
    with store.reading(desk) as db:
        article = stored_articles.get(db, article_id)
        rows = tuple(_rows(db, article_id, filters))
    return exports.render(form, rows, article=article, bom=bom, generated_at=now())


def _rows(db: Database, article_id: int, filters: Filters) -> Iterator[SheetRow]:
    _demand_known(filters.get("kinds") or ())
    article = stored_articles.get(db, article_id)
    blocks = stored_claims.blocks(db, article_id)
    sentences = stored_claims.sentences(db, article_id)
    verdicts: dict[int, list[Verdict | None]] = defaultdict(list)
    veil = veil_in(db, article_id, filters.get("viewer"))
    for verdict in veil.of(stored_verdicts.standing(db, article_id)):
        verdicts[verdict.claim_id].append(verdict)
    scale = settings_in(db).public_scale
    finals = seconding.finals(db, article_id)
    states = (veil.over(each) for each in stored_claims.states(db, article_id))
    for no, state in enumerate(states, start=1):
        if not _shown(state, filters):
            continue
        block = sentences[state.claim.sentence].block
        final = finals.get(state.claim.id)
        for ruled in verdicts[state.claim.id] or [None]:
            yield SheetRow(
                no=no,
                article=article,
                block=block + 1,
                block_kind=blocks[block].kind,
                claim=state.claim,
                status=state.status,
                verdict=ruled,
                rating=_rating(scale, final or ruled),
                cited=_cited(db, ruled),
                final=final,
            )


def _rating(scale: PublicScale | None, ruled: Verdict | Adjudication | None) -> Rating | None:
    """Return what readers see of a ruling, None for what the desk does not publish."""
    ruling = ruled.ruling if ruled else None
    if scale is None or ruling is None or ruling not in scale.ratings:
        return None
    step = scale.ratings[ruling]
    return Rating(
        scale=scale.name, worst=scale.worst, best=scale.best, value=step.value, name=step.name
    )


def _demand_known(kinds: Sequence[str]) -> None:
    for kind in kinds:
        if kind not in KINDS:
            message = f"No kind is called {kind!r}; the kinds are {', '.join(KINDS)}."
            raise InputError(message)


def _shown(state: ClaimState, filters: Filters) -> bool:
    statuses, kinds = filters.get("statuses"), filters.get("kinds")
    if statuses and state.status not in statuses:
        return False
    if kinds and not set(kinds) & set(state.claim.kinds):
        return False
    asked = filters.get("query", "").casefold().split()
    told = _told(state.claim)
    return all(word in told for word in asked)


def _told(claim: Claim) -> str:
    return " ".join((claim.words, claim.label, claim.statement, claim.speaker or "")).casefold()


def _cited(db: Database, verdict: Verdict | None) -> tuple[Cited, ...]:
    """Return what a verdict cites, each quotation looked for again in the stored copy."""
    found = []
    for each in verdict.evidence if verdict else ():
        source = stored_sources.get(db, each.source_id)
        intact = fingerprint(source.text) == source.sha256
        check = checked(each.quote, source.text, intact=intact)
        found.append(Cited(evidence=each, source=source, check=check))
    return tuple(found)
