"""Living drafts on a desk: verdicts stay where nothing changed, and nothing is lost anywhere."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench import store, workflow
from workbench.drafts import Cause, Fate
from workbench.errors import ConflictError, InputError
from workbench.model import Ruling, Status
from workbench.workflow import Moved

pytestmark = pytest.mark.usefixtures("year_rules")

FIRST = "It began in 2002.\nIt went on in 2005.\nPeace, as they say, was 2009.\nNobody knows.\n"
SECOND = "Hundreds of men left by 2011.\nIt began in 2002.\nIt went on in 2006.\nNobody knows.\n"
ME, OTHER = "Ada", "Bob"


@pytest.fixture
def article(desk: Path) -> int:
    """Put an article with three claims on the desk, each ruled on by Ada."""
    added = workflow.add_and_split(desk, FIRST, language="en")
    for state in workflow.review(desk, added.id).claims:
        workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer=ME, note="seen")
    return added.id


def told(desk: Path, article: int) -> dict[str, Status]:
    """Return where each claim stands, by its words."""
    return {each.claim.words: each.status for each in workflow.review(desk, article).claims}


def words_of(moved: tuple[Moved, ...]) -> list[str]:
    """Return the words before of some claims."""
    return [each.anchored.words for each in moved]


def test_a_new_draft_keeps_reopens_and_leaves_orphans(desk: Path, article: int) -> None:
    """Each claim has one fate, and the report says which."""
    report = workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    assert words_of(report.of_fate(Fate.KEPT)) == ["2002"]
    assert words_of(report.of_fate(Fate.REOPENED)) == ["2005"]
    assert words_of(report.of_fate(Fate.ORPHAN)) == ["2009"]
    assert [each.state.claim.words for each in report.of_fate(Fate.NEW)] == ["2011"]
    assert told(desk, article) == {"2011": Status.OPEN, "2002": Status.RULED, "2006": Status.OPEN}
    assert words_of(workflow.orphans(desk, article)) == ["2009"]


def test_every_text_is_kept(desk: Path, article: int) -> None:
    """The article has the new text, and the old one can be read still."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    first, second = workflow.article_drafts(desk, article)
    assert (first.number, first.text, second.number, second.text) == (1, FIRST, 2, SECOND)
    assert second.reviewer == OTHER
    assert workflow.article(desk, article).text == SECOND
    workflow.revise_article(desk, article, FIRST, reviewer=OTHER)
    assert [each.text for each in workflow.article_drafts(desk, article)] == [FIRST, SECOND, FIRST]


def test_an_article_that_was_never_revised_has_one_draft(desk: Path, article: int) -> None:
    """Nothing is stored for it."""
    [draft] = workflow.article_drafts(desk, article)
    assert (draft.number, draft.text) == (1, FIRST)
    assert workflow.draft_report(desk, article).moved == ()


