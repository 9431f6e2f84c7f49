"""From what was found to claims: which to keep, their context, and sentences without any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from workbench.kinds import PARSED_KINDS, VALUE_KINDS, extent
from workbench.kinds.document import SKIPPED, Document
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Spoken
from workbench.model import BlockKind, Claim, Sentence
from workbench.splitting.context import Context
from workbench.splitting.worth import Weighed, weigh, worth

_LIGHT = frozenset({"role", "place", "report"})
"""Kinds that do not carry a sentence: its main event is a claim beside them."""
_VALUED = frozenset(kind.KIND for kind in VALUE_KINDS)
"""Kinds whose values can be compared; of the others the words are all there is."""
_CLAUSES = ("rule", "cause", "prediction", "absolute", "event")
_BARE = frozenset({"absolute", "event"})
"""Clauses that have nothing to be looked up but what they say."""
_FACTUAL = 0.07
"""Below, a bare clause is no statement of fact; chosen on political speeches (PoliClaim), and so
low that short news ("No one was hurt.") stays above."""
_NOT_COUNTED = frozenset({"VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ", "PRON", "DET"})
_SHORTEST = 3  # words; a shorter sentence without a value is a fragment
_FLAGGED_BLOCKS = {BlockKind.HEADLINE: "headline", BlockKind.CAPTION: "caption"}


def claims(document: Document) -> tuple[Claim, ...]:
    """Return the document's claims in order of their starts, numbered from 1."""
    found = [
        one
        for one in _all_found(document)
        if document.block_of(document.sentence_at(one.start)).kind not in SKIPPED
    ]
    context = Context(
        document, [one.read.parts for one in found if isinstance(one.read.parts, Spoken)]
    )
    weighed = weigh(document)
    kept = sorted(_kept(found, document, weighed), key=lambda one: (one.start, -one.end))
    merged = [list(same) for _, same in groupby(kept, key=lambda one: (one.start, one.end))]
    return tuple(
        _claim(number, same, document, context, weighed[document.sentence_at(same[0].start)])
        for number, same in enumerate(merged, 1)
    )


def _all_found(document: Document) -> Iterator[Found]:
    for value in document.values:
        found = extent.whole(document, value)
        if found is not None:
            yield found
    for kind in PARSED_KINDS:
        yield from kind.find(document)


def _kept(
    found: Sequence[Found], document: Document, weighed: Sequence[Weighed]
) -> Iterator[Found]:
    """Yield what becomes a claim: of clauses that overlap the most specific kind."""
    by_sentence: dict[int, list[Found]] = {}
    for one in found:
        by_sentence.setdefault(document.sentence_at(one.start), []).append(one)
    quoted = [(one.start, one.end) for one in found if one.read.kind == "quote"]
    for at, there in by_sentence.items():
        judged = _not_checkable(document, at)
        values = [one for one in there if _is_value(one, document, judged)]
        yield from values
        clauses = [
            one
            for one in there
            if one.read.kind in _CLAUSES
            and not any(start <= one.start < end for start, end in quoted)
        ]
        carried = any(one.read.kind not in _LIGHT for one in values)
        if not carried and weighed[at].factual < _FACTUAL:
            clauses = [one for one in clauses if one.read.kind not in _BARE]
        yield from _clauses(clauses, carried=carried) if judged is None else ()


def _is_value(found: Found, document: Document, judged: str | None) -> bool:
    """Tell whether it is a claim beside clauses: nothing light in an opinion, no counted verb."""
    if found.read.kind in _CLAUSES or (judged and found.read.kind in _LIGHT):
        return False
    if found.read.noun is None:
        return True
    at = document.sentence_at(found.start)
    doc, offset = document.parsed[at], document.spans[at][0]
    noun = doc.char_span(found.read.noun[0] - offset, found.read.noun[1] - offset) if doc else None
    return noun is None or noun.root.pos_ not in _NOT_COUNTED


def _clauses(found: Iterable[Found], *, carried: bool) -> Iterator[Found]:
    taken: list[Found] = []
    for kind in _CLAUSES:
        for one in found:
            overlaps = any(
                one.start < other.end
                and other.start < one.end
                and (one.start, one.end) != (other.start, other.end)
                for other in taken
            )
            if one.read.kind == kind and not overlaps and not (carried and kind == "event"):
                taken.append(one)
                yield one


def _claim(
    number: int, same: Sequence[Found], document: Document, context: Context, weighed: Weighed
) -> Claim:
    found = same[0]
    kind = str(found.read.kind)
    sentence = document.sentence_at(found.start)
    block = document.block_of(sentence).kind
    speaker, spoken = context.speaker_of(found)
    modality = context.modality_of(found, spoken)
    score, reasons = worth(found, block=block, modality=modality, sentence=weighed)
    return Claim(
        id=number,
        kind=kind,
        kinds=tuple(dict.fromkeys(str(one.read.kind) for one in same)),
        start=found.start,
        end=found.end,
        words=document.words(found.start, found.end),
        value=found.read.value if kind in _VALUED else None,
        label=context.label_of(found),
        statement=context.statement_of(found),
        speaker=speaker,
        modality=modality,
        worth=score,
        reasons=reasons,
        flags=tuple(_flags(found, block, spoken, context)),
        sentence=sentence,
    )


def _flags(
    found: Found, block: BlockKind, spoken: Spoken | None, context: Context
) -> Iterator[str]:
    yield from found.read.flags
    if block in _FLAGGED_BLOCKS:
        yield _FLAGGED_BLOCKS[block]
    if spoken is not None and found.read.parts is not spoken:
        yield "reported"
    if not isinstance(found.read.parts, Spoken) and context.needs_context(found):
        yield "needs context"


def sentences(document: Document, found: Sequence[Claim]) -> tuple[Sentence, ...]:
    """Return every sentence: checkable with claims, or with the reason why there are none."""
    bare = [
        Sentence(start=start, end=end, block=block, checkable=True)
        for start, end, block in document.spans
    ]
    own = {claim.sentence for claim in found}
    covered = {
        at
        for claim in found
        for at in range(claim.sentence, document.sentence_at(claim.end - 1) + 1)
    }
    judged = []
    for at, sentence in enumerate(bare):
        why = None if at in own else _not_checkable(document, at)
        if why is None and at not in covered:
            why = _empty(document, at)
        judged.append(replace(sentence, checkable=why is None, reason=why))
    return tuple(judged)


def _not_checkable(document: Document, at: int) -> str | None:
    """Return why a sentence makes no claim to check, None if it may make one."""
    start, end, block = document.spans[at]
    kind = document.blocks[block].kind
    if kind in SKIPPED:
        return kind.value
    text = document.words(start, end)
    if text.rstrip(' \u00a0»”"').endswith("?"):
        return "question"
    for reason in ("wish", "advice", "opinion"):
        if document.language.finder(f"{reason}_cue").search(text):
            return reason
    return None


def _empty(document: Document, at: int) -> str:
    start, end, _ = document.spans[at]
    return "fragment" if len(document.words(start, end).split()) < _SHORTEST else "nothing specific"
