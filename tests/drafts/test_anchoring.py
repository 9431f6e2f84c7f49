"""What becomes of claims in the next draft: kept where nothing changed, never on other words."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.drafts import Anchor, Cause, Desked, Fate, alike, anchors, occurrences
from workbench.model import Claim, Split

Draft = Callable[[str], Split]
Became = Callable[..., dict[str, Anchor]]

PIECES = [
    *("It lasted 2 hours.", "It lasted 3 hours.", "He came in 2002.", "No figure here."),
    *("They met on 7 and 8 May.", "« 19 soldiers »…", '" 19 soldiers "...', "L’an 2002.", "\n"),
    *("L'an 2002.", "e\u0301le\u0300ve 5.", "élève 5.", "🙂 4!", "1\u00a0000 men.", "1 000 men."),
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join)


@pytest.fixture(scope="session")
def became(draft: Draft) -> Became:
    """Give a function that returns what became of each claim, by its old words, or its new ones."""

    def by_words(before: str, after: str, *, touched: bool = True) -> dict[str, Anchor]:
        old = draft(before)
        desked = [Desked(claim=claim, touched=touched) for claim in old.claims]
        found = anchors(old, draft(after), desked)
        return {(each.before or each.after).words: each for each in reversed(found)}

    return by_words


def test_an_equal_draft_keeps_every_claim(draft: Draft) -> None:
    """Nothing changes when nothing changed, repeated sentences included."""
    text = "It lasted 2 hours. It lasted 2 hours. It lasted 2 hours. Then 3."
    split = draft(text)
    found = anchors(split, split, [Desked(claim=one, touched=True) for one in split.claims])
    assert [each.fate for each in found] == [Fate.KEPT] * 4
    assert [each.after for each in found] == list(split.claims)


def test_words_put_before_move_a_claim_and_keep_it(became: Became) -> None:
    """An offset may change; words and sentence do not."""
    [new, kept] = became("He came in 2002.", "A line.\n\nThen 7. He came in 2002.").values()
    assert (kept.fate, kept.after.start) == (Fate.KEPT, 28)
    assert (new.fate, new.after.words) == (Fate.NEW, "7")


def test_a_moved_paragraph_keeps_its_claims(became: Became) -> None:
    """A sentence that stands once in both drafts is the same wherever it stands."""
    found = became("He came in 2002.\nIt lasted 2 hours.", "It lasted 2 hours.\nHe came in 2002.")
    assert {each.fate for each in found.values()} == {Fate.KEPT}


def test_a_figure_changed_in_an_equal_sentence_reopens(became: Became) -> None:
    """One digit is enough, for that claim and for the others of its sentence."""
    found = became("They met on 7 May 2002, for 2 hours.", "They met on 7 May 2003, for 2 hours.")
    assert found["2002"].fate is Fate.REOPENED
    assert found["2002"].cause is Cause.WORDS
    assert found["2002"].after.words == "2003"
    assert found["2"].cause is Cause.SENTENCE
    assert found["7"].after.words == "7"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("« It’s 1\u202f000 men », he said…", '"It\'s 1 000 men", he said...'),
        ("From 2002–2004,  on.", "From 2002-2004, on."),
        ("A soft\u00ad hyphen, 5 e\u0301le\u0300ves.", "A soft hyphen, 5 élèves."),
    ],
)
def test_print_alone_changes_nothing(became: Became, before: str, after: str) -> None:
    """Quotation marks, dashes, spaces and the coding of accents let a verdict stand."""
    found = became(before, after)
    assert {each.fate for each in found.values()} == {Fate.KEPT}


@pytest.mark.parametrize("after", ["It was 102.", "It was 1,02.", "It was 1 02.", "it was 10."])
def test_figures_and_letters_are_no_print(became: Became, after: str) -> None:
    """A separator, a superscript or a capital may change what is said."""
    assert became("It was 10\u00b2.", after)["10"].fate is not Fate.KEPT


def test_a_repeated_sentence_that_loses_its_neighbours_is_an_orphan(became: Became) -> None:
    """Nothing tells which of two equal sentences was meant, so a person is asked."""
    found = became("One. It was 2 hours. Two.", "It was 2 hours. A. B. It was 2 hours. C.")
    orphan = found["2"]
    assert (orphan.fate, orphan.cause, orphan.after) == (Fate.ORPHAN, Cause.SEVERAL, None)


def test_words_that_are_gone_leave_an_orphan_only_if_somebody_worked_on_them(
    became: Became,
) -> None:
    """A verdict is never lost unseen; a claim that nobody looked at goes with its words."""
    before, after = "He came in 2002. It lasted 2 hours.", "It lasted 2 hours."
    assert became(before, after)["2002"].fate is Fate.ORPHAN
    assert became(before, after, touched=False)["2002"].fate is Fate.GONE


def test_words_are_found_where_they_stand_alone() -> None:
    """An orphan may be placed where its words stand, not inside other words."""
    text = "In 2002, l’an 12002, « l'an 2002 » and 2002."
    assert [text[slice(*span)] for span in occurrences("l'an 2002", text)] == ["l'an 2002"]
    assert len(occurrences("2002", text)) == 3
    assert occurrences(" ", text) == ()


def test_a_claim_that_nobody_looked_at_is_changed_not_reopened(became: Became) -> None:
    """There is nothing to reopen; it stands at the new words."""
    found = became("He came in 2002.", "He came in 2003.", touched=False)
    assert found["2002"].fate is Fate.CHANGED
    assert found["2002"].after.words == "2003"


def test_two_sentences_made_one_reopen_both(became: Became) -> None:
    """Claims of joined sentences are found in the joined one."""
    found = became(
        "The minister came to Paris in 2002. The talks there lasted 2 hours.",
        "The minister came to Paris in 2002, and the talks there lasted 2 hours.",
    )
    assert {each.fate for each in found.values()} == {Fate.REOPENED}
    assert {each.cause for each in found.values()} == {Cause.SENTENCE}


def test_another_reading_of_the_same_sentence_reopens(draft: Draft) -> None:
    """A value or a speaker that comes from elsewhere in the article is part of the claim."""
    before, after = draft("He came in 2002."), draft("He came in 2002. No.")
    (new,) = after.claims
    found = {}
    for name, other in {"speaker": "Ada", "statement": "Bob [Smith]", "value": None}.items():
        otherwise = replace(after, claims=(replace(new, **{name: other}),))
        [anchor] = anchors(before, otherwise, [Desked(claim=before.claims[0], touched=True)])
        found[name] = anchor.cause
    assert found == {
        "speaker": Cause.SPEAKER,
        "statement": Cause.STATEMENT,
        "value": Cause.VALUE,
    }


def test_a_claim_that_leans_on_the_sentence_before_changes_with_it(draft: Draft) -> None:
    """Who “he” is stands in the sentence before."""
    before, after = draft("Ada spoke. He came in 2002."), draft("Bob spoke. He came in 2002.")
    leaning = replace(before.claims[0], flags=("needs context",))
    for claim, fate in ((before.claims[0], Fate.KEPT), (leaning, Fate.REOPENED)):
        [anchor] = anchors(before, after, [Desked(claim=claim, touched=True)])
        assert anchor.fate is fate


def test_what_a_person_took_off_does_not_come_back(draft: Draft) -> None:
    """A claim that is read in both drafts and not on the desk was removed by somebody."""
    before, after = draft("He came in 2002. It was 5."), draft("He came in 2002. It was 5. Or 6.")
    kept = Desked(claim=before.claims[1], touched=False)
    found = anchors(before, after, [kept])
    assert [(each.fate, each.after.words) for each in found] == [(Fate.KEPT, "5"), (Fate.NEW, "6")]


def test_a_claim_of_a_persons_own_cut_is_kept_and_followed(draft: Draft) -> None:
    """Claims that no rule reads are anchored like the others."""
    before = draft("He came by train. It was 5.")
    own = Desked(claim=_cut(before, "by train"), touched=True)
    for text, fate in (
        ("It was 5. He came by train.", Fate.KEPT),
        ("He surely came by train. It was 5.", Fate.REOPENED),
        ("He came by plane. It was 5.", Fate.ORPHAN),
    ):
        anchor = anchors(before, draft(text), [own])[0]
        assert anchor.fate is fate
        assert anchor.after is None or anchor.after.words == "by train"


@given(before=texts, after=texts, touched=st.booleans())
def test_no_verdict_ever_reaches_other_words(
    draft: Draft,
    before: str,
    after: str,
    touched: bool,  # noqa: FBT001 - given
) -> None:
    """For any two drafts: each claim has one fate, and what is kept says the same word for word."""
    old, new = draft(before), draft(after)
    desked = [Desked(claim=claim, touched=touched) for claim in old.claims]
    found = anchors(old, new, desked)
    assert [each.before for each in found if each.before] == [each.claim for each in desked]
    for each in found:
        if each.after is not None:
            assert after[each.after.start : each.after.end] == each.after.words
        if each.fate is Fate.KEPT:
            assert alike(each.before.words, each.after.words)
            assert alike(_sentence(old, each.before), _sentence(new, each.after))
        assert (each.after is None) == (each.fate in {Fate.ORPHAN, Fate.GONE})
        assert each.fate not in (
            {Fate.GONE, Fate.CHANGED} if touched else {Fate.ORPHAN, Fate.REOPENED}
        )
    spans = Counter((each.after.start, each.after.end) for each in found if each.after)
    assert {(one.start, one.end): 1 for one in new.claims} == spans


@given(text=texts)
def test_a_draft_keeps_itself(draft: Draft, text: str) -> None:
    """The same text keeps every claim where it is."""
    split = draft(text)
    found = anchors(split, split, [Desked(claim=one, touched=True) for one in split.claims])
    assert [each.after for each in found] == list(split.claims)
    assert {each.fate for each in found} <= {Fate.KEPT}


def _cut(draft: Split, words: str) -> Claim:
    start = draft.text.index(words)
    (first, *_) = draft.claims
    return replace(
        first,
        id=99,
        start=start,
        end=start + len(words),
        words=words,
        statement=words,
        value=None,
    )


def _sentence(draft: Split, claim: Claim) -> str:
    sentence = draft.sentences[claim.sentence]
    return draft.text[sentence.start : sentence.end]
