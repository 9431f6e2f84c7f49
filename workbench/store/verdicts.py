"""Verdicts: events that are only ever added."""

from collections import defaultdict
from dataclasses import replace

from sqlite_utils import Database

from workbench.model import Evidence, Ruling, Stance, Verdict
from workbench.store.rows import Row, new_id


def add(db: Database, verdict: Verdict) -> Verdict:
    """Store an event; gives it with its id."""
    added = new_id(
        db,
        """INSERT INTO verdicts (claim_id, claim_version, reviewer, at, ruling, note, correction)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            *(verdict.claim_id, verdict.claim_version, verdict.reviewer, verdict.at),
            *(verdict.ruling, verdict.note, verdict.correction),
        ),
    )
    for position, cited in enumerate(verdict.evidence, start=1):
        facts = [added, position, cited.passage_id, cited.source_id]
        rest = [cited.quote, cited.locator, cited.stance]
        db.execute("INSERT INTO verdict_evidence VALUES (?, ?, ?, ?, ?, ?, ?)", [*facts, *rest])
    return replace(verdict, id=added)


def of_claim(db: Database, claim_id: int) -> tuple[Verdict, ...]:
    """Return all events of a claim, the oldest first, also the replaced and withdrawn ones."""
    events = """SELECT verdicts.*, claim_version < ifnull(since, 0) AS is_overtaken
        FROM verdicts LEFT JOIN editions ON editions.claim_id = verdicts.claim_id
        WHERE verdicts.claim_id = ? ORDER BY id"""
    cited = """SELECT verdict_evidence.* FROM verdict_evidence
        JOIN verdicts ON verdicts.id = verdict_id
        WHERE claim_id = ? ORDER BY verdict_id, position"""
    return _verdicts(db, events, cited, claim_id)


def standing(db: Database, article_id: int) -> tuple[Verdict, ...]:
    """Return the standing verdicts on the claims of an article, the oldest first."""
    events = """SELECT standing_verdicts.*, 0 AS is_overtaken FROM standing_verdicts
        JOIN claims ON claims.id = claim_id WHERE article_id = ? ORDER BY standing_verdicts.id"""
    cited = """SELECT verdict_evidence.* FROM verdict_evidence
        JOIN standing_verdicts ON standing_verdicts.id = verdict_id
        JOIN claims ON claims.id = claim_id WHERE article_id = ? ORDER BY verdict_id, position"""
    return _verdicts(db, events, cited, article_id)


def _verdicts(db: Database, events: str, cited: str, id_: int) -> tuple[Verdict, ...]:
    evidence = defaultdict(list)
    for row in db.query(cited, [id_]):
        evidence[row["verdict_id"]].append(_evidence(row))
    return tuple(_verdict(row, tuple(evidence[row["id"]])) for row in db.query(events, [id_]))


def _verdict(row: Row, evidence: tuple[Evidence, ...]) -> Verdict:
    return Verdict(
        id=row["id"],
        claim_id=row["claim_id"],
        claim_version=row["claim_version"],
        reviewer=row["reviewer"],
        at=row["at"],
        ruling=None if row["ruling"] is None else Ruling(row["ruling"]),
        note=row["note"],
        correction=row["correction"],
        evidence=evidence,
        is_overtaken=bool(row["is_overtaken"]),
    )


def _evidence(row: Row) -> Evidence:
    return Evidence(
        passage_id=row["passage_id"],
        source_id=row["source_id"],
        quote=row["quote"],
        locator=row["locator"],
        stance=Stance(row["stance"]),
    )
