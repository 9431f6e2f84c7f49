"""Every word that the interface says, in English; words.py says it in the language of the tab."""

from workbench.model import Comparison, Modality, Ruling, Stance, Status, Tier

TITLE = "Claim workbench"
ARTICLES, REVIEW, SOURCES, SHEET = "Articles", "Review", "Sources", "Sheet"
UNFORESEEN = "Something went wrong that we did not foresee; the details are in the server's log."

# the frame
DESK = "Desk"
REVIEWER = "Your name"
REVIEWER_HELP = "Every verdict is signed. The name is kept until you close this tab."
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

# review
CHOOSE_ARTICLE = "Article"
NO_ARTICLE_TO_REVIEW = "Add an article first, then come back to review its claims."
GO_TO_ARTICLES = "Go to Articles"
NOT_SPLIT_NEXT = "This article has not been split into claims yet. Split it on the Articles page."
NO_CLAIMS = "No checkable claim was found in this article."
FILTER_STATUS = "Show"
FILTER_KINDS = "Kinds"
ALL_KINDS = "All kinds"
ALL, OPEN, RULED, DISPUTED = "All", "Open", "Ruled", "Disputed"
PREVIOUS, NEXT = "‹ Previous", "Next ›"
PLACE = "{no} of {all}"
KEYS = "In the text: ← → or j k move, Enter opens, n goes to the next open claim."
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

# sources
SEARCH_SOURCES = "Search the sources"
SEARCH_HINT = "Words, names, numbers"
NOTHING_FOUND = "No passage holds these words."
NO_SOURCES = "No source yet"
NO_SOURCES_NEXT = (
    "Add the documents that you check against: transcripts, statistics, dispatches, earlier checks."
)
ADD_SOURCE = "Add a source"
ADD = "Add"
DOCUMENTS, PASTED = "Files and addresses", "Paste"
UPLOAD_SOURCES = "Files"
UPLOAD_SOURCES_HELP = (
    "Text, web pages, Word, PDF and EPUB hold one source each; JSON Lines, CSV and ClaimReview"
    " feeds one per record."
)
UPLOAD_FOLDER = "Or a folder"
FETCH = "Or fetch from the web"
FETCH_HINT = "https://"
FETCH_HELP = "The page is fetched once; its bytes are kept with their SHA-256 and the date."
NO_ADDRESS = "Write the address as https://example.org/page."
AS_GIVEN = "As the file says"
IMPORT = "Import"
IMPORTING = "Reading the sources"
SOURCE_TEXT, SOURCE_TITLE, AUTHOR, PUBLISHER = "Text", "Title", "Author", "Publisher"
ADDRESS, SOURCE_KIND, IS_PRIMARY = "Address (URL)", "Kind", "Primary source"
ARCHIVED, LICENCE = "Archived address", "Licence"
IS_CONFIDENTIAL = "Confidential: it must not leave the desk"
TIER = "Tier"
TIER_HELP = "How far the desk trusts it, from A to D."
TIERS = {Tier.UNRATED: "Unrated", Tier.A: "A", Tier.B: "B", Tier.C: "C", Tier.D: "D"}
TIER_IS, VERSION = "tier {tier}", "version {number}"
IS_WITHDRAWN, IS_REPLACED = "withdrawn", "a newer version is on the desk"
MORE_SOURCES = "These are the newest {count}; searching finds the others."
ORIGIN, ACCESSED, CLAIM_CHECKED, RATED = "Read from", "Accessed", "Claim checked", "Rated"
VERSIONS, OPEN_VERSION = "Other versions", "Version {number}, of {at}"
WITHDRAW_SOURCE, REASON, RESTORE = "Withdraw this source", "Why", "Restore this source"
WITHDRAW_TOUCHES = (
    "No search will find it any more. {count} standing verdicts cite it, listed above; they keep"
    " what they cite and should be looked at again."
)
SOURCE_WITHDRAWN = "The source is withdrawn; {count} standing verdicts cite it."
SOURCE_RESTORED = "The source stands again."
EVENTS = {"withdrawn": "Withdrawn by {reviewer}, {at}", "restored": "Restored by {reviewer}, {at}"}
TEXT_DIGEST, FILE_DIGEST = "SHA-256 of the text", "SHA-256 of the file"
DOWNLOAD_COPY = "Download the stored copy"
NO_SOURCE_TEXT = "Paste the text of the source."
KNOWN_SOURCE = "This text is among the sources already; here it is."
ADDED_SOURCE = "“{title}” is among the sources now."
OPEN_SOURCE = "Open"
BACK_TO_SOURCES = "All sources"
STORED_COPY = "Stored copy"
WHERE_USED = "Where it is cited"
NOT_CITED = "No standing verdict cites it."
CITED = "cited {count} ×"
PASSAGES = "{count} passages"
ONE_PASSAGE = "1 passage"
CONFIDENTIAL = "confidential"

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
GROWN_OLD = "That was long ago: check again."
