"""The workbench as a system under measurement."""

import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from scoring.asking import ANGLE, Answer, Asked, Reply, Task
from scoring.table import OURS
from scoring.timex import with_part_of_day
from workbench import languages
from workbench.kinds import grammar, rank, relative_date, speech
from workbench.kinds.document import SKIPPED, Document
from workbench.kinds.reading import Length, Read, Spoken
from workbench.model import FoundValue, Split
from workbench.splitting import split, values_in
from workbench.splitting.blocks import blocks
from workbench.splitting.parsing import parse
from workbench.splitting.sentences import sentences
from workbench.values.duration import duration_text

_TIMES = {"date", "period", "duration", "recurrence"}
_AMOUNTS: Mapping[str, str] = {
    "money": "currency",
    "measure": "dimension",
    "age": "age",
    "share": "percent",
    "quantity": "count",
    "comparison": "times",
}
_KINDS = {"Cel": "temperature", "[degF]": "temperature", "K": "temperature", "deg": ANGLE}
_PLACES: Mapping[str, str] = {
    "last": "end+0",
    "last but one": "end-1",
    "last but two": "end-2",
    "next": "current+1",
    "previous": "current-1",
    "current": "current+0",
}
"""What ms-recognizers calls the places in a row that are told from its end or from here."""
_NUMBER = re.compile(r"[<>~=]*(-?\d+(?:\.\d+)?(?:\.\.-?\d+(?:\.\d+)?)?)(?: |$)")
_CLOCK, _DAY = re.compile(r"T\d\d:\d\d"), re.compile(r"\d{4}-\d\d-\d\d")
_DURATION = re.compile(r"P(?:T(?=.*[HMS]))?(?P<count>\d+(?:\.\d+)?)(?P<grain>[YMWDHS])(?:/\.\.)?")
_GRAINS = {"Y": "a", "M": "mo", "W": "wk", "D": "d", "H": "h", "S": "s"}


class Workbench:
    """The workbench, asked in its own process."""

    name = OURS

    def ask(self, task: Task, asked: Sequence[Asked]) -> Reply | None:
        """Read the texts."""
        read = _READERS[task]
        if asked:
            _answers(read, asked[0])  # a first reading loads the language; it is not timed
        began = time.process_time()
        answers = [_answers(read, one) for one in asked]
        return Reply(answers=answers, seconds=time.process_time() - began)


def _answers(read: Callable[[Asked], Iterator[Answer]], asked: Asked) -> list[Answer]:
    """Return the answers on a text; a crash is no answer, as it is for peers, and is told."""
    try:
        return list(read(asked))
    except Exception as fault:  # noqa: BLE001 - whatever it is, the other texts are measured
        tell(asked.text, fault)
        return []


def tell(text: str, fault: Exception) -> None:
    """Tell of a crash, where the one who measures sees it."""
    print(f"crash on {text[:80]!r}: {fault!r}", file=sys.stderr)


def whole(text: str) -> Split:
    """Return a text split in full; one that crashes has no sentences and no claims."""
    try:
        return split(text, "en")
    except Exception as fault:  # noqa: BLE001 - as above
        tell(text, fault)
        return replace(split("-", "en"), sentences=(), claims=())


def _values(asked: Asked) -> Iterator[FoundValue]:
    published = date.fromisoformat(asked.published) if asked.published else None
    yield from values_in(asked.text, language=asked.language, published=published)


def _times(asked: Asked) -> Iterator[Answer]:
    """Yield the times of a text, with those that the workbench reads and makes no claim of."""
    published = date.fromisoformat(asked.published) if asked.published else None
    day = asked.published
    for found in grammar.of(asked.language).atoms(asked.text, published=published):
        read = found.read
        words = asked.text[found.start : found.end]
        vague = read.kind is None and relative_date.VAGUE in read.flags
        if read.kind in _TIMES or vague or _nth_of_time(read, asked.language):
            value = _timex(read)
            if _CLOCK.fullmatch(value):  # TIMEX puts a time into the day that the story is at
                value = day + value
            elif _DAY.fullmatch(value):
                day = value
            value = with_part_of_day(value, words, asked.language)
            yield Answer(start=found.start, end=found.end, kind=read.kind or "date", value=value)


