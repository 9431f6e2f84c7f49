"""Durations and periods seen from the day that their source was published."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.model import Comparison, Match


@pytest.mark.parametrize(
    ("since", "comparison"),
    [
        ("2008", Comparison.AGREES),
        ("2007", Comparison.CLOSE),
        ("2001", Comparison.SILENT),
    ],
)
def test_a_period_is_as_long_as_it_has_lasted(
    match_one: Callable[..., Match], since: str, comparison: Comparison
) -> None:
    """Since 2008, in a source of 2024, is sixteen years."""
    context = "Ms. Halloran has worked at the Brookfield clinic for 16 years."
    text = f"Ms. Halloran has worked at the Brookfield clinic since {since}."
    match = match_one(
        ("duration", "16 years", context, "P16Y"),
        text,
        ("period", f"since {since}", f"{since}/.."),
        published=date(2024, 3, 14),
    )
    assert match.comparison is comparison
