"""Putting passages beside a claim, those that contradict it first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from workbench.evidence import anchors, negation
from workbench.evidence import subject as subjects
from workbench.evidence.quoting import NAMED_OR_QUOTED, said
from workbench.evidence.subject import Demand, Rarity, Subject
from workbench.evidence.values import Compared, compared, theirs
from workbench.evidence.words import Aliases, Sort, Word, forms_of, words
from workbench.model import Claim, Comparison, FoundValue, Match, Passage, Source, Value

_ORDER = {
    Comparison.CONFLICTS: 0,
    Comparison.CLOSE: 1,
    Comparison.AGREES: 2,
    Comparison.SILENT: 3,
}
_PREFERRED = {
    Comparison.AGREES: 0,
    Comparison.CLOSE: 1,
    Comparison.CONFLICTS: 2,
    Comparison.SILENT: 3,
}
"""Which of a passage's values is shown: one that agrees explains the others away."""

_TIME = frozenset({"date", "period"})

_SAME_MEANING = 0.75
"""Cosine from which a passage in another language says much the same: of 120 true pairs 96 % do, of
as many on the same subject with another figure 13 %."""

_SAME_SUBJECT = 0.6
"""Cosine from which a passage in another language is on the same subject; enough for a value that
other signs tie to the claim's."""

_NO_VALUE = "No value of this kind stands in the passage."

