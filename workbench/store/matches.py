"""Matches: which passages stand beside a claim."""

from collections.abc import Iterable

from sqlite_utils import Database

from workbench.model import Comparison, Match
from workbench.store.packing import pack_found, pack_spans, unpack_found, unpack_spans
from workbench.store.rows import Row


def replace(db: Database, article_id: int, matches: Iterable[Match]) -> int:
    """Store the matches of an article's claims in the place of the earlier ones; their number.

    The order in which the matches of a claim come is the order in which they are shown.
    """
    db.execute(
        "DELETE FROM matches WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
        [article_id],
    )
    return _add(db, matches)


def replace_of_claim(db: Database, claim_id: int, matches: Iterable[Match]) -> int:
    """Store the matches of one claim in the place of the earlier ones; their number."""
    db.execute("DELETE FROM matches WHERE claim_id = ?", [claim_id])
    return _add(db, matches)


def of_claim(db: Database, claim_id: int) -> tuple[Match, ...]:
    """Return the matches of a claim, in the order of showing."""
    rows = db.query("SELECT * FROM matches WHERE claim_id = ? ORDER BY position", [claim_id])
    return tuple(_match(row) for row in rows)


def _add(db: Database, matches: Iterable[Match]) -> int:
    position = 0
    for position, match in enumerate(matches, start=1):
        facts = [match.claim_id, match.passage_id, position, match.score, match.comparison]
        rest = [match.reason, pack_found(match.found)]
        spans = [pack_spans(match.shared), pack_spans(match.claimed)]
        values = [*facts, *rest, *spans]
        db.execute("INSERT INTO matches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    return position


def _match(row: Row) -> Match:
    return Match(
        claim_id=row["claim_id"],
        passage_id=row["passage_id"],
        score=row["score"],
        comparison=Comparison(row["comparison"]),
        reason=row["reason"],
        found=unpack_found(row["found"]),
        shared=unpack_spans(row["shared"]),
        claimed=unpack_spans(row["claimed"]),
    )
