"""Every word that the interface says, in English; words.py says it in the language of the tab."""

from workbench.model import Comparison, Modality, Ruling, Stance, Status
from workbench.ui.english_pages import *  # noqa: F403 - one catalogue in several files
from workbench.ui.english_sentences import *  # noqa: F403 - as above
from workbench.ui.english_told import *  # noqa: F403 - as above
from workbench.workflow import ActKind

TITLE = "Claim workbench"
REVIEW, SOURCES, SHEET = "Review", "Sources", "Sheet"
UNFORESEEN = "Something went wrong that we did not foresee; the details are in the server's log."

# the frame
DESK = "Desk"
REVIEWER = "Your name"
REVIEWER_HELP = "Every verdict is signed. This browser remembers the name."
REVIEWER_MISSING = "Write your name in the sidebar first: every verdict is signed."

# articles
ADD_ARTICLE = "Add an article"
PASTE = "Article text"
PASTE_HINT = "Paste the article as it was printed, captions and credits included."
UPLOAD_ARTICLE = "Or choose a text file"
ARTICLE_TITLE = "Title"
ARTICLE_TITLE_HINT = "The first line, unless you write another"
OUTLET = "Outlet"
PUBLISHED = "Published"
PUBLISHED_HELP = "“Last month” and “Tuesday” are counted from this day."
LANGUAGE = "Language"
LANGUAGE_AUTO = "Detect"
ADD_AND_SPLIT = "Add and split"
KNOWN_ARTICLE = "This text is on the desk already; here it is."
NEITHER_TEXT_NOR_FILE = "Paste the article's text or choose a file."
SPLITTING = "Splitting into claims"
SPLIT_AGAIN = "Split into claims"
NOT_SPLIT = "Not split yet"
STOP = "Stop"
OPEN_REVIEW = "Review"
OPEN_SHEET = "Sheet"
UNTITLED = "Untitled"
NO_ARTICLES = "No article yet"
NO_ARTICLES_NEXT = (
    "Paste one below. The workbench splits it into claims, looks each up in your sources, and"
    " leaves the verdict to you."
)

# the desk
DESK_VIEW, DESK_ORDER, FILTER = "Show", "Sort by", "Filter"
DESK_VIEWS = {
    "all": "All",
    "mine": "Mine",
    "unassigned": "Unassigned",
    "overdue": "Overdue",
    "archived": "Archive",
}
DESK_ORDERS = {
    "due": "Deadline",
    "newest": "Newest first",
    "open": "Most to do",
    "title": "Title",
}
SEARCH_DESK = "Search articles and claims"
NOTHING_ON_DESK = "Nothing found"
NOTHING_ON_DESK_NEXT = "No article and no claim holds all of these words. Try fewer of them."
FOUND_CLAIMS, FOUND_ARTICLES = "Claims ({count})", "Articles ({count})"
IS_ARCHIVED = "in the archive"
WAITING = "Waiting for somebody"
WAITING_SORTS = {
    "disputed": "Disputed",
    "contradicted": "Contradicted by a source",
    "to second": "For your second ruling",
}
NONE_IN_VIEW = {
    "all": "No article fits the filter. Take a choice away under Filter.",
    "mine": "No article is assigned to you. Tick one under All, then assign it.",
    "unassigned": "Every article has somebody who works on it.",
    "overdue": "No article is overdue.",
    "archived": "Nothing is in the archive. Tick an article that is done, then archive it.",
}
CHOOSE_ALL, CHOOSE_ONE = "Tick all {count}", "Tick “{title}”"
CHOSEN = "{count} ticked"
SHOW_MORE = "Show more ({count})"
PROGRESS_CONTRADICTED = "{count} contradicted by a source"
PROGRESS_TO_SECOND = "{count} for your second ruling"
ASSIGN, ASSIGNED, ASSIGNED_TO = "Assign", "Assigned to", "For {name}"
ASSIGNEE, ASSIGNEE_HINT = "Reviewer", "Choose or write a name"
NOBODY_YET, TO_NOBODY = "Nobody yet", "To nobody"
RULED_BY, RULED_BY_WHOM = "Ruled by", "ruled: {names}"
DUE, SET_DEADLINE, NO_DEADLINE = "Deadline", "Set the deadline", "No deadline"
DUE_AT, OVERDUE_BY = "due {when}", "Overdue by {time} ({when})"
TODAY_AT, TOMORROW_AT = "today {hour}", "tomorrow {hour}"
ALL_DONE = "all claims ruled on"
ARCHIVE, BRING_BACK, CLEAR = "Archive", "Bring back", "Untick all"
DISMISS = "Dismiss"
ONE_ARTICLE, ARTICLES_COUNT = "1 article", "{count} articles"
DONE_ASSIGNED, DONE_UNASSIGNED = "assigned to {name}", "assigned to nobody"
DONE_DUE, DONE_NO_DEADLINE = "deadline set", "deadline taken away"
DONE_ARCHIVED, DONE_BROUGHT_BACK = "in the archive now", "on the desk again"
NOTHING_TO_DO = "It was so already; nothing was changed."
UNDONE = "Undone."
UNDO_LEFT = "{count} stay as they are, because somebody acted on them since."

