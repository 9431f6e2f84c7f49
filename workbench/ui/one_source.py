"""The second half of the sources page: one source in full, its versions and its withdrawal."""

from datetime import date
from mimetypes import guess_extension

import streamlit as st

from workbench import workflow
from workbench.drafts import Changed, paragraphs
from workbench.model import Source
from workbench.ui import session, source_editing, telling, words
from workbench.ui.desk import served
from workbench.ui.passages import credit
from workbench.ui.plain_values import day
from workbench.ui.sources import passages, standing
from workbench.ui.typeset import Node, node, typeset
from workbench.ui.wording import as_changed
from workbench.workflow import SourceRecord, SourceUse


def whole(record: SourceRecord) -> None:
    """Draw one source: what it is, what cites it, what the desk keeps of it."""
    source, desk = record.source, served().path
    st.button(words.BACK_TO_SOURCES, type="tertiary", on_click=_close)
    about = " · ".join(
        [telling.source_kind(source.kind), passages(record.passages), *standing(source)]
    )
    facts = [
        node("h2", source.title, look="claim-title", language=source.language),
        credit(source, titled=False),
        node("div", about, look="quiet"),
        *(node("div", fact, look="quiet") for fact in _facts(source)),
    ]
    typeset(facts, key=f"whole_{source.id}")
    st.subheader(words.WHERE_USED, anchor=False)
    lines = [_use(use) for use in record.uses] or [node("li", words.NOT_CITED, look="quiet")]
    typeset([node("ul", *lines, look="stack")], key=f"used_{source.id}")
    _history(record)
    source_editing.form(source)
    _withdrawal(record)
    st.subheader(words.STORED_COPY, anchor=False)
    copy = node("div", source.text, look="copy", language=source.language)
    digests = [(words.TEXT_DIGEST, source.sha256), (words.FILE_DIGEST, source.copy_sha256)]
    prints = [
        node("p", f"{name} {digest}", look="quiet hash gap") for name, digest in digests if digest
    ]
    typeset([copy, *prints], key=f"copy_{source.id}")
    st.download_button(
        words.DOWNLOAD_COPY,
        data=lambda: workflow.stored_copy(desk, source.id).content,
        file_name=f"source-{source.id}{guess_extension(source.media_type) or '.txt'}",
        mime="application/octet-stream",
        on_click="ignore",
    )


def _facts(source: Source) -> list[str]:
    """Return what else is known, a line each."""
    named = (
        (words.CLAIM_CHECKED, source.reviewed),
        (words.RATED, source.rating),
        (words.ORIGIN, source.origin),
        (words.ACCESSED, day(source.accessed) if source.accessed else ""),
        (words.ARCHIVED, source.archived_url),
        (words.LICENCE, source.licence),
    )
    return [words.NAMED.format(name=name, said=fact) for name, fact in named if fact]


def _use(use: SourceUse) -> Node:
    said = words.WORDS_IN.format(title=use.title, words=use.words)
    who = f" · {words.RULINGS[use.ruling]}, {use.reviewer}"
    return node("li", said, node("span", who, look="quiet"))


def _history(record: SourceRecord) -> None:
    """Draw the other versions, and what was done to the source."""
    events = [
        node(
            "li",
            words.EVENTS[event.act].format(
                reviewer=event.reviewer, at=day(date.fromisoformat(event.at[:10]))
            ),
            node("div", event.reason),
        )
        for event in record.events
    ]
    events += [source_editing.correction(each) for each in record.amendments]
    if events:
        typeset([node("ul", *events, look="stack")], key=f"events_{record.source.id}")
    _versions(record)


def _versions(record: SourceRecord) -> None:
    """Draw the other versions, each to be opened or compared with this one."""
    source = record.source
    others = {each.id: each for each in record.versions if each.id != source.id}
    if not others:
        return
    st.subheader(words.VERSIONS, anchor=False)
    for each in others.values():
        label = words.OPEN_VERSION.format(
            number=each.version, at=day(date.fromisoformat(each.added_at[:10]))
        )
        st.button(label, key=f"version_{each.id}", on_click=_show, args=(each.id,))
    chosen = st.selectbox(
        words.COMPARE_VERSION,
        list(others),
        index=None,
        format_func=lambda id_: words.VERSION.format(number=others[id_].version),
        key=f"compare_{source.id}",
    )
    if chosen is None:
        return
    old, new = sorted((others[chosen], source), key=lambda each: each.version)
    rows = [row for row in paragraphs(old.text, new.text) if _differs(row)]
    nodes = [node("p", *as_changed(row), language=source.language) for row in rows]
    article = node("article", *(nodes or [node("p", words.SAME_TEXT)]), look="drafts")
    typeset([article], key=f"compared_{source.id}")


def _differs(row: Changed) -> bool:
    return any(each.how != "same" for each in row.stretches())


def _withdrawal(record: SourceRecord) -> None:
    """Draw the way to withdraw the source, with all that it touches, or to restore it."""
    source = record.source
    if source.withdrawn:
        st.button(words.RESTORE, key=f"restore_{source.id}", on_click=_restore, args=(source.id,))
        return
    with st.expander(words.WITHDRAW_SOURCE), st.form(f"withdraw_{source.id}", border=False):
        typeset(
            [node("p", words.WITHDRAW_TOUCHES.format(count=len(record.uses)))],
            key=f"touches_{source.id}",
        )
        reason = st.text_input(words.REASON, key=f"reason_{source.id}")
        if st.form_submit_button(words.WITHDRAW_SOURCE):
            uses = workflow.withdraw_source(
                served().path, source.id, reviewer=session.reviewer(), reason=reason
            )
            session.notify(words.SOURCE_WITHDRAWN.format(count=len(uses)))
            st.rerun()


def _restore(source_id: int) -> None:
    reviewer = session.reviewer()
    if not reviewer:
        session.notify(words.REVIEWER_MISSING, is_fault=True)
        return
    workflow.restore_source(served().path, source_id, reviewer=reviewer)
    session.notify(words.SOURCE_RESTORED)


def _close() -> None:
    del st.query_params["source"]


def _show(source_id: int) -> None:
    st.query_params["source"] = str(source_id)
