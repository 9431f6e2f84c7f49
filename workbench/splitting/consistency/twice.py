"""The same fact given twice with different values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.kinds import compare
from workbench.kinds.document import Document
from workbench.model import (
    BlockKind,
    Bound,
    Claim,
    Comparison,
    Inconsistency,
    Modality,
    WarningKind,
)
from workbench.splitting.consistency.places import by_sentence, in_words, token_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_KINDS = frozenset({"quantity", "money", "share", "measure", "duration", "date"})
_TIMES = frozenset({"date", "period", "recurrence"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})
_OTHER_CLAUSE = ("advcl", "relcl", "acl", "ccomp", "conj", "parataxis")
_NOT_SAID = frozenset({Modality.PREDICTED, Modality.DENIED, Modality.HEDGED})
_DISPLAY = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION})
_NAMED = frozenset({"PER", "PERSON", "ORG", "GPE", "LOC"})
_FULL_DAY = len("2021-12-07")
_FOLLOWED = 40
"""How many facts of one unit and verb each is held against: texts of any length stay quick."""
_SHARED = 0.5
"""How much of the poorer clause's words the richer one must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """A figure with the words that say what it is about."""

    claim: Claim
    act: str
    """What its verb or noun says, words of one meaning taken for one."""
    subjects: frozenset[str]
    """The nouns that it is said of; names are among ``names``."""
    doers: frozenset[str]
    """The names that it is said of."""
    tense: tuple[str, ...]
    about: frozenset[str]
    names: frozenset[str]
    adjectives: frozenset[str]
    times: frozenset[str]
    is_display: bool
    """Whether it stands in a headline or a caption."""


