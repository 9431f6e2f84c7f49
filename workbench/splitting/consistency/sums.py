"""Parts against their total: "120 people, 80 women and 50 men"."""

import re
from collections.abc import Iterator, Sequence

from workbench.kinds.document import Document
from workbench.model import Claim, Inconsistency, WarningKind
from workbench.splitting.consistency.places import exact_number, in_words

_KINDS = frozenset({"quantity", "money"})
_ALL_TOGETHER = re.compile(r"[:=]|\(")
_LONGEST_GAP = 60
"""Characters between one figure of a sum and the next."""


def sums(document: Document, claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """Yield the totals whose parts, listed right behind them, make more or less."""
    figures = [
        claim for claim in claims if claim.kind in _KINDS and exact_number(claim) is not None
    ]
    done = 0
    for at, total in enumerate(figures):
        parts = _parts(document, total, figures[at + 1 :]) if total.start >= done else []
        if parts and _is_wrong(document, total, parts):
            done = parts[-1].end
            yield _finding(total, parts)


def _parts(document: Document, total: Claim, behind: Sequence[Claim]) -> list[Claim]:
    """Return the figures listed behind a total, joined by commas and "and"."""
    parts: list[Claim] = []
    before = total
    for figure in behind:
        gap = document.words(before.end, figure.start)
        is_near = figure.sentence == total.sentence and 0 < len(gap) <= _LONGEST_GAP
        if not is_near or figure.kind != total.kind or not _joins(document, gap, first=not parts):
            break
        parts.append(figure)
        before = figure
    return parts


def _joins(document: Document, gap: str, *, first: bool) -> bool:
    """Tell whether what stands between two figures makes the second a part."""
    language = document.language
    if ";" in gap or language.finder("differing_cue").search(gap):
        return False
    if first:
        return _says_part(document, gap) or _says_all(document, gap) or gap.strip() in {",", "–"}
    return gap.strip(" ,") == "" or bool(language.finder("list_joiner").search(gap))


def _says_part(document: Document, gap: str) -> bool:
    return bool(document.language.finder("part_cue").search(gap))


def _says_all(document: Document, gap: str) -> bool:
    return bool(_ALL_TOGETHER.search(gap) or document.language.finder("whole_cue").search(gap))


def _is_wrong(document: Document, total: Claim, parts: Sequence[Claim]) -> bool:
    whole = exact_number(total) or 0.0
    numbers = [exact_number(part) or 0.0 for part in parts]
    gap = document.words(total.end, parts[0].start)
    if _says_part(document, gap):
        return _alike(document, total, parts) and sum(numbers) > whole
    if len(parts) < 2:  # noqa: PLR2004 - one figure behind a comma is no list of parts
        return False
    return _complete(document, total, parts) and sum(numbers) != whole


def _alike(document: Document, total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the parts do not overlap: of one unit with the total, or each other's rest."""
    units = [part.value.unit for part in parts if part.value]
    if len(parts) == 1:
        return units[0] == (total.value.unit if total.value else None) or _is_person(
            document, total, units[0]
        )
    return _complete(document, total, parts)


def _complete(document: Document, total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the parts are each other's rest, such as women and men; or all in money."""
    units = {part.value.unit for part in parts if part.value}
    if total.kind == "money":
        gap = document.words(total.end, parts[0].start)
        return units == {total.value.unit if total.value else None} and bool(
            _says_part(document, gap) or document.language.finder("whole_cue").search(gap)
        )
    groups = {document.language.lookup("complement", unit or "") for unit in units}
    return None not in groups and len(groups) == 1 and len(units) == len(parts)


def _is_person(document: Document, total: Claim, unit: str | None) -> bool:
    language = document.language
    whole = total.value.unit if total.value else None
    return bool(
        language.lookup("person_noun", whole or "") and language.lookup("complement", unit or "")
    )


def _finding(total: Claim, parts: Sequence[Claim]) -> Inconsistency:
    listed = ", ".join(f"“{in_words(part)}”" for part in parts)
    made = sum(exact_number(part) or 0.0 for part in parts)
    return Inconsistency(
        kind=WarningKind.SUM,
        message=f"The total is “{in_words(total)}”, the parts make {made:,.10g}: {listed}.",
        places=tuple((claim.start, claim.end) for claim in (total, *parts)),
    )
