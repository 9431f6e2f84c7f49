"""How the desk works: what was decided once stays decided, and nonsense is refused."""

import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.errors import InputError
from workbench.evidence import rerank
from workbench.model import Ruling
from workbench.store import beside
from workbench.workflow.settings import (
    PublicRating,
    PublicScale,
    SecondRuling,
    SettingChanges,
    Settings,
)

SCALE = PublicScale(
    name="Desk",
    worst=1,
    best=5,
    ratings={Ruling.WRONG: PublicRating(value=1, name="Faux")},
)


def test_a_new_desk_works_as_the_workbench_proposes(desk: Path) -> None:
    """Nothing is stored until somebody decides; then each field has its first value."""
    before = desk.read_bytes()
    assert workflow.desk_settings(desk) == Settings()
    assert desk.read_bytes() == before


def test_what_is_decided_stays(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting is read back as it was set, and the others stay as they were."""
    for extra in (rerank, beside):
        monkeypatch.setattr(extra, "demand", lambda: None)  # their packages are extras
    changes: SettingChanges = {
        "second_ruling": SecondRuling.BLIND,
        "sufficiency": "2 independent",
        "public_scale": SCALE,
        "worth_weights": {"vague": -0.3},
        "memory_days": {"rank": 30},
        "beside": True,
        "rerank": True,
    }
    assert set(changes) == {each.name for each in fields(Settings)}
    for key, value in changes.items():
        workflow.change_settings(desk, reviewer="Ada", **{key: value})
    assert workflow.desk_settings(desk) == Settings(**changes)
    workflow.change_settings(desk, reviewer="Ada", public_scale=None)
    assert workflow.desk_settings(desk).public_scale is None


def test_only_what_changes_is_noted(desk: Path) -> None:
    """A change leaves one event with its author; setting the same again leaves none."""
    for _ in range(2):
        workflow.change_settings(desk, reviewer=" Ada  L. ", second_ruling=SecondRuling.OPEN)
    with store.reading(desk) as db:
        noted = [(row["key"], row["reviewer"]) for row in db.query("SELECT * FROM settings")]
    assert noted == [("second_ruling", "Ada L.")]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"sufficiency": "none"}, "2 independent"),
        ({"worth_weights": {"nice": 0.1}}, "superlative"),
        ({"worth_weights": {"vague": 7.0}}, "between -1 and 1"),
        ({"memory_days": {"rank": 0}}, "from 1 to"),
        ({"public_scale": PublicScale(name="", worst=5, best=1, ratings={})}, "higher number"),
        (
            {
                "public_scale": PublicScale(
                    name="", worst=1, best=2, ratings={Ruling.WRONG: PublicRating(value=9, name="")}
                )
            },
            "needs a name",
        ),
    ],
)
def test_nonsense_is_refused_in_one_sentence(desk: Path, change: SettingChanges, told: str) -> None:
    """What cannot be is named, and the desk works on as before."""
    with pytest.raises(InputError, match=told):
        workflow.change_settings(desk, reviewer="Ada", **change)
    assert workflow.desk_settings(desk) == Settings()


def test_what_was_decided_before_is_kept(desk: Path) -> None:
    """No event is changed or removed."""
    workflow.change_settings(desk, reviewer="Ada", second_ruling=SecondRuling.OPEN)
    told = pytest.raises(sqlite3.IntegrityError, match="only ever added")
    with told, store.writing(desk) as db:
        db.execute("DELETE FROM settings")


def test_ranking_again_needs_its_package(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the setting is refused with what to install, and can be switched off."""
    monkeypatch.setattr(rerank, "reader", lambda: None)
    with pytest.raises(InputError, match=r"claim-workbench\[rerank\]"):
        workflow.change_settings(desk, reviewer="Ada", rerank=True)
    assert not workflow.change_settings(desk, reviewer="Ada", rerank=False).rerank
