"""Places by their phrase, and not what only sounds like one."""

import pytest

from workbench import splitting


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Dans l'état actuel de l'Ukraine, rien ne change.", []),
        ("Ils se sont parlé, sur fond de tensions en Ukraine.", []),
        ("La réunion s'est tenue à Kiev, en Ukraine.", ["à Kiev, en Ukraine"]),
        (
            "Des soldats sont massés à la frontière de l'Ukraine.",
            ["à la frontière de l'Ukraine"],
        ),
    ],
)
def test_a_figure_of_speech_is_no_place(text: str, places: list[str]) -> None:
    """What begins with a noun that is no place, as « sur fond de », is none."""
    claims = splitting.split(text, language="fr", published=None).claims
    assert [claim.words for claim in claims if claim.kind == "place"] == places