_FEEBLEST = 0.12
"""Nearness below which a passage that is silent is not worth showing."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"'»”)]*\s+(?=[\"'«“(]?\s?[A-ZÀ-ÖØ-Þ])|\n\s*")


def match(  # noqa: PLR0913 - what a claim is held against, each given by name
    claim: Claim,
    context: str,
    passages: Sequence[Passage],
    *,
    sources: Mapping[int, Source],
    others: Sequence[Claim] = (),
    near: Mapping[int, float] = MappingProxyType({}),
    aliases: Aliases = (),
) -> tuple[Match, ...]:
    """Return what each passage says of the claim: conflicts first, then close, agrees, silent.

    ``context`` is the sentence of the claim, or more of the article around it. ``sources`` holds
    the sources of the passages by id. ``others`` are the other claims of the sentence: a source's
    value that is theirs does not conflict with this one. ``near`` holds the cosines of passages in
    other languages, by id: where words do not show what a passage is about, they do. ``aliases``
    are the desk's own names. Silent passages with next to no word in common are left out.
    """
    case = _Case(
        claim=claim,
        context=context,
        others=others,
        about=subjects.subject(claim, context, aliases),
        rare=subjects.rarity(words(passage.text, aliases) for passage in passages),
        near=near,
        aliases=aliases,
    )
    found = (case.match(passage, sources.get(passage.source_id)) for passage in passages)
    worth_showing = [
        item
        for item in found
        if item.comparison is not Comparison.SILENT or item.score >= _FEEBLEST
    ]
    return tuple(sorted(worth_showing, key=_rank))


def search_text(claim: Claim, context: str, *, aliases: Aliases = ()) -> str:
    """Return the words to look for in the index: those of the sentence, and of other languages.

    The words of the claim and its clause come first, without those of grammar; then the other
    forms of each, such as ``Putin`` for ``Poutine``.
    """
    about = subjects.subject(claim, context, aliases)
    telling = sorted(about.weights, key=lambda key: -about.weights[key])
    written = " ".join(
        text[word.start : word.end]
        for text in (claim.words, context, claim.statement)
        for word in words(text, aliases)
    )
    common = {word.key for word in words(context, aliases) if word.sort is Sort.COMMON}
    forms = " ".join(
        form for key in telling if key not in common for form in forms_of(key, aliases)
    )
    return f"{written} {forms}"


def _rank(found: Match) -> tuple[int, float, int]:
    return _ORDER[found.comparison], -found.score, found.passage_id


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """All that a passage is held against."""

    claim: Claim
    context: str
    others: Sequence[Claim]
    about: Subject
    rare: Rarity
    near: Mapping[int, float]
    aliases: Aliases

    def match(self, passage: Passage, source: Source | None) -> Match:
        origin = f"{source.title}. {source.author}. {source.publisher}" if source else ""
        around = (*self.words(passage.text), *self.words(origin))
        nearness = subjects.nearness(self.about, around, self.rare)
        claimed, shared = subjects.aligned(self.about, self.context, passage.text, self.aliases)
        shown: Compared | None = None
        if self.claim.value is None or self.claim.kind in NAMED_OR_QUOTED:
            comparison, reason = said(self.claim, passage, self.of_the_same, self.aliases)
        else:
            published = source.published if source else None
            shown = self.best(self.claim.value, passage, around, published)
            comparison = shown.comparison if shown else Comparison.SILENT
            reason = self.told(shown, passage) if shown else _NO_VALUE
        return Match(
            claim_id=self.claim.id,
            passage_id=passage.id,
            score=round(max(nearness, self.near.get(passage.id, 0.0)), 4),
            comparison=comparison,
            reason=reason,
            found=shown.found if shown else None,
            shared=shared,
            claimed=claimed,
        )

    def told(self, shown: Compared, passage: Passage) -> str:
        """Return the reason of a comparison, with a hint where one side alone denies."""
        if shown.comparison is Comparison.SILENT:
            return shown.reason
        hint = negation.note(self.claim.words, self.context, passage.text, shown.found.start)
        return f"{shown.reason} {hint}".strip()

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of a text, with the desk's names."""
        return words(text, self.aliases)

    def of_the_same(self, text: str, place: frozenset[str]) -> bool:
        """Say whether a text is about the claim's subject besides the place that both name."""
        about, told = subjects.elsewhere(self.about, place), self.words(text)
        return subjects.meets(about, told) and subjects.same_subject(
            about, told, told, self.rare, demand=subjects.FOR_AGREEMENT
        )

    def best(
        self, value: Value, passage: Passage, around: Sequence[Word], published: date | None
    ) -> Compared | None:
        """Return what the most telling value of the passage says of the claim's."""
        near = self.near.get(passage.id, 0.0)
        each = compared(
            self.claim,
            value,
            passage.text,
            passage.values,
            published=published,
            others=self.others,
            close=near >= _SAME_MEANING,
        )
        judged = [
            self.judged(theirs(item, self.claim, self.others), passage, around, near)
            for item in each
        ]
        return min(judged, key=lambda item: _PREFERRED[item.comparison], default=None)

    def judged(
        self, item: Compared, passage: Passage, around: Sequence[Word], near: float
    ) -> Compared:
        """Keep a comparison only where the words are about the same thing; else it is silent."""
        if item.comparison is Comparison.SILENT:
            return item
        beside = self.words(_sentence_of(passage.text, item.found.start))
        conflicts = item.comparison is Comparison.CONFLICTS
        if conflicts and self.of_another_time(item.found, passage):
            reason = f"A different value stands here, of another time: {item.reason}"
            return Compared(item.found, Comparison.SILENT, reason)
        demand = self.conflict_demand if conflicts else subjects.FOR_AGREEMENT
        if self.is_about(beside, around, demand):
            return item
        named = not conflicts or subjects.shares_name(self.about, around)
        if named and (near >= _SAME_MEANING or (conflicts and self.tied(item, passage, near))):
            return item
        which = "A different value" if conflicts else "The same value"
        reason = f"{which} stands here, it seems of something else: {item.reason}"
        return Compared(item.found, Comparison.SILENT, reason)

    def of_another_time(self, found: FoundValue, passage: Passage) -> bool:
        """Say whether a figure stands in a sentence that tells of another time than the claim's."""
        if self.claim.kind in _TIME:
            return False
        sentence = _sentence_around(passage.text, found.start)
        beside = [each for each in passage.values if each.start in sentence]
        return anchors.of_another_time(self.others, beside)

    def tied(self, item: Compared, passage: Passage, near: float) -> bool:
        """Say whether a value is the claim's by other signs, on a subject that is roughly the same.

        Such are another value that both sentences have, and a figure that differs in one digit.
        """
        claimed, found = self.claim.value, item.found
        figures = claimed is not None and self.claim.kind != "date"
        signs = anchors.anchored(self.claim, self.others, found, passage.values) or (
            figures and claimed is not None and anchors.in_one_digit(claimed, found.value)
        )
        if not signs:
            return False
        if near >= _SAME_SUBJECT:
            return True
        beside = self.words(_sentence_of(passage.text, found.start))
        return self.is_about(beside, self.words(passage.text), subjects.FOR_AGREEMENT)

    @property
    def conflict_demand(self) -> Demand:
        """How much must be shared before another value is a conflict."""
        return subjects.FOR_DATE_CONFLICT if self.claim.kind == "date" else subjects.FOR_CONFLICT

    def is_about(self, beside: Sequence[Word], around: Sequence[Word], demand: Demand) -> bool:
        """Say whether words of a passage are about the subject of the claim."""
        return subjects.same_subject(self.about, beside, around, self.rare, demand=demand)


def _sentence_of(text: str, place: int) -> str:
    around = _sentence_around(text, place)
    return text[around.start : around.stop]


def _sentence_around(text: str, place: int) -> range:
    start = max((gap.end() for gap in _SENTENCE.finditer(text, 0, place)), default=0)
    following = _SENTENCE.search(text, place)
    return range(start, following.start() if following else len(text))
