"""The reasons of a claim's worth, by name, and what each weighs."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from workbench.errors import InputError
from workbench.kinds.grammar import Found
from workbench.kinds.reading import Read
from workbench.model import BlockKind, Modality
from workbench.splitting.worth.article import Weighed

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "worded like what is checked": 0.40,
        "names a figure": 0.15,
        "many people or much money": 0.15,
        "superlative": 0.20,
        "compares": 0.10,
        "cause": 0.15,
        "states a rule": 0.15,
        "quotes somebody": 0.10,
        "exact date": 0.10,
        "lasts or counts time": 0.10,
        "in the headline": 0.15,
        "leads the article": 0.40,
        "weekday does not fit": 0.25,
        "said before": -0.15,
        "hedged": -0.05,
        "prediction": -0.15,
        "vague": -0.15,
        "title of a person": -0.10,
        "place": -0.05,
    }
)
"""What each reason adds; the first is multiplied with the sentence's learned score."""
_BASE = 0.2
_LIKELY = 0.5
_MANY = 10_000
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
    found: Found,
    *,
    block: BlockKind,
    modality: Modality,
    sentence: Weighed,
    weights: Mapping[str, float] = WEIGHTS,
) -> tuple[float, tuple[str, ...]]:
    """Return (score, reasons) of a claim in a sentence that was weighed.

    ``weights`` are a desk's own, as :func:`weights_with` makes them.
    """
    reasons = tuple(_reasons(found, block, modality, sentence))
    return score(reasons, wording=sentence.wording, weights=weights), reasons


def score(
    reasons: Iterable[str], *, wording: float, weights: Mapping[str, float] = WEIGHTS
) -> float:
    """Return the worth that reasons give a claim in a sentence of that learned score, 0 to 1."""
    learned, *_ = WEIGHTS
    told = _BASE + weights[learned] * wording
    told += sum(weights[reason] for reason in reasons if reason != learned)
    return round(min(1.0, max(0.0, told)), 2)


def weights_with(own: Mapping[str, float]) -> Mapping[str, float]:
    """Return the weights with a desk's own in place of some.

    Raises InputError for a reason that does not exist, naming those that do.
    """
    if unknown := own.keys() - WEIGHTS.keys():
        message = (
            f"No reason is called {min(unknown)!r}; the reasons are: {', '.join(sorted(WEIGHTS))}."
        )
        raise InputError(message)
    return MappingProxyType({**WEIGHTS, **own})


def _reasons(
    found: Found, block: BlockKind, modality: Modality, sentence: Weighed
) -> Iterator[str]:
    if sentence.wording >= _LIKELY:
        yield "worded like what is checked"
    yield from _of_reading(found.read)
    if block is BlockKind.HEADLINE:
        yield "in the headline"
    elif sentence.leads:
        yield "leads the article"
    if sentence.repeats:
        yield "said before"
    if modality is Modality.HEDGED:
        yield "hedged"


def _of_reading(read: Read) -> Iterator[str]:
    if read.kind in _BY_KIND:
        yield _BY_KIND[read.kind]
    highest = read.value.hi if read.value.hi is not None else read.value.lo
    if read.kind in {"quantity", "money"} and isinstance(highest, float) and highest >= _MANY:
        yield "many people or much money"
    if read.kind == "date" and len(read.value.text) >= len("2021-12-07"):
        yield "exact date"
    if any(flag.startswith("weekday mismatch") for flag in read.flags):
        yield "weekday does not fit"
    if "vague" in read.flags:
        yield "vague"
