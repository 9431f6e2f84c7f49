CREATE INDEX acts_on_article ON acts (article_id, reviewer, id);

CREATE INDEX acts_on_claim ON touched (claim_id, act_id);

CREATE INDEX adjudications_of_claim ON adjudications (claim_id, id);

CREATE INDEX amendments_of_source ON source_amendments (source_id, id);

CREATE INDEX anchors_of_claim ON anchors (claim_id, id);

CREATE INDEX anchors_of_draft ON anchors (article_id, draft, claim_id);

CREATE INDEX claims_of_article ON claims (article_id, start);

CREATE INDEX comments_of_claim ON comments (claim_id, first, act_id);

CREATE INDEX desk_events_of_article ON desk_events (article_id, act, id);

CREATE INDEX desk_events_of_step ON desk_events (step);

CREATE INDEX events_of_source ON source_events (source_id, id);

CREATE INDEX evidence_of_source ON verdict_evidence (source_id);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

CREATE INDEX marks_of_sentence ON marks (article_id, sentence, act_id);

CREATE INDEX passages_unread ON passages (id) WHERE "values" = '';

CREATE INDEX provenance_of_copy ON provenance (copy) WHERE copy NOT NULL;

CREATE INDEX provenance_of_origin ON provenance (origin) WHERE origin != '';

CREATE INDEX settings_of_key ON settings (key, id);

CREATE INDEX verdicts_of_claim ON verdicts (claim_id, reviewer);

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the acts
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where it was done
    kind TEXT NOT NULL, -- ruled, added, re-cut, valued ...; an undo has the kind of what it undoes
    reviewer TEXT NOT NULL, -- who did it
    at TEXT NOT NULL, -- UTC, ISO 8601
    verdict_id INTEGER UNIQUE REFERENCES verdicts (id) -- the verdict; NULL for other acts
) STRICT;

CREATE TABLE adjudications (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what was ruled on
    claim_version INTEGER NOT NULL, -- the claim's version that the adjudicator saw
    reviewer TEXT NOT NULL, -- who decided
    at TEXT NOT NULL, -- UTC, ISO 8601
    ruling TEXT, -- the final ruling on the desk's scale; NULL takes it back
    note TEXT NOT NULL -- why; empty only when it is taken back
) STRICT;

