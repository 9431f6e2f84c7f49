"""A sheet looks for each cited quotation again when it is made."""

import json
import sqlite3
from pathlib import Path

import pytest

from workbench import workflow
from workbench.errors import InputError
from workbench.model import Evidence, Ruling, Source, Stance

ARTICLE = "Ukraine has sought to join NATO since 2002.\n"
TOLD = "Ukraine declared in May 2002 that it is aiming to join NATO."


def _ruled(desk: Path, *, confidential: bool = False) -> int:
    """Put an article with a verdict that cites a source on the desk; gives the article's id."""
    article = workflow.add_and_split(desk, ARTICLE, language="en")
    (state, *_) = workflow.review(desk, article.id).claims
    source = Source(title="Chronicle", text=TOLD, confidential=confidential)
    added = workflow.add_source(desk, source)
    _, (passage, *_) = workflow.source(desk, added.id)
    cited = Evidence(
        passage_id=passage.id,
        source_id=added.id,
        quote=passage.text,
        locator="",
        stance=Stance.SUPPORTS,
    )
    workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer="Ada", evidence=[cited])
    return article.id


def test_a_quotation_is_found_again(desk: Path) -> None:
    """The row says that the quotation stands in the stored copy, which is the one that was read."""
    (row, *_) = (each for each in workflow.sheet(desk, _ruled(desk)) if each.cited)
    assert (row.cited[0].check.found, row.cited[0].check.intact) == (True, True)


def test_a_changed_copy_is_flagged(desk: Path) -> None:
    """A stored text that somebody changed behind the workbench proves nothing any more."""
    article_id = _ruled(desk)
    db = sqlite3.connect(desk)
    db.execute("DROP TRIGGER sources_fixed")
    db.execute("UPDATE sources SET text = text || ' It was not.'")
    db.commit()
    db.close()
    (row, *_) = (each for each in workflow.sheet(desk, article_id) if each.cited)
    assert (row.cited[0].check.found, row.cited[0].check.intact) == (False, False)


def test_a_confidential_source_stays_on_the_desk(desk: Path) -> None:
    """The desk's own view shows it, the exported file does not."""
    article_id = _ruled(desk, confidential=True)
    assert TOLD in [
        each.evidence.quote for row in workflow.sheet(desk, article_id) for each in row.cited
    ]
    told = workflow.export(desk, article_id, "json").decode()
    assert TOLD not in told
    assert json.loads(told)["rows"]


def test_a_kind_that_does_not_exist_is_refused(desk: Path) -> None:
    """A misspelt kind makes no empty sheet; the kinds are named."""
    article_id = _ruled(desk)
    with pytest.raises(InputError, match="duration"):
        workflow.sheet(desk, article_id, kinds=["durations"])


def test_a_withdrawn_source_is_not_cited_anew(desk: Path) -> None:
    """Who cites what the desk has withdrawn is told so; nothing is filed."""
    article_id = _ruled(desk)
    (row, *_) = (each for each in workflow.sheet(desk, article_id) if each.verdict)
    assert row.verdict
    workflow.withdraw_source(desk, row.verdict.evidence[0].source_id, reason="bad", reviewer="Ada")
    with pytest.raises(InputError, match="withdrawn"):
        workflow.rule(
            desk,
            row.claim.id,
            Ruling.WRONG,
            reviewer="Bo",
            evidence=row.verdict.evidence,
        )
