"""The schema, as numbered steps: a change is a new step, never an edit of an old one.

The comments inside the statements are kept by SQLite, so every desk explains itself; the
data-model page of the docs is generated from them.
"""

from sqlite_utils import Database, Migrations

from workbench.store.act_steps import ACT_STEPS
from workbench.store.amendment_steps import AMENDMENT_STEPS
from workbench.store.desk_steps import DESK_STEPS
from workbench.store.draft_steps import DRAFT_STEPS
from workbench.store.match_steps import MATCH_STEPS
from workbench.store.search_steps import m020_passage_vectors
from workbench.store.source_steps import SOURCE_STEPS
from workbench.store.warning_steps import m040_warnings

APPLICATION_ID = 0x66616374  # "fact": tells a desk from any other SQLite file


def m001_articles(db: Database) -> None:
    """Keep each article whole and unchanged, with the blocks and sentences that tile it."""
    db.execute("""
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    title TEXT NOT NULL, -- as the person gave it, else the first line of the text
    outlet TEXT NOT NULL, -- who published it; empty when not given
    author TEXT NOT NULL, -- empty when not given
    url TEXT NOT NULL, -- empty when not given
    published TEXT, -- ISO 8601 date; NULL when unknown, and then relative dates stay open
    language TEXT NOT NULL, -- ISO 639-1 code, given or detected
    text TEXT NOT NULL, -- as it was given; every offset counts its code points
    sha256 TEXT NOT NULL UNIQUE, -- of the text in UTF-8; the same text is one article
    added_at TEXT NOT NULL, -- UTC, ISO 8601
    added_by TEXT NOT NULL, -- reviewer; empty when not given
    split_at TEXT, -- UTC, ISO 8601; NULL until its claims have been stored
    matched_at TEXT, -- UTC, ISO 8601; NULL until its matches have been stored
    matched_revision INTEGER -- revision of the sources that it was matched against; NULL as above
) STRICT""")
    db.execute("""
CREATE TABLE blocks (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose stretch it is
    position INTEGER NOT NULL, -- counts from 0
    start INTEGER NOT NULL, -- first code point
    "end" INTEGER NOT NULL, -- one past the last code point
    kind TEXT NOT NULL, -- headline, paragraph, caption, credit ...
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID""")
    db.execute("""
CREATE TABLE sentences (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose sentence it is
    position INTEGER NOT NULL, -- counts from 0
    start INTEGER NOT NULL, -- first code point
    "end" INTEGER NOT NULL, -- one past the last code point
    block INTEGER NOT NULL, -- position of the block that holds it
    checkable INTEGER NOT NULL, -- 1 if it has claims, else 0
    reason TEXT, -- why there is nothing to check; NULL when it has claims
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID""")


def m002_claims(db: Database) -> None:
    """Keep the phrases of an article that can be checked on their own."""
    db.execute("""
CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: an old page cannot hit a new claim
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where it stands
    kind TEXT NOT NULL, -- its first kind
    kinds TEXT NOT NULL, -- all its kinds, JSON array
    start INTEGER NOT NULL, -- first code point
    "end" INTEGER NOT NULL, -- one past the last code point
    words TEXT NOT NULL, -- the article's text from start to end
    value TEXT, -- canonical value, JSON object; NULL when there is none
    label TEXT NOT NULL, -- short title
    statement TEXT NOT NULL, -- self-contained restatement
    speaker TEXT, -- who says it; NULL when the article itself does
    modality TEXT NOT NULL, -- asserted, attributed, predicted, hedged or denied
    worth REAL NOT NULL, -- check-worthiness, 0 to 1
    reasons TEXT NOT NULL, -- why it is worth checking, JSON array
    flags TEXT NOT NULL, -- what a reviewer should look out for, JSON array
    sentence INTEGER NOT NULL, -- position of the sentence that holds start
    version INTEGER NOT NULL DEFAULT 1, -- grows by one with each verdict or change
    origin TEXT NOT NULL DEFAULT 'machine', -- 'machine', or the reviewer who marked it
    removed_at TEXT -- UTC, ISO 8601; NULL while the claim stands
) STRICT""")
    db.execute("CREATE INDEX claims_of_article ON claims (article_id, start)")