CREATE TABLE anchors (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the latest of a claim in a draft stands
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where the claim stands
    draft INTEGER NOT NULL, -- number of the draft that came
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- the claim
    fate TEXT NOT NULL, -- kept, reopened, changed, orphan, gone or new
    cause TEXT NOT NULL, -- why it was not kept; empty when it was
    words TEXT NOT NULL, -- its words in the draft before; empty for a new one
    sentence TEXT NOT NULL, -- the sentence that held them there; empty for a new one
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who brought the draft, or placed the claim by hand
) STRICT;

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
) STRICT;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content = 'articles', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE 'articles_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'articles_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'articles_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'articles_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE blocks (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose stretch it is
    position INTEGER NOT NULL, -- counts from 0
    start INTEGER NOT NULL, -- first code point
    "end" INTEGER NOT NULL, -- one past the last code point
    kind TEXT NOT NULL, -- headline, paragraph, caption, credit ...
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    words, label, statement, content = 'claims', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE 'claims_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'claims_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'claims_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'claims_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE comments (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- who wrote it, and when
    first INTEGER NOT NULL REFERENCES acts (id), -- the act that the comment began with
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what it is about
    text TEXT -- plain text; NULL takes the comment back
) STRICT;

CREATE TABLE copies (
    sha256 TEXT PRIMARY KEY, -- of the bytes; the same file is kept once
    media_type TEXT NOT NULL, -- such as text/html
    content BLOB NOT NULL -- the bytes, unchanged
) STRICT;

CREATE TABLE desk (
    key TEXT PRIMARY KEY, -- 'sources_revision': grows by one whenever a source is added
    value INTEGER NOT NULL -- what it is set to
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    step INTEGER NOT NULL, -- id of the first event of what was done at once
    article_id INTEGER NOT NULL REFERENCES articles (id), -- the article
    act TEXT NOT NULL CHECK (act IN ('assigned', 'due', 'archived')), -- what was done
    value TEXT, -- a reviewer, a time in UTC, or when it was put away; NULL for nobody, none, back
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who did it; empty when not given
) STRICT;

CREATE TABLE drafts (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose text it was or is
    number INTEGER NOT NULL, -- counts from 1, the text that the article came with
    text TEXT NOT NULL, -- as it was given
    sha256 TEXT NOT NULL, -- of the text in UTF-8
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL, -- who put it on the desk; empty when not given
    PRIMARY KEY (article_id, number)
) STRICT;

CREATE TABLE editions (
    claim_id INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE, -- a claim once edited
    since INTEGER NOT NULL, -- version from which its words and value are what they are
    is_stale INTEGER NOT NULL -- 1 until its evidence has been searched again, else 0
) STRICT;

CREATE TABLE marks (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- who did it, and when
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where the sentence stands
    sentence INTEGER NOT NULL, -- position of the sentence
    reason TEXT -- why there is nothing to check; NULL takes the mark off
) STRICT;

CREATE TABLE matches (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE, -- the claim
    passage_id INTEGER NOT NULL REFERENCES passages (id), -- the passage
    position INTEGER NOT NULL, -- order of showing, from 1
    score REAL NOT NULL, -- nearness of the words, 0 to 1
    comparison TEXT NOT NULL, -- agrees, close, conflicts or silent
    reason TEXT NOT NULL, -- one sentence that says why
    found TEXT, -- the compared value of the passage, JSON object; NULL when none was compared
    shared TEXT NOT NULL, -- spans of the passage whose words the claim's sentence has too, JSON
    claimed TEXT NOT NULL, -- spans of the claim's sentence, from its start, whose words are those
    PRIMARY KEY (claim_id, passage_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage_vectors (
    passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE, -- the passage
    model TEXT NOT NULL, -- the network that made it; only vectors of one are compared
    vector BLOB NOT NULL -- one signed byte for each dimension, stretched to fill -127 to 127
) STRICT;

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
) STRICT;

CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content = 'searchable_passages', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE 'passages_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'passages_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'passages_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'passages_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE provenance (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id), -- the source
    origin TEXT NOT NULL, -- file name, address or given key; empty for pasted text
    version INTEGER NOT NULL, -- counts the versions of an origin from 1
    replaces INTEGER UNIQUE REFERENCES sources (id), -- the version before; NULL for the first
    copy TEXT REFERENCES copies (sha256), -- the stored bytes; NULL when it came as text
    pages TEXT NOT NULL, -- first code point of each page, JSON array; empty without pages
    tier TEXT NOT NULL, -- reliability: a (best) to d, or unrated
    reviewed TEXT NOT NULL, -- the claim that a fact-check is about; empty for others
    rating TEXT NOT NULL -- what that fact-check ruled, in its own words; empty for others
) STRICT;

CREATE TABLE sentences (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose sentence it is
    position INTEGER NOT NULL, -- counts from 0
    start INTEGER NOT NULL, -- first code point
    "end" INTEGER NOT NULL, -- one past the last code point
    block INTEGER NOT NULL, -- position of the block that holds it
    checkable INTEGER NOT NULL, -- 1 if it has claims, else 0
    reason TEXT, -- why there is nothing to check; NULL when it has claims
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    key TEXT NOT NULL, -- which setting: second_ruling, sufficiency ...
    value TEXT NOT NULL, -- what it is set to, JSON
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who set it; empty when not given
) STRICT;

CREATE TABLE source_amendments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    source_id INTEGER NOT NULL REFERENCES sources (id), -- the source
    fact TEXT NOT NULL, -- what of its record: title, author, publisher, published ...
    was TEXT NOT NULL, -- before; dates in ISO 8601, yes or no, empty when it was not given
    became TEXT NOT NULL, -- after, in the same form
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who corrected it
) STRICT;

