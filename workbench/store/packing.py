"""Values, found values and spans as JSON text, and back again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from workbench.model import Bound, Claim, FoundValue, Modality, Value

Spans = tuple[tuple[int, int], ...]


def pack(thing: object) -> str:
    """Return compact JSON, letters as they are; the same thing always gives the same text."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def pack_value(value: Value | None) -> str | None:
    """Return a value as a JSON object, or None (NULL) for a claim without one."""
    return None if value is None else pack(asdict(value))


def unpack_value(text: str | None) -> Value | None:
    """Undo ``pack_value``."""
    return None if text is None else _value(json.loads(text))


def pack_found(found: FoundValue | None) -> str | None:
    """Return a found value as a JSON object, or None (NULL) when a match compared none."""
    return None if found is None else pack(asdict(found))


def unpack_found(text: str | None) -> FoundValue | None:
    """Undo ``pack_found``."""
    return None if text is None else _found(json.loads(text))


def pack_values(values: Iterable[FoundValue]) -> str:
    """Return the values of a passage as a JSON array."""
    return pack([asdict(found) for found in values])


def unpack_values(text: str) -> tuple[FoundValue, ...]:
    """Undo ``pack_values``."""
    return tuple(_found(each) for each in json.loads(text))


def unpack_words(text: str) -> tuple[str, ...]:
    """Return the strings of a JSON array, as stored for kinds, reasons and flags."""
    return tuple(json.loads(text))


def pack_spans(spans: Sequence[tuple[int, int]]) -> str:
    """Return spans as a JSON array of pairs."""
    return pack([list(span) for span in spans])


def unpack_spans(text: str) -> Spans:
    """Undo ``pack_spans``."""
    return tuple((start, end) for start, end in json.loads(text))


def unpack_claim(fields: dict[str, Any]) -> Claim:
    """Return the claim of a JSON object of its fields."""
    lists = {name: tuple(fields[name]) for name in ("kinds", "reasons", "flags")}
    value = fields["value"] and _value(fields["value"])
    return Claim(**{**fields, **lists, "value": value, "modality": Modality(fields["modality"])})


def _value(fields: dict[str, Any]) -> Value:
    return Value(**{**fields, "bound": Bound(fields["bound"])})


def _found(fields: dict[str, Any]) -> FoundValue:
    return FoundValue(**{**fields, "value": _value(fields["value"])})
