"""The use cases on a desk, under the year rules."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from workbench import languages, workflow
from workbench.errors import ConflictError, DeskError, InputError, LanguageError, NotFoundError
from workbench.model import Evidence, Ruling, Source, Stance, Status

TEXT = "The alliance\nUkraine asked in 2002.\nIt asked again in 2008.\nNobody answered.\n"
CHRONICLE = Source(
    title="Chronicle", text="Ukraine asked in 2002.\n\nThe answer to Ukraine came in 2009."
)

pytestmark = pytest.mark.usefixtures("year_rules")


@pytest.fixture
def article_id(desk: Path, year_rules: None) -> int:  # noqa: ARG001 - they must be in place
    """Give an article that is split and matched with one source."""
    workflow.add_source(desk, CHRONICLE)
    added = workflow.add_article(desk, TEXT, published=date(2021, 12, 28), language="en")
    workflow.split_article(desk, added.id)
    return added.id


def first_claim(desk: Path, article_id: int) -> int:
    """Give the claim that stands first in the article."""
    return workflow.review(desk, article_id).claims[0].claim.id


def digest(path: Path) -> str:
    """Tell one content of a file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def stop_at(share: float) -> Callable[[int, int], None]:
    """Make a progress that stops the work once that share of it is done."""

    def report(done: int, total: int) -> None:
        if done >= share * total:
            raise KeyboardInterrupt

    return report


def test_an_article_without_title_is_called_by_its_first_line(desk: Path) -> None:
    """The title defaults to the first line with words in it."""
    added = workflow.add_article(desk, "\n\n  The alliance \nMore.", language="en")
    assert workflow.article(desk, added.id).title == "The alliance"


@pytest.mark.parametrize("text", ["", " \n\t", "a\ud800b", "x" * 5_000_001])
def test_a_text_that_cannot_be_used_is_refused(desk: Path, text: str) -> None:
    """An empty, broken or endless text is refused and nothing is stored."""
    with pytest.raises(InputError):
        workflow.add_article(desk, text, language="en")
    assert workflow.articles(desk) == ()


def test_an_unknown_language_names_those_that_are_known(desk: Path) -> None:
    """A language without rules is refused with the list of the others."""
    with pytest.raises(LanguageError, match=languages.supported()):
        workflow.add_article(desk, TEXT, language="xx")


def test_a_detected_language_without_rules_is_no_error(desk: Path) -> None:
    """A Polish text is taken in, to be read by the rules that hold in any language."""
    text = "Ukraina poprosiła o przyjęcie do sojuszu w 2002 roku i została odrzucona w Pradze."
    assert workflow.article(desk, workflow.add_article(desk, text).id).language == "und"


def test_the_same_text_is_added_once(desk: Path) -> None:
    """Title, outlet, language and date do not make a second article of a text."""
    first = workflow.add_article(desk, TEXT, language="en")
    again = workflow.add_article(desk, TEXT, title="Other", language="fr", outlet="Herald")
    assert (again.id, again.is_new) == (first.id, False)


def test_splitting_stores_claims_and_matches(desk: Path, article_id: int) -> None:
    """After the split the review shows the claims, and each card its passages, conflicts first."""
    review = workflow.review(desk, article_id)
    assert [state.claim.words for state in review.claims] == ["2002", "2008"]
    assert {state.status for state in review.claims} == {Status.OPEN}
    card = workflow.card(desk, review.claims[0].claim.id)
    assert [each.match.comparison for each in card.matches] == ["conflicts", "agrees"]
    assert [each.passage.text for each in card.matches][1] == "Ukraine asked in 2002."
    assert card.matches[0].source.title == "Chronicle"
    assert card.article.split_at


def test_article_and_claims_are_added_in_one_act(desk: Path) -> None:
    """Adding and splitting in one gives a split article; doing it twice changes nothing."""
    added = workflow.add_and_split(desk, TEXT, language="en")
    assert added.is_new
    assert len(workflow.review(desk, added.id).claims) == 2
    assert not workflow.add_and_split(desk, TEXT, language="en").is_new


def test_an_article_that_was_only_added_is_split_later(desk: Path) -> None:
    """Adding and splitting a text that is on the desk unsplit completes it."""
    added = workflow.add_article(desk, TEXT, language="en", title="Kept")
    again = workflow.add_and_split(desk, TEXT, language="en", title="Ignored")
    assert (again.id, again.is_new) == (added.id, False)
    assert workflow.articles(desk)[0].claims == 2
    assert workflow.article(desk, added.id).title == "Kept"


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_work_that_is_stopped_stores_nothing(desk: Path, share: float) -> None:
    """Wherever splitting, matching or importing is stopped, the desk stays byte-identical."""
    added = workflow.add_article(desk, TEXT, language="en")
    before = digest(desk)
    for work in (
        lambda: workflow.split_article(desk, added.id, progress=stop_at(share)),
        lambda: workflow.match_article(desk, added.id, progress=stop_at(share)),
        lambda: workflow.add_and_split(
            desk, f"{TEXT} 1999", language="en", progress=stop_at(share)
        ),
    ):
        with pytest.raises(KeyboardInterrupt):
            work()
    assert digest(desk) == before