# review
CHOOSE_ARTICLE = "Article"
NO_ARTICLE_TO_REVIEW = "Add an article first, then come back to review its claims."
GO_TO_DESK = "Go to the desk"
NOT_SPLIT_NEXT = "This article has not been split into claims yet. Split it on the desk."
NO_CLAIMS = "No checkable claim was found in this article."
NO_CLAIMS_NEXT = "If you see one, add it by its words."
FILTER_STATUS = "Show"
FILTER_KINDS = "Kinds"
ALL_KINDS = "All kinds"
ALL, OPEN, RULED, DISPUTED = "All", "Open", "Ruled", "Disputed"
PREVIOUS, NEXT = "‹ Previous", "Next ›"
PLACE = "{no} of {all}"
CLAIM_ANNOUNCED = "Claim {no} of {all}: {hint}. {standing}."
NOTHING_TO_CHECK = "{count} with nothing to check ({why})"
LOOK_COUNTS = {
    "open": "{count} open",
    "confirmed": "{count} confirmed",
    "wrong": "{count} wrong",
    "disputed": "{count} disputed",
    "unsettled": "{count} not settled",
}
SEARCH_CLAIMS = "Search the claims"
KEYS, CLOSE = "Keys", "Close"
KEY_HELP = {
    "next": "Next claim",
    "previous": "Previous claim",
    "open": "Next open claim",
    "supports": "Cite the first passage as supporting",
    "contradicts": "Cite it as contradicting",
    "note": "Write a note",
    "correction": "Propose a correction",
    "undo": "Undo",
    "redo": "Redo",
    "search": "Search the claims",
    "leave": "Leave a field",
    "help": "This list",
}
KEY_NAMES = {"Ctrl": "Ctrl", "Shift": "Shift", "Escape": "Esc"}
STALE = "Sources were added since the evidence was last searched."
SEARCH_AGAIN = "Search again"
SEARCHING = "Searching the sources"
PROGRESS_RULED = "{ruled} of {all} claims ruled on"
PROGRESS_OPEN = "{open} of {all} claims open"
PROGRESS_DISPUTED = "{disputed} disputed"
ALL_RULED = "Every claim has a verdict. The sheet is ready."
ONE_TO_LOOK_AT = "1 thing to look at"
TO_LOOK_AT = "{count} things to look at"

# the claim card
VALUE, PUT_AS, SPEAKER, STATEMENT, WORTH = "Value", "Put as", "Speaker", "Restated", "Worth"
EVIDENCE = "Evidence"
NO_EVIDENCE = "No passage of your sources speaks of this claim."
NO_EVIDENCE_NEXT = "Add a source on the Sources page, then search again."
MORE_PASSAGES = "{count} more"
OF_THEM_CITED = "{count} cited"
ARTICLE_SAYS, SOURCE_SAYS = "The article", "The source"
CITE = "Cite as"
PRIMARY, SECONDARY = "primary", "secondary"
LOCATOR = "passage {position}"
LOCATOR_ON_PAGE = "page {page}, passage {position}"

