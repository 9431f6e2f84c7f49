"""Published fact-checks, as schema.org's ClaimReview in JSON-LD and in the DataCommons feed.

Each review is a source of the kind *previous fact-check*: its text holds the claim, what was
ruled, and the words of the review, if it gives any.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from workbench.errors import InputError
from workbench.model import Source, SourceKind
from workbench.reading import record
from workbench.reading.text import checked, decode

SUFFIXES = (".json", ".jsonld")
MEDIA_TYPE = ""  # a feed holds many: the text of each is its copy

_SCRIPT = re.compile(
    rb"<script[^>]{0,500}?application/ld\+json[^>]{0,500}?>(.*?)</script", re.DOTALL | re.IGNORECASE
)
_DEEPEST = 12  # levels of a feed, a graph or an item inside another that are looked into

Node = Mapping[str, Any]


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield each fact-check of a JSON-LD file or feed, or why it cannot be read.

    Raises InputError when it is no JSON or holds none.
    """
    try:
        found = list(_reviews(json.loads(decode(data))))
    except (ValueError, RecursionError) as error:
        message = "The file is no valid JSON: save the feed again."
        raise InputError(message) from error
    if not found:
        message = "The file holds no ClaimReview: sources in bulk are .jsonl or .csv files."
        raise InputError(message)
    for number, review in enumerate(found, start=1):
        yield _read(review, name=f"{name}, review {number}")


def in_page(page: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield each fact-check that a web page describes for machines; most pages describe none."""
    for script in _SCRIPT.finditer(page):
        try:
            found = list(_reviews(json.loads(script[1])))
        except (ValueError, RecursionError):
            continue  # the page itself can be read without it
        for review in found:
            yield _read(review, name=f"{name}, its ClaimReview")


def _reviews(thing: object, depth: int = 0) -> Iterator[Node]:
    """Yield each ClaimReview in a document, wherever it stands."""
    if depth > _DEEPEST:
        return
    if isinstance(thing, list):
        for each in thing:
            yield from _reviews(each, depth + 1)
    elif isinstance(thing, dict):
        if "ClaimReview" in _listed(thing.get("@type")):
            yield thing
            return
        for key in ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity", "review"):
            yield from _reviews(thing.get(key), depth + 1)


def _read(review: Node, *, name: str) -> Source | record.Broken:
    try:
        return _source(review)
    except InputError as error:
        return record.Broken(name=name, why=str(error))


def _source(review: Node) -> Source:
    claim, rating = _text(review.get("claimReviewed")), _rating(_node(review.get("reviewRating")))
    if not claim:
        message = "The review does not say which claim it is about (claimReviewed)."
        raise InputError(message)
    author = _node(review.get("author"))
    item = _node(review.get("itemReviewed"))
    body = _text(review.get("reviewBody")) or _text(review.get("description"))
    parts = [claim, rating, body, _claimant(item)]
    return Source(
        title=_text(review.get("name")) or _text(review.get("headline")) or claim,
        text=checked("\n\n".join(part for part in parts if part)),
        author=_text(author.get("name")),
        publisher=_text(_node(review.get("publisher")).get("name")) or _text(author.get("name")),
        published=_day(review.get("datePublished")),
        url=_text(review.get("url")),
        language=_text(review.get("inLanguage"))[:2].lower(),
        kind=SourceKind.FACT_CHECK,
        licence=_text(review.get("license")),
        reviewed=claim,
        rating=rating,
    )


def _rating(rating: Node) -> str:
    """Return what was ruled: in words, or else as a number with the best that there is."""
    words = _text(rating.get("alternateName")) or _text(rating.get("name"))
    value, best = _text(rating.get("ratingValue")), _text(rating.get("bestRating"))
    return words or (f"{value}/{best}" if value and best else value)


def _claimant(item: Node) -> str:
    """Return who made the claim and when, as far as the review says so."""
    who = _text(_node(item.get("author")).get("name"))
    return ", ".join(filter(None, [who, _text(item.get("datePublished"))[:10]]))


def _text(thing: object) -> str:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    if isinstance(thing, dict):
        thing = thing.get("@value")
    if isinstance(thing, bool) or not isinstance(thing, str | int | float):
        return ""
    return " ".join(str(thing).split())


def _node(thing: object) -> Node:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    return thing if isinstance(thing, dict) else {}


def _listed(thing: object) -> list[object]:
    return thing if isinstance(thing, list) else [thing]


def _day(thing: object) -> date | None:
    try:
        return date.fromisoformat(_text(thing)[:10])
    except ValueError:
        return None
