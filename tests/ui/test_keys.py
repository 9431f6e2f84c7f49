"""The table of keys."""

from workbench.model import Ruling
from workbench.ui import english
from workbench.ui.keys import KEYS


def test_no_press_means_two_things() -> None:
    """Each press stands once in the table."""
    presses = [press for key in KEYS for press in key.presses]
    assert len(presses) == len(set(presses))


def test_every_ruling_has_its_digit_in_the_order_of_the_buttons() -> None:
    """The digits run as the buttons do, so that what is shown on them is true."""
    digits = {key.presses[0]: key.act for key in KEYS if key.act.startswith("press:rule_")}
    assert digits == {
        str(number): f"press:rule_{ruling.name}_" for number, ruling in enumerate(Ruling, start=1)
    }


def test_the_help_has_words_for_every_key() -> None:
    """What a key does is said by the help or by the ruling's own name; no words are left over."""
    said = {key.said for key in KEYS if not key.said.startswith("rule_")}
    assert said == set(english.KEY_HELP)