# the verdict
VERDICT = "Your verdict"
NOTE = "Note"
NOTE_HINT = "What you found, and where"
CORRECTION = "Proposed correction"
CORRECTION_HINT = "How the sentence should read"
TOO_SOON = "That press came as this claim appeared, so nothing was filed. Read it, then rule."
FILED = "{ruling}: “{label}”."
WITHDRAW = "Withdraw my verdict"
WITHDRAWN = "Your verdict is withdrawn; the claim's history keeps it."
HISTORY = "History ({count})"
REPLACED, WITHDREW = "replaced", "withdrew the verdict"
SOURCE_NO = "source {id}"
CITED_AS = "{stance}, {title}, {locator}"
CORRECTION_IS = "Correction: {text}"

# editing
SELECTED_WORDS = "Selected words"
ADD_AS_CLAIM = "Add as a claim"
RECUT_TO_WORDS = "Re-cut the open claim to this"
EDIT_CLAIM, END_EDITING = "Edit this claim", "Close editing"
EDIT_HINT = "Or select words in the text: a small bar offers to re-cut the claim or to add one."
FIRST_WORDS, LAST_WORDS = "Begins", "Ends"
TAKE_WORD, DROP_WORD = "+ {word}", "− {word}"
EDIT_KIND = "Kind"
EDIT_VALUE = "Value"
EDIT_VALUE_HELP = "In plain words, such as 2 h, since 2002, 94,300 soldiers. Empty takes it away."
SPLIT_AT, SPLIT_CLAIM, SPLIT_HINT = "Split at", "Split in two", "Choose where"
MERGE_WITH, MERGE_CLAIM, MERGE_HINT = "Merge with", "Merge", "Choose a neighbour"
REMOVE_CLAIM = "Remove this claim"
SENTENCE_UNCHECKABLE = "This sentence is not checkable"
UNCHECKABLE_HINT = "Choose or write a reason"
MARK_SENTENCE = "Mark the sentence"
MARKED_SENTENCES = "Marked as not checkable ({count})"
MARKED_BY = "{reason} · {reviewer}, {at} UTC"
TAKE_MARK_OFF = "Take the mark off"
ADD_BY_WORDS = "Add a claim"
ADD_WORDS = "Words of the article"
ADD_WORDS_HINT = "Type or paste them as they stand there"
WHICH_PLACE = "Which place"
EVIDENCE_STALE = "The claim was edited since its evidence was searched."
UNDO, REDO = "Undo", "Redo"
UNDID, REDID = "Undone: {what}", "Done again: {what}"
NOTHING_TO_UNDO, NOTHING_TO_REDO = "There is nothing of yours to undo here.", "Nothing to redo."
ACTS = {
    ActKind.RULED: "verdict on “{words}”",
    ActKind.ADJUDICATED: "final ruling on “{words}”",
    ActKind.ADDED: "added “{words}”",
    ActKind.RECUT: "re-cut “{words}”",
    ActKind.KIND: "kind of “{words}”",
    ActKind.VALUE: "value of “{words}”",
    ActKind.SPLIT: "split “{words}”",
    ActKind.MERGED: "merged “{words}”",
    ActKind.REMOVED: "removed “{words}”",
    ActKind.MARKED: "not checkable: “{words}”",
    ActKind.UNMARKED: "mark taken off “{words}”",
    ActKind.COMMENTED: "comment on “{words}”",
    ActKind.PLACED: "placed “{words}”",
    ActKind.REVISED: "new draft",
}
DONE = {
    ActKind.ADDED: "Added: {claim}",
    ActKind.RECUT: "Re-cut: {claim}",
    ActKind.KIND: "Kind changed: {claim}",
    ActKind.VALUE: "Value changed: {claim}",
    ActKind.SPLIT: "Split: {claim}",
    ActKind.MERGED: "Merged: {claim}",
    ActKind.REMOVED: "Removed: {claim}",
    ActKind.MARKED: "The sentence is marked as not checkable.",
    ActKind.UNMARKED: "The mark is taken off.",
}
COMMENTS, ADD_COMMENT = "Comments ({count})", "Comment on this claim"
COMMENT, COMMENT_HINT = "Your comment", "For your colleagues; it is no part of the verdict"
SEND_COMMENT = "Send"
COMMENTS_BELOW = "Comments: {count}"
COMMENT_KEPT = "Your comment is on the claim."

