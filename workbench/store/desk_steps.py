"""The steps of the schema on how the people of a desk share its work; listed in ``migrations``."""

from sqlite_utils import Database


def m060_settings(db: Database) -> None:
    """Keep what the desk has decided on how it works; the latest event of a key stands.

    A key that was never set has the value that the workbench gives it.
    """
    db.execute("""
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    key TEXT NOT NULL, -- which setting: second_ruling, sufficiency ...
    value TEXT NOT NULL, -- what it is set to, JSON
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who set it; empty when not given
) STRICT""")
    db.execute("CREATE INDEX settings_of_key ON settings (key, id)")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER settings_no_{act.lower()} BEFORE {act} ON settings BEGIN
    SELECT RAISE(ABORT, 'settings are only ever added');
END""")


def m061_adjudications(db: Database) -> None:
    """Let a disputed claim be given a final ruling, as an event that is only ever added.

    The latest event on a claim stands, while the claim reads as it did; one with a NULL ruling
    takes the final ruling back. The verdicts of the reviewers stay what they are.
    """
    db.execute("""
CREATE TABLE adjudications (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    claim_id INTEGER NOT NULL REFERENCES claims (id), -- what was ruled on
    claim_version INTEGER NOT NULL, -- the claim's version that the adjudicator saw
    reviewer TEXT NOT NULL, -- who decided
    at TEXT NOT NULL, -- UTC, ISO 8601
    ruling TEXT, -- the final ruling on the desk's scale; NULL takes it back
    note TEXT NOT NULL -- why; empty only when it is taken back
) STRICT""")
    db.execute("CREATE INDEX adjudications_of_claim ON adjudications (claim_id, id)")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER adjudications_no_{act.lower()} BEFORE {act} ON adjudications BEGIN
    SELECT RAISE(ABORT, 'adjudications are only ever added');
END""")
    db.execute("""
CREATE VIEW standing_adjudications AS
SELECT latest.id, latest.claim_id, claim_version, reviewer, at, ruling, note
FROM adjudications AS latest LEFT JOIN editions ON editions.claim_id = latest.claim_id
WHERE ruling IS NOT NULL AND claim_version >= ifnull(since, 0) AND latest.id = (
    SELECT max(later.id) FROM adjudications AS later WHERE later.claim_id = latest.claim_id
)""")
    _claim_standing(db)


def m062_seconding(db: Database) -> None:
    """Derive which claims wait for a second ruling, and who has seen the first by ruling too."""
    db.execute("""
CREATE VIEW awaiting_second AS
SELECT claim_id, reviewer FROM standing_verdicts AS only
WHERE NOT EXISTS (
    SELECT 1 FROM standing_verdicts AS other
    WHERE other.claim_id = only.claim_id AND other.reviewer <> only.reviewer
) AND NOT EXISTS (
    SELECT 1 FROM standing_adjudications AS final WHERE final.claim_id = only.claim_id
)""")
    db.execute("""
CREATE VIEW rulers AS
SELECT verdicts.claim_id, reviewer
FROM verdicts LEFT JOIN editions ON editions.claim_id = verdicts.claim_id
WHERE ruling IS NOT NULL AND claim_version >= ifnull(since, 0)""")


def _claim_standing(db: Database) -> None:
    """Derive where each claim stands, without grouping: so one article asks for its own only."""
    db.execute("DROP VIEW claim_standing")
    db.execute("""
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
)""")


def m063_desk_work(db: Database) -> None:
    """Keep who works on which article, until when, and which are put away, as events.

    The latest event of an article and an act stands. What was done in one step can be undone in
    one step, which is a step too.
    """
    db.execute("""
CREATE TABLE desk_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order of the events
    step INTEGER NOT NULL, -- id of the first event of what was done at once
    article_id INTEGER NOT NULL REFERENCES articles (id), -- the article
    act TEXT NOT NULL CHECK (act IN ('assigned', 'due', 'archived')), -- what was done
    value TEXT, -- a reviewer, a time in UTC, or when it was put away; NULL for nobody, none, back
    at TEXT NOT NULL, -- UTC, ISO 8601
    reviewer TEXT NOT NULL -- who did it; empty when not given
) STRICT""")
    db.execute("CREATE INDEX desk_events_of_article ON desk_events (article_id, act, id)")
    db.execute("CREATE INDEX desk_events_of_step ON desk_events (step)")
    for act in ("UPDATE", "DELETE"):
        db.execute(f"""
CREATE TRIGGER desk_events_no_{act.lower()} BEFORE {act} ON desk_events BEGIN
    SELECT RAISE(ABORT, 'what was done on the desk is only ever added');
END""")
    db.execute("""
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
FROM articles""")


def m064_desk_search(db: Database) -> None:
    """Index articles and claims by word, accents ignored; the triggers keep the index in step."""
    _index(db, "articles", "title", "text")
    _index(db, "claims", "words", "label", "statement")


def _index(db: Database, table: str, *columns: str) -> None:
    """Build a full-text index that holds no copy of the text."""
    index, names = f"{table}_fts", ", ".join(columns)
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("old", "new"))
    db.execute(f"""
CREATE VIRTUAL TABLE {index} USING fts5 (
    {names}, content = '{table}', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
)""")
    command = f"INSERT INTO {index} ({index}"
    take = f"INSERT INTO {index} (rowid, {names}) VALUES (new.id, {new})"  # noqa: S608 - fixed names
    drop = f"{command}, rowid, {names}) VALUES ('delete', old.id, {old})"
    db.execute(f"{command}) VALUES ('rebuild')")
    for name, event, done in (
        ("indexed", "INSERT", take),
        ("dropped", "DELETE", drop),
        ("indexed_anew", f"UPDATE OF {names}", f"{drop};\n    {take}"),
    ):
        db.execute(
            f"CREATE TRIGGER {table}_{name} AFTER {event} ON {table} BEGIN\n    {done};\nEND"
        )


DESK_STEPS = (m060_settings, m061_adjudications, m062_seconding, m063_desk_work, m064_desk_search)