def _nth_of_time(read: Read, language: str) -> bool:
    """Tell whether it is the second day or year of something: a rank, and a time for TIMEX."""
    _, _, of = read.value.text.removeprefix("no. ").partition(" ")
    return read.kind == "rank" and of in languages.get(language).lists["time_unit"]


def _timex(read: Read) -> str:
    """Return a time's value as TIMEX says it where EDTF does not: now, the past three months."""
    text = read.value.text
    if read.kind is None:
        if text.startswith("../"):
            return "PAST_REF"
        return "FUTURE_REF" if text.endswith("/..") else "PRESENT_REF"
    if read.kind == "period" and isinstance(read.parts, Length):
        return duration_text(read.parts.amount, read.parts.grain)
    return text


def _amounts(asked: Asked) -> Iterator[Answer]:
    for found in _read(asked):
        kind, value, unit = _amount(found)
        if value:
            yield Answer(start=found.start, end=found.end, kind=kind, value=value, unit=unit)


def _read(asked: Asked) -> Iterator[FoundValue]:
    """Yield all values, with the ordinals that are no claims by themselves."""
    day = date.fromisoformat(asked.published) if asked.published else None
    for found in grammar.of(asked.language).atoms(asked.text, published=day):
        if found.read.kind is not None:
            yield FoundValue(
                kind=found.read.kind, start=found.start, end=found.end, value=found.read.value
            )


def _amount(found: FoundValue) -> tuple[str, str, str]:
    """Return (kind, number, unit) of a value; no number if it is no amount."""
    text, unit = found.value.text, found.value.unit or ""
    if found.kind == "duration" and (length := _DURATION.fullmatch(text)):
        minutes = text.startswith("PT") and length["grain"] == "M"
        return "duration", length["count"], "min" if minutes else _GRAINS[length["grain"]]
    if found.kind in {rank.KIND, rank.ORDINAL}:
        low = found.value.lo
        return "ordinal", f"{low:.0f}" if isinstance(low, float) else _PLACES.get(text, ""), ""
    number = _NUMBER.match(text)
    if number is None or found.kind not in _AMOUNTS:
        return "", "", ""
    return _KINDS.get(unit, _AMOUNTS[found.kind]), number[1], unit


def _numbers(asked: Asked) -> Iterator[Answer]:
    rules = languages.get(asked.language)
    encoded = rules.alphabet.encode(asked.text, ())
    for first, last, number in rules.numerals.finditer(encoded):
        start, end = encoded.items[first].start, encoded.items[last - 1].end
        yield Answer(start=start, end=end, kind="number", value=str(number))


def _quotes(asked: Asked) -> Iterator[Answer]:
    text = document(asked)
    for kind, spoken in (("quote", speech.quoted), ("report", speech.reported)):
        yield from (_quote(text, kind, one) for one in spoken(text))


def _quote(text: Document, kind: str, spoken: Spoken) -> Answer:
    start, end = spoken.content
    return Answer(
        start=start, end=end, kind=kind, value=text.words(start, end), speaker=spoken.speaker
    )


def document(asked: Asked) -> Document:
    """Return a text cut into blocks and sentences and parsed, as the splitting does it."""
    rules = languages.get(asked.language)
    text = asked.text
    cut = blocks(text, rules)
    spans = tuple(sentences(text, cut, rules))
    wanted = [None if cut[at].kind in SKIPPED else text[low:high] for low, high, at in spans]
    return Document(
        text=text,
        language=rules,
        published=None,
        blocks=cut,
        spans=spans,
        parsed=parse(wanted, rules),
        values=(),
    )


_READERS: Mapping[Task, Callable[[Asked], Iterator[Answer]]] = {
    "times": _times,
    "amounts": _amounts,
    "numbers": _numbers,
    "quotes": _quotes,
}
