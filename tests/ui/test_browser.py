"""What a browser remembers: the name that the person wrote, unless the server offers another."""

import pytest

from workbench.ui import browser


@pytest.mark.parametrize(
    ("kept", "offered", "name"),
    [
        ("", "", ""),
        ("", "Ada", "Ada"),
        (browser.named("Bob", ""), "", "Bob"),
        (browser.named("Bob", "Ada"), "Ada", "Bob"),
        (browser.named("Bob", ""), "Ada", "Ada"),
        (browser.named("", "Ada"), "Ada", "Ada"),
    ],
)
def test_the_name_is_recalled(kept: str, offered: str, name: str) -> None:
    """A name that was written here stays, until the server is started for somebody else."""
    assert browser.name_among(kept, offered) == name
