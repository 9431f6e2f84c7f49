"""Values decide, words only rank: the pairs on which text alone goes wrong."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.evidence import negation
from workbench.model import Comparison, Match

AGREES, CLOSE, CONFLICTS, SILENT = (
    Comparison.AGREES,
    Comparison.CLOSE,
    Comparison.CONFLICTS,
    Comparison.SILENT,
)
Matcher = Callable[..., Match]

CALL = "Biden et Poutine se sont entretenus pendant deux heures via une vidéo sécurisée."
TIME = ("duration", "pendant deux heures", CALL, "PT2H")
JOIN = "L’Ukraine a cherché à être acceptée dans l’OTAN depuis 2002."
SINCE = ("period", "depuis 2002", JOIN, "2002/..")
TROOPS = "Reznikov a compté 49 300 soldats russes près de la frontière."
COUNT = ("quantity", "49 300 soldats russes", TROOPS, "49300 soldat")


@pytest.mark.parametrize(
    ("claim", "text", "found", "comparison"),
    [
        # nearly the same words, another value
        (
            SINCE,
            "Ukraine has sought to join NATO since 2003.",
            ("period", "2003", "2003/.."),
            CONFLICTS,
        ),
        (
            TIME,
            "Biden and Putin spoke by video for twelve hours.",
            ("duration", "twelve hours", "PT12H"),
            CONFLICTS,
        ),
        (
            TIME,
            "L'entretien vidéo de Biden et Poutine a duré douze heures.",
            ("duration", "douze heures", "PT12H"),
            CONFLICTS,
        ),
        (
            COUNT,
            "Reznikov said that 94,300 Russian troops were near the border.",
            ("quantity", "94,300", "94300 troop"),
            CONFLICTS,
        ),
        (
            ("share", "19 %", "Le chômage a touché 19 % des jeunes en Espagne.", "19 %"),
            "Unemployment hit 91 % of the young in Spain.",
            ("share", "91 %", "91 %"),
            CONFLICTS,
        ),
        (
            (
                "money",
                "3 millions d'euros",
                "La ville de Lyon a dépensé 3 millions d'euros pour le pont.",
                "3000000 EUR",
            ),
            "La ville de Lyon a dépensé 3 milliards d'euros pour le pont.",
            ("money", "3 milliards", "3000000000 EUR"),
            CONFLICTS,
        ),
        # other words, the same value
        (
            SINCE,
            "Ukraine has sought to join NATO since 2002.",
            ("period", "2002", "2002/.."),
            AGREES,
        ),
        (
            SINCE,
            "Leonid Kuchma announced in May 2002 that Ukraine aimed to join NATO.",
            ("date", "May 2002", "2002-05"),
            AGREES,
        ),
        (
            TIME,
            "The video call between Biden and Putin lasted 2 h 1 min.",
            ("duration", "2 h 1 min", "PT2H1M"),
            CLOSE,
        ),
        (
            TIME,
            "Biden held a two-hour video call with Putin.",
            ("duration", "two-hour", "PT2H"),
            AGREES,
        ),
        # another unit
        (
            ("measure", "100 km", "Le tunnel de Kolm mesure 100 km.", "100 km"),
            "The Kolm tunnel is 62 miles long.",
            ("measure", "62 miles", "62 [mi_i]"),
            CLOSE,
        ),
        (
            ("measure", "100 km/h", "Le train de Kolm roule à 100 km/h.", "100 km/h"),
            "The Kolm train goes 62 miles.",
            ("measure", "62 miles", "62 [mi_i]"),
            SILENT,
        ),
        # the same subject, a value that says nothing of the claim's
        (
            SINCE,
            "Ukraine asked to join NATO in January 2008.",
            ("date", "January 2008", "2008-01"),
            SILENT,
        ),
        (
            COUNT,
            "Reznikov said that 500 tanks were near the border.",
            ("quantity", "500", "500 tank"),
            SILENT,
        ),
        # another value of something else
        (
            TIME,
            "The flight of the President from Washington to Geneva took 8 hours.",
            ("duration", "8 hours", "PT8H"),
            SILENT,
        ),
        (SINCE, "Georgia has had a coast guard since 1998.", ("period", "1998", "1998/.."), SILENT),
        # the same value of something else
        (
            TIME,
            "The match between the two teams lasted two hours.",
            ("duration", "two hours", "PT2H"),
            SILENT,
        ),
    ],
)
def test_hard_pairs(
    match_one: Matcher,
    claim: tuple[str, str, str, str],
    text: str,
    found: tuple[str, str, str],
    comparison: Comparison,
) -> None:
    """A different value conflicts when the words are about the same thing, and only then."""
    match = match_one(claim, text, found)
    assert (match.comparison, bool(match.reason)) == (comparison, True), match


SUMMIT = "Joe Biden et Vladimir Poutine se sont rencontrés à Genève le 19 juin 2021."
DATED = ("date", "le 19 juin 2021", SUMMIT, "2021-06-19")


@pytest.mark.parametrize(
    ("text", "words", "value", "comparison"),
    [
        (
            "Biden and Putin met in Geneva on June 16, 2021.",
            "June 16, 2021",
            "2021-06-16",
            CONFLICTS,
        ),
        ("Biden and Putin met in Geneva in June 2021.", "June 2021", "2021-06", CLOSE),
        (
            "Biden and Putin spoke by video on December 7, 2021.",
            "December 7, 2021",
            "2021-12-07",
            SILENT,
        ),
        ("Biden was in Brussels on June 14, 2021.", "June 14, 2021", "2021-06-14", SILENT),
    ],
)
def test_dates_of_other_events_are_no_conflict(
    match_one: Matcher, text: str, words: str, value: str, comparison: Comparison
) -> None:
    """Another date of the same event conflicts; that of another event does not."""
    assert match_one(DATED, text, ("date", words, value)).comparison is comparison


def test_a_value_of_another_claim_is_no_conflict(match_others: Matcher) -> None:
    """What the source says of the second claim of a sentence does not contradict the first."""
    context = "La Rada a adopté la loi en juin 2017 et la Constitution en février 2019."
    first = ("date", "juin 2017", context, "2017-06")
    second = ("date", "février 2019", context, "2019-02")
    text = "La Rada a adopté la loi sur la Constitution le 7 février 2019."
    found = ("date", "7 février 2019", "2019-02-07")
    assert match_others(first, [], text, found).comparison is CONFLICTS
    match = match_others(first, [second], text, found)
    assert match.comparison is SILENT
    assert "“février 2019”" in match.reason


@pytest.mark.parametrize(
    ("limit", "comparison"), [("<=175000 troop", SILENT), (">45000 troop", AGREES)]
)
def test_a_far_limit_says_nothing(match_one: Matcher, limit: str, comparison: Comparison) -> None:
    """A limit of 175,000 does not confirm 49,300; one of 45,000 does."""
    text = "Reznikov said that Russian troops near the border were 175,000."
    assert match_one(COUNT, text, ("quantity", "175,000", limit)).comparison is comparison


def test_a_capital_stands_for_its_country(match_one: Matcher) -> None:
    """Kyiv in the claim is met by Ukraine in the source."""
    context = "Kyiv has sought to join the alliance since 2002."
    text = "In May 2002 Ukraine announced that it aimed to join the alliance."
    claim = ("period", "since 2002", context, "2002/..")
    assert match_one(claim, text, ("date", "May 2002", "2002-05")).comparison is AGREES


def test_clock_times_are_a_duration(match_one: Matcher) -> None:
    """From 10:07 to 12:08 is two hours, give or take a minute."""
    text = "Biden and Putin spoke by video from 10:07 a.m. to 12:08 p.m. on Tuesday."
    times = (("date", "10:07 a.m.", "T10:07"), ("date", "12:08 p.m.", "T12:08"))
    match = match_one(TIME, text, *times)
    assert match.comparison is CLOSE
    assert match.found
    assert text[match.found.start : match.found.end] == "10:07 a.m. to 12:08 p.m."
    assert match.found.value.text == "PT2H1M"


def test_times_of_two_sentences_are_no_duration(match_one: Matcher) -> None:
    """Times in different sentences do not belong together."""
    text = "Biden and Putin began their video call at 10:07. The press met at 12:08."
    times = (("date", "10:07", "T10:07"), ("date", "12:08", "T12:08"))
    assert match_one(TIME, text, *times).comparison is SILENT


@pytest.mark.parametrize(("year", "comparison"), [(2021, AGREES), (2022, CLOSE), (2025, SILENT)])
def test_a_duration_reaches_back(match_one: Matcher, year: int, comparison: Comparison) -> None:
    """Seven years, in a source of 2021, is since 2014."""
    context = "The conflict in the Donbas has lasted since 2014."
    text = "The conflict in the Donbas has now lasted for seven years."
    match = match_one(
        ("period", "since 2014", context, "2014/.."),
        text,
        ("duration", "seven years", "P7Y"),
        published=date(year, 6, 1),
    )
    assert match.comparison is comparison


@pytest.mark.parametrize(
    ("quote", "comparison"),
    [
        ("« things we did not do in 2014 we are prepared to do now »", AGREES),
        ('"Things we did not do in 2014, we are prepared to do now"', AGREES),
        ('"things we did not do in 2008 we are prepared to do now"', CLOSE),
        ('"things we did do in 2014 we are prepared to do now"', CLOSE),
        ('"nobody here expects that there will be a breakthrough"', SILENT),
        ('"now"', SILENT),
    ],
)
def test_quotes_are_found_again(match_one: Matcher, quote: str, comparison: Comparison) -> None:
    """A quote agrees when its words stand in the passage; nearly is not enough."""
    context = f"{quote}, Sullivan told reporters after the call."
    text = 'Sullivan told us: "things we did not do in 2014 we are prepared to do now."'
    assert match_one(("quote", quote, context, None), text).comparison is comparison


def test_negation_decides_nothing(match_one: Matcher) -> None:
    """A negation on one side never makes a conflict."""
    context = "L'Ukraine n'a pas demandé à entrer dans l'OTAN en janvier 2008."
    text = "Ukraine asked to join NATO in January 2008."
    claim = ("date", "en janvier 2008", context, "2008-01")
    match = match_one(claim, text, ("date", "January 2008", "2008-01"))
    assert match.comparison is AGREES
    assert match.reason.endswith(negation.IN_CLAIM)


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("Ukraine did not ask to join NATO in January 2008.", True),
        ("Ukraine didn’t ask to join NATO in January 2008.", True),
        ("Ukraine asked to join NATO in January 2008, which was no surprise.", False),
        ("Ukraine n'a demandé qu'en January 2008 à entrer dans l'OTAN.", False),
    ],
)
def test_a_negation_is_noted(match_one: Matcher, text: str, *, noted: bool) -> None:
    """A negation in the clause of the passage's value is a hint; one of another clause is none."""
    context = "L'Ukraine a demandé à entrer dans l'OTAN en janvier 2008."
    claim = ("date", "en janvier 2008", context, "2008-01")
    match = match_one(claim, text, ("date", "January 2008", "2008-01"))
    assert match.comparison is AGREES
    assert match.reason.endswith(negation.IN_PASSAGE) is noted


