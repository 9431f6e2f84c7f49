"""The table and the list of errors."""

from scoring.table import OURS, Errors, Row, markdown, plain

ROW = Row(
    set="dates",
    measure="F1",
    rows=1200,
    figures={OURS: 0.842, "one": 0.5, "two": 0.61},
    note="free",
)


def test_a_row_shows_ours_and_the_peers_best_first() -> None:
    """Shares are printed per hundred."""
    assert markdown([ROW]).splitlines()[-1] == (
        "| dates | F1 | 1,200 | 84.2 | two 61.0, one 50.0 | free |"
    )


def test_a_measure_without_peers_shows_a_dash() -> None:
    """Nothing is made up for peers that do not do the work."""
    row = Row(set="speed", measure="words", rows=9, figures={OURS: 70_513.2}, percent=False)
    assert "70,513" in plain([row])
    assert plain([row]).endswith("–")


def test_errors_are_listed_most_frequent_first() -> None:
    """Equal errors are counted, however their white space differs."""
    errors = Errors()
    for what in ("once", "twice\nover", "twice over"):
        errors.add("dates", "missed", what)
    assert errors.lines(1) == ["\ndates: missed (3)", "    2 × twice over"]
