"""Worth: how much a claim deserves a checker's time, 0 to 1, with the reasons by name.

Each reason that holds moves the score by its weight; the weights are editable by a desk. A first
version: the learned score joins them once it is trained.
"""

from collections.abc import Mapping
from types import MappingProxyType

from workbench.kinds.grammar import Found
from workbench.model import BlockKind, Modality

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "names a figure": 0.20,
        "many people or much money": 0.15,
        "superlative": 0.20,
        "compares": 0.10,
        "cause": 0.15,
        "states a rule": 0.15,
        "quotes somebody": 0.10,
        "exact date": 0.10,
        "lasts or counts time": 0.10,
        "in the headline": 0.15,
        "near the top": 0.05,
        "weekday does not fit": 0.25,
        "hedged": -0.05,
        "prediction": -0.15,
        "vague": -0.15,
        "title of a person": -0.10,
        "place": -0.05,
    }
)
_BASE = 0.4
_MANY = 10_000
_TOP = 0.2
_BY_KIND = {
    "quantity": "names a figure",
    "money": "names a figure",
    "share": "names a figure",
    "measure": "names a figure",
    "age": "names a figure",
    "rank": "superlative",
    "comparison": "compares",
    "cause": "cause",
    "rule": "states a rule",
    "quote": "quotes somebody",
    "duration": "lasts or counts time",
    "period": "lasts or counts time",
    "recurrence": "lasts or counts time",
    "prediction": "prediction",
    "role": "title of a person",
    "place": "place",
}


def worth(
    found: Found, *, block: BlockKind, modality: Modality, position: float
) -> tuple[float, tuple[str, ...]]:
    """Return (score, reasons) of a claim; ``position`` runs from 0, the article's top, to 1."""
    reasons = tuple(_reasons(found, block, modality, position))
    return round(min(1.0, max(0.0, _BASE + sum(WEIGHTS[reason] for reason in reasons))), 2), reasons


def _reasons(found: Found, block: BlockKind, modality: Modality, position: float) -> list[str]:
    read = found.read
    reasons = [_BY_KIND[read.kind]] if read.kind in _BY_KIND else []
    highest = read.value.hi if read.value.hi is not None else read.value.lo
    if read.kind in {"quantity", "money"} and isinstance(highest, float) and highest >= _MANY:
        reasons.append("many people or much money")
    if read.kind == "date" and len(read.value.text) >= len("2021-12-07"):
        reasons.append("exact date")
    if any(flag.startswith("weekday mismatch") for flag in read.flags):
        reasons.append("weekday does not fit")
    if "vague" in read.flags:
        reasons.append("vague")
    if block is BlockKind.HEADLINE:
        reasons.append("in the headline")
    elif position < _TOP:
        reasons.append("near the top")
    if modality is Modality.HEDGED:
        reasons.append("hedged")
    return reasons
