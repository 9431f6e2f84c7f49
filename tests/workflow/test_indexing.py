"""Vectors of a desk: made once, kept with it, and looked at by matching."""

from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.evidence import meaning
from workbench.model import Source
from workbench.store import candidates, query, sources, vectors
from workbench.workflow import finding, indexing

ENGLISH = Source(
    title="Readout",
    text="Biden and Putin held a two-hour video call.\n\nThe harvest of olives was poor.",
    language="en",
)
FRENCH = "Biden et Poutine se sont parlé pendant deux heures par vidéo.\n"


def stored(desk: Path) -> list[vectors.Vector]:
    """Give the vectors that are on the desk."""
    encoder = meaning.encoder()
    assert encoder
    with store.reading(desk) as db:
        return vectors.every(db, encoder.name)


def test_each_passage_gets_its_vector_once(desk: Path) -> None:
    """Indexing again does nothing; a new source is indexed alone."""
    workflow.add_source(desk, ENGLISH)
    first = workflow.index(desk)
    assert first == len(stored(desk)) > 0
    assert workflow.index(desk) == 0
    workflow.add_source(desk, Source(title="Other", text="Wheat got dearer."))
    assert workflow.index(desk) == 1


def test_reindexing_gives_the_same_vectors(desk: Path) -> None:
    """What is built anew is what was there."""
    workflow.add_source(desk, ENGLISH)
    workflow.index(desk)
    before = stored(desk)
    assert workflow.reindex(desk) == len(before)
    assert stored(desk) == before


def test_indexing_goes_on_where_it_was_stopped(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was made before a stop is kept, the rest is made the next time."""
    monkeypatch.setattr(indexing, "_BATCH", 1)
    for number in range(4):
        workflow.add_source(desk, Source(title="", text=f"The harvest of {number} olives."))

    def stop(done: int, total: int) -> None:
        assert total == 4
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workflow.index(desk, progress=stop)
    assert len(stored(desk)) == 2
    assert workflow.index(desk) == 2


def test_matching_makes_what_is_missing(desk: Path) -> None:
    """A passage in another language without a shared word is found, its vector kept."""
    workflow.add_source(desk, ENGLISH)
    article = workflow.add_and_split(desk, FRENCH, language="fr")
    assert stored(desk)
    claims = workflow.review(desk, article.id).claims
    matched = [item for each in claims for item in workflow.card(desk, each.claim.id).matches]
    assert any("two-hour" in item.passage.text for item in matched)


def test_without_the_encoder_words_find_still(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoder's package may be absent: nothing is indexed, and matching goes by words."""
    monkeypatch.setattr(meaning, "encoder", lambda: None)
    workflow.add_source(desk, ENGLISH)
    assert workflow.index(desk) == workflow.reindex(desk) == 0
    text = "Biden and Putin spoke by video for two hours.\n"
    article = workflow.add_and_split(desk, text, language="en")
    claims = workflow.review(desk, article.id).claims
    assert any(workflow.card(desk, each.claim.id).matches for each in claims)


def test_the_article_is_no_source_of_its_own(desk: Path) -> None:
    """A source that is the article itself confirms nothing."""
    workflow.add_source(desk, Source(title="The same", text=FRENCH, language="fr"))
    article = workflow.add_and_split(desk, FRENCH, language="fr")
    claims = workflow.review(desk, article.id).claims
    assert claims
    assert not any(workflow.card(desk, each.claim.id).matches for each in claims)


def test_vectors_in_memory_follow_the_desk(desk: Path) -> None:
    """A source that is added after matching is found by the next matching."""
    workflow.add_source(desk, Source(title="Olives", text="The harvest of olives was poor."))
    article = workflow.add_and_split(desk, FRENCH, language="fr")
    workflow.add_source(desk, ENGLISH)
    workflow.match_article(desk, article.id)
    with store.reading(desk) as db:
        assert sources.revision(db) == 2
    claims = workflow.review(desk, article.id).claims
    matched = [item for each in claims for item in workflow.card(desk, each.claim.id).matches]
    assert any("two-hour" in item.passage.text for item in matched)


def test_reindexing_leaves_withdrawn_sources_out(desk: Path) -> None:
    """An index that is built anew finds no source that does not stand."""
    added = workflow.add_source(desk, ENGLISH)
    workflow.withdraw_source(desk, added.id, reason="Retracted.", reviewer="Ada")
    workflow.reindex(desk)
    assert not workflow.search_sources(desk, "olives")
    assert not stored(desk)


def test_vectors_of_another_network_are_made_anew(desk: Path) -> None:
    """A desk that was indexed by an older workbench gets the vectors of this one."""
    workflow.add_source(desk, ENGLISH)
    made = workflow.index(desk)
    with store.writing(desk) as db:
        db.execute("UPDATE passage_vectors SET model = 'older'")
    assert workflow.index(desk) == made == len(stored(desk))


def test_words_are_ranked_as_the_index_ranks_them(desk: Path) -> None:
    """Adding up the scores of words gives the full-text index's own ranking, words kept or not."""
    texts = ("wheat prices", "wheat and maize", "olives", "wheat wheat prices rose", "rose of May")
    for text in texts:
        workflow.add_source(desk, Source(title="", text=f"{text} in Ghent", language="en"))
    with store.reading(desk) as db:
        place, _ = finding.candidate_source(db, lambda _done, _total: None)
        for asked in ("wheat prices rose", "olives, roses", "prices of wheat"):
            ranked = place.by_words(query.words(asked), limit=3)
            assert tuple(ranked) == candidates.by_words(db, asked, limit=3)
            assert all(score > 0 for score in ranked.values())