def test_places_and_titles_are_named_again(match_one: Matcher) -> None:
    """A place or a title agrees when the passage has it too, and never conflicts."""
    context = "Le président russe Vladimir Poutine a rencontré Joe Biden au sommet de Genève."
    text = "Russian President Vladimir Putin and Joe Biden met at a summit in Geneva."
    role = ("role", "Le président russe Vladimir Poutine", context, None)
    place = ("place", "Genève", context, None)
    assert match_one(role, text).comparison is AGREES
    assert match_one(place, text).comparison is AGREES
    assert match_one(place, text.replace("Geneva", "Vienna")).comparison is SILENT


def test_shared_words_are_marked(match_one: Matcher) -> None:
    """The spans of the passage are those words that the claim's sentence has too."""
    text = "The video call of Biden with Putin lasted 2 h 1 min."
    match = match_one(TIME, text, ("duration", "2 h 1 min", "PT2H1M"))
    assert [text[start:end] for start, end in match.shared] == ["video call", "Biden", "Putin"]
    said = [CALL[start:end] for start, end in match.claimed]
    assert said == ["Biden", "Poutine", "entretenus", "vidéo"]


def test_a_near_spelling_is_marked_on_both_sides(match_one: Matcher) -> None:
    """A name that is spelled otherwise in the passage is marked there and in the claim."""
    context = "Le général Chevtchouk a compté 300 chars."
    text = "General Chevchuk counted 300 tanks."
    match = match_one(("quantity", "300 chars", context, "300 char"), text)
    assert any("Chevtchouk" in context[start:end] for start, end in match.claimed)
    assert any("Chevchuk" in text[start:end] for start, end in match.shared)


