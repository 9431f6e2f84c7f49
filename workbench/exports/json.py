"""Verdict sheet as JSON, for programs: nested, with one object for each row.

``sheet.schema.json`` beside this module says what stands where.
"""

import json
from importlib.resources import files
from typing import Any

from workbench.exports.row import Cited, Rating, SheetRow
from workbench.exports.sheet import Sheet, about
from workbench.model import Adjudication, Claim, Verdict

SUFFIX = ".json"
MEDIA_TYPE = "application/json"


def render(sheet: Sheet) -> bytes:
    """Return the sheet as one JSON object with ``about`` and ``rows``."""
    document = {"about": about(sheet), "rows": [_row(row) for row in sheet.rows]}
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    # A lone surrogate has no UTF-8 form; it becomes "?" rather than an error at the last step.
    return text.encode("utf-8-sig" if sheet.bom else "utf-8", errors="replace")


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the document that ``render`` writes."""
    text = files("workbench.exports").joinpath("sheet.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _row(row: SheetRow) -> dict[str, Any]:
    return {
        "no": row.no,
        "block": row.block,
        "block_kind": row.block_kind.value,
        "claim": _claim(row.claim),
        "status": row.status.value,
        "verdict": _verdict(row.verdict) if row.verdict else None,
        "final": _final(row.final) if row.final else None,
        "rating": _rating(row.rating) if row.rating else None,
        "evidence": [_cited(cited) for cited in row.cited],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    value = claim.value
    return {
        "id": claim.id,
        "sentence": claim.sentence + 1,
        "start": claim.start,
        "end": claim.end,
        "words": claim.words,
        "label": claim.label,
        "statement": claim.statement,
        "kind": claim.kind,
        "kinds": list(claim.kinds),
        "value": value.text if value else None,
        "unit": value.unit if value else None,
        "bound": value.bound.value if value else None,
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "worth": claim.worth,
        "reasons": list(claim.reasons),
        "flags": list(claim.flags),
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "id": verdict.id,
        "ruling": verdict.ruling.value if verdict.ruling else None,
        "reviewer": verdict.reviewer,
        "at": verdict.at,
        "note": verdict.note,
        "correction": verdict.correction,
    }


def _rating(rating: Rating) -> dict[str, Any]:
    return {
        "scale": rating.scale,
        "worst": rating.worst,
        "best": rating.best,
        "value": rating.value,
        "name": rating.name,
    }


def _final(final: Adjudication) -> dict[str, Any]:
    return {
        "id": final.id,
        "ruling": final.ruling.value if final.ruling else None,
        "reviewer": final.reviewer,
        "at": final.at,
        "note": final.note,
    }


def _cited(cited: Cited) -> dict[str, Any]:
    source = cited.source
    return {
        "stance": cited.evidence.stance.value,
        "quote": cited.evidence.quote,
        "locator": cited.evidence.locator,
        "check": {
            "found": cited.check.found,
            "variants": list(cited.check.variants),
            "intact": cited.check.intact,
            "withdrawn": source.withdrawn,
            "replaced_by": source.replaced_by,
        },
        "source": {
            "id": source.id,
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "published": source.published.isoformat() if source.published else None,
            "kind": source.kind.value,
            "primary": source.primary,
            "url": source.url,
            "archived_url": source.archived_url,
            "accessed": source.accessed.isoformat() if source.accessed else None,
            "sha256": source.sha256,
            "confidential": source.confidential,
        },
    }
