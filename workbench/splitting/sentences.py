"""Sentences: spans inside one block, never across.

A full stop ends a sentence before white space and a capital, digit or quotation mark, unless it
stands in an abbreviation, behind an initial, or inside a quotation that began in mid-sentence. A
quotation that opens a sentence is split: each of its sentences is checkable or not by itself.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.languages import Language
from workbench.model import Block, BlockKind

_OPENERS = '"‘([—–-¿¡'
"""Marks that open a sentence, beside the quotation marks of the language."""
_INITIAL = re.compile(r"(?:^|[\s.(«“„\"'’-])[A-ZÀ-ÖØ-Þ]$")
_FIGURE = re.compile(r"(?P<before>\w*)\W+\d{1,2}$")
_LONGEST_CUE = 20
_WHOLE = {
    BlockKind.HEADLINE,
    BlockKind.SUBHEAD,
    BlockKind.CREDIT,
    BlockKind.BYLINE,
    BlockKind.DATELINE,
    BlockKind.RELATED,
}


def sentences(
    text: str, blocks: Sequence[Block], language: Language
) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, index of the block) of each sentence, white space left out."""
    for at, block in enumerate(blocks):
        start, end = _trimmed(text, block.start, block.end)
        if start == end:
            continue
        if block.kind in _WHOLE:
            yield start, end, at
        else:
            yield from ((low, high, at) for low, high in _split(text, start, end, language))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _split(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    low = start
    for stop in _stops("".join(closing for _, closing in language.quotes)).finditer(
        text, start, end
    ):
        if stop.end() >= end or stop.start() < low:
            continue
        high = stop.end("close") if stop["close"] and _closes(text, stop, end) else stop.end("mark")
        if _ends(text, low, stop, end, language):
            yield _trimmed(text, low, high)
            low = high
    if low < end:
        yield _trimmed(text, low, end)


@lru_cache(maxsize=8)
def _stops(closing: str) -> re.Pattern[str]:
    """Return what may end a sentence, where these marks close a quotation."""
    return re.compile(
        rf"(?P<mark>[.!?…]+)(?P<close>[\s\u00a0\u202f]*[{closing}\"’)\]]+)?(?P<gap>[\s\u00a0\u202f]+)"
    )


def _closes(text: str, stop: re.Match[str], end: int) -> bool:
    """Tell whether the mark behind the stop closes a quotation, or opens the next one."""
    close = stop["close"].strip("\u00a0\u202f ")
    return close != '"' or not text[stop.end() : stop.end() + 1].isspace() or stop.end() >= end


def _ends(text: str, low: int, stop: re.Match[str], end: int, language: Language) -> bool:
    openers = _OPENERS + "".join(opening for opening, _ in language.quotes)
    after = text[stop.end() : min(end, stop.end() + 3)].lstrip(openers + " \u00a0\u202f")
    if not after or not (after[0].isupper() or after[0].isdigit() or text[stop.end()] in openers):
        return False
    if after[0].islower():
        return False
    if stop["mark"] == "." and (
        _abbreviated(text, low, stop.start(), language) or _ordinal(text, stop, language)
    ):
        return False
    high = stop.end("close") if stop["close"] else stop.end("mark")
    return not _inside_quotation(text[low:high], language.quotes)


def _abbreviated(text: str, low: int, at: int, language: Language) -> bool:
    word = re.split(r"[\s(«“„¿¡\"'’\u00a0]", text[max(low, at - 20) : at])[-1] + "."
    if word in language.words("abbreviation") or word.capitalize() in language.words(
        "abbreviation"
    ):
        return word not in language.words("abbreviation_final") or not _starts(text, at, language)
    return bool(_INITIAL.search(text[max(low, at - 3) : at])) and word != "I."


def _ordinal(text: str, stop: re.Match[str], language: Language) -> bool:
    """Tell whether the point makes an ordinal of a figure: « am 3. Dezember »."""
    found = _FIGURE.search(text, max(0, stop.start() - _LONGEST_CUE), stop.start())
    if not found or not language.lists.get("before_ordinal"):
        return False
    month = language.finder("month").match(text, stop.end())
    return bool(month) or found["before"].lower() in language.lists["before_ordinal"]


def _starts(text: str, at: int, language: Language) -> bool:
    """Tell whether the word behind an abbreviation opens a sentence: "The", and no "Senate"."""
    after = re.match(r"\W*(\w+)", text[at : at + 40])
    return after is not None and after[1].lower() in language.lists.get("function_word", {})


def _inside_quotation(span: str, quotes: Sequence[tuple[str, str]]) -> bool:
    """Tell whether a quotation that began in mid-sentence is still open at the end of ``span``."""
    opening = max(
        span.rfind(mark) if span.count(mark) > span.count(closing) else -1
        for mark, closing in quotes
    )
    if opening < 0 and span.count('"') % 2:
        opening = span.rfind('"')
    marks = _OPENERS + "".join(mark for mark, _ in quotes)
    return opening > 0 and bool(span[:opening].strip(marks + " \u00a0\u202f"))
