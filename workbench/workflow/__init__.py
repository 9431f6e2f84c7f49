"""The use cases: the one place that joins the pure code with the store.

``desk`` is always the path of the desk's database. Reading functions open it read-only and leave
the file byte-identical; writing functions use one transaction of their own. ``Progress`` is called
with (done, total) from long work; raising in it stops the work, and nothing of the unfinished work
is stored. Importing and indexing work in batches: those that are done stay.

All functions raise DeskError or one of its children when the desk cannot be used, and
NotFoundError for an id that is not on it.
"""

from pathlib import Path

from workbench import store
from workbench.store import (
    Added,
    ArticleSummary,
    ClaimState,
    SourceEvent,
    SourceHit,
    SourceSummary,
    SourceUse,
    StoredCopy,
    Waiting,
)
from workbench.workflow.importing import ImportReport, import_sources
from workbench.workflow.indexing import index, reindex
from workbench.workflow.intake import (
    ArticleFacts,
    add_and_split,
    add_article,
    article,
    articles,
    match_article,
    matches_are_stale,
    split_article,
)
from workbench.workflow.progress import Progress
from workbench.workflow.reviewing import Card, MatchedPassage, Review, card, review, rule, withdraw
from workbench.workflow.seconding import adjudicate, to_second, withdraw_adjudication
from workbench.workflow.settings import Settings, change_settings, desk_settings
from workbench.workflow.sheets import Filters, export, sheet
from workbench.workflow.sourcing import (
    SourceFacts,
    SourceRecord,
    add_source,
    passage,
    restore_source,
    search_sources,
    source,
    source_record,
    sources,
    stored_copy,
    withdraw_source,
)
from workbench.workflow.values import read_values, reread_values

__all__ = [
    "Added",
    "ArticleFacts",
    "ArticleSummary",
    "Card",
    "ClaimState",
    "Filters",
    "ImportReport",
    "MatchedPassage",
    "Progress",
    "Review",
    "Settings",
    "SourceEvent",
    "SourceFacts",
    "SourceHit",
    "SourceRecord",
    "SourceSummary",
    "SourceUse",
    "StoredCopy",
    "Waiting",
    "add_and_split",
    "add_article",
    "add_source",
    "adjudicate",
    "article",
    "articles",
    "card",
    "change_settings",
    "desk_settings",
    "export",
    "import_sources",
    "index",
    "match_article",
    "matches_are_stale",
    "passage",
    "prepare",
    "read_values",
    "reindex",
    "reread_values",
    "restore_source",
    "review",
    "rule",
    "search_sources",
    "sheet",
    "source",
    "source_record",
    "sources",
    "split_article",
    "stored_copy",
    "to_second",
    "withdraw",
    "withdraw_adjudication",
    "withdraw_source",
]


def prepare(desk: Path, *, create: bool = True) -> None:
    """Create the desk or bring it up to date; one that is current is not touched.

    Raises DeskError or one of its children; also for a missing desk when ``create`` is False.
    """
    store.prepare(desk, create=create)
