"""Options of a choice are told apart by their labels."""

from workbench.ui.labels import distinct


def test_what_is_called_the_same_is_numbered() -> None:
    """Two articles of one title can both be chosen; a label of its own stays as it is."""
    told = distinct({7: "Talks", 8: "Ports", 9: "Talks"})
    assert told == {7: "Talks (1)", 8: "Ports", 9: "Talks (2)"}
