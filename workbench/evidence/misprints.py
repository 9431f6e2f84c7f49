"""Dates that no calendar has, and years that were not read as dates: "March 82, 2019", "in 4015".

A source may be misprinted or badly scanned. Such a date is told as one that differs, where the rest
of it is the claim's; left out, it would look as if the source said nothing of the day.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from workbench.evidence import unread
from workbench.evidence.words import Sort, words
from workbench.model import Claim, FoundValue, Value

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_BEFORE = re.compile(r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?(?: (?:of|de))? $")
_BEHIND = re.compile(r" (?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,? )?(?P<year>\d{4})\b(?![.,]\d)")
_ONLY_DAY = re.compile(r" (?P<day>\d{1,2})(?P<year>(?!))?(?![\w.,]?\d)")
_CLAIMED = re.compile(r"(?<!\d)(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)")
_TIME = frozenset({"date", "period"})
NO_DATE = "no date"
"""The unit of a misprint's value: with it, no other date is compared with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misprint:
    """A date of a source that cannot be, put beside the claim's."""

    found: FoundValue
    reason: str


def misprints(claim: Claim, text: str, found: Sequence[FoundValue]) -> Iterator[Misprint]:
    """Yield the dates that cannot be and are the claim's but for a part, or for a digit."""
    if claim.kind not in _TIME or claim.value is None:
        return
    days = [tuple(map(int, filter(None, day))) for day in _CLAIMED.findall(claim.value.text)]
    written = tuple(_written(text))
    for start, end, date in written:
        if any(_is_near(date, day) for day in days):
            yield _misprint(claim.value, text, start, end)
    taken = [(each.start, each.end) for each in found] + [span[:2] for span in written]
    for year, possible in unread.years(claim, text, taken):
        if not possible:
            yield _misprint(claim.value, text, year.start, year.end)


def _misprint(claimed: Value, text: str, start: int, end: int) -> Misprint:
    printed = text[start:end].strip(" ,")
    found = FoundValue(kind="date", start=start, end=end, value=Value(text=printed, unit=NO_DATE))
    return Misprint(
        found=found,
        reason=f"The claim says {claimed.text}, the source “{printed}”, which is no date: "
        "it may be misprinted.",
    )


def _written(text: str) -> Iterator[tuple[int, int, tuple[int | None, int, int | None]]]:
    """Yield the span, year, month and day of dates with a month's name that cannot be."""
    for word in words(text):
        month = _MONTHS.get(word.key) if word.sort is Sort.MEASURE else None
        if month is None:
            continue
        before = _BEFORE.search(text, 0, word.start)
        behind = _BEHIND.match(text, word.end) or _ONLY_DAY.match(text, word.end)
        said = (before and before["day"]) or (behind and behind["day"])
        year = int(behind["year"]) if behind and behind["year"] else None
        day = int(said) if said else None
        if _cannot_be(year, month, day):
            span = before.start() if before else word.start, behind.end() if behind else word.end
            yield *span, (year, month, day)


def _cannot_be(year: int | None, month: int, day: int | None) -> bool:
    if year is not None and not unread.FIRST_YEAR <= year <= unread.LAST_YEAR:
        return True
    most = calendar.monthrange(year or 2000, month)[1]  # of a leap year, when it is not told
    return day is not None and not 1 <= day <= most


def _is_near(written: tuple[int | None, int, int | None], claimed: Sequence[int]) -> bool:
    """Say whether a written date has the claim's month, and all that it tells but one part."""
    parts = [
        (mine, theirs)
        for mine, theirs in zip_longest(claimed, written)
        if mine is not None and theirs is not None
    ]
    differing = [pair for pair in parts if pair[0] != pair[1]]
    return len(claimed) > 1 and claimed[1] == written[1] and len(differing) <= 1
