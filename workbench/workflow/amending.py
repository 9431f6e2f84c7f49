"""Corrections of what the desk says of a source: signed, and kept in its history."""

from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from workbench import store
from workbench.errors import InputError
from workbench.model import Source, SourceKind, Tier
from workbench.store import Amendment, amendments
from workbench.store import sources as stored
from workbench.workflow.stamps import name, now


class AmendedFacts(TypedDict, total=False):
    """What of a source's record is corrected; what is left out stays."""

    title: str
    author: str
    publisher: str
    published: date | None
    accessed: date | None
    url: str
    archived_url: str
    kind: SourceKind
    primary: bool
    tier: Tier
    licence: str
    confidential: bool


def amend_source(
    desk: Path, source_id: int, *, reviewer: str, **facts: Unpack[AmendedFacts]
) -> tuple[Amendment, ...]:
    """Correct a source's record; returns what was changed, nothing where it said so already.

    The text stays as it was read. Verdicts that cite the source keep what they say, sheets tell the
    corrected record. Raises InputError without a reviewer and for an empty title.
    """
    by = name(reviewer)
    if not by:
        message = "Corrections of a source are signed: give your name."
        raise InputError(message)
    if not facts.get("title", "-").strip():
        message = "A source needs a title: write one."
        raise InputError(message)
    at = now()
    with store.writing(desk) as db:
        source = stored.get(db, source_id)
        changed = tuple(
            Amendment(source_id=source_id, fact=fact, was=was, became=became, at=at, reviewer=by)
            for fact, given in facts.items()
            if (became := _told(given)) != (was := _told(_known(source, fact)))
        )
        if changed:
            amendments.amend(db, changed)
    return changed


def _known(source: Source, fact: str) -> object:
    known: object = getattr(source, fact)
    return known


def _told(given: object) -> str:
    """Return a fact as it stands in the history."""
    if isinstance(given, bool):
        return "yes" if given else "no"
    return "" if given is None else " ".join(str(given).split())
