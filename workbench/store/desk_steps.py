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


DESK_STEPS = (m060_settings,)