def test_progress_runs_from_zero_to_the_whole(desk: Path) -> None:
    """Progress never falls and ends complete."""
    told: list[tuple[int, int]] = []
    workflow.add_and_split(
        desk, TEXT, language="en", progress=lambda done, total: told.append((done, total))
    )
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_matches_grow_stale_with_a_new_source(desk: Path, article_id: int) -> None:
    """A new source makes matches stale until the article is matched again."""
    assert not workflow.matches_are_stale(desk, article_id)
    workflow.add_source(desk, Source(title="Annals", text="It asked in 2008."))
    assert workflow.matches_are_stale(desk, article_id)
    assert workflow.match_article(desk, article_id) > 0
    assert not workflow.matches_are_stale(desk, article_id)


def test_matching_an_article_that_was_split_meanwhile_is_a_conflict(
    desk: Path, article_id: int
) -> None:
    """Matches of claims that are gone are not stored."""

    def split_again(done: int, total: int) -> None:
        if done == total:
            workflow.split_article(desk, article_id)

    with pytest.raises(ConflictError, match="match it once more"):
        workflow.match_article(desk, article_id, progress=split_again)


def test_a_verdict_is_stored_with_its_evidence(desk: Path, article_id: int) -> None:
    """A ruling shows on the claim, in the history and in the progress of the article."""
    claim = first_claim(desk, article_id)
    cited = Evidence(
        passage_id=1, source_id=1, quote="in 2002", locator="passage 1", stance=Stance.SUPPORTS
    )
    workflow.rule(
        desk, claim, Ruling.CONFIRMED, reviewer=" Ada  Lovelace ", note=" ok ", evidence=[cited]
    )
    card = workflow.card(desk, claim)
    assert (card.state.status, card.state.ruling) == (Status.RULED, Ruling.CONFIRMED)
    assert card.verdicts[0].reviewer == "Ada Lovelace"
    assert (card.verdicts[0].note, card.verdicts[0].evidence) == ("ok", (cited,))
    assert workflow.articles(desk)[0].ruled == 1
    assert workflow.sources(desk)[0].cited == 1


def test_the_very_same_verdict_is_stored_once(desk: Path, article_id: int) -> None:
    """A verdict sent twice gives the standing one, even with the version it was first sent with."""
    claim = first_claim(desk, article_id)
    first = workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ada", note="n", version=1)
    again = workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ada", note="n", version=1)
    assert again == first
    assert len(workflow.card(desk, claim).verdicts) == 1


def test_a_second_reviewer_with_an_old_card_is_in_conflict(desk: Path, article_id: int) -> None:
    """The verdict on a claim that changed since it was shown is refused and names who acted."""
    claim = first_claim(desk, article_id)
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada", version=1)
    with pytest.raises(ConflictError, match="Ada acted"):
        workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ben", version=1)
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ben", version=2)
    assert workflow.card(desk, claim).state.status == Status.DISPUTED


def test_of_many_at_once_one_wins(desk: Path, article_id: int) -> None:
    """When several reviewers rule on the same card at once, one is stored and the others told."""
    claim = first_claim(desk, article_id)

    def act(reviewer: str) -> bool:
        try:
            workflow.rule(desk, claim, Ruling.WRONG, reviewer=reviewer, version=1)
        except ConflictError:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        won = list(pool.map(act, [f"reviewer {number}" for number in range(6)]))
    assert won.count(True) == 1
    assert len(workflow.card(desk, claim).verdicts) == 1


def test_a_verdict_is_withdrawn_by_an_event(desk: Path, article_id: int) -> None:
    """Withdrawing opens the claim again and keeps the history; twice is refused."""
    claim = first_claim(desk, article_id)
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada")
    assert workflow.withdraw(desk, claim, reviewer="Ada").ruling is None
    card = workflow.card(desk, claim)
    assert (card.state.status, len(card.verdicts)) == (Status.OPEN, 2)
    with pytest.raises(InputError, match="no verdict on claim"):
        workflow.withdraw(desk, claim, reviewer="Ada")


@pytest.mark.parametrize("reviewer", ["", "  "])
def test_a_verdict_needs_a_reviewer(desk: Path, article_id: int, reviewer: str) -> None:
    """Nobody rules without a name."""
    with pytest.raises(InputError, match="give your name"):
        workflow.rule(desk, first_claim(desk, article_id), Ruling.WRONG, reviewer=reviewer)


