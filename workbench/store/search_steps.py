"""The steps of the schema that searching by meaning needs; listed in ``migrations``."""

from sqlite_utils import Database


def m020_passage_vectors(db: Database) -> None:
    """Keep a vector of meaning for each passage, so that other words and languages are found."""
    db.execute("""
CREATE TABLE passage_vectors (
    passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE, -- the passage
    model TEXT NOT NULL, -- the network that made it; only vectors of one are compared
    vector BLOB NOT NULL -- one signed byte for each dimension, stretched to fill -127 to 127
) STRICT""")
    db.execute("INSERT INTO desk (key, value) VALUES ('vectors_revision', 0)")
    db.execute("INSERT INTO desk (key, value) VALUES ('vectors_filled_at', -1)")
