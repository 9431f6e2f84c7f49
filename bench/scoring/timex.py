"""Dates, times, durations and sets: TIMEX spans and values.

A claim carries its preposition ("since 2002") and a period is one claim ("from March to June");
TIMEX has neither. So every system's answers are trimmed and split in two before they are compared.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from scoring.asking import Answer, Asked
from scoring.figures import NOTHING, Counts, rate
from scoring.spans import paired
from scoring.table import Errors

TRIMMED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:since|up until|until|till|through|by|before|after|from|between|up to|prior to|as of|"
        r"starting|beginning|in|on|at(?! least\b)|of|for|during|within|over|throughout|ever since|"
        r"no later than)\s+",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:depuis|jusqu['’]à|jusqu['’]au|à partir d[eu]|à compter d[eu]|avant|après|dès|d['’]ici"
        r"(?: à)?|entre|pendant|durant|dans|en|sur|par|vers|de|du|d['’]|au|aux|à)(?:\s+|(?<=['’]))",
        re.IGNORECASE,
    ),
}
"""What is taken off the front of an answer, as often as it stands there."""
_BETWEEN = re.compile(r"\s+(?:to|and|through|until|till|au|à|et)\s+|\s*[-–/]\s*", re.IGNORECASE)
_SEEN_FROM_TODAY = re.compile(r"(?:the\s+)?(?:past|last|next|previous)\b", re.IGNORECASE)
_SEASONS = {
    "21": "SP", "22": "SU", "23": "FA", "24": "WI",
    "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1", "41": "H2",
}  # fmt: skip
_SEASON = re.compile(rf"(\d{{4}}|XXXX)-({'|'.join(_SEASONS)})")
_WEEKEND = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
_SATURDAY = 6
_PARTS_OF_DAY: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": (
        ("TMO", re.compile(r"\bmorning|\bearly hours", re.IGNORECASE)),
        ("TAF", re.compile(r"\bafternoon", re.IGNORECASE)),
        ("TEV", re.compile(r"\bevening", re.IGNORECASE)),
        ("TNI", re.compile(r"night\b", re.IGNORECASE)),
    ),
    "fr": (
        ("TMO", re.compile(r"\bmatin", re.IGNORECASE)),
        ("TAF", re.compile(r"\baprès-midi", re.IGNORECASE)),
        ("TEV", re.compile(r"\bsoir", re.IGNORECASE)),
        ("TNI", re.compile(r"\bnuit\b", re.IGNORECASE)),
    ),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NORMAL = re.compile(r"(?!.*(?:REF|X)).*\d.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A TIMEX of the annotators; ``value`` is empty where they gave none."""

    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A text with its expected time expressions."""

    asked: Asked
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a system did on a set of stories."""

    strict: Counts = NOTHING
    relaxed: Counts = NOTHING
    values: int = 0
    """Expected ones whose answer has the expected value."""
    normal_values: int = 0
    """Those among them that name a point or length of the calendar."""
    normalisable: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Return the score of both together."""
        return Score(
            strict=self.strict + other.strict,
            relaxed=self.relaxed + other.relaxed,
            values=self.values + other.values,
            normal_values=self.normal_values + other.normal_values,
            normalisable=self.normalisable + other.normalisable,
        )

    @property
    def values_right(self) -> float:
        """The share of expected values that are right."""
        return rate(self.values, self.relaxed.expected)

    @property
    def normal_values_right(self) -> float:
        """The share of right values among those that name a point or length of the calendar."""
        return rate(self.normal_values, self.normalisable)


def score(story: Story, answers: list[Answer], errors: Errors, name: str) -> Score:
    """Score a system's answers on a story, once trimmed and split."""
    text = story.asked.text
    found = [part for answer in answers for part in parts(answer, text, story.asked.language)]
    spans = [(one.start, one.end) for one in found]
    wanted = [(one.start, one.end) for one in story.expected]
    pairs = paired(wanted, spans)
    total = Score(normalisable=sum(bool(_NORMAL.match(one.value)) for one in story.expected))
    for one, at in zip(story.expected, pairs, strict=True):
        if at is None:
            errors.add(name, "missed", f"{text[one.start : one.end]} | {one.value}")
            continue
        answer = found[at]
        exact = spans[at] == (one.start, one.end)
        right = bool(one.value) and timex_value(answer.value) == timex_value(one.value)
        total += Score(
            strict=Counts(right=exact, answered=0, expected=0),
            relaxed=Counts(right=1, answered=0, expected=0),
            values=right,
            normal_values=right and bool(_NORMAL.match(one.value)),
        )
        _note(story, one, answer, errors, name)
    for at in sorted(set(range(len(found))) - {at for at in pairs if at is not None}):
        low, high = spans[at]
        errors.add(
            name,
            "extra",
            f"{text[max(0, low - 25) : low]}[{text[low:high]}]{text[high : high + 15]}",
        )
    many = Counts(right=0, answered=len(found), expected=len(wanted))
    return total + Score(strict=many, relaxed=many)