def m003_sources(db: Database) -> None:
    """Keep the documents of the desk, with the passages of each that a search can find."""
    db.execute("""
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    title TEXT NOT NULL, -- as the document calls itself
    text TEXT NOT NULL, -- the stored copy, unchanged
    author TEXT NOT NULL, -- empty when not given
    publisher TEXT NOT NULL, -- empty when not given
    published TEXT, -- ISO 8601 date; NULL when unknown
    accessed TEXT, -- ISO 8601 date on which a person read it; NULL when not given
    url TEXT NOT NULL, -- empty when not given
    archived_url TEXT NOT NULL, -- empty when not given
    language TEXT NOT NULL, -- ISO 639-1 code, given or detected
    kind TEXT NOT NULL, -- official document, transcript, data ...
    "primary" INTEGER NOT NULL, -- 1 for a primary source, else 0
    licence TEXT NOT NULL, -- empty when not given
    confidential INTEGER NOT NULL, -- 1 if it must not leave the desk, else 0
    sha256 TEXT NOT NULL UNIQUE, -- of the text in UTF-8; the same text is one source
    added_at TEXT NOT NULL, -- UTC, ISO 8601
    added_by TEXT NOT NULL -- reviewer; empty when not given
) STRICT""")
    db.execute("""
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    source_id INTEGER NOT NULL REFERENCES sources (id), -- where it stands
    position INTEGER NOT NULL, -- counts from 1 within the source
    start INTEGER NOT NULL, -- first code point in the source's text
    "end" INTEGER NOT NULL, -- one past the last code point
    text TEXT NOT NULL, -- the source's text from start to end
    language TEXT NOT NULL, -- ISO 639-1 code
    "values" TEXT NOT NULL, -- that stand in it, JSON array; read once, when it is added
    UNIQUE (source_id, position)
) STRICT""")


def m004_passages_fts(db: Database) -> None:
    """Index the passages and the titles of their sources by word, accents ignored.

    The index holds no copy of the text; the triggers keep it in step.
    """
    db.execute("""
CREATE VIEW searchable_passages AS
SELECT passages.id AS id, sources.title AS title, passages.text AS text
FROM passages JOIN sources ON sources.id = passages.source_id""")
    db.execute("""
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content = 'searchable_passages', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
)""")
    db.execute("""
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passages_fts (rowid, title, text)
    SELECT new.id, title, new.text FROM sources WHERE id = new.source_id;
END""")
    db.execute("""
CREATE TRIGGER passages_removed BEFORE DELETE ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, title, text)
    SELECT 'delete', old.id, title, old.text FROM sources WHERE id = old.source_id;
END""")
    db.execute("""
CREATE TRIGGER passages_fixed BEFORE UPDATE ON passages BEGIN
    SELECT RAISE(ABORT, 'passages are never changed');
END""")
    db.execute("""
CREATE TRIGGER sources_fixed BEFORE UPDATE OF title, text ON sources BEGIN
    SELECT RAISE(ABORT, 'the text and title of a source are never changed');
END""")


def m005_matches(db: Database) -> None:
    """Keep the passages put beside each claim, so that reviewing only reads."""
    db.execute("""
CREATE TABLE matches (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE, -- the claim
    passage_id INTEGER NOT NULL REFERENCES passages (id), -- the passage
    position INTEGER NOT NULL, -- order of showing, from 1
    score REAL NOT NULL, -- nearness of the words, 0 to 1
    comparison TEXT NOT NULL, -- agrees, close, conflicts or silent
    reason TEXT NOT NULL, -- one sentence that says why
    found TEXT, -- the compared value of the passage, JSON object; NULL when none was compared
    shared TEXT NOT NULL, -- spans of the passage whose words the claim's sentence has too, JSON
    PRIMARY KEY (claim_id, passage_id)
) STRICT, WITHOUT ROWID""")


