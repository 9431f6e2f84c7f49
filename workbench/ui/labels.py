"""Labels of a choice that tell its options apart.

The framework knows what a person chose by the label alone: of two options that are called the same,
it takes the first for the second.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

Option = TypeVar("Option", bound=Hashable)


def distinct(labels: Mapping[Option, str]) -> dict[Option, str]:
    """Return the labels with a number behind those that several options have."""
    times = Counter(labels.values())
    seen: Counter[str] = Counter()
    told = {}
    for option, label in labels.items():
        seen[label] += 1
        told[option] = f"{label} ({seen[label]})" if times[label] > 1 else label
    return told
