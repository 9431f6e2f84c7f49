"""Amounts: how many of the expected ones a system read, whatever their places in the text."""

from collections.abc import Callable, Sequence

from scoring.asking import Answer
from scoring.figures import Counts
from scoring.spans import overlap

Same = Callable[[Answer, Answer], bool]


def matched(
    expected: Sequence[Answer], answered: Sequence[Answer], same: Same
) -> tuple[list[Answer], list[Answer]]:
    """Return (the expected ones not answered, the answers not expected), each used once."""
    left = list(answered)
    missing = []
    for one in expected:
        found = next((answer for answer in left if same(one, answer)), None)
        if found is None:
            missing.append(one)
        else:
            left.remove(found)
    return missing, left


def counts(expected: Sequence[Answer], answered: Sequence[Answer], same: Same) -> Counts:
    """Return how many of the expected amounts were answered."""
    missing, _ = matched(expected, answered, same)
    return Counts(
        right=len(expected) - len(missing), answered=len(answered), expected=len(expected)
    )


def outermost(answers: Sequence[Answer]) -> list[Answer]:
    """Return the answers that lie in no longer one: the "20" of "20 %" is no second amount."""
    return [
        one
        for one in answers
        if not any(
            overlap((one.start, one.end), (other.start, other.end))
            and other.end - other.start > one.end - one.start
            for other in answers
        )
    ]
