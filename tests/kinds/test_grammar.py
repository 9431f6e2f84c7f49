"""Reading the values of a text: where they stand, what day they are read from, what is doubtful."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import languages, splitting
from workbench.kinds import VALUE_KINDS, grammar
from workbench.kinds.grammar import Found

PUBLISHED = date(2021, 12, 28)  # a Tuesday
CODES = (*languages.codes(), languages.UNDETERMINED)
NEWS = (
    "Le la les de du d' l' en au vers depuis pendant il y a plus près un une lundi 3 décembre 2021",
    "1er mars mai été 12 13 2014 2014-2020 18 h 30 19 % 2,5 175 000 1.250.000 94,300 milliers Md€",
    "$ € soldats deux ans et demi trois fois la plus puissante du monde président Joe Biden Élysée",
    "« » “ ” \" ( ) . , ; : – — - ' ’ ! ? … ‰ °C km² the of since last week two and a half hours",
    "about more than first largest Monday at 10:07 a.m. 07.12.2021 XIXe 19e every on aged 47 '98",
)
WORDS = [word for line in NEWS for word in line.split()]
SPACES = [" ", "\u00a0", "\u202f", "\u2009", "\n", "\r\n", "\n\n", "", "\t"]
MARKS = ["e\u0301", "🙂", "👩‍🚀", "مرحبا", "שלום", "\u200f", "\u0301", "²", "①", "٣", "ﬁ", "İ"]


@st.composite
def texts(draw: st.DrawFn, most: int = 14) -> str:
    """Give a text of words that make values, between white space and marks of all sorts."""
    pieces = st.tuples(
        st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.text(max_size=3),
        st.sampled_from(SPACES),
    )
    return "".join(a + b for a, b in draw(st.lists(pieces, max_size=most)))


def read(code: str, text: str, published: date | None = PUBLISHED) -> list[Found]:
    """Return what a text's phrases are read as."""
    return list(grammar.of(code).read(text, published=published))


def only(code: str, text: str, published: date | None = PUBLISHED) -> Found:
    """Return the one phrase that a text is read as."""
    (found,) = read(code, text, published)
    return found


@settings(deadline=None, max_examples=150)
@given(texts(), st.sampled_from(CODES), st.sampled_from([None, PUBLISHED]))
def test_values_stand_apart_and_end_with_words(
    text: str, code: str, published: date | None
) -> None:
    """Any text is read; each value has words of its own without white space around them."""
    kinds = {kind.KIND for kind in VALUE_KINDS}
    at = 0
    for found in splitting.values_in(text, language=code, published=published):
        words = text[found.start : found.end]
        assert at <= found.start < found.end <= len(text)
        assert words == words.strip()
        assert "\n\n" not in words
        assert found.kind in kinds
        assert found.value.text
        at = found.end


@settings(deadline=None, max_examples=60)
@given(texts(), st.sampled_from(CODES))
def test_what_stands_before_moves_values_and_changes_none(text: str, code: str) -> None:
    """Offsets count code points: a paragraph of emoji before a text moves its values along."""
    before = "🙂 👩‍🚀 e\u0301\r\n\r\n"
    plain = splitting.values_in(text.strip(), language=code, published=PUBLISHED)
    moved = splitting.values_in(before + text.strip(), language=code, published=PUBLISHED)
    assert [(one.start + len(before), one.end + len(before), one.value) for one in plain] == [
        (one.start, one.end, one.value) for one in moved
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "le lundi 3 décembre 2021"),
        ("en", "Monday, December 3, 2021"),
        ("fr", "le lundi 3 décembre"),
        ("en", "Monday, December 3"),
    ],
)
def test_a_weekday_that_does_not_fit_is_flagged(code: str, text: str) -> None:
    """3 December 2021 was a Friday; the flag says so, and the date stays as written."""
    found = only(code, text)
    assert found.read.value.text == "2021-12-03"
    assert "weekday mismatch: Friday" in found.read.flags


