"""What times of a passage mean together, or seen from the day that it was published.

Two clock times are a duration; "for seven years" in a source of 2021 is "since 2014", and the other
way round.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from workbench.model import Claim, Comparison, FoundValue, Value
from workbench.values.duration import SECONDS, duration_value

_TIME = frozenset({"date", "period"})
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_SINCE = re.compile(r"(\d{4})(?:-\d\d){0,2}/\.\.")
_LONG = 20 * 86_400.0
"""Seconds from which a duration may say since when: from about a month."""

Said = tuple[FoundValue, Comparison, str]
"""A value of the passage, what it says of the claim's, and why."""


def between_clocks(text: str, found: Sequence[FoundValue]) -> Iterator[FoundValue]:
    """Yield the durations from one clock time to the next that stands in the same sentence."""
    times = [
        (item, int(hours) * 60 + int(minutes))
        for item in sorted(found, key=lambda item: item.start)
        if item.kind in _TIME
        for hours, minutes in _CLOCK.findall(item.value.text)
    ]
    for (first, begun), (last, ended) in pairwise(times):
        if ended > begun and "." not in _without_abbreviations(text[first.end : last.start]):
            hours, minutes = divmod(ended - begun, 60)
            iso = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
            yield FoundValue(
                kind="duration", start=first.start, end=last.end, value=duration_value(iso)
            )


def _without_abbreviations(text: str) -> str:
    return re.sub(r"\b[ap]\.m\.|\d\.\d", "", text)


def till(published: date, claim: Claim, found: Sequence[FoundValue]) -> Iterator[Said]:
    """Yield what lasted till the source's date: durations for a period, periods for a duration."""
    if claim.value is None:
        return
    for item in found:
        if claim.kind == "period" and item.kind == "duration":
            yield from _begun(published, claim.value, item)
        if claim.kind == "duration" and item.kind == "period":
            yield from _lasted(published, claim.value, item)


def _begun(published: date, value: Value, item: FoundValue) -> Iterator[Said]:
    """Yield a duration that ends at the source's date if it began when the period did."""
    length = item.value.lo
    if not isinstance(length, float) or length < _LONG or not isinstance(value.lo, str):
        return
    try:
        start = (published - timedelta(seconds=length)).year
    except OverflowError:
        return
    apart = abs(start - int(value.lo[:4]))
    if apart <= 1:
        reason = (
            f"The claim says {value.text}, the source {item.value.text} before "
            f"{published.isoformat()}, which is since about {start}."
        )
        yield item, Comparison.CLOSE if apart else Comparison.AGREES, reason


def _lasted(published: date, value: Value, item: FoundValue) -> Iterator[Said]:
    """Yield a period that runs on if it has lasted as many years as the claim says."""
    since = _SINCE.fullmatch(item.value.text)
    length = value.lo
    if not since or not isinstance(length, float) or length < SECONDS["year"]:
        return
    years = round(length / SECONDS["year"])
    apart = abs(published.year - int(since[1]) - years)
    if apart <= 1:
        reason = (
            f"The claim says {value.text}, the source since {since[1]}, which was "
            f"{published.year - int(since[1])} years ago on {published.isoformat()}."
        )
        yield item, Comparison.CLOSE if apart else Comparison.AGREES, reason