def m006_verdicts(db: Database) -> None:
    """Keep the reviewers' decisions on claims, as events that are only ever added.

    The latest event of a reviewer on a claim stands; one with a NULL ruling withdraws it.
    """
    db.execute("""
CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what was ruled on
    claim_version INTEGER NOT NULL, -- the claim's version that the reviewer saw
    reviewer TEXT NOT NULL, -- who ruled
    at TEXT NOT NULL, -- UTC, ISO 8601
    ruling TEXT, -- on the desk's scale; NULL withdraws the reviewer's earlier verdict
    note TEXT NOT NULL, -- may be empty
    correction TEXT NOT NULL -- the proposed correction; may be empty
) STRICT""")
    db.execute("CREATE INDEX verdicts_of_claim ON verdicts (claim_id, reviewer)")
    db.execute("""
CREATE TABLE verdict_evidence (
    verdict_id INTEGER NOT NULL REFERENCES verdicts (id), -- the verdict that cites it
    position INTEGER NOT NULL, -- order of citing, from 1
    passage_id INTEGER NOT NULL REFERENCES passages (id), -- the cited passage
    source_id INTEGER NOT NULL REFERENCES sources (id), -- its source
    quote TEXT NOT NULL, -- stands word for word in the passage
    locator TEXT NOT NULL, -- where in the source, in words
    stance TEXT NOT NULL, -- supports, contradicts or partial
    PRIMARY KEY (verdict_id, position)
) STRICT, WITHOUT ROWID""")
    db.execute("CREATE INDEX evidence_of_source ON verdict_evidence (source_id)")
    for table in ("verdicts", "verdict_evidence"):
        for act in ("UPDATE", "DELETE"):
            db.execute(f"""
CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN
    SELECT RAISE(ABORT, 'verdicts are only ever added');
END""")


def m007_standing(db: Database) -> None:
    """Derive which verdicts stand, and where each claim stands by them; nothing is stored."""
    db.execute("""
CREATE VIEW standing_verdicts AS
SELECT id, claim_id, claim_version, reviewer, at, ruling, note, correction
FROM verdicts
WHERE ruling IS NOT NULL AND id = (
    SELECT max(later.id) FROM verdicts AS later
    WHERE later.claim_id = verdicts.claim_id AND later.reviewer = verdicts.reviewer
)""")
    db.execute("""
CREATE VIEW claim_standing AS
SELECT
    claims.id AS claim_id,
    CASE
        WHEN count(standing.id) = 0 THEN 'open'
        WHEN count(standing.id) = 1 THEN 'ruled'
        WHEN count(DISTINCT standing.ruling) = 1 THEN 'seconded'
        ELSE 'disputed'
    END AS status,
    CASE WHEN count(DISTINCT standing.ruling) = 1 THEN max(standing.ruling) END AS ruling
FROM claims LEFT JOIN standing_verdicts AS standing ON standing.claim_id = claims.id
GROUP BY claims.id""")


def m008_desk(db: Database) -> None:
    """Keep the counters of the desk itself."""
    db.execute("""
CREATE TABLE desk (
    key TEXT PRIMARY KEY, -- 'sources_revision': grows by one whenever a source is added
    value INTEGER NOT NULL -- what it is set to
) STRICT, WITHOUT ROWID""")
    db.execute("INSERT INTO desk (key, value) VALUES ('sources_revision', 0)")


STEPS = (
    m001_articles,
    m002_claims,
    m003_sources,
    m004_passages_fts,
    m005_matches,
    m006_verdicts,
    m007_standing,
    m008_desk,
    *SOURCE_STEPS,
    m020_passage_vectors,
    m040_warnings,
    *ACT_STEPS,
    *DESK_STEPS,
    *DRAFT_STEPS,
    *AMENDMENT_STEPS,
    *MATCH_STEPS,
)
MIGRATION_NAMES = frozenset(step.__name__ for step in STEPS)

MIGRATIONS = Migrations("workbench")
for step in STEPS:
    MIGRATIONS()(step)