def test_a_reopened_claim_shows_what_changed_and_keeps_its_history(
    desk: Path, article: int
) -> None:
    """The card has both wordings and the verdict that stood; it can be ruled on again."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    claim = next(c for c in workflow.review(desk, article).claims if c.claim.words == "2006").claim
    moved = workflow.revision_of(desk, claim.id)
    assert moved.anchored.cause is Cause.WORDS
    assert [(s.how, s.text.strip()) for s in moved.changed.stretches()][1:3] == [
        ("old", "2005"),
        ("new", "2006"),
    ]
    [verdict] = workflow.card(desk, claim.id).verdicts
    assert (verdict.note, verdict.is_overtaken) == ("seen", True)
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer=ME)
    assert told(desk, article)["2006"] is Status.RULED


def test_a_verdict_on_the_text_before_is_refused(desk: Path, article: int) -> None:
    """Who still sees the old text cannot rule on the new one."""
    states = workflow.review(desk, article).claims
    seen = next(each for each in states if each.claim.words == "2005")
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    with pytest.raises(ConflictError, match=OTHER):
        workflow.rule(desk, seen.claim.id, Ruling.WRONG, reviewer=ME, version=seen.version)


def test_a_claim_that_nobody_ruled_on_is_no_orphan(desk: Path) -> None:
    """Its words are gone, and so is it; the report says so."""
    added = workflow.add_and_split(desk, FIRST, language="en")
    report = workflow.revise_article(desk, added.id, SECOND, reviewer=ME)
    assert words_of(report.of_fate(Fate.GONE)) == ["2009"]
    assert words_of(report.of_fate(Fate.CHANGED)) == ["2005"]
    assert workflow.orphans(desk, added.id) == ()


def test_an_orphan_placed_at_its_own_sentence_has_its_verdict_again(
    desk: Path, article: int
) -> None:
    """Same words, same sentence: a person says that it is the same claim."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    workflow.revise_article(
        desk, article, SECOND + "Peace, as they say, was 2009.\n", reviewer=OTHER
    )
    [orphan] = workflow.orphans(desk, article)
    [place] = workflow.places_for(desk, orphan.anchored.claim_id)
    state = workflow.place_claim(
        desk, orphan.anchored.claim_id, place.start, place.end, reviewer=OTHER
    )
    assert (state.claim.words, state.status) == ("2009", Status.RULED)
    assert workflow.orphans(desk, article) == ()
    assert list(told(desk, article)) == ["2011", "2002", "2006", "2009"]


def test_an_orphan_placed_elsewhere_is_reopened(desk: Path, article: int) -> None:
    """Other words, or another sentence, are to be ruled on again."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    [orphan] = workflow.orphans(desk, article)
    state = workflow.place_by_words(desk, orphan.anchored.claim_id, "2011", reviewer=OTHER)
    assert (state.claim.words, state.status) == ("2011", Status.OPEN)
    assert [v.note for v in workflow.card(desk, state.claim.id).verdicts] == ["seen"]
    assert list(told(desk, article)) == ["2011", "2002", "2006"]


@pytest.mark.parametrize(
    ("words", "why"),
    [("2099", "do not stand"), ("in", "several times"), ("2002", "stands at these words")],
)
def test_a_place_that_will_not_do_is_refused(
    desk: Path, article: int, words: str, why: str
) -> None:
    """The orphan waits on, and what stands there stays."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    [orphan] = workflow.orphans(desk, article)
    with pytest.raises(InputError, match=why):
        workflow.place_by_words(desk, orphan.anchored.claim_id, words, reviewer=OTHER)
    assert words_of(workflow.orphans(desk, article)) == ["2009"]