# history
EVENTS_TOLD = {
    ActKind.RULED: "ruled",
    ActKind.ADJUDICATED: "gave or took back the final ruling",
    ActKind.ADDED: "added the claim",
    ActKind.RECUT: "re-cut the claim",
    ActKind.KIND: "changed the kind",
    ActKind.VALUE: "changed the value",
    ActKind.SPLIT: "split the claim",
    ActKind.MERGED: "merged claims",
    ActKind.REMOVED: "removed the claim",
    ActKind.MARKED: "marked the sentence as not checkable",
    ActKind.UNMARKED: "took the mark off the sentence",
    ActKind.COMMENTED: "commented",
    ActKind.PLACED: "placed the claim in a new draft",
    ActKind.REVISED: "brought a new draft",
}
EVENT_UNDONE, EVENT_REDONE = "undid: {what}", "did again: {what}"
FROM_TO, CLAIM_IS = "{before} → {after}", "“{words}” ({kind})"
OVERTAKEN = "on the claim before it was changed"

# four eyes
WITHHELD = (
    "Another reviewer has ruled on this claim. You will see the ruling once you have given yours."
)
SAME_RULING = "{names} ruled the same: seconded."
OTHER_RULING = "{name} ruled {ruling}: disputed."
DECIDE = "Decide the dispute"
DECIDE_HINT = "The verdicts stay as they are. Yours is the final ruling, with its reason."
FINAL_RULING, FINAL_REASON, GIVE_FINAL = "Final ruling", "Reason", "Give the final ruling"
FINAL_HINT = "Choose a ruling"
FINAL_IS = "Final ruling: {ruling}"
FINAL_GIVEN = "The dispute is decided: {ruling}."
TAKE_FINAL_BACK, TOOK_FINAL_BACK = "Take the final ruling back", "took the final ruling back"
FINAL_TAKEN_BACK = "The claim is disputed again; the final ruling stays among the events."

# the sheet
NO_ARTICLE_FOR_SHEET = "Add an article first; its verdict sheet is made here."
SHEET_STATUS, SHEET_KINDS, SHEET_QUERY = "Status", "Kinds", "Text"
ANY = "Any"
NO_ROWS = "No claim fits these filters."
ROWS = "{count} rows"
ONE_ROW = "1 row"
DOWNLOAD = "Download {form}"
BOM = "Mark the CSV as UTF-8"
BOM_HELP = "Adds a byte order mark, which some versions of Excel need to show accents."

RULINGS = {
    Ruling.CONFIRMED: "Confirmed",
    Ruling.CHANGED: "Confirmed with change",
    Ruling.WRONG: "Wrong",
    Ruling.CANNOT_CONFIRM: "Cannot confirm",
    Ruling.NOT_CHECKABLE: "Not checkable",
    Ruling.ON_AUTHOR: "On author",
}
STATUSES = {
    Status.OPEN: "Open",
    Status.RULED: "Ruled",
    Status.SECONDED: "Seconded",
    Status.DISPUTED: "Disputed",
    Status.ADJUDICATED: "Decided",
}
STANCES = {
    Stance.SUPPORTS: "Supports",
    Stance.CONTRADICTS: "Contradicts",
    Stance.PARTIAL: "Supports in part",
}
COMPARISONS = {
    Comparison.CONFLICTS: "Conflict",
    Comparison.CLOSE: "Close",
    Comparison.AGREES: "Agrees",
    Comparison.SILENT: "No comparable value",
}
MODALITIES = {
    Modality.ASSERTED: "fact",
    Modality.ATTRIBUTED: "someone's words",
    Modality.PREDICTED: "prediction",
    Modality.HEDGED: "hearsay or doubt",
    Modality.DENIED: "denial",
}
ENOUGH = "enough"
QUOTATION_BROKEN = "“{quote}” does not stand in the stored copy any more: read the source again."
RULED_BEFORE = "Checked on {day} by {reviewer}: {ruling}, in “{article}”."
RULED_ON = "Source: {sources}."
WITHDRAWN_SINCE = "Withdrawn or replaced since: {sources}."
HOLDS_UNTIL = "It holds until {day}."
MEETS = "In the article:"
GROWN_OLD = "That was long ago: check again."
SOURCE_RECALLED = (
    "A verdict cites “{title}”, which the desk has withdrawn ({reason}): check the claim again."
)
