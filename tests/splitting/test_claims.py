"""Claims: which there are, what they are called, and why a sentence has none."""

from collections.abc import Callable

import pytest

from workbench.model import Claim, Split
from workbench.splitting.worth import WEIGHTS

Splitter = Callable[..., Split]


def kinds_of(split: Split) -> dict[str, tuple[str, ...]]:
    """Return the kinds of each claim by its words."""
    return {claim.words: claim.kinds for claim in split.claims}


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        (
            "fr",
            "L'Ukraine veut rejoindre l'alliance militaire la plus puissante du monde depuis 2002.",
            {
                "l'alliance militaire la plus puissante du monde": "rank",
                "depuis 2002": "period",
            },
        ),
        (
            "fr",
            "Le président russe Vladimir Poutine a parlé pendant deux heures à Genève.",
            {
                "Le président russe Vladimir Poutine": "role",
                "pendant deux heures": "duration",
                "à Genève": "place",
            },
        ),
        (
            "en",
            "Russian President Vladimir Putin spoke for two hours in Geneva.",
            {
                "Russian President Vladimir Putin": "role",
                "two hours": "duration",
                "in Geneva": "place",
            },
        ),
    ],
)
def test_one_claim_for_each_value(
    split: Splitter, language: str, text: str, claims: dict[str, str]
) -> None:
    """A sentence holds a claim for each value, title, place and superlative in it."""
    found = kinds_of(split(text, language))
    for words, kind in claims.items():
        assert found.get(words, ())[:1] == (kind,), found


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "La Russie a envahi la Crimée.", "event"),
        ("en", "Russia invaded Crimea.", "event"),
        ("fr", "L'annexion a déclenché une série de sanctions contre Moscou.", "cause"),
        ("en", "The annexation triggered a series of sanctions against Moscow.", "cause"),
        (
            "fr",
            "Une attaque contre un membre est considérée comme une attaque contre tous.",
            "rule",
        ),
        ("en", "An attack on one member is considered an attack on all.", "rule"),
        ("fr", "La Russie envahira la Crimée.", "prediction"),
        ("en", "Russia will invade Crimea.", "prediction"),
    ],
)
def test_a_sentence_without_figures_is_a_claim_as_a_whole(
    split: Splitter, language: str, text: str, kind: str
) -> None:
    """What happened, what caused what, what is the rule, and what is to come are claims."""
    (claim,) = split(text, language).claims
    assert (claim.kind, claim.words) == (kind, text.rstrip("."))


def test_a_value_carries_its_sentence(split: Splitter) -> None:
    """Where a figure stands in it, the sentence is no claim beside the figure."""
    found = split("Le chômage touche 19 % des jeunes.")
    assert kinds_of(found) == {"19 %": ("share",)}


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("fr", "Faut-il négocier avec Moscou ?", "question"),
        ("fr", "Il faut négocier avec Moscou.", "advice"),
        ("fr", "J'espère que la paix viendra bientôt.", "wish"),
        ("fr", "À mon avis, c'est une erreur.", "opinion"),
        ("fr", "Oui.", "fragment"),
        ("en", "Should we talk with them?", "question"),
        ("en", "We should talk with them.", "advice"),
        ("en", "Should we talk to Moscow?", "question"),
        ("en", "I hope that peace will come soon.", "wish"),
        ("en", "In my view, this is a mistake.", "opinion"),
        ("en", "Yes.", "fragment"),
    ],
)
def test_a_sentence_with_nothing_to_check_says_why(
    split: Splitter, language: str, text: str, reason: str
) -> None:
    """Questions, advice, wishes, opinions and fragments have no claims, and a reason."""
    found = split(f"Joe Biden a été élu en 2020. {text}", language)
    assert (found.sentences[1].checkable, found.sentences[1].reason) == (False, reason)
    assert all(claim.sentence == 0 for claim in found.claims)


def test_a_figure_in_an_opinion_is_still_a_claim(split: Splitter) -> None:
    """Of a mixed sentence the part that can be checked stays."""
    found = split("Malheureusement, le chômage touche 19 % des jeunes.")
    assert kinds_of(found) == {"19 %": ("share",)}
    assert found.sentences[0].checkable


