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
    Amendment,
    ArticleSummary,
    ClaimState,
    DeskEntry,
    DeskHit,
    SourceEvent,
    SourceHit,
    SourceSummary,
    SourceUse,
    Step,
    StoredCopy,
    Waiting,
)
from workbench.store.act_records import Act, ActKind, Comment, Mark
from workbench.store.draft_records import Draft
from workbench.store.insights import ClaimFacts
from workbench.workflow.agreeing import Agreement, AgreementReport, Compared, agreement
from workbench.workflow.amending import AmendedFacts, amend_source
from workbench.workflow.commenting import comment, comment_counts, comments
from workbench.workflow.desk_work import (
    Waits,
    archive,
    assign,
    bring_back,
    desk_entries,
    reviewers,
    search_desk,
    set_deadline,
    undo_step,
    waits,
)
from workbench.workflow.drafts import (
    DraftReport,
    Moved,
    article_drafts,
    draft_report,
    orphans,
    revision_of,
)
from workbench.workflow.editing import (
    add_claim,
    add_claim_by_words,
    change_kind,
    change_value,
    merge_claims,
    recut_claim,
    remove_claim,
    split_claim,
)
from workbench.workflow.importing import ImportReport, import_sources
from workbench.workflow.indexing import index, reindex
from workbench.workflow.insights import Insights, insights
from workbench.workflow.intake import (
    ArticleFacts,
    add_and_split,
    add_article,
    article,
    articles,
    evidence_is_stale,
    match_article,
    match_claim,
    matches_are_stale,
    split_article,
)
from workbench.workflow.journal import Event, history
from workbench.workflow.keeping import (
    kept_entries,
    kept_insights,
    kept_review,
    kept_to_second,
    one_look,
)
from workbench.workflow.marking import mark_reasons, mark_sentence, marks, unmark_sentence
from workbench.workflow.placing import Place, let_go, place_by_words, place_claim, places_for
from workbench.workflow.progress import Progress
from workbench.workflow.reviewing import Card, MatchedPassage, Review, card, review, rule, withdraw
from workbench.workflow.revising import revise_article
from workbench.workflow.seconding import (
    adjudicate,
    opinions,
    to_second,
    withdraw_adjudication,
)
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
from workbench.workflow.undoing import Done, Undoable, redo, undo, undoable
from workbench.workflow.values import read_values, reread_values
from workbench.workflow.worthing import weigh_claims

__all__ = [
    "Act",
    "ActKind",
    "Added",
    "Agreement",
    "AgreementReport",
    "AmendedFacts",
    "Amendment",
    "ArticleFacts",
    "ArticleSummary",
    "Card",
    "ClaimFacts",
    "ClaimState",
    "Comment",
    "Compared",
    "DeskEntry",
    "DeskHit",
    "Done",
    "Draft",
    "DraftReport",
    "Event",
    "Filters",
    "ImportReport",
    "Insights",
    "Mark",
    "MatchedPassage",
    "Moved",
    "Place",
    "Progress",
    "Review",
    "Settings",
    "SourceEvent",
    "SourceFacts",
    "SourceHit",
    "SourceRecord",
    "SourceSummary",
    "SourceUse",
    "Step",
    "StoredCopy",
    "Undoable",
    "Waiting",
    "Waits",
    "add_and_split",
    "add_article",
    "add_claim",
    "add_claim_by_words",
    "add_source",
    "adjudicate",
    "agreement",
    "amend_source",
    "archive",
    "article",
    "article_drafts",
    "articles",
    "assign",
    "bring_back",
    "card",
    "change_kind",
    "change_settings",
    "change_value",
    "comment",
    "comment_counts",
    "comments",
    "desk_entries",
    "desk_settings",
    "draft_report",
    "evidence_is_stale",
    "export",
    "history",
    "import_sources",
    "index",
    "insights",
    "kept_entries",
    "kept_insights",
    "kept_review",
    "kept_to_second",
    "let_go",
    "mark_reasons",
    "mark_sentence",
    "marks",
    "match_article",
    "match_claim",
    "matches_are_stale",
    "merge_claims",
    "one_look",
    "opinions",
    "orphans",
    "passage",
    "place_by_words",
    "place_claim",
    "places_for",
    "prepare",
    "read_values",
    "recut_claim",
    "redo",
    "reindex",
    "remove_claim",
    "reread_values",
    "restore_source",
    "review",
    "reviewers",
    "revise_article",
    "revision_of",
    "rule",
    "search_desk",
    "search_sources",
    "set_deadline",
    "sheet",
    "source",
    "source_record",
    "sources",
    "split_article",
    "split_claim",
    "stored_copy",
    "to_second",
    "undo",
    "undo_step",
    "undoable",
    "unmark_sentence",
    "waits",
    "weigh_claims",
    "withdraw",
    "withdraw_adjudication",
    "withdraw_source",
]


def prepare(desk: Path, *, create: bool = True) -> None:
    """Create the desk or bring it up to date; one that is current is not touched.

    Raises DeskError or one of its children; also for a missing desk when ``create`` is False.
    """
    store.prepare(desk, create=create)