CREATE TABLE source_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    source_id INTEGER NOT NULL REFERENCES sources (id), -- the source
    act TEXT NOT NULL CHECK (act IN ('withdrawn', 'restored')), -- what was done
    reason TEXT NOT NULL, -- why; empty only when it is restored
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who did it
) STRICT;

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
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE touched (
    act_id INTEGER NOT NULL REFERENCES acts (id), -- the act
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- a claim that it was about
    before TEXT, -- the claim as it was, JSON object; NULL when it was not there, or not changed
    after TEXT, -- the claim as it became, JSON object; NULL when it was removed, or not changed
    PRIMARY KEY (act_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE undoings (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- the act that undoes
    undoes INTEGER NOT NULL UNIQUE REFERENCES acts (id) -- the act undone; an undo too, if redone
) STRICT;

CREATE TABLE verdict_evidence (
    verdict_id INTEGER NOT NULL REFERENCES verdicts (id), -- the verdict that cites it
    position INTEGER NOT NULL, -- order of citing, from 1
    passage_id INTEGER NOT NULL REFERENCES passages (id), -- the cited passage
    source_id INTEGER NOT NULL REFERENCES sources (id), -- its source
    quote TEXT NOT NULL, -- stands word for word in the passage
    locator TEXT NOT NULL, -- where in the source, in words
    stance TEXT NOT NULL, -- supports, contradicts or partial
    PRIMARY KEY (verdict_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what was ruled on
    claim_version INTEGER NOT NULL, -- the claim's version that the reviewer saw
    reviewer TEXT NOT NULL, -- who ruled
    at TEXT NOT NULL, -- UTC, ISO 8601
    ruling TEXT, -- on the desk's scale; NULL withdraws the reviewer's earlier verdict
    note TEXT NOT NULL, -- may be empty
    correction TEXT NOT NULL -- the proposed correction; may be empty
) STRICT;

CREATE TABLE warnings (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where it stands
    position INTEGER NOT NULL, -- counts from 0, in the order of the text
    kind TEXT NOT NULL, -- weekday, sum, age, name, two values ...
    message TEXT NOT NULL, -- one sentence that names what stands at the places
    places TEXT NOT NULL, -- spans of the article's text in the order of the message, JSON array
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER adjudications_no_delete BEFORE DELETE ON adjudications BEGIN
    SELECT RAISE(ABORT, 'adjudications are only ever added');
END;

CREATE TRIGGER adjudications_no_update BEFORE UPDATE ON adjudications BEGIN
    SELECT RAISE(ABORT, 'adjudications are only ever added');
END;

CREATE TRIGGER anchors_no_delete BEFORE DELETE ON anchors BEGIN
    SELECT RAISE(ABORT, 'drafts are only ever added');
END;

CREATE TRIGGER anchors_no_update BEFORE UPDATE ON anchors BEGIN
    SELECT RAISE(ABORT, 'drafts are only ever added');
END;

CREATE TRIGGER articles_dropped AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

CREATE TRIGGER articles_indexed AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER articles_indexed_anew AFTER UPDATE OF title, text ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER claims_dropped AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, words, label, statement) VALUES ('delete', old.id, old.words, old.label, old.statement);
END;

CREATE TRIGGER claims_indexed AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, words, label, statement) VALUES (new.id, new.words, new.label, new.statement);
END;

CREATE TRIGGER claims_indexed_anew AFTER UPDATE OF words, label, statement ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, words, label, statement) VALUES ('delete', old.id, old.words, old.label, old.statement);
    INSERT INTO claims_fts (rowid, words, label, statement) VALUES (new.id, new.words, new.label, new.statement);
END;

CREATE TRIGGER comments_no_delete BEFORE DELETE ON comments BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER comments_no_update BEFORE UPDATE ON comments BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER copies_no_delete BEFORE DELETE ON copies BEGIN
    SELECT RAISE(ABORT, 'stored copies are only ever added');
END;

CREATE TRIGGER copies_no_update BEFORE UPDATE ON copies BEGIN
    SELECT RAISE(ABORT, 'stored copies are only ever added');
END;

CREATE TRIGGER desk_events_no_delete BEFORE DELETE ON desk_events BEGIN
    SELECT RAISE(ABORT, 'what was done on the desk is only ever added');
END;

CREATE TRIGGER desk_events_no_update BEFORE UPDATE ON desk_events BEGIN
    SELECT RAISE(ABORT, 'what was done on the desk is only ever added');
END;

CREATE TRIGGER drafts_no_delete BEFORE DELETE ON drafts BEGIN
    SELECT RAISE(ABORT, 'drafts are only ever added');
END;

CREATE TRIGGER drafts_no_update BEFORE UPDATE ON drafts BEGIN
    SELECT RAISE(ABORT, 'drafts are only ever added');
END;

CREATE TRIGGER marks_no_delete BEFORE DELETE ON marks BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER marks_no_update BEFORE UPDATE ON marks BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passages_fts (rowid, title, text)
    SELECT new.id, title, new.text FROM sources WHERE id = new.source_id;
END;

CREATE TRIGGER passages_fixed
BEFORE UPDATE OF id, source_id, position, start, "end", text ON passages BEGIN
    SELECT RAISE(ABORT, 'the words of a passage are never changed');
END;

CREATE TRIGGER passages_removed BEFORE DELETE ON passages
WHEN old.source_id IN (SELECT id FROM standing_sources) BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, title, text)
    SELECT 'delete', old.id, title, old.text FROM sources WHERE id = old.source_id;
