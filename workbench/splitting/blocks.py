"""Blocks: what each stretch of an article is, as printed.

The blocks tile the text: white space between two belongs to the first. Which lines belong
together follows blank lines; lines of even length without full stops are one hard-wrapped
paragraph.
"""

import re
from collections.abc import Iterator

from workbench.languages import Language
from workbench.model import Block, BlockKind

_CHUNK = re.compile(r"\S(?:.*?\S)??(?=[^\S\n]*\n[^\S\n]*\r?\n|\s*\Z)", re.DOTALL)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DATELINE = re.compile(
    r"(?P<place>(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|[A-ZÀ-ÖØ-Þ]{2,})"
    r"(?:[ ,]+(?:\([^()\n]{2,20}\)|[\w'’.()-]+)){0,6}?)"
    r"\s*(?:[–—]|--|-)\s+(?=[\w«»\"“„‘(])"
)
_HEADLINE_LENGTH = 200
_CREDIT_LENGTH = 90
_SUBHEAD_LENGTH = 90
_WRAPPED = range(40, 101)
_ENDS = (".", "!", "?", "…", "»", '"', "”", ":", ";", ",")
_AGENCIES = re.compile(
    r"\b(?:AFP|Reuters|REUTERS|AP|PA|EPA|dpa|DPA|ANP|Getty(?: Images)?|Sipa|SIPA|Shutterstock"
    r"|TASS|Bloomberg|EFE|ANSA|Xinhua|Belga|Keystone|MAXPPP|Alamy|Pool|POOL|Twitter|Facebook"
    r"|Handout|Wikimedia|Flickr|iStock|Abaca|Hans Lucas|Magnum|AA|IP3|NurPhoto|UPI|CNP|Zuma)\b"
)


_NAME_AND_AGENCY = re.compile(r"\W*\w+(?:\W+\w+){0,4}?\W*[/|,–—-]\s*\w+(?:\W+\w+){0,2}\W*")
_LONG_WORD = re.compile(r"[^\W\d_][\w'’.-]{3,}")  # "and", "von" and the like left out


def blocks(text: str, language: Language) -> tuple[Block, ...]:
    """Return the blocks of an article, in order, tiling its text; none for an empty text."""
    spans = list(_paragraphs(text))
    kinds = _kinds([text[start:end] for start, end in spans], language)
    pieces: list[tuple[int, BlockKind]] = []
    for (start, end), kind in zip(spans, kinds, strict=True):
        dateline = _dateline(text[start:end]) if kind is BlockKind.PARAGRAPH else 0
        if dateline:
            pieces.append((start, BlockKind.DATELINE))
            start += dateline  # noqa: PLW2901 - the paragraph goes on behind its dateline
        pieces.append((start, kind))
    starts = [0, *(start for start, _ in pieces[1:]), len(text)]
    return tuple(
        Block(start=starts[at], end=starts[at + 1], kind=kind)
        for at, (_, kind) in enumerate(pieces)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for chunk in _CHUNK.finditer(text):
        lines = [
            (chunk.start() + line.start(), chunk.start() + line.end())
            for line in _LINE.finditer(chunk.group())
        ]
        if len(lines) == 1 or _hard_wrapped([text[start:end].strip() for start, end in lines]):
            yield chunk.span()
        else:
            yield from ((_first(text, start), end) for start, end in lines)


def _first(text: str, start: int) -> int:
    while text[start].isspace():
        start += 1
    return start


def _hard_wrapped(lines: list[str]) -> bool:
    inner = lines[:-1]
    return all(len(line) in _WRAPPED for line in inner) and sum(
        line.endswith((".", "!", "?")) for line in inner
    ) * 2 < len(inner)


def _kinds(paragraphs: list[str], language: Language) -> list[BlockKind]:
    kinds = [_kind(paragraph, language) for paragraph in paragraphs]
    for at, kind in enumerate(kinds):
        if (
            kind is BlockKind.CREDIT
            and at
            and kinds[at - 1] is BlockKind.PARAGRAPH
            and not (at == 1 and _is_title(paragraphs[0]))
        ):
            kinds[at - 1] = BlockKind.CAPTION
    body = next(
        (
            at
            for at, kind in enumerate(kinds)
            if kind not in {BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.RELATED}
        ),
        None,
    )
    if (
        body is not None
        and len(paragraphs) > 1
        and _is_title(paragraphs[body])
        and kinds[body] in {BlockKind.PARAGRAPH, BlockKind.SUBHEAD}
    ):
        kinds[body] = BlockKind.HEADLINE
    return kinds


def _is_title(paragraph: str) -> bool:
    return (
        len(paragraph) <= _HEADLINE_LENGTH
        and not paragraph.rstrip().endswith((".", ";", ","))
        and "\n" not in paragraph
    )


def _kind(paragraph: str, language: Language) -> BlockKind:
    head = paragraph[:60].lower()
    if language.finder("boilerplate_cue").search(paragraph):
        return BlockKind.BOILERPLATE
    if any(head.startswith(cue) for cue in language.words("related_cue")):
        return BlockKind.RELATED
    if _is_credit(paragraph, language):
        return BlockKind.CREDIT
    if _is_byline(paragraph, language):
        return BlockKind.BYLINE
    if len(paragraph) <= _SUBHEAD_LENGTH and not paragraph.rstrip().endswith(_ENDS):
        return BlockKind.SUBHEAD
    return BlockKind.PARAGRAPH


def _is_credit(paragraph: str, language: Language) -> bool:
    stops = paragraph.rstrip().endswith((".", "!", "?")) and "©" not in paragraph
    if len(paragraph) > _CREDIT_LENGTH or stops:
        return False
    if paragraph.startswith(("©", "(c)", "(C)")) or re.search(r"\s[|/]\s", paragraph):
        return True
    agency = bool(_AGENCIES.search(paragraph))
    cue = language.finder("credit_cue").search(paragraph)
    if cue and (
        agency or (cue.start() == 0 and re.match(r"(?:\s+\w+)?\W*[:©/]", paragraph[cue.end() :]))
    ):
        return True
    return agency and bool(_NAME_AND_AGENCY.fullmatch(paragraph))


def _is_byline(paragraph: str, language: Language) -> bool:
    if len(paragraph) > _SUBHEAD_LENGTH or paragraph.rstrip().endswith((".", "!", "?")):
        return False
    for cue in language.words("byline_cue"):
        found = re.match(rf"{re.escape(cue)}\s+(.+)", paragraph, re.IGNORECASE)
        if found:
            names = _LONG_WORD.findall(found[1])[:2]
            return bool(names) and all(word[0].isupper() for word in names)
    return False


def _dateline(paragraph: str) -> int:
    """Return the length of the dateline that opens the paragraph, with its dash, 0 without one."""
    found = _DATELINE.match(paragraph)
    if not found:
        return 0
    first = found["place"].split()[0].strip(",.()")
    return found.end() if len(first) > 1 and first.isupper() else 0
