"""Claims as reviewers change them: each change gives a new edition, none is lost."""

import json
from dataclasses import asdict

from sqlite_utils import Database

from workbench.model import Claim
from workbench.store import claims
from workbench.store.act_records import Edition
from workbench.store.packing import pack, unpack_claim
from workbench.store.rows import Row, the_row

EDITED = """SELECT claims.*, ifnull(since, 0) AS since, ifnull(is_stale, 0) AS is_stale
FROM claims LEFT JOIN editions ON editions.claim_id = claims.id"""


def of_claim(db: Database, claim_id: int) -> Edition | None:
    """Return the claim as it is now, None when it was removed. Raises NotFoundError."""
    row = the_row(db, "claim", f"{EDITED} WHERE claims.id = ?", claim_id)
    return None if row["removed_at"] else _edition(row)


def version(db: Database, claim_id: int) -> int:
    """Return the version of a claim, also of one that was removed. Raises NotFoundError."""
    row = the_row(db, "claim", "SELECT version FROM claims WHERE id = ?", claim_id)
    return int(row["version"])


def since(db: Database, claim_id: int) -> int:
    """Return the version from which a claim's words and value are what they are, 0 if ever."""
    return int(the_row(db, "claim", f"{EDITED} WHERE claims.id = ?", claim_id)["since"])


def add(db: Database, article_id: int, claim: Claim, *, reviewer: str) -> int:
    """Store a claim that a reviewer marked; gives its id. Its evidence is yet to be searched."""
    added = claims.add(db, article_id, claim, origin=reviewer)
    db.execute("INSERT INTO editions VALUES (?, 0, 1)", [added])
    return added


def put(db: Database, claim_id: int, edition: Edition) -> None:
    """Make a claim what an edition says, also one that was removed.

    Matches that were found for other words or another value are dropped.
    """
    row = the_row(db, "claim", f"{EDITED} WHERE claims.id = ?", claim_id)
    claims.update(db, claim_id, edition.claim)
    stale = row["is_stale"] or not _edition(row).says_what(edition)
    db.execute(
        """INSERT INTO editions VALUES (?, ?, ?)
        ON CONFLICT (claim_id) DO UPDATE
        SET since = excluded.since, is_stale = excluded.is_stale""",
        [claim_id, edition.since, int(stale)],
    )
    if stale:
        db.execute("DELETE FROM matches WHERE claim_id = ?", [claim_id])


def remove(db: Database, claim_id: int, *, at: str) -> None:
    """Take a claim out of its article; it stays on the desk with all that was said of it."""
    db.execute("UPDATE claims SET removed_at = ? WHERE id = ?", [at, claim_id])


def is_stale(db: Database, claim_id: int) -> bool:
    """Tell whether a claim was edited since its evidence was searched."""
    return bool(the_row(db, "claim", f"{EDITED} WHERE claims.id = ?", claim_id)["is_stale"])


def note_searched(db: Database, article_id: int, claim_id: int | None = None) -> None:
    """Note that the evidence of an article's claims, or of one of them, was searched."""
    db.execute(
        """UPDATE editions SET is_stale = 0 WHERE claim_id IN
        (SELECT id FROM claims WHERE article_id = ? AND id = ifnull(?, id))""",
        [article_id, claim_id],
    )


def pack_edition(edition: Edition | None) -> str | None:
    """Return an edition as a JSON object, or None (NULL) for none."""
    return None if edition is None else pack(asdict(edition))


def unpack_edition(text: str | None, claim_id: int) -> Edition | None:
    """Undo ``pack_edition``; the claim has the id that it got when it was stored."""
    if text is None:
        return None
    told = json.loads(text)
    return Edition(claim=unpack_claim({**told["claim"], "id": claim_id}), since=told["since"])


def _edition(row: Row) -> Edition:
    return Edition(claim=claims.of_row(row), since=row["since"])
