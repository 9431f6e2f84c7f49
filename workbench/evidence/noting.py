"""What a reader should know of a match besides its values: copies of it, and its source's age."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from workbench.evidence import copies
from workbench.model import Claim, Match, Passage, Source


def noted(
    matches: Sequence[Match],
    claim: Claim,
    passages: Mapping[int, Passage],
    sources: Mapping[int, Source],
) -> tuple[Match, ...]:
    """Return the matches with copies of a passage under the first of them, and old sources marked.

    A report that several sources print is one match; its reason says how many others print it.
    """
    texts = [passages[match.passage_id].text for match in matches]
    group = copies.groups(texts)
    found = []
    for place, match in enumerate(matches):
        same = [index for index, first in enumerate(group) if first == group[place]]
        first = next(index for index in same if matches[index].comparison is match.comparison)
        if first != place:
            continue
        houses = {passages[matches[index].passage_id].source_id for index in same}
        source = sources[passages[match.passage_id].source_id]
        notes = (match.reason, _copied(len(houses) - 1), _older(claim, source))
        found.append(replace(match, reason=" ".join(note for note in notes if note)))
    return tuple(found)


def _copied(others: int) -> str:
    if not others:
        return ""
    return f"{others} other source{'s print' if others > 1 else ' prints'} the same."


def _older(claim: Claim, source: Source) -> str:
    """Say that a source was published before the day that the claim tells of."""
    lo = claim.value.lo if claim.value else None
    if claim.kind != "date" or source.published is None or not isinstance(lo, str):
        return ""
    try:
        day = date.fromisoformat(lo[:10])
    except ValueError:
        return ""
    if source.published >= day:
        return ""
    return f"The source is older than the fact: it is of {source.published.isoformat()}."