def test_conflicts_come_first(match_many: Callable[..., tuple[Match, ...]]) -> None:
    """Passages rank conflicts, close, agrees, silent; one with no word in common is left out."""
    ranked = match_many(
        TIME,
        ("Biden held a two-hour video call with Putin.", ("duration", "two-hour", "PT2H")),
        ("The video call of Biden and Putin took 121 minutes.", ("duration", "121 min", "PT2H1M")),
        ("Biden and Putin spoke by video for ten hours.", ("duration", "ten hours", "PT10H")),
        ("Putin and Biden met in Geneva.",),
        ("Wheat harvests were good.",),
    )
    assert [match.comparison for match in ranked] == [CONFLICTS, CLOSE, AGREES, SILENT]
    assert [match.passage_id for match in ranked] == [3, 2, 1, 4]
    assert all(0 <= match.score <= 1 for match in ranked)


def test_nearer_words_rank_higher(match_many: Callable[..., tuple[Match, ...]]) -> None:
    """Among silent passages the one that shares more of the claim's rare words comes first."""
    ranked = match_many(
        TIME,
        ("Biden met reporters.",),
        ("Biden and Putin talked by secure video.",),
        ("Putin met Biden.",),
    )
    assert [match.passage_id for match in ranked] == [2, 3, 1]


def test_the_search_speaks_both_languages(search_text: Callable[..., str]) -> None:
    """The words to search for hold those of the claim and their forms in English."""
    found = set(search_text(TIME).split())
    assert {"heures", "Poutine", "putin", "call", "hour"} <= found
    assert "sont" not in found


def test_the_order_of_candidates_does_not_matter(
    match_many: Callable[..., tuple[Match, ...]],
) -> None:
    """The same passages in another order give the same comparisons and scores."""
    given = (
        ("Biden and Putin spoke by video for ten hours.", ("duration", "ten hours", "PT10H")),
        ("Biden held a two-hour video call with Putin.", ("duration", "two-hour", "PT2H")),
        ("Putin met Biden.",),
    )
    one, other = match_many(TIME, *given), match_many(TIME, *reversed(given))
    assert [(match.comparison, match.score, match.reason) for match in one] == [
        (match.comparison, match.score, match.reason) for match in other
    ]
