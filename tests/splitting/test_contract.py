"""The split as plain data: what ``workbench split --json`` prints is what the schema says."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

import jsonschema
import pytest

from workbench import splitting
from workbench.model import BlockKind, Bound, Modality, Split, WarningKind

Splitter = Callable[..., Split]

TEXTS = [
    ("fr", "Joe Biden et Vladimir Poutine ont parlé pendant deux heures le 7 décembre 2021."),
    ("fr", "« Nous sommes prêts », a déclaré le ministre. Des milliers de soldats sont là."),
    ("fr", "Titre\n\nUne légende, lundi 3 décembre 2021.\n\nJean Dupont | AFP\n\nPARIS – Il part."),
    ("fr", "Oui."),
    ("fr", "Environ 2,5 Md€, près de 19 %, moins de 100 élèves, 20 à 30 jours, plus d'un an."),
    ("en", "The most powerful alliance in the world has grown by three percentage points."),
    ("en", "Early 2020, mid-2021 and late 2022 saw up to 30 deaths, at least 12 of them here."),
    ("en", "Moscow will not attack. It may withdraw. “We are ready to talk,” Lavrov said."),
    ("en", "word"),
    ("en", "🙂"),
    ("en", "They met on Monday, 7 December 2021, 120 people, 80 women and 50 men."),
    ("und", "6.8 % · €30 · 2021-12-07"),
    ("und", "مرحبا بالعالم. שלום."),
    (None, "12 / 13"),
    (None, "Die Verhandlungen haben gestern zwei Stunden gedauert, sagte der Minister."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_split_is_what_the_schema_says(split: Splitter, language: str | None, text: str) -> None:
    """Whatever the text, the object validates, and survives the way through JSON."""
    plain = splitting.as_dict(split(text, language))
    jsonschema.validate(
        plain,
        splitting.schema(),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    assert json.loads(json.dumps(plain)) == plain
    for claim in plain["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["words"]


def test_the_schema_is_a_schema() -> None:
    """It is well formed, and says of every object which fields it has."""
    loaded = splitting.schema()
    jsonschema.Draft202012Validator.check_schema(loaded)
    for name in ("blocks", "sentences", "claims", "warnings"):
        item = loaded["properties"][name]["items"]
        assert item["required"] == list(item["properties"])
        assert item["additionalProperties"] is False


@pytest.mark.parametrize(
    ("place", "enum"),
    [
        (("blocks", "kind"), BlockKind),
        (("claims", "modality"), Modality),
        (("claims", "bound"), Bound),
        (("warnings", "kind"), WarningKind),
    ],
)
def test_the_schema_names_every_value(place: tuple[str, str], enum: type[StrEnum]) -> None:
    """A value added to the model is missed in the schema here, and not by a user."""
    name, key = place
    listed: list[Any] = splitting.schema()["properties"][name]["items"]["properties"][key]["enum"]
    assert set(listed) - {None} == {value.value for value in enum}


def test_a_split_tells_what_it_was_made_from() -> None:
    """The object holds the sum of the text, the language used and the day it was read from."""
    text = "Il est parti hier à l’aube."
    given = splitting.as_dict(splitting.split(text, "fr", "2021-12-28"))
    assert given["article"] == {
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "language": "fr",
        "published": "2021-12-28",
    }
    again = splitting.as_dict(splitting.split(text, "fr", date(2021, 12, 28)))
    assert again == given
