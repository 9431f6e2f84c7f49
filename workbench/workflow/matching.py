"""Each claim put beside the passages that words and meaning find for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench import evidence
from workbench.evidence import fusing, meaning
from workbench.evidence.nearest import Nearest, Nearness
from workbench.evidence.noting import noted
from workbench.model import Article, Claim, Match, Passage, Sentence, Source
from workbench.store import Database, candidates
from workbench.store import sources as stored_sources
from workbench.store.vectors import Vector
from workbench.workflow import indexing
from workbench.workflow.progress import WHOLE, Progress, part

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
    nearest, fresh = indexing.vectors(db, part(progress, 0, _INDEXING_ENDS))
    search = Search(db=db, article=article, nearest=nearest)
    near = search.by_meaning([claim.statement for claim in claims])
    beside: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.sentence].append(claim)
    found: list[Match] = []
    for done, claim in enumerate(claims):
        part(progress, _INDEXING_ENDS, WHOLE)(done, len(claims))
        sentence = sentences[claim.sentence]
        context = article.text[sentence.start : sentence.end]
        same, other = near[claim.statement]
        passages = search.candidates(claim, context, same, other)
        matches = evidence.match(
            claim,
            context,
            passages,
            sources=search.sources,
            others=beside[claim.sentence],
            near=other,
        )
        shown = noted(matches[: 2 * KEPT], claim, search.passages, search.sources)
        found += shown[:KEPT]
    progress(1, 1)
    return Matched(matches=found, vectors=fresh)


def renumbered(matches: Iterable[Match], ids: Mapping[int, int]) -> list[Match]:
    """Give matches the desk's ids of their claims in the place of the split's."""
    return [replace(match, claim_id=ids[match.claim_id]) for match in matches]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The searches for the claims of one article, with what they have read of the desk."""

    db: Database
    article: Article
    nearest: Nearest | None
    passages: dict[int, Passage] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    found: dict[frozenset[str], tuple[int, ...]] = field(default_factory=dict)

    def by_meaning(self, texts: Iterable[str]) -> dict[str, tuple[Nearness, Nearness]]:
        """Return for each text what is near it in the article's language, and in others."""
        asked = list(dict.fromkeys(texts))
        encoder = meaning.encoder()
        if encoder is None or self.nearest is None or not len(self.nearest.ids):
            return dict.fromkeys(asked, ({}, {}))
        found = self.nearest.near(
            encoder.encode(asked), language=self.article.language, limit=SEARCHED
        )
        return dict(zip(asked, found, strict=True))

    def candidates(
        self, claim: Claim, context: str, same: Nearness, other: Nearness
    ) -> list[Passage]:
        """Return the passages to be put beside a claim, the likeliest first."""
        asked = f"{claim.statement} {context}"
        by_words = self._by_words(asked)
        bridge = evidence.search_text(claim, context)
        by_bridge = self._by_words(bridge) if other else ()
        self._read({*by_words, *by_bridge, *same, *other})
        language = self.article.language
        own = [id_ for id_ in by_words if self.passages[id_].language == language]
        bridged = [id_ for id_ in by_bridge if self.passages[id_].language != language]
        texts = {id_: self.passages[id_].text for id_ in other}
        lists = [fusing.fused(own, same), fusing.across(other, texts, claim.statement)]
        if _nearest(other) > _nearest(same):
            lists.reverse()
        dealt = fusing.dealt(*lists, bridged, limit=CANDIDATES)
        return [self.passages[id_] for id_ in dealt if self._is_evidence(self.passages[id_])]

    def _by_words(self, asked: str) -> tuple[int, ...]:
        """Search once for the same words, which the claims of one sentence mostly have."""
        key = frozenset(asked.casefold().split())
        if key not in self.found:
            self.found[key] = candidates.by_words(self.db, asked, limit=SEARCHED)
        return self.found[key]

    def _read(self, ids: Iterable[int]) -> None:
        for id_ in ids:
            if id_ not in self.passages:
                passage = stored_sources.passage(self.db, id_)
                self.passages[id_] = passage
                if passage.source_id not in self.sources:
                    self.sources[passage.source_id] = stored_sources.get(self.db, passage.source_id)

    def _is_evidence(self, passage: Passage) -> bool:
        """Say whether a passage is another text than the article, which cannot confirm itself."""
        source = self.sources[passage.source_id]
        same_page = bool(source.url) and source.url == self.article.url
        return source.sha256 != self.article.sha256 and not same_page


def _nearest(near: Nearness) -> float:
    return max(near.values(), default=0.0)