@pytest.mark.parametrize(
    ("language", "text", "words", "flag"),
    [
        (
            *("fr", "Le sommet s'est tenu lundi 3 décembre 2021 à Genève."),
            *("lundi 3 décembre 2021", "weekday mismatch: Friday"),
        ),
        (
            *("en", "The summit was held on Monday, December 3, 2021 in Geneva."),
            *("Monday, December 3, 2021", "weekday mismatch: Friday"),
        ),
        ("fr", "Elle a gagné 300 euros.", "300 euros", "needs context"),
        ("en", "She won 300 euros.", "300 euros", "needs context"),
        ("fr", "L'appel a duré plusieurs heures.", "plusieurs heures", "vague"),
    ],
)
def test_what_a_checker_must_know_is_flagged(
    split: Splitter, language: str, text: str, words: str, flag: str
) -> None:
    """A weekday that does not fit, a pronoun for a subject and a vague value are flagged."""
    (claim,) = [claim for claim in split(text, language).claims if claim.words == words]
    assert flag in claim.flags


def test_a_weekday_that_does_not_fit_comes_first(split: Splitter) -> None:
    """It is worth more than the same date with the right weekday."""
    wrong = split("Le sommet s'est tenu lundi 3 décembre 2021.").claims[0]
    right = split("Le sommet s'est tenu vendredi 3 décembre 2021.").claims[0]
    assert wrong.worth > right.worth
    assert "weekday does not fit" in wrong.reasons


def test_headline_and_caption_are_flagged(split: Splitter) -> None:
    """Where a claim is printed is told, and no credit is a claim."""
    found = split(
        "La Russie masse 94 300 soldats\n\n"
        "Des soldats dans une tranchée, vendredi 3 décembre 2021.\n\n"
        "Jean Dupont | AFP\n\n"
        "Le ministre a parlé pendant deux heures."
    )
    flags = {claim.words: claim.flags for claim in found.claims}
    assert "headline" in flags["94 300 soldats"]
    assert "caption" in flags["vendredi 3 décembre 2021"]
    assert flags["pendant deux heures"] == ()
    assert not [claim for claim in found.claims if "Dupont" in claim.words]


def test_a_last_name_is_completed_in_brackets(split: Splitter) -> None:
    """A statement stands on its own: the first name comes from the place of its first mention."""
    found = split(
        "Joe Biden a rencontré son homologue à Genève. Biden a parlé pendant deux heures."
    )
    (claim,) = [claim for claim in found.claims if claim.words == "pendant deux heures"]
    assert claim.statement == "[Joe] Biden a parlé pendant deux heures."


def test_two_people_of_one_name_are_not_completed(split: Splitter) -> None:
    """A last name that two people bear is left as it stands."""
    found = split(
        "Hillary Clinton a rencontré Bill Clinton à Genève. Clinton a parlé pendant deux heures."
    )
    (claim,) = [claim for claim in found.claims if claim.words == "pendant deux heures"]
    assert claim.statement == "Clinton a parlé pendant deux heures."


@pytest.mark.parametrize(
    ("language", "text", "phrase", "label"),
    [
        ("en", "They held a two-hour video call.", "two-hour", "two-hour video call"),
        ("fr", "Ils ont parlé pendant deux heures.", "pendant deux heures", "ont parlé pendant"),
    ],
)
def test_a_label_says_what_the_value_is_of(
    claim_of: Callable[[str, str, str], Claim], language: str, text: str, phrase: str, label: str
) -> None:
    """A reader sees a two-hour video call, and not a bare two hours."""
    assert label in claim_of(text, phrase, language).label


def test_claims_are_numbered_in_the_order_of_the_text(split: Splitter) -> None:
    """Ids run from 1, and a longer claim comes before one inside it."""
    claims = split("En 2014, 94 300 soldats ont pris la plus grande ville du monde.").claims
    assert [claim.id for claim in claims] == [*range(1, len(claims) + 1)]
    assert [(claim.start, -claim.end) for claim in claims] == sorted(
        (claim.start, -claim.end) for claim in claims
    )


def test_worth_is_explained_by_named_reasons(split: Splitter) -> None:
    """Each reason is one of the weights, and the score stays between 0 and 1."""
    found = split(
        "Le lundi 3 décembre 2021, 94 300 soldats ont pris la plus grande ville du monde."
    )
    for claim in found.claims:
        assert 0 <= claim.worth <= 1
        assert set(claim.reasons) <= set(WEIGHTS)


def test_splitting_is_deterministic(split: Splitter) -> None:
    """The same text gives the same split."""
    text = "Joe Biden a averti Vladimir Poutine pendant deux heures. « Nous sommes prêts », dit-il."
    assert split(text) == split(text)
