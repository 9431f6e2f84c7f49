"""What goes into the store comes out again, and what is derived from it is right."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench import splitting, store
from workbench.errors import ConflictError, InputError, NotFoundError
from workbench.model import (
    Article,
    Bound,
    Comparison,
    FoundValue,
    Match,
    Passage,
    Ruling,
    Source,
    SourceKind,
    Status,
    Value,
    Verdict,
)
from workbench.store import articles, claims, matches, packing, query, sources, verdicts

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
limits = st.none() | words | st.floats(allow_nan=False, allow_infinity=False)
values = st.builds(
    Value, text=words, lo=limits, hi=limits, unit=st.none() | words, bound=st.sampled_from(Bound)
)
found_values = st.builds(
    FoundValue, kind=words, start=st.integers(0, 99), end=st.integers(0, 99), value=values
)


class Undone(Exception):  # noqa: N818 - no error: it undoes what one example stored
    """Raised at the end of a transaction that is only looked at."""


@given(values, found_values)
def test_values_survive_packing(value: Value, found: FoundValue) -> None:
    """A value, alone or found in a text, is unpacked as it was packed."""
    assert packing.unpack_value(packing.pack_value(value)) == value
    assert packing.unpack_found(packing.pack_found(found)) == found
    assert packing.unpack_values(packing.pack_values([found, found])) == (found, found)


def test_an_article_comes_back_as_it_was_given(desk: Path, article: Article) -> None:
    """Each field, CRLF and emoji included, is stored and read unchanged."""
    odd = replace(article, text="A\r\nB\u00a0« é » 😀 e\u0301\r\n")
    with store.writing(desk) as db:
        added = articles.add(db, odd)
        assert articles.get(db, added.id) == replace(odd, id=added.id)


def test_the_same_text_is_one_article(desk: Path, article: Article) -> None:
    """A second article with the very same text gives the id of the first."""
    with store.writing(desk) as db:
        first = articles.add(db, article)
        again = articles.add(db, replace(article, title="Other"))
    assert first.is_new
    assert not again.is_new
    assert again.id == first.id


def test_a_split_comes_back_as_it_was_stored(ruled_desk: Path, article: Article) -> None:
    """Blocks, sentences and claims are read as they were split."""
    split = splitting.split(article.text)
    with store.reading(ruled_desk) as db:
        assert claims.blocks(db, 1) == split.blocks
        assert claims.sentences(db, 1) == split.sentences
        assert tuple(state.claim for state in claims.states(db, 1)) == split.claims


def test_a_split_with_verdicts_is_not_replaced(ruled_desk: Path, article: Article) -> None:
    """Splitting again is refused as long as a claim has verdicts."""
    with pytest.raises(InputError, match="has verdicts"), store.writing(ruled_desk) as db:
        claims.replace(db, 1, splitting.split(article.text))


@pytest.mark.usefixtures("year_rules")
def test_ids_of_claims_are_never_given_twice(desk: Path, article: Article) -> None:
    """A new split has new ids, so that an old page cannot rule on a new claim."""
    with store.writing(desk) as db:
        articles.add(db, article)
        first = claims.replace(db, 1, splitting.split(article.text))
        second = claims.replace(db, 1, splitting.split(article.text))
    assert not set(first.values()) & set(second.values())


@pytest.mark.parametrize(
    ("events", "status", "ruling"),
    [
        ([], Status.RULED, Ruling.CONFIRMED),
        ([("Ada", None)], Status.OPEN, None),
        ([("Ada", Ruling.WRONG)], Status.RULED, Ruling.WRONG),
        ([("Ben", Ruling.CONFIRMED)], Status.SECONDED, Ruling.CONFIRMED),
        ([("Ben", Ruling.WRONG)], Status.DISPUTED, None),
        ([("Ben", Ruling.WRONG), ("Ada", Ruling.WRONG)], Status.SECONDED, Ruling.WRONG),
        ([("Ben", Ruling.WRONG), ("Ben", None)], Status.RULED, Ruling.CONFIRMED),
    ],
)
def test_status_follows_from_standing_verdicts(
    ruled_desk: Path, events: list, status: Status, ruling: Ruling | None
) -> None:
    """After Ada confirmed, later events make the claim open, ruled, seconded or disputed."""
    with store.writing(ruled_desk) as db:
        for reviewer, given_ruling in events:
            verdicts.add(
                db,
                Verdict(
                    id=0, claim_id=1, claim_version=1, reviewer=reviewer, at="", ruling=given_ruling
                ),
            )
        state = claims.state(db, 1)
        summary = articles.every(db)[0]
    assert (state.status, state.ruling) == (status, ruling)
    assert (summary.claims, summary.ruled) == (2, int(status != Status.OPEN))
    assert summary.disputed == int(status == Status.DISPUTED)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    events=st.lists(
        st.tuples(st.sampled_from(["Ada", "Ben", "Cy"]), st.none() | st.sampled_from(Ruling)),
        max_size=8,
    )
)
def test_status_is_what_the_latest_of_each_reviewer_say(ruled_desk: Path, events: list) -> None:
    """Whatever the events, status and ruling follow from each reviewer's latest one alone."""
    latest = dict([("Ada", Ruling.CONFIRMED), *events])
    standing = [ruling for ruling in latest.values() if ruling]
    agreed = len(set(standing)) == 1
    expected = (
        [Status.OPEN, Status.RULED, Status.SECONDED][min(len(standing), 2)]
        if agreed or not standing
        else Status.DISPUTED
    )
    with suppress(Undone), store.writing(ruled_desk) as db:
        for reviewer, ruling in events:
            verdicts.add(
                db,
                Verdict(id=0, claim_id=1, claim_version=1, reviewer=reviewer, at="", ruling=ruling),
            )
        state = claims.state(db, 1)
        assert (state.status, state.ruling) == (expected, standing[0] if agreed else None)
        assert len(verdicts.standing(db, 1)) == len(standing)
        raise Undone


