"""The figures: F1, average precision, thresholds."""

import pytest
from scoring.figures import (
    NOTHING,
    Counts,
    accuracy,
    average_precision,
    precision_at,
    thresholded,
)


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    """Three right of four answered and six expected: 3/4 and 3/6 give 0.6."""
    counts = Counts(right=3, answered=4, expected=6)
    assert counts.precision == 0.75
    assert counts.recall == 0.5
    assert counts.f1 == pytest.approx(0.6)


def test_nothing_expected_and_nothing_answered_is_no_division_by_zero() -> None:
    """An empty set has figures of 0."""
    assert NOTHING.precision == NOTHING.recall == NOTHING.f1 == 0


def test_counts_add_up_over_files() -> None:
    """The total of two files is counted on all their cases, not averaged."""
    one = Counts(right=1, answered=1, expected=1)
    other = Counts(right=0, answered=3, expected=1)
    assert (one + other).precision == 0.25


def test_average_precision_rewards_relevant_ones_at_the_top() -> None:
    """Relevant at places 1 and 3: the mean of 1/1 and 2/3."""
    assert average_precision([0.9, 0.5, 0.4], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)


def test_equal_scores_keep_the_order_given() -> None:
    """A constant score is worth the order of the sentences, no more."""
    assert average_precision([0.0, 0.0, 0.0], [False, True, False]) == 0.5


def test_average_precision_without_relevant_ones_is_zero() -> None:
    """A set without a relevant case cannot be ranked well."""
    assert average_precision([0.3, 0.2], [False, False]) == 0


def test_precision_at_counts_only_the_best_scores() -> None:
    """Of the two best scored one is relevant."""
    assert precision_at(2, [0.1, 0.9, 0.8], [True, True, False]) == 0.5


def test_a_score_on_the_threshold_is_answered() -> None:
    """From 0.5 up means 0.5 too."""
    counts = thresholded([0.5, 0.49], [True, True], 0.5)
    assert counts == Counts(right=1, answered=1, expected=2)


def test_accuracy_of_nothing_is_zero() -> None:
    """No cases, no accuracy."""
    assert accuracy([]) == 0
