"""Claims that a person adds, cuts anew, splits, merges and removes."""

from pathlib import Path

import pytest
from edited_article import TEXT, claims, span, states

from workbench import workflow
from workbench.errors import ConflictError, InputError
from workbench.model import Ruling, Status
from workbench.workflow import ActKind


def test_words_become_a_claim_with_their_kind_and_value(desk: Path, article_id: int) -> None:
    """A selection is read as the splitter would: a duration is one, beyond an emoji too."""
    start, end = span("two hours")
    act = workflow.add_claim(desk, article_id, start, end, reviewer="Ada")
    added = claims(desk, article_id)["two hours"]
    assert added.id == act.changes[0].claim_id
    assert (added.kind, added.value and added.value.text) == ("duration", "PT2H")
    assert TEXT[added.start : added.end] == added.words
    assert added.statement == "It was in 2021."  # that of the claim beside it


def test_a_selection_means_whole_words(desk: Path, article_id: int) -> None:
    """Half a word counts as the word; a comma and blanks at the ends do not count."""
    start, end = span("94,300 soldiers")
    workflow.add_claim(desk, article_id, start - 1, end - 3, reviewer="Ada")
    assert claims(desk, article_id)["94,300 soldiers"].kind == "quantity"
    with pytest.raises(InputError, match="already"):
        workflow.add_claim(desk, article_id, start, end + 1, reviewer="Ada")


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (0, 0, "no words"),
        (5, 10_000, "no words"),
        (*span(",")[:1], span(",")[1] + 1, "one word at least"),
        (0, len(TEXT), "one paragraph"),
    ],
)
def test_what_cannot_be_a_claim_is_refused(
    desk: Path, article_id: int, start: int, end: int, told: str
) -> None:
    """Offsets outside, no word, or two paragraphs are told in a sentence; nothing is stored."""
    with pytest.raises(InputError, match=told):
        workflow.add_claim(desk, article_id, start, end, reviewer="Ada")
    assert len(claims(desk, article_id)) == 2


def test_a_change_is_signed(desk: Path, article_id: int) -> None:
    """Nobody edits without a name."""
    with pytest.raises(InputError, match="name"):
        workflow.add_claim(desk, article_id, *span("two hours"), reviewer=" ")


def test_words_are_found_in_the_article(desk: Path, article_id: int) -> None:
    """Typed words are enough, unless they stand there several times or not at all."""
    workflow.add_claim_by_words(desk, article_id, "Two  Hours", reviewer="Ada")
    assert "two hours" in claims(desk, article_id)
    with pytest.raises(InputError, match="3 times, not 9"):
        workflow.add_claim_by_words(desk, article_id, "the", reviewer="Ada", nth=9)
    with pytest.raises(InputError, match="does not stand"):
        workflow.add_claim_by_words(desk, article_id, "three hours", reviewer="Ada")
    workflow.add_claim_by_words(desk, article_id, "in", reviewer="Ada", nth=2)
    assert claims(desk, article_id)["in"].start > span("The port")[0]


def test_a_claim_is_cut_anew(desk: Path, article_id: int) -> None:
    """Its value is read from the new words, and it keeps its number."""
    before = claims(desk, article_id)["2014"]
    workflow.recut_claim(desk, before.id, *span("94,300 soldiers"), reviewer="Ada", version=1)
    after = claims(desk, article_id)["94,300 soldiers"]
    assert (after.id, after.kind) == (before.id, "quantity")
    assert after.value is not None
    assert after.value.lo == 94300


def test_an_edit_on_an_old_card_is_refused(desk: Path, article_id: int) -> None:
    """The second of two reviewers hears who was first, and nothing is changed."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_kind(desk, claim.id, "period", reviewer="Jonas", version=1)
    with pytest.raises(ConflictError, match="Jonas"):
        workflow.change_value(desk, claim.id, "2015", reviewer="Ada", version=1)
    assert claims(desk, article_id)["2014"].kind == "period"


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("2 h", "duration", "PT2H"),
        ("since 2002", "period", "2002/.."),
        ("94,300 soldiers", "quantity", "94300 soldier"),
        ("7 December 2021", "date", "2021-12-07"),
    ],
)
def test_a_value_is_typed_in_plain_words(
    desk: Path, article_id: int, typed: str, kind: str, text: str
) -> None:
    """What our readers understand becomes the value, and the claim is of its kind."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_value(desk, claim.id, typed, reviewer="Ada")
    after = claims(desk, article_id)["2014"]
    assert after.value is not None
    assert (after.kind, after.value.text) == (kind, text)


def test_a_bare_number_counts_what_the_claim_counts(desk: Path, article_id: int) -> None:
    """A corrected figure needs no unit."""
    workflow.add_claim(desk, article_id, *span("94,300 soldiers"), reviewer="Ada")
    claim = claims(desk, article_id)["94,300 soldiers"]
    workflow.change_value(desk, claim.id, "93,400", reviewer="Ada")
    after = claims(desk, article_id)["94,300 soldiers"].value
    assert after is not None
    assert after.text == "93400 soldier"