@pytest.mark.parametrize(
    ("code", "text"), [("fr", "le vendredi 3 décembre 2021"), ("en", "Friday, December 3, 2021")]
)
def test_a_weekday_that_fits_is_not_flagged(code: str, text: str) -> None:
    """The right weekday gives no flag."""
    assert only(code, text).read.flags == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *(("fr", text) for text in ("hier", "le mois dernier", "il y a deux jours", "le 3 mars")),
        *(("fr", text) for text in ("depuis deux semaines", "ce lundi,", "l'an prochain")),
        *(("en", text) for text in ("yesterday", "last month", "two days ago", "March 3")),
        *(("en", text) for text in ("on Monday", "next year", "the next day")),
    ],
)
def test_without_a_publication_date_relative_dates_stay_unknown(code: str, text: str) -> None:
    """What is seen from the day of publication is flagged and has no limits without that day."""
    found = only(code, text, published=None)
    assert "needs date" in found.read.flags
    assert (found.read.value.lo, found.read.value.hi) == (None, None)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "Le sommet se tiendra le 10 janvier.", "2022-01-10"),
        ("fr", "Le sommet s'est tenu le 10 janvier.", "2022-01-10"),
        ("fr", "Le sommet s'est tenu le 10 juin.", "2021-06-10"),
        ("fr", "Le sommet se tiendra le 10 juin.", "2022-06-10"),
        ("fr", "Il a été élu le 20 décembre.", "2021-12-20"),
        ("en", "The summit will be held on June 10.", "2022-06-10"),
        ("en", "The summit was held on June 10.", "2021-06-10"),
        ("en", "He was elected on December 20.", "2021-12-20"),
    ],
)
def test_a_date_without_a_year_takes_the_nearest_that_fits(
    code: str, text: str, value: str
) -> None:
    """The past is nearer unless the sentence looks ahead; that a year was assumed is flagged."""
    found = only(code, text)
    assert found.read.value.text == value
    assert "assumed year" in found.read.flags


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "Il est arrivé mardi.", "2021-12-28"),
        ("fr", "Il a parlé mercredi.", "2021-12-22"),
        ("fr", "Il est arrivé mercredi.", "2021-12-22"),
        ("fr", "Il arrivera mercredi.", "2021-12-29"),
        ("en", "He was there on Wednesday.", "2021-12-22"),
        ("en", "He arrived on Wednesday.", "2021-12-22"),
        ("en", "He will arrive on Wednesday.", "2021-12-29"),
    ],
)
def test_a_bare_weekday_is_the_nearest_in_the_tense(code: str, text: str, value: str) -> None:
    """Under a verb in the past it is the last one, in the future the next; it is flagged."""
    found = only(code, text)
    assert found.read.value.text == value
    assert "assumed day" in found.read.flags


@pytest.mark.parametrize(
    ("code", "text"), [("fr", "depuis huit ans"), ("fr", "depuis plus de huit ans")]
)
def test_since_so_long_is_counted_from_publication(code: str, text: str) -> None:
    """« depuis huit ans » of an article of 2021 is since 2013; the flag says so."""
    found = only(code, text)
    assert found.read.value.text == "2013/.."
    assert found.read.flags == ("counted from publication",)


@pytest.mark.parametrize("text", ["plusieurs mois", "several months"])
def test_what_is_vague_is_flagged(text: str) -> None:
    """Several months are two or more, and vague."""
    found = only("fr" if text.startswith("p") else "en", text)
    assert found.read.value.text == "P2M/.."
    assert found.read.flags == ("vague",)


def test_no_phrase_reaches_over_a_blank_line_or_barrier() -> None:
    """« le 3 » of one paragraph and « mars 2021 » of the next are no date."""
    reader = grammar.of("fr")
    assert [found.read.value.text for found in reader.read("le 3\n\nmars 2021")] == ["2021-03"]
    barred = reader.read("le 3\nmars 2021", barriers=[5])
    assert [found.read.value.text for found in barred] == ["2021-03"]
    assert [found.read.value.text for found in reader.read("le 3\nmars 2021")] == ["2021-03-03"]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_any_space_groups_the_digits_of_a_french_figure(space: str) -> None:
    """« 175 000 soldats » is one figure with each of the four spaces."""
    found = only("fr", f"175{space}000 soldats")
    assert found.read.value.text == "175000 soldat"


def test_a_count_knows_its_noun() -> None:
    """The words of a count say where the noun is that it counts."""
    text = "près de 3 000 habitants"
    found = only("fr", text)
    assert found.read.noun is not None
    assert text[slice(*found.read.noun)] == "habitants"


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "deux fois par semaine", "R/P1W; 2 times"),
        ("en", "three times a week", "R/P1W; 3 times"),
        ("en", "twice a week", "R/P1W; 2 times"),
    ],
)
def test_twice_a_week_is_not_once_a_week(code: str, text: str, value: str) -> None:
    """How often in a span something happens is part of the value."""
    found = only(code, text)
    assert found.read.kind == "recurrence"
    assert found.read.value.text == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("over the age of 80", ">80 a"),
        ("under the age of five", "<5 a"),
        ("at the age of 9", "9 a"),
    ],
)
def test_an_age_has_the_bound_that_stands_before_it(text: str, value: str) -> None:
    """Over the age of 80 is no age of 80."""
    assert only("en", text).read.value.text == value


def test_a_weekday_with_its_day_is_that_day() -> None:
    """« jeudi 16 » is the nearest Thursday that is a 16th, not the nearest Thursday."""
    published = date(2021, 12, 23)  # a Thursday
    found = only("fr", "Il est venu jeudi 16 à la mairie.", published)
    assert found.read.value.text == "2021-12-16"
    assert found.read.flags == ("assumed month",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25 basis points", "0.25 pp"),
        ("25 percentage points", "25 pp"),
        ("more than doubled", ">2 x"),
    ],
)
def test_the_unit_and_bound_of_a_change_are_those_said(text: str, value: str) -> None:
    """A basis point is a hundredth of a percentage point, and more than twice is more than 2."""
    assert only("en", text).read.value.text == value


def test_an_unknown_language_reads_figures_and_numeric_dates() -> None:
    """Values without rules for the language are those that digits and signs say."""
    values = splitting.values_in("Bezrobocie: 6.8 %", language="pl")
    assert [(found.kind, found.value.text) for found in values] == [("share", "6.8 %")]
