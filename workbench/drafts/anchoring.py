"""Where each claim of a draft stands in the next: kept, reopened, doubtful or gone.

Both texts are read by the same rules. A claim is kept when its sentence is the same word for word
and what was read there says the same: then its meaning has not changed either. In a reworded
sentence a claim is reopened at the words that took the place of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.drafts.places import Places, Span, sentence_at
from workbench.drafts.typography import alike
from workbench.model import Claim, Split

NEEDS_CONTEXT = "needs context"
"""The flag of a claim that leans on the sentence before it."""


class Fate(StrEnum):
    """What became of a claim; changed is one that there was nothing to reopen on."""

    KEPT = "kept"
    REOPENED = "reopened"
    CHANGED = "changed"
    ORPHAN = "orphan"
    GONE = "gone"
    NEW = "new"


class Cause(StrEnum):
    """Why a claim was not kept."""

    NONE = ""
    WORDS = "its words changed"
    SENTENCE = "its sentence changed"
    BEFORE = "the sentence before it changed"
    VALUE = "its value is read otherwise"
    SPEAKER = "somebody else says it"
    MODALITY = "it is put forward otherwise"
    STATEMENT = "what it refers to changed"
    UNREAD = "it is not read there any more"
    SEVERAL = "it stands in several places"
    DROPPED = "its words are gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desked:
    """A claim of the draft before, as it stands on the desk."""

    claim: Claim
    touched: bool
    """Whether a person has done anything on it that would be lost with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What became of one claim; ``before`` is None for a new one."""

    fate: Fate
    cause: Cause = Cause.NONE
    before: Claim | None = None
    after: Claim | None = None
    """With the id of ``before``, or for a new claim that of the split; None without a place."""


def anchors(before: Split, after: Split, desked: Sequence[Desked]) -> tuple[Anchor, ...]:
    """Return what becomes of each claim on the desk, and then the claims that are new."""
    anchoring = _Anchoring(before, after)
    kept = {each.claim.id: anchoring.exact(each) for each in desked}
    rest = [each for each in desked if kept[each.claim.id] is None]
    reopened = anchoring.reworded(rest)
    found = [
        kept[each.claim.id] or reopened.get(each.claim.id) or anchoring.lost(each)
        for each in desked
    ]
    return (*found, *anchoring.new())


def carried(before: Split, after: Split, spans: Iterable[Span]) -> tuple[Span | None, ...]:
    """Return where spans are whose sentences are the same; None for the others."""
    places = Places(before, after)
    return tuple(places.exact(span) for span in spans)


class _Anchoring:
    """Both readings, and which claims of the new one have found theirs."""

    def __init__(self, before: Split, after: Split) -> None:
        self._before, self._after = before, after
        self._places = Places(before, after)
        self._old = {(one.start, one.end): one for one in before.claims}
        self._new = {(one.start, one.end): one for one in after.claims}
        self._taken: set[int] = set()

    def exact(self, desked: Desked) -> Anchor | None:
        """Return where a claim is whose sentence is the same; None when it is not."""
        claim = desked.claim
        span = self._places.exact((claim.start, claim.end))
        if span is None:
            return None
        old, new = self._old.get((claim.start, claim.end)), self._new.get(span)
        cause = self._differs(claim, span, old, new)
        if new is not None:
            self._taken.add(new.id)
        if cause is Cause.NONE:
            return Anchor(fate=Fate.KEPT, before=claim, after=self._moved(claim, span))
        return _reopened(desked, new or self._moved(claim, span), cause)

    def reworded(self, rest: Sequence[Desked]) -> Mapping[int, Anchor]:
        """Return the claims whose sentences changed, at the words that took their place."""
        known = {each.claim.id: each for each in rest}
        claims = {id_: each.claim for id_, each in known.items()}
        spans = {
            id_: span
            for id_, claim in claims.items()
            if (span := self._places.reworded((claim.start, claim.end)))
        }
        found: dict[int, Anchor] = {}
        for id_, new in self._likeliest(claims, spans):
            if id_ not in found and new.id not in self._taken:
                self._taken.add(new.id)
                same_words = alike(claims[id_].words, new.words)
                cause = Cause.SENTENCE if same_words else Cause.WORDS
                found[id_] = _reopened(known[id_], new, cause)
        for id_, span in spans.items():
            same_words = alike(claims[id_].words, self._after.text[slice(*span)])
            if id_ not in found and same_words and span not in self._new:
                moved = self._moved(claims[id_], span)
                there = replace(moved, statement=moved.words)
                found[id_] = _reopened(known[id_], there, Cause.SENTENCE)
        return found

    def lost(self, desked: Desked) -> Anchor:
        """Return a claim without a place: gone when nobody worked on it, else an orphan."""
        claim = desked.claim
        several = self._places.is_doubtful((claim.start, claim.end))
        cause = Cause.SEVERAL if several else Cause.DROPPED
        fate = Fate.ORPHAN if desked.touched else Fate.GONE
        return Anchor(fate=fate, cause=cause, before=claim)

    def new(self) -> Iterator[Anchor]:
        """Yield what was read in the new draft only.

        What was read in the same sentence before and is not on the desk was taken off by a person.
        """
        known = {self._places.exact(span) for span in self._old}
        for claim in self._after.claims:
            if claim.id not in self._taken and (claim.start, claim.end) not in known:
                yield Anchor(fate=Fate.NEW, after=claim)

    def _likeliest(
        self, claims: Mapping[int, Claim], spans: Mapping[int, Span]
    ) -> list[tuple[int, Claim]]:
        """Return pairs of a claim and what may have become of it, the likeliest first."""
        ranked = []
        for id_, (start, end) in spans.items():
            for new in self._after.claims:
                shared = min(end, new.end) - max(start, new.start)
                if shared > 0 and set(new.kinds) & set(claims[id_].kinds):
                    whole = max(end, new.end) - min(start, new.start)
                    ranked.append((-shared / whole, id_, new))
        ranked.sort(key=lambda each: (each[0], each[1], each[2].id))
        return [(id_, new) for _, id_, new in ranked]

    def _differs(self, claim: Claim, span: Span, old: Claim | None, new: Claim | None) -> Cause:
        """Return what gives a claim another meaning though its sentence is the same."""
        if old is not None and new is None:
            return Cause.UNREAD
        if old is not None and new is not None and (cause := _read_otherwise(old, new)):
            return cause
        leans = NEEDS_CONTEXT in (*claim.flags, *(new.flags if new else ()))
        if leans and not self._places.follows_the_same((claim.start, claim.end), span):
            return Cause.BEFORE
        return Cause.NONE

    def _moved(self, claim: Claim, span: Span) -> Claim:
        start, end = span
        return replace(
            claim,
            start=start,
            end=end,
            words=self._after.text[start:end],
            sentence=sentence_at(self._after, start)[0],
        )


def _reopened(desked: Desked, there: Claim, cause: Cause) -> Anchor:
    fate = Fate.REOPENED if desked.touched else Fate.CHANGED
    after = replace(there, id=desked.claim.id)
    return Anchor(fate=fate, cause=cause, before=desked.claim, after=after)


def _read_otherwise(old: Claim, new: Claim) -> Cause:
    if old.kinds != new.kinds or old.value != new.value:
        return Cause.VALUE
    if not alike(old.speaker or "", new.speaker or ""):
        return Cause.SPEAKER
    if old.modality is not new.modality:
        return Cause.MODALITY
    return Cause.NONE if alike(old.statement, new.statement) else Cause.STATEMENT
