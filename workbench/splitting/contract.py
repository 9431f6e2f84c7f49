"""The split as plain data, as ``workbench split --json`` prints it, and its JSON Schema."""

import json
from importlib.resources import files
from typing import Any

from workbench.model import Claim, Split

_SCHEMA = "split.schema.json"


def as_dict(split: Split) -> dict[str, Any]:
    """Return a split as the contract's object; offsets are code points of the text as given."""
    return {
        "article": {
            "sha256": split.sha256,
            "language": split.language,
            "published": split.published.isoformat() if split.published else None,
        },
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind.value}
            for block in split.blocks
        ],
        "sentences": [
            {
                "start": sentence.start,
                "end": sentence.end,
                "block": sentence.block,
                "checkable": sentence.checkable,
                "reason": sentence.reason,
            }
            for sentence in split.sentences
        ],
        "claims": [_claim(claim) for claim in split.claims],
        "warnings": [
            {
                "kind": warning.kind.value,
                "message": warning.message,
                "places": [{"start": start, "end": end} for start, end in warning.places],
            }
            for warning in split.warnings
        ],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    value = claim.value
    return {
        "id": claim.id,
        "kind": claim.kind,
        "kinds": list(claim.kinds),
        "start": claim.start,
        "end": claim.end,
        "words": claim.words,
        "value": value.text if value else None,
        "lo": value.lo if value else None,
        "hi": value.hi if value else None,
        "unit": value.unit if value else None,
        "bound": value.bound.value if value else None,
        "label": claim.label,
        "statement": claim.statement,
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "worth": claim.worth,
        "reasons": list(claim.reasons),
        "flags": list(claim.flags),
        "sentence": claim.sentence,
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what :func:`as_dict` returns."""
    loaded: dict[str, Any] = json.loads((files(__package__) / _SCHEMA).read_text("utf-8"))
    return loaded
