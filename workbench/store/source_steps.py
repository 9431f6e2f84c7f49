"""The steps of the schema on where sources come from and whether they stand; see ``migrations``."""

from sqlite_utils import Database


def m009_copies(db: Database) -> None:
    """Keep the very bytes that a source was read from, so that it can be shown what was read."""
    db.execute("""
CREATE TABLE copies (
    sha256 TEXT PRIMARY KEY, -- of the bytes; the same file is kept once
    media_type TEXT NOT NULL, -- such as text/html
    content BLOB NOT NULL -- the bytes, unchanged
) STRICT""")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER copies_no_{act.lower()} BEFORE {act} ON copies BEGIN
    SELECT RAISE(ABORT, 'stored copies are only ever added');
END""")


def m010_provenance(db: Database) -> None:
    """Keep beside each source where it was read from, which version it is, and how far to trust it.

    A file or address that changes gives a new source that names the one it replaces; the old one
    keeps its id, its text and all that cites it.
    """
    db.execute("""
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
) STRICT""")
    db.execute("CREATE INDEX provenance_of_origin ON provenance (origin) WHERE origin != ''")
    db.execute("CREATE INDEX provenance_of_copy ON provenance (copy) WHERE copy NOT NULL")
    db.execute("""
INSERT INTO provenance SELECT id, '', 1, NULL, NULL, '[]', 'unrated', '', '' FROM sources""")


def m011_source_events(db: Database) -> None:
    """Keep that a source was withdrawn or restored, and why, as events that are only ever added.

    A source that is withdrawn, or replaced by a newer version, stands no more: it is found by no
    search, and what cites it stays as it is.
    """
    db.execute("""
CREATE TABLE source_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    source_id INTEGER NOT NULL REFERENCES sources (id), -- the source
    act TEXT NOT NULL CHECK (act IN ('withdrawn', 'restored')), -- what was done
    reason TEXT NOT NULL, -- why; empty only when it is restored
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who did it
) STRICT""")
    db.execute("CREATE INDEX events_of_source ON source_events (source_id, id)")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER source_events_no_{act.lower()} BEFORE {act} ON source_events BEGIN
    SELECT RAISE(ABORT, 'what was done to a source is only ever added');
END""")
    db.execute("""
CREATE VIEW withdrawn_sources AS
SELECT source_id AS id, reason, at, reviewer FROM source_events AS latest
WHERE act = 'withdrawn' AND NOT EXISTS (
    SELECT 1 FROM source_events AS later
    WHERE later.source_id = latest.source_id AND later.id > latest.id
)""")
    db.execute("""
CREATE VIEW standing_sources AS
SELECT id FROM sources
WHERE NOT EXISTS (SELECT 1 FROM withdrawn_sources AS withdrawn WHERE withdrawn.id = sources.id)
AND NOT EXISTS (SELECT 1 FROM provenance AS newer WHERE newer.replaces = sources.id)""")


def m012_searchable_passages(db: Database) -> None:
    """Index only the passages of sources that stand; let values and language be read later.

    The words and place of a passage stay fixed. Its values depend on the rules of its language,
    so they may be read after it is added, and again when the rules get better.
    """
    db.execute("DROP VIEW searchable_passages")
    db.execute("""
CREATE VIEW searchable_passages AS
SELECT passages.id AS id, sources.title AS title, passages.text AS text
FROM passages JOIN sources ON sources.id = passages.source_id
WHERE sources.id IN (SELECT id FROM standing_sources)""")
    db.execute("DROP TRIGGER passages_removed")
    db.execute("""
CREATE TRIGGER passages_removed BEFORE DELETE ON passages
WHEN old.source_id IN (SELECT id FROM standing_sources) BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, title, text)
    SELECT 'delete', old.id, title, old.text FROM sources WHERE id = old.source_id;
END""")
    db.execute("DROP TRIGGER passages_fixed")
    db.execute("""
CREATE TRIGGER passages_fixed
BEFORE UPDATE OF id, source_id, position, start, "end", text ON passages BEGIN
    SELECT RAISE(ABORT, 'the words of a passage are never changed');
END""")
    db.execute("CREATE INDEX passages_unread ON passages (id) WHERE \"values\" = ''")


SOURCE_STEPS = (m009_copies, m010_provenance, m011_source_events, m012_searchable_passages)
