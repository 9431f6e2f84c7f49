"""Time expressions: trimming, splitting, values, and the two F1."""

import pytest
from scoring.asking import Answer, Asked
from scoring.ours import Workbench
from scoring.stories import labelled, time_ml
from scoring.table import Errors
from scoring.timex import Expected, Score, Story, parts, score, timex_value, with_part_of_day


def _answer(text: str, words: str, value: str = "") -> Answer:
    start = text.index(words)
    return Answer(start=start, end=start + len(words), kind="time", value=value)


def _parts(text: str, value: str = "", language: str = "en") -> list[tuple[str, str]]:
    answer = _answer(text, text, value)
    return [(text[one.start : one.end], one.value) for one in parts(answer, text, language)]


def _score(text: str, expected: list[tuple[str, str]], answers: list[Answer]) -> Score:
    wanted = []
    for words, value in expected:
        start = text.index(words)
        wanted.append(Expected(start=start, end=start + len(words), value=value))
    story = Story(asked=Asked(text=text, language="en"), expected=tuple(wanted))
    return score(story, answers, Errors(), "set")


def test_prepositions_are_taken_off() -> None:
    """The phrase "since 2002" is compared as "2002"."""
    assert _parts("since 2002", "2002/..") == [("2002", "2002/..")]
    assert _parts("à partir du 3 mai", "2002-05-03/..", "fr") == [("3 mai", "2002-05-03/..")]


def test_a_period_is_split_in_its_two_ends() -> None:
    """The phrase "from March to June 2020" is compared as "March" and "June 2020"."""
    found = _parts("from March to June 2020", "2020-03/2020-06")
    assert found == [("March", "2020-03"), ("June 2020", "2020-06")]


def test_a_french_period_is_split_too() -> None:
    """« du 19 au 23 juillet » is « 19 » and « 23 juillet »."""
    found = _parts("du 19 au 23 juillet", "2002-07-19/2002-07-23", "fr")
    assert found == [("19", "2002-07-19"), ("23 juillet", "2002-07-23")]


def test_a_period_counted_from_today_stays_whole() -> None:
    """The phrase "the past five years" has two ends and one phrase."""
    assert _parts("the past five years", "1994/1999") == [("the past five years", "1994/1999")]


@pytest.mark.parametrize(
    ("ours", "timex"),
    [
        ("1999-35", "1999-Q3"),
        ("1998-22", "1998-SU"),
        ("199X", "199"),
        ("18XX", "18"),
        ("2002/..", "2002"),
        ("../2002", "2002"),
        ("P2M/..", "PXM"),
        ("2000-W7", "2000-W07"),
        ("R/P1D", "P1D"),
        ("2013-03-16/2013-03-17", "2013-W11-WE"),
        ("2013-03-15/2013-03-16", "2013-03-15/2013-03-16"),
        ("1999-01-18", "1999-01-18"),
    ],
)
def test_values_are_written_as_timex_writes_them(ours: str, timex: str) -> None:
    """EDTF and ISO 8601 become TIMEX values."""
    assert timex_value(ours) == timex


@pytest.mark.parametrize(
    ("value", "words", "language", "timex"),
    [
        ("2013-03-15", "Friday morning", "en", "2013-03-15TMO"),
        ("2013-03-15", "tonight", "en", "2013-03-15TNI"),
        ("2013-03-15", "vendredi soir", "fr", "2013-03-15TEV"),
        ("2013-03-15", "Friday", "en", "2013-03-15"),
        ("2013-03", "a morning of March", "en", "2013-03"),
    ],
)
def test_a_part_of_the_day_stands_behind_the_day(
    value: str, words: str, language: str, timex: str
) -> None:
    """TIMEX writes the part of the day that the words say; only a day has parts."""
    assert with_part_of_day(value, words, language) == timex


def test_times_that_are_no_claims_are_measured() -> None:
    """What the workbench reads without making a claim of it is an answer, as TIMEX writes it."""
    text = "Now, recently and in the future; over the past three months."
    reply = Workbench().ask("times", [Asked(text=text, language="en", published="2013-03-15")])
    assert reply is not None
    (answers,) = reply.answers
    assert [one.value for one in answers] == ["PRESENT_REF", "PAST_REF", "FUTURE_REF", "P3M"]


def test_at_least_is_no_preposition() -> None:
    """The phrase "at least two weeks" keeps its bound; "at noon" loses its preposition."""
    assert _parts("at least two weeks", "P2W") == [("at least two weeks", "P2W")]
    assert _parts("at noon", "T12:00") == [("noon", "T12:00")]


def test_a_repeat_is_not_split() -> None:
    """A repeat of two weekdays has a stroke in its value and is one expression."""
    words = "les deuxième et quatrième jeudis"
    assert _parts(words, "R/P1M", "fr") == [(words, "R/P1M")]


def test_strict_needs_the_same_span_and_relaxed_any_overlap() -> None:
    """One exact, one overlapping, one missed, one too many."""
    text = "On Monday, early March or 1999; two days"
    found = _score(
        text,
        [("Monday", ""), ("March", ""), ("1999", "")],
        [_answer(text, "Monday"), _answer(text, "early March"), _answer(text, "two days")],
    )
    assert found.strict.f1 == pytest.approx(1 / 3)
    assert found.relaxed.f1 == pytest.approx(2 / 3)


def test_references_to_the_present_are_not_normalisable() -> None:
    """The word "now" counts among all values and not among the normalisable."""
    text = "now, on Friday"
    found = _score(
        text,
        [("now", "PRESENT_REF"), ("Friday", "1999-01-22")],
        [_answer(text, "on Friday", "1999-01-22")],
    )
    assert found.values_right == 0.5
    assert found.normal_values_right == 1


def test_a_story_in_time_ml_gives_text_day_and_spans(tmp_path: object) -> None:
    """Marks go, their spans and values stay, entities are read."""
    path = tmp_path / "story.tml"  # type: ignore[operator]
    path.write_text(
        '<DCT><TIMEX3 tid="t0" value="1999-01-20">x</TIMEX3></DCT><TEXT>A &amp; B <EVENT>met'
        '</EVENT> <TIMEX3 tid="t1" type="DATE" value="1999-01-19">Tuesday</TIMEX3>.</TEXT>',
        "utf-8",
    )
    story = time_ml(path)
    assert story.asked == Asked(text="A & B met Tuesday.", language="en", published="1999-01-20")
    assert story.expected == (Expected(start=10, end=17, value="1999-01-19"),)


def test_labelled_tokens_become_a_text_with_spans() -> None:
    """Tokens are joined as print does; a label goes on where it continues."""
    lines = "L'   O\nan   O\n,   O\nmardi   B-TIME\nsoir   I-TIME\n.   O\n\nHier   B-DATE\n"
    first, second = labelled(lines)
    assert first.asked.text == "L'an, mardi soir."
    assert first.expected == (Expected(start=6, end=16),)
    assert second.expected == (Expected(start=0, end=4),)