def _note(story: Story, one: Expected, answer: Answer, errors: Errors, name: str) -> None:
    text = story.asked.text
    words, read = text[one.start : one.end], text[answer.start : answer.end]
    if words != read:
        errors.add(name, "span", f"{words} | {read}")
    value = timex_value(answer.value)
    if one.value and timex_value(one.value) != value:
        errors.add(name, "value", f"{words} | {one.value} | {value} | {story.asked.published}")


def parts(answer: Answer, text: str, language: str) -> Iterator[Answer]:
    """Yield an answer without its prepositions; the two ends of a period separately."""
    start, end, value = answer.start, answer.end, answer.value
    while trimmed := TRIMMED[language].match(text, start, end):
        start = trimmed.end()
    words = text[start:end]
    halves = _BETWEEN.split(words)
    ends = value.split("/")
    if (
        len(halves) == len(ends) == 2  # noqa: PLR2004 - a period has two ends
        and not {"", ".."} & set(ends)
        and ends[0] != "R"
        and not _SEEN_FROM_TODAY.match(words)
    ):
        second = end - len(halves[1])
        yield replace(answer, start=start, end=start + len(halves[0]), value=ends[0])
        yield from parts(replace(answer, start=second, value=ends[1]), text, language)
    elif start < end:
        yield replace(answer, start=start)


def with_part_of_day(value: str, words: str, language: str) -> str:
    """Return a day's value with the part of the day that its words say: ``2021-12-07TMO``.

    EDTF has no such parts; TIMEX puts them behind the day.
    """
    if not _DAY.fullmatch(value):
        return value
    return value + next((part for part, said in _PARTS_OF_DAY[language] if said.search(words)), "")


def _weekend(first: str, last: str) -> str | None:
    """Return two days as TIMEX writes a weekend; None for others, and for days that are none."""
    try:
        saturday, sunday = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None  # an answer of the set, or of a peer: 30 February
    if saturday.isoweekday() != _SATURDAY or (sunday - saturday).days != 1:
        return None
    year, week, _ = saturday.isocalendar()
    return f"{year}-W{week:02}-WE"


def timex_value(value: str) -> str:
    """Return a value (EDTF, ISO 8601 or TIMEX) as TIMEX writes it."""
    value = value.removeprefix("R/")
    if season := _SEASON.fullmatch(value):
        return f"{season[1]}-{_SEASONS[season[2]]}"
    if value.startswith("P") and value.endswith("/.."):
        return re.sub(r"\d+", "X", value.removesuffix("/.."))
    value = value.removesuffix("/..").removeprefix("../")
    if (found := _WEEKEND.fullmatch(value)) and (weekend := _weekend(*found.groups())):
        return weekend
    value = re.sub(r"-W(\d)$", r"-W0\1", value)
    return re.sub(r"^(\d{3}|\d\d)X+$", r"\1", value)
