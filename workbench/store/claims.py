"""Blocks, sentences and claims of an article, and where each claim stands."""

from sqlite_utils import Database

from workbench.errors import ConflictError, InputError
from workbench.model import Block, BlockKind, Claim, Modality, Ruling, Sentence, Split, Status
from workbench.store import inconsistencies, marks
from workbench.store.packing import pack, pack_value, unpack_value, unpack_words
from workbench.store.records import ClaimState
from workbench.store.rows import Row, new_id, the_row

STANDING = """SELECT claims.*, standing.status, standing.ruling
FROM claims JOIN claim_standing AS standing ON standing.claim_id = claims.id
WHERE claims.removed_at IS NULL"""
_COLUMNS = (
    *("kind", "kinds", "start", '"end"', "words", "value", "label", "statement", "speaker"),
    *("modality", "worth", "reasons", "flags", "sentence"),
)


def replace(db: Database, article_id: int, split: Split) -> dict[int, int]:
    """Store a split in the place of the article's earlier one.

    Gives the desk's id of each claim by its id in the split. Raises InputError when a claim of
    the article has verdicts or edits: they would lose what they were about.
    """
    demand_unruled(db, article_id)
    db.execute("DELETE FROM claims WHERE article_id = ?", [article_id])
    lay(db, article_id, split)
    return {claim.id: add(db, article_id, claim) for claim in split.claims}


def lay(db: Database, article_id: int, split: Split) -> None:
    """Store the blocks, sentences and warnings of a split in the place of the earlier ones."""
    for table in ("sentences", "blocks"):
        db.execute(f"DELETE FROM {table} WHERE article_id = ?", [article_id])  # noqa: S608 - fixed names
    for position, block in enumerate(split.blocks):
        db.execute(
            "INSERT INTO blocks VALUES (?, ?, ?, ?, ?)",
            [article_id, position, block.start, block.end, block.kind],
        )
    for position, each in enumerate(split.sentences):
        facts = [position, each.start, each.end, each.block, each.checkable, each.reason]
        db.execute("INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?, ?)", [article_id, *facts])
    inconsistencies.replace(db, article_id, split.warnings)


def demand_unruled(db: Database, article_id: int) -> None:
    """Raise InputError when reviewers acted on the article, which a new split would lose."""
    sql = "SELECT count(*) AS done FROM acts WHERE article_id = ?"
    if next(iter(db.query(sql, [article_id])))["done"]:
        message = (
            f"Article {article_id} has verdicts or edits, which a new split would lose: "
            "leave it as it is."
        )
        raise InputError(message)


def blocks(db: Database, article_id: int) -> tuple[Block, ...]:
    """Return the blocks of an article, in order."""
    rows = db.query("SELECT * FROM blocks WHERE article_id = ? ORDER BY position", [article_id])
    return tuple(
        Block(start=row["start"], end=row["end"], kind=BlockKind(row["kind"])) for row in rows
    )


def sentences(db: Database, article_id: int) -> tuple[Sentence, ...]:
    """Return the sentences of an article, in order, as reviewers marked them."""
    rows = db.query("SELECT * FROM sentences WHERE article_id = ? ORDER BY position", [article_id])
    as_split = [
        Sentence(
            start=row["start"],
            end=row["end"],
            block=row["block"],
            checkable=bool(row["checkable"]),
            reason=row["reason"],
        )
        for row in rows
    ]
    return marks.as_marked(db, article_id, as_split)


def states(db: Database, article_id: int) -> tuple[ClaimState, ...]:
    """Return the claims of an article in the order of the text, each with where it stands."""
    sql = f'{STANDING} AND claims.article_id = ? ORDER BY claims.start, claims."end", claims.id'
    return tuple(_state(row) for row in db.query(sql, [article_id]))


def state(db: Database, claim_id: int) -> ClaimState:
    """Return one claim with where it stands. Raises NotFoundError."""
    return _state(the_row(db, "claim", f"{STANDING} AND claims.id = ?", claim_id))


def article_of(db: Database, claim_id: int) -> int:
    """Return the id of the article that holds the claim. Raises NotFoundError."""
    sql = "SELECT article_id FROM claims WHERE removed_at IS NULL AND id = ?"
    return int(the_row(db, "claim", sql, claim_id)["article_id"])


def advance(db: Database, claim_id: int, version: int) -> None:
    """Raise the claim's version by one, from the version that the person saw.

    Raises ConflictError naming who acted when that is not its version any more.
    """
    sql = "UPDATE claims SET version = version + 1 WHERE id = ? AND version = ?"
    if db.execute(sql, [claim_id, version]).rowcount == 1:
        return
    latest = """SELECT reviewer FROM acts JOIN touched ON act_id = acts.id
        WHERE claim_id = ? AND kind <> 'commented' ORDER BY acts.id DESC LIMIT 1"""
    who = next((row["reviewer"] for row in db.query(latest, [claim_id])), "Somebody else")
    message = f"{who} acted on claim {claim_id} since it was shown: look at it again."
    raise ConflictError(message)


def add(db: Database, article_id: int, claim: Claim, *, origin: str = "machine") -> int:
    """Store a claim, found by the machine or marked by a reviewer; gives its id."""
    places = ", ".join("?" * (len(_COLUMNS) + 2))
    return new_id(
        db,
        f"INSERT INTO claims ({', '.join(_COLUMNS)}, article_id, origin) VALUES ({places})",  # noqa: S608 - fixed names
        (*_facts(claim), article_id, origin),
    )


def update(db: Database, claim_id: int, claim: Claim) -> None:
    """Make a claim another, in its place, also one that was removed."""
    columns = ", ".join(f"{column} = ?" for column in _COLUMNS)
    sql = f"UPDATE claims SET {columns}, removed_at = NULL WHERE id = ?"  # noqa: S608 - fixed names
    db.execute(sql, [*_facts(claim), claim_id])


def weigh(db: Database, claim_id: int, worth: float) -> None:
    """Store how much a claim deserves checking, 0 to 1; nothing else of it changes."""
    db.execute("UPDATE claims SET worth = ? WHERE id = ?", [worth, claim_id])


def of_row(row: Row) -> Claim:
    """Return the claim of a row of the table."""
    return Claim(
        id=row["id"],
        kind=row["kind"],
        kinds=unpack_words(row["kinds"]),
        start=row["start"],
        end=row["end"],
        words=row["words"],
        value=unpack_value(row["value"]),
        label=row["label"],
        statement=row["statement"],
        speaker=row["speaker"],
        modality=Modality(row["modality"]),
        worth=row["worth"],
        reasons=unpack_words(row["reasons"]),
        flags=unpack_words(row["flags"]),
        sentence=row["sentence"],
    )


def _facts(claim: Claim) -> list[object]:
    """Return what stands in ``_COLUMNS``."""
    return [
        *(claim.kind, pack(claim.kinds), claim.start, claim.end, claim.words),
        *(pack_value(claim.value), claim.label, claim.statement, claim.speaker),
        *(claim.modality, claim.worth, pack(claim.reasons), pack(claim.flags), claim.sentence),
    ]


def _state(row: Row) -> ClaimState:
    return ClaimState(
        claim=of_row(row),
        version=row["version"],
        status=Status(row["status"]),
        ruling=None if row["ruling"] is None else Ruling(row["ruling"]),
    )
