"""The step of the schema on what does not fit inside an article; listed in ``migrations``."""

from sqlite_utils import Database


def m040_warnings(db: Database) -> None:
    """Keep what does not fit inside each article: finding it needs the parse of every sentence.

    An article that was split before this step has none; splitting it again finds them.
    """
    db.execute("""
CREATE TABLE warnings (
    article_id INTEGER NOT NULL REFERENCES articles (id), -- where it stands
    position INTEGER NOT NULL, -- counts from 0, in the order of the text
    kind TEXT NOT NULL, -- weekday, sum, age, name, two values ...
    message TEXT NOT NULL, -- one sentence that names what stands at the places
    places TEXT NOT NULL, -- spans of the article's text in the order of the message, JSON array
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID""")
