"""The words of the drafts, sources, insights and settings pages, in English; part of english.py."""

from workbench.drafts import Cause, Fate
from workbench.evidence.sufficiency import ONE_OR_THREE, TWO
from workbench.model import Status, Tier
from workbench.workflow.settings import SecondRuling

# the drafts of an article
DRAFTS = "Drafts"
NO_ARTICLE_FOR_DRAFTS = "Add an article first; its next drafts are brought here."
NEW_DRAFT = "New draft"
NEW_DRAFT_TEXT = "The article's new text"
NEW_DRAFT_HINT = "Paste the whole text as it reads now."
NEW_DRAFT_FILE = "Or choose a text file"
NEW_DRAFT_NEXT = (
    "Verdicts stay on claims whose words and context are unchanged. The others are open again, with"
    " what changed beside them."
)
REVISE = "Compare and take over"
REVISING = "Reading both texts"
DRAFT_NUMBER = "Draft {number}"
DRAFT_OF = "Draft {number} · {at} UTC · {reviewer}"
DRAFT_SHOWN = "Which draft"
FATES_SHOWN = "Claims"
ONE_DRAFT = "This article has one text so far"
ONE_DRAFT_NEXT = "When the author hands in another, paste it here."
FATES = {
    Fate.ORPHAN: "{count} to place",
    Fate.REOPENED: "{count} reopened",
    Fate.CHANGED: "{count} changed, not ruled on yet",
    Fate.NEW: "{count} new",
    Fate.GONE: "{count} gone",
    Fate.KEPT: "{count} kept",
}
FATES_TOLD = {
    Fate.ORPHAN: "Somebody worked on these and their words have no certain place in the new text.",
    Fate.REOPENED: "Their words or what gives them their meaning changed: rule again.",
    Fate.CHANGED: "They stood open and stand open, at their new words.",
    Fate.NEW: "They were found in the new text only.",
    Fate.GONE: "Their words are gone; what was said of them stays in the records.",
    Fate.KEPT: "Same words, same context: their verdicts stand.",
}
CAUSES = {
    Cause.WORDS: "Its words changed.",
    Cause.SENTENCE: "Its sentence changed.",
    Cause.BEFORE: "The sentence before it changed, and it leans on that.",
    Cause.VALUE: "Its value is read otherwise now.",
    Cause.SPEAKER: "Somebody else says it now.",
    Cause.MODALITY: "It is put forward otherwise now.",
    Cause.STATEMENT: "What it refers to changed elsewhere in the article.",
    Cause.UNREAD: "It is not read there as a claim any more.",
    Cause.SEVERAL: "Its sentence stands in several places.",
    Cause.DROPPED: "Its words are gone from this place.",
}
OPEN_CLAIM = "Open the claim"
PLACE_HERE = "Place here"
PLACE_BY_WORDS = "Or copy the words from the article where it belongs"
PLACE_IT = "Place it"
LET_GO = "Let it go"
PLACED = "“{words}” has its place; where nothing differs its verdicts stand again."
WENT = "The claim is let go; the records keep it."
NO_PLACES = "Its words stand nowhere in the new text."
ORPHANS_WAIT = "{count} claims lost their place in the newest draft: place them or let them go."
ONE_ORPHAN_WAITS = "1 claim lost its place in the newest draft: place it or let it go."
GO_TO_DRAFTS = "Go to the drafts"
COMPARE_DRAFTS = "Compare two drafts"
COMPARE_FROM, COMPARE_TO = "From", "To"
COMPARE_AS = "Shown"
SIDE_BY_SIDE, IN_LINE = "Side by side", "In line"
OLD_WORDS, NEW_WORDS = "taken out: {text}", "put in: {text}"
REOPENED_IN = "Reopened by draft {number}"
CHANGED_IN = "Changed by draft {number}"
RULED_THEN = "{reviewer} ruled before: {ruling}."
RULE_AGAIN = "It still holds: rule “{ruling}” again"