def test_a_value_that_is_not_understood_is_told(desk: Path, article_id: int) -> None:
    """The sentence shows how values are written; an empty one takes the value away."""
    claim = claims(desk, article_id)["2014"]
    with pytest.raises(InputError, match="94,300 soldiers"):
        workflow.change_value(desk, claim.id, "rather a lot", reviewer="Ada")
    workflow.change_value(desk, claim.id, " ", reviewer="Ada")
    assert claims(desk, article_id)["2014"].value is None


def test_an_unknown_kind_is_refused(desk: Path, article_id: int) -> None:
    """The sentence names the kinds there are."""
    claim = claims(desk, article_id)["2014"]
    with pytest.raises(InputError, match="duration"):
        workflow.change_kind(desk, claim.id, "rumour", reviewer="Ada")


def test_a_claim_is_split_in_two(desk: Path, article_id: int) -> None:
    """Both parts are read anew; a cut inside a word is refused."""
    start, end = span("2014, after 94,300 soldiers")
    claim = claims(desk, article_id)["2014"]
    workflow.recut_claim(desk, claim.id, start, end, reviewer="Ada")
    with pytest.raises(InputError, match="between two words"):
        workflow.split_claim(desk, claim.id, span("after")[0] + 2, reviewer="Ada")
    workflow.split_claim(desk, claim.id, span("after")[0], reviewer="Ada")
    after = claims(desk, article_id)
    assert after["2014"].id == claim.id
    assert after["after 94,300 soldiers"].kind == "quantity"


def test_two_claims_are_merged(desk: Path, article_id: int) -> None:
    """The first takes in the other and the words between; the other is gone from the article."""
    workflow.add_claim(desk, article_id, *span("94,300 soldiers"), reviewer="Ada")
    before = claims(desk, article_id)
    workflow.merge_claims(desk, before["2014"].id, before["94,300 soldiers"].id, reviewer="Ada")
    after = claims(desk, article_id)
    assert after["2014, after 94,300 soldiers"].id == before["2014"].id
    assert "94,300 soldiers" not in after
    with pytest.raises(InputError, match="one paragraph"):
        workflow.merge_claims(desk, before["2014"].id, before["2021"].id, reviewer="Ada")
    assert "2021" in claims(desk, article_id)


def test_a_change_of_words_or_value_reopens_the_claim(desk: Path, article_id: int) -> None:
    """A verdict on other words stands no more, but stays in the record; a new one stands."""
    claim = claims(desk, article_id)["2014"]
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Jonas")
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    assert states(desk, article_id)["2014"].status is Status.OPEN
    assert [row.verdict for row in workflow.sheet(desk, article_id)] == [None, None]
    assert [each.is_overtaken for each in workflow.card(desk, claim.id).verdicts] == [True]
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Jonas")
    assert states(desk, article_id)["2014"].status is Status.RULED


def test_a_change_of_kind_alone_leaves_the_verdict(desk: Path, article_id: int) -> None:
    """The words and the value are what was ruled on."""
    claim = claims(desk, article_id)["2014"]
    workflow.change_value(desk, claim.id, "", reviewer="Ada")
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Ada")
    workflow.change_kind(desk, claim.id, "rule", reviewer="Ada")
    assert states(desk, article_id)["2014"].status is Status.RULED


def test_a_removed_claim_leaves_article_and_sheet(desk: Path, article_id: int) -> None:
    """Its sentence says that claims were removed; another's verdict forbids it."""
    claim = claims(desk, article_id)["2014"]
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Jonas")
    with pytest.raises(InputError, match="Jonas ruled"):
        workflow.remove_claim(desk, claim.id, reviewer="Ada")
    workflow.withdraw(desk, claim.id, reviewer="Jonas")
    workflow.remove_claim(desk, claim.id, reviewer="Ada")
    assert list(claims(desk, article_id)) == ["2021"]
    assert [row.claim.words for row in workflow.sheet(desk, article_id)] == ["2021"]
    sentence = workflow.review(desk, article_id).sentences[1]
    assert (sentence.checkable, sentence.reason) == (False, "claims removed")


def test_an_edited_article_is_not_split_again(desk: Path, article_id: int) -> None:
    """What people did would be lost."""
    workflow.add_claim(desk, article_id, *span("two hours"), reviewer="Ada")
    with pytest.raises(InputError, match="verdicts or edits"):
        workflow.split_article(desk, article_id)