def test_an_orphan_that_is_let_go_is_not_asked_about_again(desk: Path, article: int) -> None:
    """It stays in the report, as gone, and could be placed still."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    [orphan] = workflow.orphans(desk, article)
    workflow.let_go(desk, orphan.anchored.claim_id, reviewer=OTHER)
    assert workflow.orphans(desk, article) == ()
    assert words_of(workflow.draft_report(desk, article).of_fate(Fate.GONE)) == ["2009"]


def test_a_mark_follows_its_sentence(desk: Path, article: int) -> None:
    """A sentence that was marked as not checkable is so wherever it stands now."""
    workflow.mark_sentence(desk, article, 3, "opinion", reviewer=ME)
    workflow.revise_article(desk, article, "Before.\n\n" + FIRST, reviewer=OTHER)
    marks = workflow.marks(desk, article)
    assert {at: (mark.reason, mark.reviewer) for at, mark in marks.items()} == {5: ("opinion", ME)}
    assert workflow.undoable(desk, article, reviewer=ME).undo is None


def test_what_was_done_on_an_earlier_text_is_not_undone(desk: Path, article: int) -> None:
    """Undoing it would put claims where other words stand now."""
    first = workflow.review(desk, article).claims[0].claim
    workflow.remove_claim(desk, first.id, reviewer=ME)
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    assert workflow.undoable(desk, article, reviewer=ME).undo is None
    assert "2002" not in told(desk, article)


@pytest.mark.parametrize(
    ("text", "why"), [(FIRST, "nothing to revise"), ("In 1999.", "article 2"), (" ", "text")]
)
def test_a_text_that_is_no_new_draft_is_refused(
    desk: Path, article: int, text: str, why: str
) -> None:
    """The article stays as it was."""
    workflow.add_and_split(desk, "In 1999.", language="en")
    with pytest.raises(InputError, match=why):
        workflow.revise_article(desk, article, text, reviewer=ME)
    assert workflow.article(desk, article).text == FIRST


def test_a_verdict_given_while_both_texts_are_read_is_not_lost(desk: Path) -> None:
    """The claims are taken as they are when the draft is stored, not when reading began."""
    article = workflow.add_and_split(desk, FIRST, language="en").id
    claims = {s.claim.words: s.claim.id for s in workflow.review(desk, article).claims}
    given_at: list[int] = []

    def rule_meanwhile(done: int, _: int) -> None:
        if not given_at:
            given_at.append(done)
            for words in ("2002", "2009"):
                workflow.rule(desk, claims[words], Ruling.WRONG, reviewer=ME)

    report = workflow.revise_article(desk, article, SECOND, reviewer=OTHER, progress=rule_meanwhile)
    assert words_of(report.of_fate(Fate.ORPHAN)) == ["2009"]
    assert told(desk, article)["2002"] is Status.RULED


def test_two_drafts_at_once_are_told_apart(desk: Path, article: int) -> None:
    """Who comes second compares with a text that is not the article's any more."""
    third = SECOND + "And 2015.\n"
    brought: list[int] = []

    def revise_meanwhile(done: int, _: int) -> None:
        if not brought:
            brought.append(done)
            workflow.revise_article(desk, article, third, reviewer=ME)

    with pytest.raises(ConflictError, match="another text meanwhile"):
        workflow.revise_article(desk, article, SECOND, reviewer=OTHER, progress=revise_meanwhile)
    assert workflow.article(desk, article).text == third


def test_drafts_are_only_ever_added(desk: Path, article: int) -> None:
    """The database refuses to change one."""
    workflow.revise_article(desk, article, SECOND, reviewer=OTHER)
    refused = pytest.raises(sqlite3.IntegrityError, match="only ever added")
    with refused, store.writing(desk) as db:
        db.execute("DELETE FROM drafts")


LINES = [f"In {year}.\n" for year in (2001, 2002, 2003)] + ["No year.\n", "In 2001 and 2002.\n"]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    texts=st.lists(
        st.lists(st.sampled_from(LINES), min_size=1, max_size=5).map("".join),
        min_size=2,
        max_size=4,
    )
)
def test_no_standing_verdict_is_ever_on_other_words(tmp_path: Path, texts: list[str]) -> None:
    """Through any drafts: claims stand at their words, and verdicts on their own words."""
    desk = tmp_path / "drafts.db"
    desk.unlink(missing_ok=True)
    workflow.prepare(desk)
    article = workflow.add_and_split(desk, texts[0], language="en").id
    for text in texts[1:]:
        for state in workflow.review(desk, article).claims:
            if state.status is Status.OPEN:
                words = state.claim.words
                workflow.rule(desk, state.claim.id, Ruling.CONFIRMED, reviewer=ME, note=words)
        if text != workflow.article(desk, article).text:
            workflow.revise_article(desk, article, text, reviewer=OTHER)
        review = workflow.review(desk, article)
        for state in review.claims:
            claim = state.claim
            assert review.article.text[claim.start : claim.end] == claim.words
            for verdict in workflow.card(desk, claim.id).verdicts:
                assert verdict.is_overtaken or verdict.note == claim.words
        with store.reading(desk) as db:
            lost = "SELECT count(*) FROM verdicts WHERE claim_id NOT IN (SELECT id FROM claims)"
            assert db.execute(lost).fetchone() == (0,)