def test_history_keeps_every_event(ruled_desk: Path) -> None:
    """Replaced and withdrawn verdicts stay in the history, with what they cited."""
    later = Verdict(id=0, claim_id=1, claim_version=1, reviewer="Ada", at="", ruling=None)
    with store.writing(ruled_desk) as db:
        verdicts.add(db, later)
        told = verdicts.of_claim(db, 1)
        assert verdicts.standing(db, 1) == ()
    assert [each.ruling for each in told] == [Ruling.CONFIRMED, None]
    assert told[0].evidence[0].quote == "2002"


def test_an_old_version_is_a_conflict_that_names_who_acted(ruled_desk: Path) -> None:
    """A claim's version can be raised once from where it stands."""
    with store.writing(ruled_desk) as db:
        claims.advance(db, 1, 1)
        assert claims.state(db, 1).version == 2
        with pytest.raises(ConflictError, match="Ada acted on claim 1"):
            claims.advance(db, 1, 1)


def test_a_source_comes_back_as_it_was_given(desk: Path) -> None:
    """Each field of a source and of its passages is stored and read unchanged."""
    source = Source(
        title="T", text="Été 1949", kind=SourceKind.DATA, primary=True, confidential=True,
        sha256="c" * 64, added_at="x", added_by="y", language="fr",
    )  # fmt: skip
    found = FoundValue(kind="date", start=4, end=8, value=Value(text="1949", lo=1.5, hi=None))
    passage = Passage(
        id=1,
        source_id=1,
        position=1,
        start=0,
        end=8,
        text="Été 1949",
        language="fr",
        values=(found,),
    )
    with store.writing(desk) as db:
        assert sources.add(db, source, [passage]).is_new
        assert not sources.add(db, source, [passage]).is_new
        assert sources.get(db, 1) == replace(source, id=1)
        assert sources.passages(db, 1) == (passage,)
        assert sources.revision(db) == 1


def test_a_source_counts_the_standing_verdicts_that_cite_it(ruled_desk: Path) -> None:
    """A withdrawn verdict does not count as a citation."""
    later = Verdict(id=0, claim_id=1, claim_version=1, reviewer="Ada", at="", ruling=None)
    with store.writing(ruled_desk) as db:
        assert (sources.every(db)[0].passages, sources.every(db)[0].cited) == (1, 1)
        verdicts.add(db, later)
        assert sources.every(db)[0].cited == 0


@pytest.mark.parametrize("asked", ["geneve", "GENÈVE", "works", "chronicle", "genève AND (x OR"])
def test_search_ignores_accents_case_endings_and_syntax(ruled_desk: Path, asked: str) -> None:
    """A passage is found by its words and by its source's title, however they are typed."""
    with store.reading(ruled_desk) as db:
        assert [hit.passage.id for hit in sources.search(db, asked, limit=5)] == [1]
        assert [passage.id for passage in sources.candidates(db, asked, limit=5)] == [1]


def test_a_hit_shows_where_its_words_stand(ruled_desk: Path) -> None:
    """The spans of a hit are those of the words that were asked for."""
    with store.reading(ruled_desk) as db:
        hit = sources.search(db, "working geneve", limit=5)[0]
    assert [hit.passage.text[start:end] for start, end in hit.spans] == ["work", "Genève"]
    assert hit.source.title == "Chronicle"


@given(st.text())
def test_nothing_that_is_typed_is_a_syntax_error(asked: str) -> None:
    """Any text at all makes a query that SQLite can read."""
    assert search_in_memory(asked) is not None


def test_marks_in_the_text_itself_are_no_spans() -> None:
    """A text that holds the marking characters gives no wrong spans."""
    text = f"a{query.OPEN}b"
    assert query.spans(f"{query.OPEN}a{query.CLOSE}{query.OPEN}b", text) == ()
    assert query.spans(f"a {query.OPEN}b{query.CLOSE} c", "a b c") == ((2, 3),)


def test_matches_are_replaced_and_keep_their_order(ruled_desk: Path) -> None:
    """Matching again leaves only the new matches, in the order in which they came."""
    match = Match(
        claim_id=2, passage_id=1, score=0.25, comparison=Comparison.SILENT, reason="Why.",
        found=None, shared=((0, 3), (4, 6)),
    )  # fmt: skip
    with store.writing(ruled_desk) as db:
        assert matches.replace(db, 1, [replace(match, claim_id=1), match]) == 2
        assert matches.replace(db, 1, [match]) == 1
        assert matches.of_claim(db, 1) == ()
        assert matches.of_claim(db, 2) == (match,)


def test_unknown_ids_are_told(ruled_desk: Path) -> None:
    """An id that is not on the desk is named in the error."""
    with store.reading(ruled_desk) as db:
        for get in (articles.get, sources.get, sources.passage, claims.state, claims.article_of):
            with pytest.raises(NotFoundError, match="999"):
                get(db, 999)


def search_in_memory(asked: str) -> list:
    """Run the query of a text on a small index."""
    import sqlite3  # noqa: PLC0415 - only this test speaks to SQLite itself
    from contextlib import closing  # noqa: PLC0415

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'porter unicode61')"
        )
        wanted = query.any_word(asked)
        if not wanted:
            return []
        return connection.execute("SELECT * FROM t WHERE t MATCH ?", [wanted]).fetchall()
