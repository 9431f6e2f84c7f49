"""How the desk works: what its people have decided once for all, with what holds until they do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypedDict, Unpack

from workbench import store
from workbench.errors import InputError
from workbench.evidence import memory, rerank
from workbench.evidence.sufficiency import RULES
from workbench.model import Ruling
from workbench.splitting import worth
from workbench.store import Database
from workbench.store import beside as indexes
from workbench.store import settings as stored
from workbench.workflow.stamps import name, now

_LONGEST = 36_500  # days: a century


class SecondRuling(StrEnum):
    """Whether each claim is ruled on by a second reviewer, and what that reviewer sees."""

    OFF = "off"
    BLIND = "blind"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRating:
    """A step of the scale that readers see."""

    value: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicScale:
    """The scale that readers see, from ``worst`` to ``best``, and what each ruling is on it."""

    name: str
    worst: int
    best: int
    ratings: Mapping[Ruling, PublicRating]
    """A ruling without a step is not published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the desk has decided; each field begins as the workbench proposes it."""

    second_ruling: SecondRuling = SecondRuling.OFF
    sufficiency: str = RULES[0].name
    """Name of the rule of ``evidence.sufficiency.RULES`` that the desk goes by."""
    public_scale: PublicScale | None = None
    """None while the desk publishes no ratings."""
    worth_weights: Mapping[str, float] = field(default_factory=dict)
    """The desk's own weights of reasons of worth, in place of those of ``worth.WEIGHTS``."""
    beside: bool = False
    """Whether the desk is searched by indexes beside its file, an extra for large desks."""
    rerank: bool = False
    """Whether the best candidates of a claim are ranked again by a larger network, an extra."""
    memory_days: Mapping[str, int] = field(default_factory=lambda: dict(memory.DAYS))
    """Days for which a verdict on a claim of that kind holds; other kinds do not grow old."""


class SettingChanges(TypedDict, total=False):
    """The settings to change; the others stay as they are."""

    second_ruling: SecondRuling
    sufficiency: str
    public_scale: PublicScale | None
    worth_weights: Mapping[str, float]
    memory_days: Mapping[str, int]
    beside: bool
    rerank: bool


def desk_settings(desk: Path) -> Settings:
    """Return how the desk works."""
    with store.reading(desk) as db:
        return settings_in(db)


def change_settings(desk: Path, *, reviewer: str, **changes: Unpack[SettingChanges]) -> Settings:
    """Change how the desk works; returns how it works from now on.

    Raises InputError for a rule or a reason that does not exist and for a number out of bounds.
    """
    with store.writing(desk) as db:
        before = settings_in(db)
        after = replace(before, **changes)
        _check(after)
        for key, kept in _KEPT.items():
            if getattr(after, key) != getattr(before, key):
                value = kept.write(getattr(after, key))
                stored.add(db, key, value, at=now(), reviewer=name(reviewer))
    return after


def settings_in(db: Database) -> Settings:
    """Return how an open desk works."""
    told = stored.every(db)
    return Settings(**{key: kept.read(told[key]) for key, kept in _KEPT.items() if key in told})


def _check(settings: Settings) -> None:
    if settings.rerank:
        rerank.demand()
    if settings.beside:
        indexes.demand()
    names = [rule.name for rule in RULES]
    if settings.sufficiency not in names:
        message = f"No rule is called {settings.sufficiency!r}; the rules are: {', '.join(names)}."
        raise InputError(message)
    worth.weights_with(settings.worth_weights)
    if any(abs(weight) > 1 for weight in settings.worth_weights.values()):
        message = "A weight lies between -1 and 1: write a smaller one."
        raise InputError(message)
    if any(not 1 <= days <= _LONGEST for days in settings.memory_days.values()):
        message = f"A verdict holds from 1 to {_LONGEST} days: write such a number."
        raise InputError(message)
    if settings.public_scale is not None:
        _check_scale(settings.public_scale)


def _check_scale(scale: PublicScale) -> None:
    if scale.worst >= scale.best:
        message = "The best step of a public scale has a higher number than the worst."
        raise InputError(message)
    for rating in scale.ratings.values():
        if not rating.name.strip() or not scale.worst <= rating.value <= scale.best:
            message = (
                f"Each step of the public scale needs a name and a number from {scale.worst}"
                f" to {scale.best}."
            )
            raise InputError(message)


def _write_scale(scale: PublicScale | None) -> object:
    if scale is None:
        return None
    ratings = {ruling: [rating.value, rating.name] for ruling, rating in scale.ratings.items()}
    return {"name": scale.name, "worst": scale.worst, "best": scale.best, "ratings": ratings}


def _read_scale(told: dict[str, Any] | None) -> PublicScale | None:
    if told is None:
        return None
    ratings = {
        Ruling(ruling): PublicRating(value=value, name=called)
        for ruling, (value, called) in told["ratings"].items()
    }
    return PublicScale(**{**told, "ratings": ratings})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """How a setting is written as JSON and read back."""

    write: Callable[[Any], object]
    read: Callable[[Any], Any]


_KEPT: Mapping[str, _Kept] = {
    "second_ruling": _Kept(write=str, read=SecondRuling),
    "sufficiency": _Kept(write=str, read=str),
    "public_scale": _Kept(write=_write_scale, read=_read_scale),
    "worth_weights": _Kept(write=dict, read=dict),
    "memory_days": _Kept(write=dict, read=dict),
    "beside": _Kept(write=bool, read=bool),
    "rerank": _Kept(write=bool, read=bool),
}
