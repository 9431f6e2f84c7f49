"""Dates against the calendar: wrong weekdays, periods that end first, a past still to come."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.kinds.document import Document
from workbench.model import BlockKind, Claim, Inconsistency, WarningKind
from workbench.splitting.consistency.places import between, in_words, token_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_MISMATCH = "weekday mismatch: "
_YEAR_DIGITS = 4


def weekdays(_document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the dates that were another day of the week."""
    for claim in claims:
        for flag in claim.flags:
            if flag.startswith(_MISMATCH):
                really = flag.removeprefix(_MISMATCH).capitalize()
                yield Inconsistency(
                    kind=WarningKind.WEEKDAY,
                    message=f"“{in_words(claim)}” falls on a {really}.",
                    places=((claim.start, claim.end),),
                )


def reversed_periods(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield "from 2019 to 2015"; only years that are written out are certain enough."""
    times = [claim for claim in claims if claim.kind in {"date", "period"} and _has_year(claim)]
    opening, joining = (
        document.language.finder(name) for name in ("range_opening", "range_joining")
    )
    for first, second in pairwise(times):
        gap = between(document, first, second)
        before = document.text[max(0, first.start - 12) : first.start].rstrip().rpartition(" ")[2]
        opened = opening.match(first.words) or opening.fullmatch(before)
        if gap is None or not (opened and joining.fullmatch(gap)):
            continue
        if _high(second) < _low(first):
            yield Inconsistency(
                kind=WarningKind.PERIOD,
                message=f"The period ends before it begins: “{in_words(first)}”"
                f" and “{in_words(second)}”.",
                places=((first.start, first.end), (second.start, second.end)),
            )


def ahead(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the dates after publication that a verb in the past stands over."""
    if document.published is None:
        return
    today = document.published.isoformat()
    for claim in claims:
        if claim.kind != "date" or not _has_year(claim) or _low(claim) <= today:
            continue
        if document.block_of(claim.sentence).kind is BlockKind.HEADLINE or not _is_past(
            claim, document
        ):
            continue
        yield Inconsistency(
            kind=WarningKind.AHEAD,
            message=f"“{in_words(claim)}” comes after the publication, on {today}, and is told"
            " as past.",
            places=((claim.start, claim.end),),
        )


def _is_past(claim: Claim, document: Document) -> bool:
    """Tell whether the date hangs on a verb in the past, in a sentence that plans nothing."""
    start, end, _ = document.spans[claim.sentence]
    sentence = document.words(start, end)
    if any(
        document.language.finder(name).search(sentence) for name in ("future_cue", "planned_cue")
    ):
        return False
    token = token_of(claim, document)
    verb = token.head if token is not None else None
    if token is not None and verb is not None and verb.pos_ == "ADP":
        verb = verb.head
    return verb is not None and verb.pos_ in {"VERB", "AUX"} and _told_as_past(verb)


def _told_as_past(verb: "Token") -> bool:
    helpers = [child for child in verb.children if child.dep_.startswith(("aux", "cop"))]
    if not helpers:
        return "Past" in verb.morph.get("Tense", []) and "Fin" in verb.morph.get("VerbForm", [])
    if any(
        helper.tag_ == "MD" or set(helper.morph.get("Tense", [])) & {"Fut"} for helper in helpers
    ):
        return False
    past_participle = "Past" in verb.morph.get("Tense", []) and "Part" in verb.morph.get(
        "VerbForm", []
    )
    finite = [helper for helper in helpers if "Fin" in helper.morph.get("VerbForm", [])]
    passive_now = any("pass" in helper.dep_ for helper in finite) and len(helpers) == 1
    past_helper = any({"Past", "Imp"} & set(helper.morph.get("Tense", [])) for helper in finite)
    return past_participle and (past_helper or not passive_now)


def _has_year(claim: Claim) -> bool:
    text = claim.value.text if claim.value else ""
    return text[:_YEAR_DIGITS].isdigit() and text[:_YEAR_DIGITS] in claim.words


def _low(claim: Claim) -> str:
    return str(claim.value.lo)[:10] if claim.value and claim.value.lo else ""


def _high(claim: Claim) -> str:
    return str(claim.value.hi)[:10] if claim.value and claim.value.hi else "9999"
