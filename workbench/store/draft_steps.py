"""The step of the schema on the drafts of an article; listed in ``migrations``."""

from sqlite_utils import Database


def m070_drafts(db: Database) -> None:
    """Keep every text that an article has had, and what became of each claim from one to the next.

    The article's own text is the newest. An article that was never revised has no row here.
    """
    db.execute("""
CREATE TABLE drafts (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- whose text it was or is
    number INTEGER NOT NULL, -- counts from 1, the text that the article came with
    text TEXT NOT NULL, -- as it was given
    sha256 TEXT NOT NULL, -- of the text in UTF-8
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL, -- who put it on the desk; empty when not given
    PRIMARY KEY (article_id, number)
) STRICT""")
    db.execute("""
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
) STRICT""")
    db.execute("CREATE INDEX anchors_of_claim ON anchors (claim_id, id)")
    db.execute("CREATE INDEX anchors_of_draft ON anchors (article_id, draft, claim_id)")
    for table in ("drafts", "anchors"):
        for act in ("UPDATE", "DELETE"):
            db.execute(f"""
CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN
    SELECT RAISE(ABORT, 'drafts are only ever added');
END""")


DRAFT_STEPS = (m070_drafts,)