def two_values(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the pairs of claims that say the same of the same with values that conflict."""
    beside = by_sentence(claims)
    alike: dict[tuple[str, str, str | None], list[_Fact]] = {}
    for claim in claims:
        fact = _fact(document, claim, beside[claim.sentence])
        if fact is not None and claim.value is not None:
            alike.setdefault((claim.kind, fact.act, claim.value.unit), []).append(fact)
    for facts in alike.values():
        yield from _conflicting(facts)


def _conflicting(facts: Sequence[_Fact]) -> Iterator[Inconsistency]:
    told: set[int] = set()
    for at, one in enumerate(facts):
        for other in facts[at + 1 : at + 1 + _FOLLOWED]:
            if other.claim.id in told or not _same_fact(one, other):
                continue
            if _conflict(one.claim, other.claim):
                told.update((one.claim.id, other.claim.id))
                pair = one.claim, other.claim
                yield Inconsistency(
                    kind=WarningKind.VALUE,
                    message="The same fact seems to have two values:"
                    f" “{in_words(one.claim)}” and “{in_words(other.claim)}”.",
                    places=tuple((claim.start, claim.end) for claim in pair),
                )
                break


def _fact(document: Document, claim: Claim, beside: Sequence[Claim]) -> _Fact | None:
    """Return what a figure is about; None where its clause does not say, or speaks of another."""
    if claim.kind not in _KINDS or claim.value is None or claim.modality in _NOT_SAID:
        return None
    if claim.kind == "date" and len(claim.value.text) != _FULL_DAY:
        return None
    start, end, _ = document.spans[claim.sentence]
    token = token_of(claim, document)
    differs = document.language.finder("differing_cue").search(document.words(start, end))
    if token is None or differs:
        return None
    head = _head_of(token, claim, start)
    if head is None:
        return None
    return _described(document, claim, beside, head)


def _described(document: Document, claim: Claim, beside: Sequence[Claim], head: "Token") -> _Fact:
    start, _, _ = document.spans[claim.sentence]
    figures = [
        (each.start - start, each.end - start) for each in beside if each.kind in _KINDS | _TIMES
    ]
    clause = list(_clause(head))
    words = [
        word
        for word in clause
        if word.pos_ in _CONTENT and not any(low <= word.idx < high for low, high in figures)
    ]
    names = frozenset(word.lower_ for word in head.doc if _is_name(word))
    subjects = [word for word in words if _is_subject(word, head) and not _is_name(word)]
    doers = [word for word in clause if _is_subject(word, head) and _is_name(word)]
    return _Fact(
        claim=claim,
        act=document.language.lookup("same_act", head.lemma_.lower()) or head.lemma_.lower(),
        subjects=frozenset(word.lemma_.lower() for word in subjects),
        doers=frozenset(word.lower_ for word in doers),
        tense=tuple(_tense(head)),
        about=names
        | {word.lemma_.lower() for word in words if word != head and not _is_name(word)},
        names=names,
        adjectives=frozenset(word.lemma_.lower() for word in clause if word.pos_ == "ADJ"),
        times=frozenset(
            each.value.text
            for each in beside
            if each.kind in _TIMES and each.id != claim.id and each.value
        ),
        is_display=document.block_of(claim.sentence).kind in _DISPLAY,
    )


def _is_name(word: "Token") -> bool:
    return word.text[:1].isupper() and (word.pos_ == "PROPN" or word.ent_type_ in _NAMED)


def _is_subject(word: "Token", head: "Token") -> bool:
    """Tell whether a word is the subject of a verb, or joined to it by "and"."""
    while word.dep_ == "conj":
        word = word.head
    return word.head == head and word.dep_ == "nsubj"


def _head_of(token: "Token", claim: Claim, offset: int) -> "Token | None":
    """Return the verb over a figure, or the noun that it is the length or size of."""
    head = token
    while head.head != head:
        head = head.head
        outside = not claim.start - offset <= head.idx < claim.end - offset
        if outside and head.pos_ == "VERB":
            return head
        if outside and head.pos_ == "NOUN" and claim.kind in {"duration", "measure", "share"}:
            return head
        if outside and head.pos_ not in {"ADP", "NOUN", "NUM", "ADV"}:
            return None
    return None


def _clause(head: "Token") -> "Iterator[Token]":
    """Yield the words that hang on a head, without those of other clauses."""
    yield head
    for child in head.children:
        if not child.dep_.startswith(_OTHER_CLAUSE) or child.pos_ in _CONTENT:
            yield from _clause(child)


def _tense(head: "Token") -> Iterator[str]:
    words = (head, *(child for child in head.children if child.dep_.startswith("aux")))
    for word in words:
        if "Fin" in word.morph.get("VerbForm", []):
            yield from word.morph.get("Tense", [])


def _same_fact(one: _Fact, other: _Fact) -> bool:
    """Tell whether two figures say the same of the same; when in doubt, they do not."""
    first, second = one.claim, other.claim
    if first.sentence == second.sentence:
        return False
    display = one.is_display or other.is_display
    if first.speaker != second.speaker and not display:
        return False
    if not display and one.tense != other.tense:
        return False
    if one.subjects and other.subjects and one.subjects != other.subjects:
        return False
    if not (one.doers <= other.names and other.doers <= one.names):
        return False
    nested = all(
        a <= b or b <= a
        for a, b in (
            (one.names, other.names),
            (one.adjectives, other.adjectives),
            (one.times, other.times),
        )
    )
    return nested and _overlap(one, other)


def _overlap(one: _Fact, other: _Fact) -> bool:
    """Tell whether enough of the words around both are the same."""
    shared = one.about & other.about
    least = min(len(one.about), len(other.about))
    needed = 2 if one.claim.kind in {"money", "share", "date"} else 1
    return len(shared) >= needed and len(shared) >= _SHARED * least


def _conflict(one: Claim, other: Claim) -> bool:
    first, second = one.value, other.value
    if first is None or second is None:
        return False
    if one.kind == "duration" and first.bound is second.bound is Bound.EXACT:
        # two hours are no rounding of three in the same unit
        return first.text[-1] == second.text[-1] and first.text != second.text
    return compare(one.kind, first, second).comparison is Comparison.CONFLICTS
