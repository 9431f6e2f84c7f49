"""The forms of the sources page that add sources: files, folders, addresses, pasted text."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from workbench import workflow
from workbench.errors import InputError
from workbench.model import Source, SourceKind, Tier
from workbench.reading import SUFFIXES, display_name, is_address
from workbench.ui import progress, session, telling, words
from workbench.ui.desk import served

_LONGEST_TITLE = 120
_FIRST_DAY, _LAST_DAY = date(1500, 1, 1), date(2100, 1, 1)
_LONGEST_NAME = 100  # characters; the end is kept, where the suffix is


def importing() -> None:
    """Draw the import; the worker reads what is given, and the page shows how far it is.

    Raises InputError for what is no address of the web.
    """
    targets = st.session_state.setdefault("imports", [])
    for target in list(targets):
        if progress.is_under_way("import", target):
            progress.watch("import", target, words.IMPORTING)
        else:
            targets.remove(target)
    with st.form("import_sources", border=False, clear_on_submit=True):
        types = [suffix.removeprefix(".") for suffix in SUFFIXES]
        files = st.file_uploader(
            words.UPLOAD_SOURCES,
            type=types,
            accept_multiple_files=True,
            help=words.UPLOAD_SOURCES_HELP,
        )
        folder = st.file_uploader(
            words.UPLOAD_FOLDER, type=types, accept_multiple_files="directory"
        )
        address = st.text_input(
            words.FETCH, placeholder=words.FETCH_HINT, help=words.FETCH_HELP
        ).strip()
        facts = _shared_facts()
        submitted = st.form_submit_button(words.IMPORT)
    if submitted:
        new = [_put_down(uploads) for uploads in (files, folder) if uploads]
        new += [_demand_address(address)] if address else []
        for target in new:
            progress.start("import", target, **facts)
        targets += new
        st.rerun()


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


def _put_down(uploads: Sequence[UploadedFile]) -> str:
    """Write uploads to a folder for the worker, under the last part of the names they claim."""
    folder = Path(tempfile.mkdtemp(prefix=progress.UPLOADS))
    for number, upload in enumerate(uploads, start=1):
        place = folder / display_name(upload.name)[-_LONGEST_NAME:]
        if place.exists():
            place = folder / f"{number}-{place.name}"
        place.write_bytes(upload.getvalue())
    return str(folder)


def _demand_address(text: str) -> str:
    if not is_address(text):
        raise InputError(words.NO_ADDRESS)
    return text


def _shared_facts() -> dict[str, object]:
    """Draw what is said of all sources of an import; what is left as it is says nothing."""
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    kind = left.selectbox(
        words.SOURCE_KIND,
        [None, *SourceKind],
        format_func=lambda kind: telling.source_kind(kind) if kind else words.AS_GIVEN,
        key="import_kind",
    )
    tier = _tier(middle, "import_tier")
    primary = right.checkbox(words.IS_PRIMARY, key="import_primary")
    facts = {"kind": kind, "tier": None if tier is Tier.UNRATED else tier, "primary": primary}
    return {name: fact for name, fact in facts.items() if fact}


def _tier(place: DeltaGenerator, key: str) -> Tier:
    tiers = [Tier.UNRATED, Tier.A, Tier.B, Tier.C, Tier.D]
    return place.selectbox(
        words.TIER, tiers, format_func=words.TIERS.__getitem__, help=words.TIER_HELP, key=key
    )


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
            format_func=telling.source_kind,
        ),
        url=left.text_input(words.ADDRESS).strip(),
        archived_url=right.text_input(words.ARCHIVED).strip(),
        licence=left.text_input(words.LICENCE).strip(),
        tier=_tier(right, "tier"),
        primary=left.checkbox(words.IS_PRIMARY, key="primary"),
        confidential=right.checkbox(words.IS_CONFIDENTIAL),
    )