END;

CREATE TRIGGER settings_no_delete BEFORE DELETE ON settings BEGIN
    SELECT RAISE(ABORT, 'settings are only ever added');
END;

CREATE TRIGGER settings_no_update BEFORE UPDATE ON settings BEGIN
    SELECT RAISE(ABORT, 'settings are only ever added');
END;

CREATE TRIGGER source_amendments_no_delete BEFORE DELETE ON source_amendments BEGIN
    SELECT RAISE(ABORT, 'corrections of a record are only ever added');
END;

CREATE TRIGGER source_amendments_no_update BEFORE UPDATE ON source_amendments BEGIN
    SELECT RAISE(ABORT, 'corrections of a record are only ever added');
END;

CREATE TRIGGER source_events_no_delete BEFORE DELETE ON source_events BEGIN
    SELECT RAISE(ABORT, 'what was done to a source is only ever added');
END;

CREATE TRIGGER source_events_no_update BEFORE UPDATE ON source_events BEGIN
    SELECT RAISE(ABORT, 'what was done to a source is only ever added');
END;

CREATE TRIGGER sources_fixed BEFORE UPDATE OF id, text, sha256, added_at, added_by ON sources BEGIN
    SELECT RAISE(ABORT, 'the text of a source is never changed');
END;

CREATE TRIGGER touched_no_delete BEFORE DELETE ON touched BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER touched_no_update BEFORE UPDATE ON touched BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER undoings_no_delete BEFORE DELETE ON undoings BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER undoings_no_update BEFORE UPDATE ON undoings BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END;

CREATE TRIGGER verdict_evidence_no_delete BEFORE DELETE ON verdict_evidence BEGIN
    SELECT RAISE(ABORT, 'verdicts are only ever added');
END;

CREATE TRIGGER verdict_evidence_no_update BEFORE UPDATE ON verdict_evidence BEGIN
    SELECT RAISE(ABORT, 'verdicts are only ever added');
END;

CREATE TRIGGER verdicts_are_acts AFTER INSERT ON verdicts BEGIN
    INSERT INTO acts (article_id, kind, reviewer, at, verdict_id)
    SELECT article_id, 'ruled', new.reviewer, new.at, new.id FROM claims WHERE id = new.claim_id;
    INSERT INTO touched (act_id, claim_id)
    SELECT id, new.claim_id FROM acts WHERE verdict_id = new.id;
END;

CREATE TRIGGER verdicts_no_delete BEFORE DELETE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'verdicts are only ever added');
END;

CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'verdicts are only ever added');
END;

