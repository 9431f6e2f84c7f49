"""The plots of the insights page."""

from workbench.ui import plots


def test_a_part_without_room_has_no_number() -> None:
    """A part too small for its number is drawn bare, and the others with theirs."""
    names = ("Kind", "Ruling", "Count")
    rows = [
        dict(zip(names, ("date", "Wrong", 1), strict=True)),
        dict(zip(names, ("date", "Open", 99), strict=True)),
    ]
    spec = plots.stacked(rows, plots.PAPER, names, {"Wrong": "#C4502E", "Open": ""})
    shown = [row.get("shown") for row in spec["data"]["values"]]
    assert shown == [" ", "99"]  # without any, browsers draw the word "null"
