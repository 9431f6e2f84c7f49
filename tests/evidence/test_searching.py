"""Candidates: by meaning, by words, and both as one list."""

import numpy as np
import pytest

from workbench.evidence import fusing, meaning, nearest

CALL = "Joe Biden et Vladimir Poutine se sont parlé pendant deux heures par vidéo."
TEXTS = (
    "Biden and Putin held a two-hour video call.",
    "The harvest of olives was poor in Andalusia.",
    "Le prix du blé a doublé en un an.",
)


@pytest.fixture(scope="module")
def encoder() -> meaning.Encoder:
    """Give the encoder."""
    found = meaning.encoder()
    assert found
    return found


@pytest.fixture(scope="module")
def near(encoder: meaning.Encoder) -> nearest.Nearest:
    """Give the vectors of two English passages and a French one, numbered 10, 20 and 30."""
    packed = meaning.pack(encoder.encode(TEXTS))
    rows = zip((10, 20, 30), ("en", "en", "fr"), packed, strict=True)
    return nearest.of_rows([(id_, code, row.tobytes()) for id_, code, row in rows])


def test_meaning_crosses_languages(encoder: meaning.Encoder, near: nearest.Nearest) -> None:
    """A French claim finds its English passage first, and passages of its language apart."""
    ((same, other),) = near.by_meaning(encoder.encode([CALL]), language="fr", limit=5)
    assert list(same) == [30]
    assert list(other) == [10, 20]
    assert other[10] > 0.6
    assert other[20] < 0.3


def test_only_the_nearest_are_given(encoder: meaning.Encoder, near: nearest.Nearest) -> None:
    """No more are given than asked for."""
    ((same, other),) = near.by_meaning(encoder.encode([CALL]), language="fr", limit=1)
    assert (list(same), list(other)) == ([30], [10])


def test_many_queries_are_answered_in_order() -> None:
    """Queries and vectors beyond one block give what a plain product gives."""
    random = np.random.default_rng(0)
    exact = random.normal(size=(5000, meaning.DIMENSIONS)).astype(np.float32)
    packed = meaning.pack(exact)
    rows = [(id_, "en", row.tobytes()) for id_, row in enumerate(packed)]
    queries = exact[::100]
    found = list(nearest.of_rows(rows).by_meaning(queries, language="en", limit=3))
    assert [next(iter(same)) for same, _ in found] == list(range(0, 5000, 100))


def test_a_sketch_finds_what_comparing_all_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a large desk the nearest are those that comparing every vector gives, cosines too."""
    random = np.random.default_rng(0)
    centres = random.normal(size=(50, meaning.DIMENSIONS))
    places = random.integers(50, size=5000)
    exact = centres[places] + random.normal(scale=0.8, size=(5000, meaning.DIMENSIONS))
    packed = meaning.pack(exact.astype(np.float32))
    rows = [(id_, "en", row.tobytes()) for id_, row in enumerate(packed)]
    queries = exact[:20].astype(np.float32)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    plain = list(nearest.of_rows(rows).by_meaning(queries, language="en", limit=20))
    monkeypatch.setattr(nearest, "_ALL_COMPARED", 0)
    quick = list(nearest.of_rows(rows).by_meaning(queries, language="en", limit=20))
    met = [len(one.keys() & two.keys()) for (one, _), (two, _) in zip(plain, quick, strict=True)]
    assert sum(met) >= 0.95 * 20 * 20
    assert quick[0][0][0] == pytest.approx(plain[0][0][0], abs=1e-5)


def test_packing_keeps_directions(encoder: meaning.Encoder) -> None:
    """A packed vector points where the exact one does."""
    exact = encoder.encode(TEXTS)
    packed = meaning.pack(exact).astype(np.float32)
    cosines = (exact * packed).sum(axis=1) / np.linalg.norm(packed, axis=1)
    assert (cosines > 0.9995).all()
    assert (meaning.unpack([row.tobytes() for row in meaning.pack(exact)]) == packed).all()


def test_no_text_is_no_vector(encoder: meaning.Encoder) -> None:
    """Nothing asked is nothing answered."""
    assert encoder.encode([]).shape == (0, meaning.DIMENSIONS)


def test_both_searches_count() -> None:
    """What both find comes first; a clear find by one counts more than a faint one by the other."""
    by_words = {1: 10.0, 2: 9.0, 3: 4.0}
    assert list(fusing.fused(by_words, {2: 0.8, 4: 0.9, 3: 0.1})) == [2, 4, 1, 3]
    assert list(fusing.fused(by_words, {})) == [1, 2, 3]
    assert list(fusing.fused({}, {4: 0.4, 5: 0.6})) == [5, 4]


def test_figures_decide_across_languages() -> None:
    """Of two passages about as near, the one with the claim's figure comes first."""
    texts = {1: "In 2003 Ukraine asked to join.", 2: "Ukraine asked to join in 2002.", 3: "2002"}
    near = {1: 0.7, 2: 0.65, 3: 0.2}
    raised = fusing.raised(near, texts, "L'Ukraine a demandé en 2002 à entrer.")
    assert list(fusing.across(raised)) == [2, 1]


def test_no_figures_raise_nothing() -> None:
    """A claim without figures leaves the cosines as they are."""
    assert fusing.raised({1: 0.7}, {1: "In 2003."}, "Ukraine asked to join.") == {1: 0.7}


def test_lists_are_dealt_in_turn() -> None:
    """Each list gives its next in turn, nothing twice."""
    assert fusing.dealt([1, 2, 3], [], [4, 1, 5], limit=4) == (1, 4, 2, 3)
