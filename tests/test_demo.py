"""The starter desk is what a person would have made, and each build is the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from workbench import demo, workflow
from workbench.errors import InputError
from workbench.model import Comparison, Ruling, Status

ROOT = Path(__file__).parent.parent
COMMITTED = ROOT / "claims.db"
TIMES = {"added_at", "split_at", "matched_at", "at", "applied_at"}
ROUNDED = {"vector"}
"""Another processor may round a dimension another way."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the starter desk once."""
    path = tmp_path_factory.mktemp("demo") / "claims.db"
    demo.build(path)
    return path


def dump(path: Path) -> Iterator[tuple[object, ...]]:
    """Yield the schema and all rows of a desk, without the columns that hold times."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        tables = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        for table, sql in tables.fetchall():
            yield table, sql
            names = [row[1] for row in db.execute(f"PRAGMA table_info([{table}])")]
            kept = ", ".join(f"[{name}]" for name in names if name not in TIMES | ROUNDED)
            for row in db.execute(f"SELECT {kept} FROM [{table}]"):  # noqa: S608 - its own names
                yield table, *row


def test_two_builds_are_the_same(built: Path, tmp_path: Path) -> None:
    """Apart from the times, a build is like any other, ids and order included."""
    again = tmp_path / "claims.db"
    demo.build(again)
    assert list(dump(again)) == list(dump(built))


def test_the_committed_desk_is_a_fresh_build(built: Path) -> None:
    """The desk in the checkout is what `workbench demo` builds today; else run `make demo`."""
    assert list(dump(COMMITTED)) == list(dump(built))


@pytest.mark.parametrize("which", ["built", "committed"])
def test_the_desk_is_one_small_file(built: Path, which: str) -> None:
    """No journal stands beside it, it is not in WAL mode, and it is small."""
    path = built if which == "built" else COMMITTED
    header = path.read_bytes()[:20]
    assert header[18:20] == b"\x01\x01"
    assert path.stat().st_size < 2_000_000
    if which == "built":
        assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    """A file in the way is left alone and the error says what to do."""
    path = tmp_path / "newsroom.db"
    path.write_bytes(b"mine")
    with pytest.raises(InputError, match="--force"):
        demo.build(path)
    assert path.read_bytes() == b"mine"


def test_a_broken_build_leaves_the_desk_that_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that fails changes nothing and leaves nothing behind, even with force."""
    path = tmp_path / "newsroom.db"
    path.write_bytes(b"mine")

    def fails(_desk: Path) -> None:
        message = "The disk is full."
        raise InputError(message)

    monkeypatch.setattr(workflow, "prepare", fails)
    with pytest.raises(InputError, match="disk"):
        demo.build(path, force=True)
    assert [each.name for each in tmp_path.iterdir()] == ["newsroom.db"]
    assert path.read_bytes() == b"mine"


def test_articles_and_sources(built: Path) -> None:
    """There are two articles of newspaper length and enough sources, each with a citation."""
    found = workflow.articles(built)
    assert [summary.article.language for summary in reversed(found)] == ["fr", "en"]
    assert all(250 <= len(summary.article.text.split()) <= 400 for summary in found)
    sources = [summary.source for summary in workflow.sources(built)]
    assert 12 <= len(sources) <= 20
    assert all(source.title and source.publisher and source.url for source in sources)
    assert {source.language for source in sources} == {"en", "fr"}


def test_verdicts_of_two_reviewers(built: Path) -> None:
    """Every standing is there: seconded, disputed, decided by a third, withdrawn, open."""
    rows = [row for each in (1, 2) for row in workflow.sheet(built, each)]
    assert {row.verdict.reviewer for row in rows if row.verdict} == {"Amélie", "Jonas"}
    assert {row.status for row in rows} == set(Status)
    wrong = [row.verdict for row in rows if row.verdict and row.verdict.ruling is Ruling.WRONG]
    assert all(verdict.correction and verdict.evidence for verdict in wrong)
    cards = [workflow.card(built, row.claim.id) for row in rows if row.status is Status.OPEN]
    assert any(verdict.ruling is None for card in cards for verdict in card.verdicts)


@pytest.mark.parametrize(
    ("article", "words", "comparison", "title"),
    [
        (1, "pendant deux heures", Comparison.CLOSE, "Putin-Biden talks end"),
        (1, "49 300 soldats", Comparison.CONFLICTS, "Ukraine says Russia amassed"),
        (1, "depuis 2002", Comparison.AGREES, "Relations avec l'Ukraine"),
        (2, "two-hour", Comparison.CLOSE, "Putin-Biden talks end"),
        (2, "$887 billion", Comparison.CONFLICTS, "World military spending"),
        (2, "94,300 Russian troops", Comparison.AGREES, "Ukraine says Russia amassed"),
        (2, "since 2002", Comparison.AGREES, "Relations avec l'Ukraine"),
        (2, "April 4, 1949", Comparison.AGREES, "The North Atlantic Treaty"),
    ],
)
def test_the_evidence_is_found(
    built: Path, article: int, words: str, comparison: Comparison, title: str
) -> None:
    """The machine finds the source that settles a claim, across languages too."""
    claims = [state.claim for state in workflow.review(built, article).claims]
    claim = min((each for each in claims if words in each.words), key=lambda each: len(each.words))
    told = {
        (match.match.comparison, match.source.title[: len(title)])
        for match in workflow.card(built, claim.id).matches
    }
    assert (comparison, title) in told


def test_the_articles_are_our_own() -> None:
    """They share no stretch of 40 characters with any article kept beside the checkout."""
    others = sorted((ROOT.parent / "shared" / "articles").glob("*.txt"))
    if not others:
        pytest.skip("no articles are kept beside the checkout")
    for language in ("fr", "en"):
        ours = demo.article(language)
        for other in others:
            matcher = SequenceMatcher(None, ours, other.read_text("utf-8"), autojunk=False)
            assert matcher.find_longest_match().size < 40
