"""The desk's database: the only SQL of the workbench.

``prepare`` creates or migrates a desk once; ``reading`` and ``writing`` open it for one
operation. Each noun has a module of plain functions that take the open database:
``articles``, ``claims``, ``inconsistencies``, ``sources``, ``copies``, ``standing`` (of sources),
``amendments`` (of their records),
``matches``, ``verdicts``, ``seconding``, ``settings``,
``desk_work``, ``desk_lists``, ``desk_search``.
"""

from sqlite_utils import Database

from workbench.store.copies import StoredCopy
from workbench.store.desk_lists import DeskEntry
from workbench.store.desk_search import DeskHit
from workbench.store.desk_work import Step
from workbench.store.opening import one_reading, prepare, reading, writing
from workbench.store.records import (
    Added,
    Amendment,
    ArticleSummary,
    ClaimState,
    SourceEvent,
    SourceHit,
    SourceSummary,
    SourceUse,
)
from workbench.store.revision import stamp
from workbench.store.seconding import RulingEvent, Waiting

__all__ = [
    "Added",
    "Amendment",
    "ArticleSummary",
    "ClaimState",
    "Database",
    "DeskEntry",
    "DeskHit",
    "RulingEvent",
    "SourceEvent",
    "SourceHit",
    "SourceSummary",
    "SourceUse",
    "Step",
    "StoredCopy",
    "Waiting",
    "one_reading",
    "prepare",
    "reading",
    "stamp",
    "writing",
]
