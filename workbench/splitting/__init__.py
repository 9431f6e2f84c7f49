"""Splitting: from the text of an article to its blocks, sentences and claims."""

import hashlib
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench import languages
from workbench.errors import InputError
from workbench.kinds import grammar
from workbench.kinds.document import SKIPPED, Document
from workbench.model import FoundValue, Split
from workbench.splitting.blocks import blocks
from workbench.splitting.claims import claims
from workbench.splitting.claims import sentences as judged
from workbench.splitting.consistency import inconsistencies
from workbench.splitting.contract import as_dict, schema
from workbench.splitting.parsing import parse
from workbench.splitting.sentences import sentences

if TYPE_CHECKING:
    from workbench.languages import Language

__all__ = ["as_dict", "schema", "split", "values_in", "warm"]


def split(
    text: str,
    language: str | None = None,
    published: date | str | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Split:
    """Split an article into blocks, sentences and claims.

    ``language`` is an ISO 639-1 code, detected if None; ``published`` (a date, or ISO 8601 text)
    is the day that "last month" and bare dates are read from. All offsets are code points of
    ``text`` as given. ``progress`` is called with (sentences done, sentences in all) and may
    raise to stop.

    Raises InputError for a text without any word or a date that is none, LanguageError for an
    unknown language or a pipeline that is not installed.
    """
    if not text.strip():
        message = "The text is empty; give the article's text."
        raise InputError(message)
    day = _day(published)
    rules = _rules(text, language)
    parts = blocks(text, rules)
    spans = tuple(sentences(text, parts, rules))
    parsed = parse(
        [None if parts[block].kind in SKIPPED else text[start:end] for start, end, block in spans],
        rules,
        progress,
    )
    atoms = tuple(
        grammar.of(rules.code).atoms(
            text, published=day, barriers=[part.start for part in parts[1:]]
        )
    )
    document = Document(
        text=text,
        language=rules,
        published=day,
        blocks=parts,
        spans=spans,
        parsed=parsed,
        values=tuple(filter(grammar.is_value, atoms)),
        bare=tuple(one for one in atoms if one.read.kind is None),
    )
    found = claims(document)
    return Split(
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=rules.code,
        published=day,
        blocks=parts,
        sentences=judged(document, found),
        claims=found,
        warnings=inconsistencies(document, found),
    )


def _day(published: date | str | None) -> date | None:
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published)
    except ValueError:
        message = f"The publication date {published!r} is no date; write it as 2021-12-28."
        raise InputError(message) from None


def _rules(text: str, language: str | None) -> "Language":
    """Return the rules of the language asked for, or detected; else those of any language."""
    if language is not None:
        return languages.get(language)
    detected = languages.detect(text)
    return languages.get(detected if detected in languages.codes() else languages.UNDETERMINED)


def values_in(text: str, *, language: str, published: date | None = None) -> tuple[FoundValue, ...]:
    """Return the values that stand in a text, without parsing it: dates, figures, periods, ranks.

    A language without rules gets those of any language.
    """
    code = language if language in languages.codes() else languages.UNDETERMINED
    return tuple(
        FoundValue(
            kind=str(found.read.kind), start=found.start, end=found.end, value=found.read.value
        )
        for found in grammar.of(code).read(text, published=published)
    )


@lru_cache(maxsize=8)
def warm(language: str) -> None:
    """Load what a language's splitting needs, so that the first article does not wait for it."""
    split("1.", language)
