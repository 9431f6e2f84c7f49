"""Quotations: form, likeness, speakers."""

from scoring.asking import Answer
from scoring.figures import Counts
from scoring.quotes import Attribution, attributions, form, score
from scoring.spans import likeness, paired

TEXT = 'Ann said: "It rains a lot," and that the "old" roof leaks.'


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _answer(words: str, speaker: str = "") -> Answer:
    start, end = _span(words)
    return Answer(start=start, end=end, kind="quote", speaker=_span(speaker) if speaker else None)


def test_the_form_follows_the_quotation_marks() -> None:
    """Wholly, partly or not at all between marks."""
    assert form(TEXT, _span('"It rains a lot,"')) == "direct"
    assert form(TEXT, _span('the "old" roof leaks')) == "mixed"
    assert form(TEXT, _span("roof leaks")) == "indirect"


def test_likeness_is_the_shared_part_of_both() -> None:
    """Half of each of two equal lengths shared: a third of what they cover."""
    assert likeness((0, 10), (5, 15)) == 5 / 15
    assert likeness((0, 10), (10, 20)) == 0


def test_an_equal_span_is_paired_before_an_overlapping_one() -> None:
    """The exact answer is not given away to a neighbour."""
    assert paired([(0, 10), (4, 8)], [(4, 8), (0, 9)]) == [1, 0]


def test_standoff_notes_give_contents_and_sources() -> None:
    """Roles are looked up by their ids; a content in pieces spans them all."""
    notes = (
        "T1\tSource 0 3\tAnn\nT2\tContent 10 27;36 57\t...\nT3\tCue 4 8\tsaid\n"
        "E1\tAttribution:T3 Content:T2 Cue:T3 Source:T1\n"
    )
    (found,) = attributions(TEXT, notes)
    assert found == Attribution(content=(10, 57), source=(0, 3), form="mixed")


def test_recall_precision_and_speakers() -> None:
    """A quote found with its speaker, a report missed, an answer that is none."""
    expected = [
        Attribution(content=_span('"It rains a lot,"'), source=_span("Ann"), form="direct"),
        Attribution(content=_span("roof leaks"), source=None, form="indirect"),
    ]
    found = score([expected], [[_answer("It rains a lot", "Ann"), _answer("said")]])
    assert found.forms["direct"].recall == 1
    assert found.forms["indirect"].recall == 0
    assert found.answers.precision == 0.5
    assert found.speakers == Counts(right=1, answered=1, expected=1)


def test_a_found_quote_without_a_speaker_is_a_wrong_speaker() -> None:
    """Silence is no right answer to who said it."""
    expected = [Attribution(content=_span('"It rains a lot,"'), source=_span("Ann"), form="direct")]
    found = score([expected], [[_answer("It rains a lot")]])
    assert found.speakers.precision == 0