CREATE VIEW article_work AS
SELECT
    id AS article_id,
    ifnull((
        SELECT value FROM desk_events WHERE article_id = articles.id AND act = 'assigned'
        ORDER BY id DESC LIMIT 1
    ), '') AS assignee,
    (
        SELECT value FROM desk_events WHERE article_id = articles.id AND act = 'due'
        ORDER BY id DESC LIMIT 1
    ) AS due,
    (
        SELECT value FROM desk_events WHERE article_id = articles.id AND act = 'archived'
        ORDER BY id DESC LIMIT 1
    ) AS archived_at
FROM articles;

CREATE VIEW awaiting_second AS
SELECT claim_id, reviewer FROM standing_verdicts AS only
WHERE NOT EXISTS (
    SELECT 1 FROM standing_verdicts AS other
    WHERE other.claim_id = only.claim_id AND other.reviewer <> only.reviewer
) AND NOT EXISTS (
    SELECT 1 FROM standing_adjudications AS final WHERE final.claim_id = only.claim_id
);

CREATE VIEW claim_standing AS
SELECT
    claim_id,
    CASE
        WHEN final IS NOT NULL THEN 'adjudicated'
        WHEN verdicts = 0 THEN 'open'
        WHEN verdicts = 1 THEN 'ruled'
        WHEN least = most THEN 'seconded'
        ELSE 'disputed'
    END AS status,
    CASE WHEN final IS NOT NULL THEN final WHEN least = most THEN least END AS ruling
FROM (
    SELECT
        id AS claim_id,
        (SELECT ruling FROM standing_adjudications WHERE claim_id = claims.id) AS final,
        (SELECT count(*) FROM standing_verdicts WHERE claim_id = claims.id) AS verdicts,
        (SELECT min(ruling) FROM standing_verdicts WHERE claim_id = claims.id) AS least,
        (SELECT max(ruling) FROM standing_verdicts WHERE claim_id = claims.id) AS most
    FROM claims
);

CREATE VIEW rulers AS
SELECT verdicts.claim_id, reviewer
FROM verdicts LEFT JOIN editions ON editions.claim_id = verdicts.claim_id
WHERE ruling IS NOT NULL AND claim_version >= ifnull(since, 0);

CREATE VIEW searchable_passages AS
SELECT passages.id AS id, sources.title AS title, passages.text AS text
FROM passages JOIN sources ON sources.id = passages.source_id
WHERE sources.id IN (SELECT id FROM standing_sources);

CREATE VIEW standing_adjudications AS
SELECT latest.id, latest.claim_id, claim_version, reviewer, at, ruling, note
FROM adjudications AS latest LEFT JOIN editions ON editions.claim_id = latest.claim_id
WHERE ruling IS NOT NULL AND claim_version >= ifnull(since, 0) AND latest.id = (
    SELECT max(later.id) FROM adjudications AS later WHERE later.claim_id = latest.claim_id
);

CREATE VIEW standing_sources AS
SELECT id FROM sources
WHERE NOT EXISTS (SELECT 1 FROM withdrawn_sources AS withdrawn WHERE withdrawn.id = sources.id)
AND NOT EXISTS (SELECT 1 FROM provenance AS newer WHERE newer.replaces = sources.id);

CREATE VIEW standing_verdicts AS
SELECT verdicts.id, verdicts.claim_id, claim_version, reviewer, at, ruling, note, correction
FROM verdicts
JOIN claims ON claims.id = verdicts.claim_id
LEFT JOIN editions ON editions.claim_id = verdicts.claim_id
WHERE ruling IS NOT NULL AND removed_at IS NULL AND claim_version >= ifnull(since, 0)
AND verdicts.id = (
    SELECT max(later.id) FROM verdicts AS later
    WHERE later.claim_id = verdicts.claim_id AND later.reviewer = verdicts.reviewer
);

CREATE VIEW withdrawn_sources AS
SELECT source_id AS id, reason, at, reviewer FROM source_events AS latest
WHERE act = 'withdrawn' AND NOT EXISTS (
    SELECT 1 FROM source_events AS later
    WHERE later.source_id = latest.source_id AND later.id > latest.id
);

