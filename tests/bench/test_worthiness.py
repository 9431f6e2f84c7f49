"""Check-worthiness: thresholds, and finding a sentence again."""

import pytest
from scoring.worthiness import best_threshold, normal


@pytest.mark.parametrize(
    ("scored", "threshold"),
    [
        ([(0.9, True), (0.6, True), (0.3, False)], 0.6),
        ([(0.9, False), (0.6, True), (0.5, True)], 0.5),
        ([(0.9, False)], 2.0),
        ([], 2.0),
    ],
)
def test_the_threshold_is_the_one_most_often_right(
    scored: list[tuple[float, bool]], threshold: float
) -> None:
    """Where none is right more often than calling all unworthy, none is reached."""
    assert best_threshold(scored) == threshold


def test_equal_scores_fall_on_one_side_of_the_threshold() -> None:
    """A threshold cannot cut between two sentences of the same score."""
    assert best_threshold([(0.5, True), (0.5, False)]) == 2.0


def test_a_sentence_is_found_again_whatever_its_quotes_and_spaces() -> None:
    """Two releases of a sentence are one sentence."""
    assert normal('"We  cut taxes,"') == normal("We cut taxes.")