# sources
SEARCH_SOURCES = "Search the sources"
SEARCH_HINT = "Words, names, numbers"
NOTHING_FOUND = "No passage holds these words."
NOTHING_FOUND_NEXT = "Try fewer of them, or clear the field and add the source that has them."
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
EDIT_SOURCE, SAVE_SOURCE = "Correct this record", "Save the corrections"
SOURCE_EDITED = "{count} facts of the record are corrected."
AMENDED = "{fact} corrected by {reviewer}, {at}"
NOT_GIVEN = "not given"
SOURCE_FACTS = {
    "title": "Title",
    "author": "Author",
    "publisher": "Publisher",
    "published": "Published",
    "accessed": "Accessed",
    "url": "Address (URL)",
    "archived_url": "Archived address",
    "kind": "Kind",
    "primary": "Primary source",
    "tier": "Tier",
    "licence": "Licence",
    "confidential": "Confidential",
}
COMPARE_VERSION = "Compare with"
SAME_TEXT = "Both have the same words."
TEXT_DIGEST, FILE_DIGEST = "SHA-256 of the text", "SHA-256 of the file"
DOWNLOAD_COPY = "Download the stored copy"
NO_SOURCE_TEXT = "Paste the text of the source."
KNOWN_SOURCE = "This text is among the sources already; here it is."
ADDED_SOURCE = "“{title}” is among the sources now."
OPEN_SOURCE = "Open"
BACK_TO_SOURCES = "All sources"
STORED_COPY = "Stored copy"
WHERE_USED = "Where it is cited"
WORDS_IN = "{title}: “{words}”"
NOT_CITED = "No standing verdict cites it."
CITED = "cited {count} ×"
PASSAGES = "{count} passages"
ONE_PASSAGE = "1 passage"
CONFIDENTIAL = "confidential"

# settings
SETTINGS = "Settings"
SETTINGS_OF_BROWSER = "In this browser"
SETTINGS_OF_DESK = "On this desk"
SETTINGS_OF_DESK_TOLD = "What is decided here holds for everybody who works on the desk."
INTERFACE_LANGUAGE = "Language of the interface"
SAVE = "Save"
SAVED = "Saved. It holds from now on."
SECOND_RULING = "Second ruling"
SECOND_RULINGS = {
    SecondRuling.OFF: "Off",
    SecondRuling.BLIND: "Blind",
    SecondRuling.OPEN: "Open",
}
SECOND_RULINGS_TOLD = {
    SecondRuling.OFF: "One verdict settles a claim; others may still rule.",
    SecondRuling.BLIND: "A second reviewer rules without seeing the first; then both are shown.",
    SecondRuling.OPEN: "A second reviewer sees the first verdict while ruling.",
}
SUFFICIENCY = "When sources are enough"
SUFFICIENCY_TOLD = (
    "Shown on the card of each claim; copies of one text and papers of one house count once."
)
SUFFICIENCY_RULES = {
    ONE_OR_THREE.name: "1 primary source, or 3 independent ones",
    TWO.name: "2 independent sources",
}
PUBLIC_SCALE = "Public ratings"
PUBLIC_SCALE_TOLD = (
    "What readers see in place of each ruling; the sheet has it in columns of its own."
)
PUBLISHES = "This desk publishes ratings"
SCALE_NAME, SCALE_WORST, SCALE_BEST = (
    "Name of the scale",
    "Number of the worst",
    "Number of the best",
)
RATING_NAME, RATING_VALUE = "{ruling}: shown as", "{ruling}: number"
RATING_HINT = "Not published"
WORTH_WEIGHTS = "Weights of worth"
WORTH_WEIGHTS_TOLD = (
    "How much each reason adds to a claim’s worth, from -1 to 1. Saving weighs the claims on the"
    " desk anew, from their reasons; those that a reviewer marked keep their worth."
)
WEIGH_AGAIN = "Weighing the claims"
AS_PROPOSED = "Put back what the workbench proposes"
MEMORY = "How long a verdict holds"
MEMORY_TOLD = (
    "Days after which a verdict on a claim of that kind has to be checked again before it is"
    " offered for another article; 0 for kinds that do not grow old."
)
EXTRAS = "For large desks"
EXTRAS_TOLD = "Each needs packages that are installed apart; without them saving says which."
BESIDE = "Search by indexes beside the database, for more than 200,000 passages"
RERANK = "Rank the best passages of a claim again by a larger network"

