"""The steps of the schema on matches, beside ``migrations``."""

from sqlite_utils import Database


def m081_claimed_words(db: Database) -> None:
    """Keep with each match also the words of the claim's sentence that the passage has too.

    Matches are made anew whenever an article is matched again; those that are there have none.
    """
    db.execute("ALTER TABLE matches RENAME TO matches_before")
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
    claimed TEXT NOT NULL, -- spans of the claim's sentence, from its start, whose words are those
    PRIMARY KEY (claim_id, passage_id)
) STRICT, WITHOUT ROWID""")
    db.execute("INSERT INTO matches SELECT *, '[]' FROM matches_before")
    db.execute("DROP TABLE matches_before")


MATCH_STEPS = (m081_claimed_words,)