def test_the_evidence_of_an_edited_claim_is_searched_again(desk: Path, article_id: int) -> None:
    """Matches with the value before are dropped at once, and found anew for that claim alone."""
    found = claims(desk, article_id)
    assert workflow.card(desk, found["2014"].id).matches
    workflow.recut_claim(desk, found["2014"].id, *span("in 2014"), reviewer="Ada")
    card = workflow.card(desk, found["2014"].id)
    assert card.is_stale
    assert card.matches == ()
    assert workflow.match_claim(desk, found["2014"].id) > 0
    card = workflow.card(desk, found["2014"].id)
    assert not card.is_stale
    assert card.matches
    assert workflow.card(desk, found["2021"].id).matches


def test_a_sentence_is_marked_and_unmarked(desk: Path, article_id: int) -> None:
    """The mark has a reason and a name, its claims go, and the desk remembers the reason."""
    workflow.mark_sentence(desk, article_id, 1, "  a  joke ", reviewer="Ada")
    sentence = workflow.review(desk, article_id).sentences[1]
    assert (sentence.checkable, sentence.reason) == (False, "a joke")
    assert list(claims(desk, article_id)) == ["2021"]
    assert workflow.marks(desk, article_id)[1].reviewer == "Ada"
    assert workflow.mark_reasons(desk)[-1] == "a joke"
    workflow.unmark_sentence(desk, article_id, 1, reviewer="Ada")
    assert list(claims(desk, article_id)) == ["2021", "2014"]
    assert workflow.review(desk, article_id).sentences[1].reason is None
    workflow.undo(desk, article_id, reviewer="Ada")
    assert workflow.review(desk, article_id).sentences[1].reason == "a joke"
    workflow.redo(desk, article_id, reviewer="Ada")
    with pytest.raises(InputError, match="No reviewer marked"):
        workflow.unmark_sentence(desk, article_id, 1, reviewer="Ada")


def test_a_claim_makes_a_sentence_checkable(desk: Path, article_id: int) -> None:
    """Words chosen in a sentence without claims end its reason."""
    assert workflow.review(desk, article_id).sentences[2].reason == "no year"
    workflow.add_claim(desk, article_id, *span("that"), reviewer="Ada")
    sentence = workflow.review(desk, article_id).sentences[2]
    assert (sentence.checkable, sentence.reason) == (True, None)


def test_a_comment_disturbs_no_verdict(desk: Path, article_id: int) -> None:
    """A comment is signed and counted, and the version of the claim stays."""
    claim = claims(desk, article_id)["2014"]
    workflow.comment(desk, claim.id, " Who says so?\nAsk. ", reviewer="Jonas")
    (said,) = workflow.card(desk, claim.id).comments
    assert (said.text, said.reviewer) == ("Who says so?\nAsk.", "Jonas")
    assert workflow.comment_counts(desk, article_id) == {claim.id: 1}
    workflow.rule(desk, claim.id, Ruling.CONFIRMED, reviewer="Ada", version=1)
    with pytest.raises(InputError, match="comment"):
        workflow.comment(desk, claim.id, " \n", reviewer="Ada")


def test_the_history_tells_all_in_order(desk: Path, article_id: int) -> None:
    """Verdicts, edits, comments and undos of a claim are one list."""
    claim = claims(desk, article_id)["2014"]
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Jonas")
    workflow.change_value(desk, claim.id, "2015", reviewer="Ada")
    workflow.comment(desk, claim.id, "A slip?", reviewer="Jonas")
    workflow.undo(desk, article_id, reviewer="Ada")
    events = workflow.history(desk, claim.id)
    assert [(each.act.kind, each.act.undoes is not None) for each in events] == [
        (ActKind.RULED, False),
        (ActKind.VALUE, False),
        (ActKind.COMMENTED, False),
        (ActKind.VALUE, True),
    ]
    assert events[0].verdict is not None
    assert events[1].after is not None
    assert events[1].after.value is not None
    assert events[1].after.value.text == "2015"
    assert events[2].comment == "A slip?"


def test_a_blind_second_reviewer_sees_neither_ruling_nor_comment(
    desk: Path, article_id: int
) -> None:
    """History and comments show only one's own until one has ruled; edits are no secret."""
    workflow.change_settings(desk, reviewer="Ada", second_ruling="blind")
    claim = claims(desk, article_id)["2014"].id
    workflow.change_kind(desk, claim, "rule", reviewer="Ada")
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Ada")
    workflow.comment(desk, claim, "Clearly wrong.", reviewer="Ada")
    workflow.comment(desk, claim, "Let me see.", reviewer="Jonas")
    events = workflow.history(desk, claim, viewer="Jonas")
    assert [each.act.kind for each in events] == [ActKind.KIND, ActKind.COMMENTED]
    assert [each.text for each in workflow.comments(desk, claim, viewer="Jonas")] == ["Let me see."]
    workflow.rule(desk, claim, Ruling.WRONG, reviewer="Jonas")
    assert len(workflow.history(desk, claim, viewer="Jonas")) == 5
    assert len(workflow.card(desk, claim, viewer="Jonas").comments) == 2
