"""Sources in bulk: once each, resumable, broken files told, other desks read."""

import hashlib
from pathlib import Path

import documents
import pytest

from workbench import store, workflow
from workbench.errors import DeskError, InputError
from workbench.model import FoundValue, Source, SourceKind, Tier
from workbench.store import standing
from workbench.workflow import importing

pytestmark = pytest.mark.usefixtures("year_rules")


def folder_of(place: Path, **files: bytes | str) -> Path:
    """Write files below a folder; a double underscore in a name is its dot."""
    folder = place / "in"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def test_the_same_bytes_are_one_source_and_are_kept(desk: Path, tmp_path: Path) -> None:
    """A file that is there twice is one source, with its bytes and their SHA-256."""
    page = documents.page()
    folder = folder_of(tmp_path, a__html=page, b__html=page)
    report = workflow.import_sources(desk, folder)
    assert (report.added, report.known) == ((1,), (1,))
    copy = workflow.stored_copy(desk, 1)
    assert (copy.content, copy.media_type) == (page, "text/html")
    assert copy.sha256 == hashlib.sha256(page).hexdigest()
    source, _ = workflow.source(desk, 1)
    assert source.copy_sha256 == copy.sha256


def test_a_text_that_was_pasted_is_its_own_copy(desk: Path) -> None:
    """A source without a file has its text as its copy."""
    workflow.add_source(desk, Source(title="T", text="Été 2002."))
    copy = workflow.stored_copy(desk, 1)
    assert (copy.content.decode(), copy.sha256) == (
        "Été 2002.",
        hashlib.sha256(copy.content).hexdigest(),
    )


def test_a_changed_file_is_a_new_version(desk: Path, tmp_path: Path) -> None:
    """The old text keeps its number and what cites it; searches find the new one only."""
    folder = folder_of(tmp_path, a__txt="Annals\n\nThe harbour opened in 2002.")
    workflow.import_sources(desk, folder, tier=Tier.B)
    folder_of(tmp_path, a__txt="Annals\n\nThe harbour opened in 2003.")
    report = workflow.import_sources(desk, folder)
    assert report.replaced == ((2, 1),)
    assert "newer version" in report.summary
    record = workflow.source_record(desk, 1)
    assert [(each.id, each.version) for each in record.versions] == [(1, 1), (2, 2)]
    assert record == workflow.source_record(desk, 1)
    assert (record.source.replaced_by, record.source.stands) == (2, False)
    newer, _ = workflow.source(desk, 2)
    assert (newer.replaces, newer.tier, newer.stands) == (1, Tier.B, True)
    hits = workflow.search_sources(desk, "harbour")
    assert {hit.source.id for hit in hits} == {2}


def test_pasted_texts_are_no_versions_of_one_another(desk: Path) -> None:
    """Two extracts of one document, with the same address, stand side by side."""
    for text in ("It began in 2002.", "It ended in 2014."):
        workflow.add_source(desk, Source(title="T", text=text, url="https://example.org/a"))
    assert all(each.source.stands for each in workflow.sources(desk))


def test_what_a_person_says_outweighs_the_files(desk: Path, tmp_path: Path) -> None:
    """Facts given with an import are those of all its sources."""
    folder = folder_of(tmp_path, a__html=documents.page())
    workflow.import_sources(
        desk, folder, publisher="The Agency", kind=SourceKind.WIRE, primary=True
    )
    source, _ = workflow.source(desk, 1)
    assert (source.publisher, source.kind, source.primary) == ("The Agency", SourceKind.WIRE, True)
    assert source.author == "Ann Lee"


