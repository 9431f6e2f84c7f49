"""Each claim put beside the passages that words and meaning find for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from workbench import evidence
from workbench.evidence import fusing, meaning, rerank
from workbench.evidence.asking import as_asked
from workbench.evidence.candidates import CandidateSource, Nearness
from workbench.evidence.meaning import Vectors
from workbench.evidence.noting import noted
from workbench.model import Article, Claim, Match, Passage, Sentence, Source
from workbench.store import Database, candidates, query
from workbench.store import sources as stored_sources
from workbench.store.candidates import Text
from workbench.store.vectors import Vector
from workbench.workflow import finding
from workbench.workflow.progress import WHOLE, Progress, part
from workbench.workflow.settings import settings_in

CANDIDATES = 50
"""Passages that are put beside a claim."""

SEARCHED = 100
"""Passages that each search gives."""

KEPT = 8  # matches of a claim: more than a person reads, best first
_INDEXING_ENDS = 300  # thousandths of the work, when there are vectors to be made


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The matches of an article's claims, and the vectors that were made on the way."""

    matches: list[Match]
    vectors: list[Vector]


def find_matches(
    db: Database,
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    progress: Progress,
) -> Matched:
    """Return the matches of all claims, those of one claim in the order of showing."""
    place, fresh = finding.candidate_source(db, part(progress, 0, _INDEXING_ENDS))
    search = Search(db=db, article=article, place=place, rerank=settings_in(db).rerank)
    near = search.by_meaning([claim.statement for claim in claims])
    beside: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.sentence].append(claim)
    found: list[Match] = []
    for done, claim in enumerate(claims):
        part(progress, _INDEXING_ENDS, WHOLE)(done, len(claims))
        sentence = sentences[claim.sentence]
        context = article.text[sentence.start : sentence.end]
        passages = search.candidates(claim, context, near[claim.statement])
        matches = evidence.match(
            claim,
            context,
            passages,
            sources=search.sources,
            others=beside[claim.sentence],
            near=near[claim.statement].other,
        )
        shown = noted(matches[: 2 * KEPT], claim, search.passages, search.sources)
        found += shown[:KEPT]
    progress(1, 1)
    return Matched(matches=found, vectors=fresh)


def renumbered(matches: Iterable[Match], ids: Mapping[int, int]) -> list[Match]:
    """Give matches the desk's ids of their claims in the place of the split's."""
    return [replace(match, claim_id=ids[match.claim_id]) for match in matches]


class Near(NamedTuple):
    """A claim's statement as a vector, and the passages near it."""

    query: Vectors | None
    """None without the encoder's package."""
    same: Nearness
    """In the article's language."""
    other: Nearness
    """In any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The searches for the claims of one article, with what they have read of the desk."""

    db: Database
    article: Article
    place: CandidateSource
    rerank: bool = False
    """Whether the best candidates are ranked again by a larger network."""
    passages: dict[int, Passage] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)

    def by_meaning(self, texts: Iterable[str]) -> dict[str, Near]:
        """Return for each text what is near it in the article's language, and in others."""
        asked = list(dict.fromkeys(texts))
        encoder = meaning.encoder()
        if encoder is None:
            return dict.fromkeys(asked, Near(None, {}, {}))
        queries = encoder.encode(asked)
        found = self.place.by_meaning(queries, language=self.article.language, limit=SEARCHED)
        return {
            text: Near(query, *near)
            for text, query, near in zip(asked, queries, found, strict=True)
        }

    def candidates(self, claim: Claim, context: str, near: Near) -> list[Passage]:
        """Return the passages to be put beside a claim, the likeliest first."""
        by_words = self._by_words(f"{claim.statement} {context}")
        bridged = self._by_words(evidence.search_text(claim, context)) if near.other else {}
        found = candidates.texts(self.db, {*by_words, *bridged, *near.same, *near.other})
        texts = {id_: each.text for id_, each in found.items()}
        language = self.article.language
        own = {id_: by_words[id_] for id_ in by_words if found[id_].language == language}
        abroad = [id_ for id_ in bridged if found[id_].language != language]
        same, other = (
            fusing.raised({**self._cosines(near, ids), **nearest}, texts, claim.statement)
            for ids, nearest in ((own, near.same), (abroad, near.other))
        )
        lists = [
            self._reranked(ranked, found, claim.statement)
            for ranked in (fusing.fused(own, same), fusing.across(other))
        ]
        if _nearest(other) > _nearest(same):
            lists.reverse()
        chosen = fusing.dealt(*lists, abroad, limit=CANDIDATES)
        self._read(chosen)
        return [self.passages[id_] for id_ in chosen if self._is_evidence(self.passages[id_])]

    def _by_words(self, asked: str) -> Mapping[int, float]:
        return self.place.by_words(query.words(as_asked(asked)), limit=SEARCHED)

    def _reranked(
        self, scores: Mapping[int, float], found: Mapping[int, Text], claim: str
    ) -> Iterable[int]:
        if not self.rerank:
            return scores
        return rerank.reranked(scores, {id_: found[id_].titled for id_ in scores}, claim)

    def _cosines(self, near: Near, ids: Iterable[int]) -> Nearness:
        return {} if near.query is None else self.place.cosines(near.query, ids)

    def _read(self, ids: Iterable[int]) -> None:
        missing = [id_ for id_ in ids if id_ not in self.passages]
        for passage in stored_sources.passages_by_id(self.db, missing):
            self.passages[passage.id] = passage
            if passage.source_id not in self.sources:
                self.sources[passage.source_id] = stored_sources.get(self.db, passage.source_id)

    def _is_evidence(self, passage: Passage) -> bool:
        """Say whether a passage is another text than the article, which cannot confirm itself."""
        source = self.sources[passage.source_id]
        same_page = bool(source.url) and source.url == self.article.url
        return source.sha256 != self.article.sha256 and not same_page


def _nearest(near: Nearness) -> float:
    return max(near.values(), default=0.0)
