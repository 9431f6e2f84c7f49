"""Putting passages beside a claim, those that contradict it first."""

import re
from collections.abc import Mapping, Sequence

from workbench.evidence import subject as subjects
from workbench.evidence.quoting import NAMED_OR_QUOTED, said
from workbench.evidence.subject import Rarity, Subject
from workbench.evidence.values import Compared, compared
from workbench.evidence.words import Sort, Word, forms_of, words
from workbench.model import Claim, Comparison, Match, Passage, Source

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

_FEEBLEST = 0.12
"""Nearness below which a passage that is silent is not worth showing."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"'»”)]*\s+(?=[\"'«“(]?\s?[A-ZÀ-ÖØ-Þ])|\n\s*")


def match(
    claim: Claim,
    context: str,
    passages: Sequence[Passage],
    *,
    sources: Mapping[int, Source],
) -> tuple[Match, ...]:
    """Return what each passage says of the claim: conflicts first, then close, agrees, silent.

    ``context`` is the sentence of the claim, or more of the article around it. ``sources`` holds
    the sources of the passages by id. Silent passages with next to no word in common are left out.
    """
    about = subjects.subject(claim, context)
    rare = subjects.rarity(words(passage.text) for passage in passages)
    found = (
        _match(claim, about, passage, sources.get(passage.source_id), rare) for passage in passages
    )
    worth_showing = [
        item
        for item in found
        if item.comparison is not Comparison.SILENT or item.score >= _FEEBLEST
    ]
    return tuple(sorted(worth_showing, key=_rank))


def search_text(claim: Claim, context: str) -> str:
    """Return the words to look for in the index: those of the sentence, and of other languages.

    The words of the claim and its clause come first, without those of grammar; then the other
    forms of each, such as ``Putin`` for ``Poutine``.
    """
    about = subjects.subject(claim, context)
    telling = sorted(about.weights, key=lambda key: -about.weights[key])
    written = " ".join(
        text[word.start : word.end]
        for text in (claim.words, context, claim.statement)
        for word in words(text)
    )
    common = {word.key for word in words(context) if word.sort is Sort.COMMON}
    other = " ".join(form for key in telling if key not in common for form in forms_of(key))
    return f"{written} {other}"


def _rank(found: Match) -> tuple[int, float, int]:
    return _ORDER[found.comparison], -found.score, found.passage_id


def _match(
    claim: Claim, about: Subject, passage: Passage, source: Source | None, rare: Rarity
) -> Match:
    around = (*words(passage.text), *words(source.title if source else ""))
    shown: Compared | None = None
    if claim.value is None or claim.kind in NAMED_OR_QUOTED:
        same = subjects.same_subject(
            about, words(passage.text), around, rare, least=subjects.FOR_CONFLICT
        )
        comparison, reason = said(claim, passage.text, same_subject=same)
    else:
        published = source.published if source else None
        each = compared(claim, claim.value, passage.text, passage.values, published=published)
        judged = [_judged(item, about, passage.text, around, rare) for item in each]
        shown = min(judged, key=lambda item: _PREFERRED[item.comparison], default=None)
        comparison = shown.comparison if shown else Comparison.SILENT
        reason = shown.reason if shown else "No value of this kind stands in the passage."
    return Match(
        claim_id=claim.id,
        passage_id=passage.id,
        score=round(subjects.nearness(about, around, rare), 4),
        comparison=comparison,
        reason=reason,
        found=shown.found if shown else None,
        shared=subjects.shared_spans(about, passage.text),
    )


def _judged(
    item: Compared, about: Subject, text: str, around: Sequence[Word], rare: Rarity
) -> Compared:
    """Keep a comparison only where the words are about the same thing; else it is silent."""
    if item.comparison is Comparison.SILENT:
        return item
    beside = words(_sentence_of(text, item.found.start))
    conflicts = item.comparison is Comparison.CONFLICTS
    least = subjects.FOR_CONFLICT if conflicts else subjects.FOR_AGREEMENT
    if subjects.same_subject(about, beside, around, rare, least=least):
        return item
    other = (
        f"A different value stands here, it seems of something else: {item.reason}"
        if conflicts
        else f"The same value stands here, it seems of something else: {item.reason}"
    )
    return Compared(item.found, Comparison.SILENT, other)


def _sentence_of(text: str, place: int) -> str:
    start = max((gap.end() for gap in _SENTENCE.finditer(text, 0, place)), default=0)
    following = _SENTENCE.search(text, place)
    return text[start : following.start() if following else len(text)]
