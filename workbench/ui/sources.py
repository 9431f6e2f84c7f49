"""The parts of the sources page: search, list, one source in full, and the forms that add some."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from workbench import workflow
from workbench.errors import InputError
from workbench.model import Passage, Source, SourceKind
from workbench.reading import display_name
from workbench.ui import frame, progress, session, words
from workbench.ui.claim_card import credit
from workbench.ui.desk import served
from workbench.ui.typeset import Node, marked, node, typeset
from workbench.workflow import SourceHit, SourceSummary

_LONGEST_TITLE = 120
_FIRST_DAY, _LAST_DAY = date(1500, 1, 1), date(2100, 1, 1)
_LONGEST_NAME = 100  # characters; the end is kept, where the suffix is
_SUFFIXES = ["txt", "md", "jsonl", "csv"]


def search() -> bool:
    """Draw the search with what it finds; True when the person searches."""
    query = st.text_input(
        words.SEARCH_SOURCES, key="source_query", placeholder=words.SEARCH_HINT
    ).strip()
    if not query:
        return False
    hits = workflow.search_sources(served().path, query)
    if not hits:
        frame.empty(words.NOTHING_FOUND, "", key="nothing_found")
    for hit in hits:
        _row([_hit(hit)], hit.source.id, f"hit_{hit.passage.id}")
    return True


def listing(summaries: Sequence[SourceSummary]) -> None:
    """Draw the sources, newest first."""
    for summary in sorted(summaries, key=lambda each: -each.source.id):
        _row([_entry(summary)], summary.source.id, f"source_{summary.source.id}")


def whole(source: Source, passages: Sequence[Passage], used: Sequence[str]) -> None:
    """Draw one source: what it is, where it is cited, and the copy that the desk keeps."""
    st.button(words.BACK_TO_SOURCES, type="tertiary", on_click=_close)
    facts = [
        node("h2", source.title, look="claim-title", language=source.language),
        credit(source, titled=False),
        node("div", f"{source.kind.value} · {_passages(len(passages))}", look="quiet"),
    ]
    typeset(facts, key=f"whole_{source.id}")
    st.subheader(words.WHERE_USED, anchor=False)
    lines = [node("li", line) for line in used] or [node("li", words.NOT_CITED, look="quiet")]
    typeset([node("ul", *lines, look="stack")], key=f"used_{source.id}")
    st.subheader(words.STORED_COPY, anchor=False)
    copy = node("div", source.text, look="copy", language=source.language)
    digest = node("p", f"SHA-256 {source.sha256}", look="quiet hash gap")
    typeset([copy, digest], key=f"copy_{source.id}")


def form() -> Source | None:
    """Draw the form and return the source that was submitted, once.

    Raises InputError when it has no text.
    """
    with st.form("add_source", border=False):
        title = st.text_input(words.SOURCE_TITLE).strip()
        text = st.text_area(words.SOURCE_TEXT, height=180)
        facts = _facts()
        submitted = st.form_submit_button(words.ADD, type="primary")
    if not submitted:
        return None
    if not text.strip():
        raise InputError(words.NO_SOURCE_TEXT)
    first_line = text.strip().splitlines()[0]
    return replace(facts, title=title or first_line[:_LONGEST_TITLE], text=text)


def add(source: Source) -> None:
    """Put a source on the desk; a text that is there already is shown."""
    added = workflow.add_source(served().path, source, reviewer=session.reviewer())
    said = words.ADDED_SOURCE.format(title=source.title) if added.is_new else words.KNOWN_SOURCE
    session.notify(said)
    st.query_params["source"] = str(added.id)


def importing() -> None:
    """Draw the upload; the worker reads each file, and the page shows how far it is."""
    targets = st.session_state.setdefault("imports", [])
    for target in list(targets):
        if progress.is_under_way("import", target):
            progress.watch("import", target, words.IMPORTING)
        else:
            targets.remove(target)
    with st.form("import_sources", border=False, clear_on_submit=True):
        uploads = st.file_uploader(
            words.UPLOAD_SOURCES,
            type=_SUFFIXES,
            accept_multiple_files=True,
            help=words.UPLOAD_SOURCES_HELP,
        )
        submitted = st.form_submit_button(words.IMPORT)
    if submitted and uploads:
        targets.append(_put_down(uploads))
        progress.start("import", targets[-1])
        st.rerun()


def places(source_id: int) -> list[str]:
    """Return where standing verdicts cite a source: the article, the claim's words."""
    desk = served().path
    return [
        f"{summary.article.title}: “{row.claim.words}”"
        for summary in workflow.articles(desk)
        if summary.ruled
        for row in workflow.sheet(desk, summary.article.id)
        if any(cited.source.id == source_id for cited in row.cited)
    ]


def _put_down(uploads: Sequence[UploadedFile]) -> str:
    """Write uploads to a folder for the worker, under the last part of the names they claim."""
    folder = Path(tempfile.mkdtemp(prefix="workbench-"))
    for number, upload in enumerate(uploads, start=1):
        place = folder / display_name(upload.name)[-_LONGEST_NAME:]
        if place.exists():
            place = folder / f"{number}-{place.name}"
        place.write_bytes(upload.getvalue())
    return str(folder)


def _facts() -> Source:
    """Draw the fields on where a source comes from; its title and text are left empty."""
    left, right = st.columns(2)
    kinds = list(SourceKind)
    return Source(
        title="",
        text="",
        publisher=left.text_input(words.PUBLISHER).strip(),
        author=right.text_input(words.AUTHOR).strip(),
        published=left.date_input(
            words.PUBLISHED, value=None, min_value=_FIRST_DAY, max_value=_LAST_DAY
        ),
        kind=right.selectbox(
            words.SOURCE_KIND,
            kinds,
            index=kinds.index(SourceKind.NOTE),
            format_func=lambda kind: kind.value,
        ),
        url=left.text_input(words.ADDRESS).strip(),
        primary=right.checkbox(words.IS_PRIMARY),
    )


def _close() -> None:
    del st.query_params["source"]


def _open(source_id: int) -> None:
    st.query_params["source"] = str(source_id)


def _row(nodes: list[Node], source_id: int, key: str) -> None:
    with st.container(border=True, key=f"row_{key}"):
        typeset(nodes, key=key)
        st.button(words.OPEN_SOURCE, key=f"open_{key}", on_click=_open, args=(source_id,))


def _hit(hit: SourceHit) -> Node:
    excerpt = marked(hit.passage.text, hit.spans)
    text = node("p", *excerpt, look="excerpt", language=hit.passage.language)
    return node("article", text, credit(hit.source, hit.passage))


def _entry(summary: SourceSummary) -> Node:
    source = summary.source
    facts = [_passages(summary.passages)]
    if summary.cited:
        facts.append(words.CITED.format(count=summary.cited))
    return node(
        "article",
        node("div", source.title, look="entry-title", language=source.language),
        credit(source, titled=False),
        node("div", " · ".join([source.kind.value, *facts]), look="quiet"),
        look="stack",
    )


def _passages(count: int) -> str:
    return words.ONE_PASSAGE if count == 1 else words.PASSAGES.format(count=count)