# insights
INSIGHTS = "Insights"
ALL_ARTICLES = "All articles"
NO_INSIGHTS = "Nothing to show yet"
NO_INSIGHTS_NEXT = (
    "Rule on a few claims on the Review page; what the work amounts to is drawn here."
)
PROGRESS_PLOT = "Progress"
PROGRESS_FOUND = "{ruled} of {claims} claims have a verdict."
RULINGS_PLOT = "Rulings by kind of claim"
RULINGS_FOUND = "Most claims are of the kind “{kind}”: {count}."
SOURCES_PLOT = "Sources most used"
SOURCES_FOUND = "“{title}” is cited on the most claims: {count}."
NO_SOURCES_CITED = "No standing verdict cites a source yet: cite one on the card of a claim."
TIMES_PLOT = "Time per claim"
TIMES_FOUND = (
    "An estimate: the time since the same reviewer’s ruling before, pauses of more than {minutes}"
    " minutes left out; the median of each kind."
)
NO_TIMES = "Two rulings of one reviewer within {minutes} minutes are needed to tell."
AGREEMENT_PLOT = "Agreement of reviewers"
AGREEMENT_FOUND = (
    "Share of the pairs of rulings on one claim that are the same, over claims that two or more"
    " ruled on by themselves, on the whole desk."
)
NO_AGREEMENT = "No claim has been ruled on by two reviewers yet."
DAY_COLUMN, CLAIMS_COLUMN, RULED_COLUMN = "Day", "Claims", "Ruled on"
KIND_COLUMN, RULING_COLUMN, COUNT_COLUMN = "Kind", "Ruling", "Count"
SOURCE_COLUMN, STANCE_COLUMN = "Source", "Stance"
SECONDS_COLUMN, SAID_COLUMN = "Seconds", "In words"
WHO_COLUMN, SHARE_COLUMN, KAPPA_COLUMN, ALPHA_COLUMN = (
    "Of",
    "Share that agrees",
    "Cohen’s kappa",
    "Krippendorff’s alpha",
)
EVERYBODY = "All claims"
PAIR_OF = "{one} and {other}"
ONE_CLAIM, MANY_CLAIMS = "1 claim", "{count} claims"
TIME_SAID = "{minutes} min {seconds} s · {claims}"
SHARE_SAID = "{share} % · {claims}"
BEYOND_CHANCE = "{said} · {measure} {value}"
KAPPA, ALPHA = "κ", "α"
CLAIMS_BEHIND = "The claims behind it"
CLAIMS_BEHIND_WHICH = "Which number"
OPEN_AND_DISPUTED = {Status.DISPUTED: "Disputed", Status.OPEN: "Open"}
TABLE = "CSV"

# the guided path of a first visit
GUIDE = "Six steps, two minutes"
GUIDE_STEPS = {
    "open": "Open the article.",
    "read": "Read a claim.",
    "cite": "Cite a passage.",
    "rule": "Rule.",
    "sheet": "See the sheet.",
    "own": "Add your own article.",
}
GUIDE_TOLD = {
    "open": "Press “{review}” beside it.",
    "read": "Choose underlined words: the card says what they claim and what your sources say.",
    "cite": "Under “{evidence}”, take a stance on a passage that speaks of the claim.",
    "rule": "Press one of the six rulings at the foot of the card; the next open claim comes up.",
    "sheet": "“{sheet}” in the menu has every claim with its verdict, ready to take along.",
    "own": "Paste it on the page “{desk}”; what you check against goes to “{sources}”.",
}
GUIDE_PLACE = "Step {number} of 6"
GUIDE_GO = "Go there"
GUIDE_CLOSE = "Close the guide"
GUIDE_AGAIN = "Show the guide again"
GUIDE_FINISHED = "That was all of it. Settings bring this guide back when somebody new comes."
