"""The steps of the schema on what reviewers do beside ruling; listed in ``migrations``."""

from sqlite_utils import Database


def m050_acts(db: Database) -> None:
    """Keep one journal of all that reviewers do on an article, so that any of it can be undone.

    Nothing in it is ever changed: an undo is an act too, and so is the redo that undoes it. Each
    verdict, also those given before this step, is an act by itself.
    """
    db.execute("""
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the acts
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where it was done
    kind TEXT NOT NULL, -- ruled, added, re-cut, valued ...; an undo has the kind of what it undoes
    reviewer TEXT NOT NULL, -- who did it
    at TEXT NOT NULL, -- UTC, ISO 8601
    verdict_id INTEGER UNIQUE REFERENCES verdicts (id) -- the verdict; NULL for other acts
) STRICT""")
    db.execute("CREATE INDEX acts_on_article ON acts (article_id, reviewer, id)")
    db.execute("""
CREATE TABLE touched (
    act_id INTEGER NOT NULL REFERENCES acts (id), -- the act
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- a claim that it was about
    before TEXT, -- the claim as it was, JSON object; NULL when it was not there, or not changed
    after TEXT, -- the claim as it became, JSON object; NULL when it was removed, or not changed
    PRIMARY KEY (act_id, claim_id)
) STRICT, WITHOUT ROWID""")
    db.execute("CREATE INDEX acts_on_claim ON touched (claim_id, act_id)")
    db.execute("""
CREATE TABLE undoings (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- the act that undoes
    undoes INTEGER NOT NULL UNIQUE REFERENCES acts (id) -- the act undone; an undo too, if redone
) STRICT""")
    _only_added(db, "acts", "touched", "undoings")
    db.execute("""
INSERT INTO acts (article_id, kind, reviewer, at, verdict_id)
SELECT article_id, 'ruled', reviewer, at, verdicts.id
FROM verdicts JOIN claims ON claims.id = claim_id ORDER BY verdicts.id""")
    db.execute("""
INSERT INTO touched (act_id, claim_id)
SELECT acts.id, claim_id FROM acts JOIN verdicts ON verdicts.id = verdict_id""")
    db.execute("""
CREATE TRIGGER verdicts_are_acts AFTER INSERT ON verdicts BEGIN
    INSERT INTO acts (article_id, kind, reviewer, at, verdict_id)
    SELECT article_id, 'ruled', new.reviewer, new.at, new.id FROM claims WHERE id = new.claim_id;
    INSERT INTO touched (act_id, claim_id)
    SELECT id, new.claim_id FROM acts WHERE verdict_id = new.id;
END""")


def m051_editions(db: Database) -> None:
    """Let a claim whose words or value a reviewer changed be ruled on again.

    A verdict on an earlier edition stays among the events and stands no more; neither does one on
    a claim that was removed. Undoing the change makes it stand again.
    """
    db.execute("""
CREATE TABLE editions (
    claim_id INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE, -- a claim once edited
    since INTEGER NOT NULL, -- version from which its words and value are what they are
    is_stale INTEGER NOT NULL -- 1 until its evidence has been searched again, else 0
) STRICT""")
    db.execute("DROP VIEW claim_standing")
    db.execute("DROP VIEW standing_verdicts")
    db.execute("""
CREATE VIEW standing_verdicts AS
SELECT verdicts.id, verdicts.claim_id, claim_version, reviewer, at, ruling, note, correction
FROM verdicts
JOIN claims ON claims.id = verdicts.claim_id
LEFT JOIN editions ON editions.claim_id = verdicts.claim_id
WHERE ruling IS NOT NULL AND removed_at IS NULL AND claim_version >= ifnull(since, 0)
AND verdicts.id = (
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


def m052_marks(db: Database) -> None:
    """Keep which sentences reviewers marked as not checkable, and why."""
    db.execute("""
CREATE TABLE marks (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- who did it, and when
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where the sentence stands
    sentence INTEGER NOT NULL, -- position of the sentence
    reason TEXT -- why there is nothing to check; NULL takes the mark off
) STRICT""")
    db.execute("CREATE INDEX marks_of_sentence ON marks (article_id, sentence, act_id)")
    _only_added(db, "marks")


def m053_comments(db: Database) -> None:
    """Keep what reviewers say to each other about a claim."""
    db.execute("""
CREATE TABLE comments (
    act_id INTEGER PRIMARY KEY REFERENCES acts (id), -- who wrote it, and when
    first INTEGER NOT NULL REFERENCES acts (id), -- the act that the comment began with
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what it is about
    text TEXT -- plain text; NULL takes the comment back
) STRICT""")
    db.execute("CREATE INDEX comments_of_claim ON comments (claim_id, first, act_id)")
    _only_added(db, "comments")


def _only_added(db: Database, *tables: str) -> None:
    for table in tables:
        for act in ("UPDATE", "DELETE"):
            db.execute(f"""
CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN
    SELECT RAISE(ABORT, 'what reviewers did is only ever added');
END""")


ACT_STEPS = (m050_acts, m051_editions, m052_marks, m053_comments)
