"""The steps of the schema on what reviewers correct in a source's record; see ``migrations``."""

from sqlite_utils import Database


def m080_source_amendments(db: Database) -> None:
    """Keep each correction of a source's record as an event that is only ever added.

    The record itself holds what is known now. The text stays what was read; a title may be wrong.
    """
    db.execute("""
CREATE TABLE source_amendments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    source_id INTEGER NOT NULL REFERENCES sources (id), -- the source
    fact TEXT NOT NULL, -- what of its record: title, author, publisher, published ...
    was TEXT NOT NULL, -- before; dates in ISO 8601, yes or no, empty when it was not given
    became TEXT NOT NULL, -- after, in the same form
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who corrected it
) STRICT""")
    db.execute("CREATE INDEX amendments_of_source ON source_amendments (source_id, id)")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER source_amendments_no_{act.lower()} BEFORE {act} ON source_amendments BEGIN
    SELECT RAISE(ABORT, 'corrections of a record are only ever added');
END""")
    db.execute("DROP TRIGGER sources_fixed")
    db.execute("""
CREATE TRIGGER sources_fixed BEFORE UPDATE OF id, text, sha256, added_at, added_by ON sources BEGIN
    SELECT RAISE(ABORT, 'the text of a source is never changed');
END""")


AMENDMENT_STEPS = (m080_source_amendments,)