def test_passages_know_their_page(desk: Path, tmp_path: Path) -> None:
    """A passage of a PDF says on which page it stands, and is found again by its offsets."""
    data = documents.pdf(["It began in 2002.", "It ended in 2014."])
    workflow.import_sources(desk, folder_of(tmp_path, a__pdf=data))
    source, passages = workflow.source(desk, 1)
    assert [(each.page, each.text) for each in passages] == [
        (1, "It began in 2002."),
        (2, "It ended in 2014."),
    ]
    assert all(source.text[each.start : each.end] == each.text for each in passages)
    assert workflow.passage(desk, passages[1].id).page == 2
    assert [found.value.text for found in passages[1].values] == ["2014"]


def test_one_broken_file_stops_nothing(desk: Path, tmp_path: Path) -> None:
    """What can be read is added; what cannot is listed with the reason."""
    folder = folder_of(
        tmp_path, a__pdf=b"%PDF-1.4 no", b__docx=b"PK no", c__txt="It was 2002.", d__json="{"
    )
    report = workflow.import_sources(desk, folder)
    assert report.added == (1,)
    assert [name for name, _ in report.broken] == ["a.pdf", "b.docx", "d.json"]


def test_a_stopped_import_goes_on_where_it_stopped(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Batches that were stored stay; the next run adds the rest and repeats nothing."""
    monkeypatch.setattr(importing, "_BATCH", 1)
    folder = folder_of(tmp_path, a__txt="One 2001.", b__txt="Two 2002.", c__txt="Three 2003.")

    def stop(done: int, total: int) -> None:
        if done > 0.4 * total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workflow.import_sources(desk, folder, progress=_after(2))
    assert len(workflow.sources(desk)) == 1
    with pytest.raises(KeyboardInterrupt):
        workflow.import_sources(desk, folder, progress=stop)
    report = workflow.import_sources(desk, folder)
    assert len(workflow.sources(desk)) == 3
    assert len(report.added) + len(report.known) == 3
    assert {found.value.text for n in (1, 2, 3) for found in _values(desk, n)} == {
        "2001",
        "2002",
        "2003",
    }


def test_values_that_nobody_has_read_yet_are_read_when_needed(desk: Path) -> None:
    """A passage whose values have not had their turn shows them all the same."""
    workflow.add_source(desk, Source(title="T", text="It began in 2002."))
    with store.writing(desk) as db:
        standing.forget_values(db)
    assert [found.value.text for found in _values(desk, 1)] == ["2002"]
    assert workflow.read_values(desk) == 1
    assert workflow.read_values(desk) == 0
    assert workflow.reread_values(desk) == 1


def test_another_desk_gives_its_sources(desk: Path, tmp_path: Path) -> None:
    """Sources of a colleague's desk come with their bytes and facts, except those withdrawn."""
    other = tmp_path / "other.db"
    workflow.prepare(other)
    folder = folder_of(tmp_path, a__html=documents.page(), b__txt="Gone in 1999.")
    workflow.import_sources(other, folder, tier=Tier.A)
    workflow.withdraw_source(other, 2, reviewer="Ada", reason="A forgery.")
    report = workflow.import_sources(desk, other, reviewer="Ben")
    assert report.added == (1,)
    source, _ = workflow.source(desk, 1)
    assert (source.tier, source.origin, source.added_by) == (Tier.A, "a.html", "Ben")
    assert workflow.stored_copy(desk, 1).content == documents.page()
    assert workflow.import_sources(desk, other).known == (1,)


def test_a_database_of_something_else_is_refused(desk: Path, tmp_path: Path) -> None:
    """What looks like a database and is no desk says so."""
    (tmp_path / "x.db").write_bytes(b"SQLite format 3\x00 and no more")
    with pytest.raises(DeskError):
        workflow.import_sources(desk, tmp_path / "x.db")
    with pytest.raises(InputError, match="no file or folder"):
        workflow.import_sources(desk, tmp_path / "none")


def _values(desk: Path, source_id: int) -> list[FoundValue]:
    return [found for each in workflow.source(desk, source_id)[1] for found in each.values]


def _after(calls: int) -> workflow.Progress:
    """Return a progress that stops the work at this call, counted from 0."""
    left = [calls]

    def report(_: int, __: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt

    return report