@pytest.mark.parametrize(("quote", "source"), [("in 2003", 1), (" ", 1), ("in 2002", 2)])
def test_a_quote_stands_in_its_passage(
    desk: Path, article_id: int, quote: str, source: int
) -> None:
    """Evidence that does not stand where it says is refused, and no verdict is stored."""
    claim = first_claim(desk, article_id)
    cited = Evidence(
        passage_id=1, source_id=source, quote=quote, locator="", stance=Stance.SUPPORTS
    )
    with pytest.raises(InputError, match="assage 1"):
        workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ada", evidence=[cited])
    assert workflow.card(desk, claim).verdicts == ()


def test_an_article_with_verdicts_is_not_split_again(desk: Path, article_id: int) -> None:
    """A new split that would lose verdicts is refused before any work."""
    workflow.rule(desk, first_claim(desk, article_id), Ruling.WRONG, reviewer="Ada")
    with pytest.raises(InputError, match="has verdicts"):
        workflow.split_article(desk, article_id, progress=stop_at(0))


def test_sources_come_in_bulk_and_once(desk: Path, tmp_path: Path) -> None:
    """A folder is imported in one act; what is known or broken is told, not fatal."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text("Annals\n\nIt began in 1949.", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"%PDF-1.7")
    report = workflow.import_sources(desk, folder, reviewer="Ada")
    assert (report.added, report.known) == ((1,), ())
    assert [name for name, _ in report.broken] == ["b.txt"]
    assert "b.txt" in report.summary
    assert workflow.import_sources(desk, folder).known == (1,)
    source, passages = workflow.source(desk, 1)
    assert source.added_by == "Ada"
    assert [found.value.text for each in passages for found in each.values] == ["1949"]
    assert all(source.text[each.start : each.end] == each.text for each in passages)


@pytest.mark.usefixtures("article_id")
def test_search_shows_passages_with_their_source(desk: Path) -> None:
    """A search gives the passages with the words asked for, and their spans."""
    hit = workflow.search_sources(desk, "answers")[0]
    assert (hit.source.title, hit.passage.text) == (
        "Chronicle",
        "The answer to Ukraine came in 2009.",
    )
    assert [hit.passage.text[start:end] for start, end in hit.spans] == ["answer"]
    assert workflow.search_sources(desk, "?!") == ()


def test_a_sheet_has_a_row_for_each_claim_and_standing_verdict(desk: Path, article_id: int) -> None:
    """A claim with two verdicts has two rows, one without has one; filters keep the numbers."""
    claim = first_claim(desk, article_id)
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ada")
    workflow.rule(desk, claim, Ruling.CONFIRMED, reviewer="Ben")
    rows = workflow.sheet(desk, article_id)
    told = [(row.no, row.claim.words, row.verdict and row.verdict.reviewer) for row in rows]
    assert told == [(1, "2002", "Ada"), (1, "2002", "Ben"), (2, "2008", None)]
    assert [row.no for row in workflow.sheet(desk, article_id, statuses=[Status.OPEN])] == [2]
    assert [row.no for row in workflow.sheet(desk, article_id, query="IN 2008")] == [2]
    assert workflow.sheet(desk, article_id, kinds=["money"]) == ()
    assert len(workflow.sheet(desk, article_id, kinds=["money", "date"])) == 3


def test_an_export_is_the_filtered_sheet(desk: Path, article_id: int) -> None:
    """The file holds what the filters show and nothing else; an unknown form is refused."""
    told = workflow.export(desk, article_id, "csv", bom=True, query="2008")
    assert told.startswith(b"\xef\xbb\xbf")
    assert b"2008" in told
    assert b"2002" not in told
    with pytest.raises(InputError, match="csv"):
        workflow.export(desk, article_id, "pdf")


def test_reading_never_changes_the_desk(desk: Path, article_id: int) -> None:
    """All that the pages and lists show is read without changing a byte."""
    claim = first_claim(desk, article_id)
    before = digest(desk)
    workflow.prepare(desk)
    workflow.articles(desk)
    workflow.review(desk, article_id)
    workflow.card(desk, claim)
    workflow.sources(desk)
    workflow.source(desk, 1)
    workflow.search_sources(desk, "answer")
    workflow.matches_are_stale(desk, article_id)
    workflow.export(desk, article_id, "json")
    assert digest(desk) == before


def test_unknown_ids_and_desks_are_told(desk: Path, tmp_path: Path) -> None:
    """Each use case says which id or desk there is not."""
    for use in (workflow.article, workflow.card, workflow.source, workflow.split_article):
        with pytest.raises(NotFoundError, match="77"):
            use(desk, 77)
    with pytest.raises(NotFoundError, match="77"):
        workflow.rule(desk, 77, Ruling.WRONG, reviewer="Ada")
    with pytest.raises(DeskError, match="no desk"):
        workflow.articles(tmp_path / "none.db")
