"""Indexes beside a desk: the same answers as from inside it, kept in step, and never relied on."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from workbench import store, workflow
from workbench.errors import InputError
from workbench.evidence import meaning
from workbench.model import Source
from workbench.store import beside, query
from workbench.workflow import finding, indexing

pytest.importorskip("tantivy", reason="the extra is not installed")
pytest.importorskip("usearch", reason="the extra is not installed")

TEXTS = (
    ("en", "The price of wheat doubled in a year."),
    ("en", "Biden and Putin held a two-hour video call."),
    ("en", "The harvest of olives was poor in Andalusia."),
    ("fr", "Le prix du blé a doublé en un an."),
    ("fr", "La récolte des olives a été mauvaise en Andalousie."),
)


@pytest.fixture
def large(desk: Path) -> Path:
    """Give a desk that is searched by indexes beside it."""
    for number, (language, text) in enumerate(TEXTS):
        workflow.add_source(desk, Source(title=f"Note {number}", text=text, language=language))
    workflow.reindex(desk, beside=True)
    return desk


def found(desk: Path, words: str) -> tuple[list[int], Sequence[dict[int, float]]]:
    """Search by words, and by meaning for French."""
    encoder = meaning.encoder()
    assert encoder
    with store.reading(desk) as db:
        place, _ = finding.candidate_source(db, lambda _done, _total: None)
        by_words = place.by_words(query.words(words), limit=3)
        (near,) = place.by_meaning(encoder.encode([words]), language="fr", limit=2)
        assert place.cosines(encoder.encode([words])[0], near[0]) == pytest.approx(
            dict(near[0]), abs=0.01
        )
        return list(by_words), [dict(each) for each in near]


def test_it_answers_as_the_desk_itself(large: Path) -> None:
    """The same passages are found by words and by meaning, in the same order."""
    outside = found(large, "Le prix du blé a doublé")
    workflow.reindex(large, beside=False)
    assert not Path(f"{large}.index").exists()
    inside = found(large, "Le prix du blé a doublé")
    assert outside[0] == inside[0]
    for one, other in zip(outside[1], inside[1], strict=True):
        assert list(one) == list(other)
        assert one == pytest.approx(other, abs=0.01)


def test_it_follows_the_desk(large: Path) -> None:
    """A source that is added is found, one that is withdrawn is not; accents make no difference."""
    added = workflow.add_source(large, Source(title="", text="Le blé a gelé.", language="fr"))
    assert found(large, "ble")[0] == [6, 4]
    workflow.withdraw_source(large, added.id, reviewer="Ada", reason="Retracted.")
    words, (same, _) = found(large, "blé")
    assert words == [4]
    assert set(same) == {4, 5}


def test_it_may_be_deleted(large: Path) -> None:
    """Without its folder, or after a stop half way, it is built again."""
    folder = Path(f"{large}.index")
    shutil.rmtree(folder)
    indexing._beside.clear()  # noqa: SLF001 - as in a new process
    before = found(large, "wheat")
    (folder / "state.json").unlink()
    indexing._beside.clear()  # noqa: SLF001
    assert found(large, "wheat") == before


def test_matching_uses_it(large: Path) -> None:
    """An article is matched against a large desk as against any other."""
    text = "Biden et Poutine se sont parlé pendant deux heures par vidéo.\n"
    article = workflow.add_and_split(large, text, language="fr")
    claims = workflow.review(large, article.id).claims
    matched = [item for each in claims for item in workflow.card(large, each.claim.id).matches]
    assert any("two-hour" in item.passage.text for item in matched)


def test_without_the_packages_it_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install and how to do without."""
    monkeypatch.setattr(beside, "find_spec", lambda _name: None)
    with pytest.raises(InputError, match=r"claim-workbench\[scale\].*--embedded"):
        workflow.reindex(desk, beside=True)
