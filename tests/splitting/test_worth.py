"""Worth: what the learned score, the reasons and the order of an article promise."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench
from workbench.errors import InputError
from workbench.kinds import grammar
from workbench.model import BlockKind, Modality
from workbench.splitting.worth import (
    WEIGHTS,
    Weighed,
    judge,
    repeats,
    standings,
    weights_with,
    worth,
)
from workbench.splitting.worth.learned import UNREAD

SENTENCES = Path(__file__).with_name("worth.toml")
PLAIN = Weighed(wording=0.3, factual=0.5, leads=False, repeats=False)


def judged(words: str, sentence: Weighed = PLAIN, **changed: object) -> tuple[float, set[str]]:
    """Weigh the first value of an English sentence."""
    found = next(iter(grammar.of("en").read(words)))
    place = {"block": BlockKind.PARAGRAPH, "modality": Modality.ASSERTED, **changed}
    score, reasons = worth(found, sentence=sentence, **place)
    return score, set(reasons)


@pytest.mark.parametrize("language", sorted(tomllib.loads(SENTENCES.read_text("utf-8"))))
def test_what_can_be_looked_up_scores_above_what_cannot(language: str) -> None:
    """In each language nearly every pair of a fact and an idle sentence is in the right order."""
    given_ = tomllib.loads(SENTENCES.read_text("utf-8"))[language]
    worthy = [one.worthy for one in judge(given_["worth"])]
    idle = [one.worthy for one in judge(given_["idle"])]
    right = sum(high > low for high in worthy for low in idle)
    assert right >= 0.97 * len(worthy) * len(idle)


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_has_a_score_of_its_own(texts: list[str]) -> None:
    """Whatever the text, its score is from 0 to 1 and does not depend on those beside it."""
    together = [score for one in judge(texts) for score in one]
    assert all(0 <= score <= 1 for score in together)
    alone = [score for text in texts for score in judge([text])[0]]
    assert together == pytest.approx(alone, abs=1e-5)


def test_letters_that_were_not_learned_are_not_judged() -> None:
    """A sentence in Cyrillic has the score of any sentence, for want of a better one."""
    assert judge(["Безработица снизилась на 3 % с 2017 года."]) == [UNREAD]


def test_a_language_without_rules_is_scored_by_its_pieces() -> None:
    """Italian has no folder, and still its facts score above its thanks."""
    fact, thanks = judge(
        ["La disoccupazione è scesa del 3 % dal 2017.", "Grazie a tutti, cari amici."]
    )
    assert fact.worthy > thanks.worthy
    assert fact.factual > thanks.factual


def test_a_very_long_sentence_is_scored() -> None:
    """A run of thousands of words has a score like any other."""
    assert 0 <= judge(["word " * 20_000])[0].worthy <= 1


def test_first_sentences_and_those_of_the_headline_come_first() -> None:
    """Of sentences worded alike the earlier stands higher, unless a later one is the headline's."""
    texts = ["Rain fell.", "Prices rose.", "The bridge collapsed."]
    assert sorted(standings(texts, [0.3] * 3), reverse=True) == standings(texts, [0.3] * 3)
    by_headline = standings(texts, [0.3] * 3, headline="Bridge collapsed")
    assert by_headline[2] > by_headline[1]


def test_a_sentence_that_says_the_same_again_is_marked() -> None:
    """Only the second of two sentences in nearly the same words repeats."""
    first = "The bridge over the river was closed to all traffic on Monday"
    assert list(repeats([f"{first}.", "Nobody was hurt.", f"{first}!"])) == [False, False, True]


def test_reasons_move_the_score_by_their_weights() -> None:
    """A figure of many people in a leading sentence names its reasons and weighs more."""
    few, _ = judged("Some 12 soldiers arrived.")
    lead = Weighed(wording=0.9, factual=0.5, leads=True, repeats=False)
    many, reasons = judged("Some 94,300 soldiers arrived.", lead)
    assert many > few
    assert reasons >= {
        "worded like what is checked",
        "many people or much money",
        "leads the article",
    }


def test_what_was_said_before_weighs_less() -> None:
    """A repeated sentence and a hedged claim give their claims less worth, and say so."""
    again = Weighed(wording=0.3, factual=0.5, leads=False, repeats=True)
    less, reasons = judged("Some 12 soldiers arrived.", again, modality=Modality.HEDGED)
    assert less < judged("Some 12 soldiers arrived.")[0]
    assert reasons >= {"said before", "hedged"}


def test_a_desk_sets_weights_of_its_own() -> None:
    """A changed weight changes the score; a reason that does not exist is refused by name."""
    own = weights_with({"names a figure": 0.5})
    assert (
        judged("Some 12 soldiers arrived.", weights=own)[0] > judged("Some 12 soldiers arrived.")[0]
    )
    assert WEIGHTS["names a figure"] < 0.5
    with pytest.raises(InputError, match="No reason is called 'luck'"):
        weights_with({"luck": 1.0})


def test_every_claim_of_a_split_is_weighed() -> None:
    """Claims have worths from 0 to 1, with reasons that exist."""
    split = workbench.split(
        "Thousands of jobs lost\n\nThe plant cut 3,000 jobs in 2019. It was a sad day.", "en"
    )
    assert split.claims
    for claim in split.claims:
        assert 0 <= claim.worth <= 1
        assert set(claim.reasons) <= set(WEIGHTS)
