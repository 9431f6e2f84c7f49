"""Each claim put beside the passages that the full-text index finds for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench import evidence
from workbench.model import Claim, Match, Sentence, Source
from workbench.store import Database
from workbench.store import sources as stored_sources
from workbench.workflow.progress import Progress

CANDIDATES = 50
KEPT = 8  # matches of a claim: more than a person reads, best first


def find_matches(
    db: Database,
    text: str,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    progress: Progress,
) -> list[Match]:
    """Return the matches of all claims, those of one claim in the order of showing."""
    sources: dict[int, Source] = {}
    found: list[Match] = []
    for done, claim in enumerate(claims):
        progress(done, len(claims))
        sentence = sentences[claim.sentence]
        context = text[sentence.start : sentence.end]
        asked = evidence.search_text(claim, context)
        passages = stored_sources.candidates(db, asked, limit=CANDIDATES)
        for passage in passages:
            if passage.source_id not in sources:
                sources[passage.source_id] = stored_sources.get(db, passage.source_id)
        beside = [other for other in claims if other.sentence == claim.sentence]
        found += evidence.match(claim, context, passages, sources=sources, others=beside)[:KEPT]
    progress(1, 1)
    return found


def renumbered(matches: Iterable[Match], ids: Mapping[int, int]) -> list[Match]:
    """Give matches the desk's ids of their claims in the place of the split's."""
    return [replace(match, claim_id=ids[match.claim_id]) for match in matches]
