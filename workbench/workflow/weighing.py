"""What a reviewer should know before ruling: is it enough, does it hold, was it checked before."""

from collections.abc import Iterator, Sequence
from datetime import date

from workbench.evidence import memory
from workbench.evidence import sufficiency as rules
from workbench.evidence.memory import Fact, Remembered
from workbench.evidence.proof import prove
from workbench.evidence.sufficiency import Sufficiency
from workbench.model import Article, Claim, Evidence, Source, Verdict
from workbench.store import Database, facts
from workbench.store import claims as stored_claims
from workbench.store import sources as stored_sources
from workbench.store import verdicts as stored_verdicts
from workbench.workflow.settings import settings_in
from workbench.workflow.stamps import now


def sufficiency(db: Database, events: Sequence[Verdict]) -> tuple[Sufficiency, ...]:
    """Judge by the desk's rule whether the sources that standing verdicts cite are enough."""
    ids = {each.source_id for verdict in _standing(events) for each in verdict.evidence}
    cited = [stored_sources.get(db, id_) for id_ in sorted(ids)]
    standing = [source for source in cited if source.stands]
    asked = settings_in(db).sufficiency
    return tuple(rules.judged(standing, rule) for rule in rules.RULES if rule.name == asked)


def remembered(db: Database, claim: Claim, article: Article) -> tuple[Remembered, ...]:
    """Return the desk's verdicts on claims of other articles that say the same."""
    statements = facts.statements(db, kind=claim.kind, besides=article.id)
    if not statements:
        return ()
    sentence = stored_claims.sentences(db, article.id)[claim.sentence]
    context = article.text[sentence.start : sentence.end]
    found = (_fact(db, verdict_id) for verdict_id in memory.near(claim, statements))
    return memory.remembered(
        claim,
        context,
        found,
        today=date.fromisoformat(now()[:10]),
        days=settings_in(db).memory_days,
    )


def broken(db: Database, events: Sequence[Verdict]) -> tuple[Evidence, ...]:
    """Return what standing verdicts cite that is not found in the stored copy, word for word."""
    cited = [each for verdict in _standing(events) for each in verdict.evidence]
    return tuple(
        each for each in cited if not is_proved(each, stored_sources.get(db, each.source_id))
    )


def recalled(db: Database, events: Sequence[Verdict]) -> tuple[Source, ...]:
    """Return the sources that standing verdicts cite and the desk has withdrawn since."""
    ids = {each.source_id for verdict in _standing(events) for each in verdict.evidence}
    cited = (stored_sources.get(db, id_) for id_ in sorted(ids))
    return tuple(source for source in cited if source.withdrawn)


def is_proved(cited: Evidence, source: Source) -> bool:
    """Say whether a quotation stands in the source's text, give or take the marks of print."""
    return prove(cited.quote, source.text) is not None


def _standing(events: Sequence[Verdict]) -> Iterator[Verdict]:
    latest = {verdict.reviewer: verdict for verdict in events}
    return (verdict for verdict in latest.values() if verdict.ruling and not verdict.is_overtaken)


def _fact(db: Database, verdict_id: int) -> Fact:
    place = facts.place(db, verdict_id)
    events = stored_verdicts.of_claim(db, place.claim_id)
    (verdict,) = (each for each in events if each.id == verdict_id)
    cited = [stored_sources.get(db, each.source_id) for each in verdict.evidence]
    return Fact(
        claim=stored_claims.state(db, place.claim_id).claim,
        verdict=verdict,
        article_id=place.article_id,
        article_title=place.title,
        language=place.language,
        cited=tuple(dict.fromkeys(source.title for source in cited)),
        withdrawn=tuple(source.title for source in cited if not source.stands),
    )
