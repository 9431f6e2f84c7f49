"""The form of the sources page that corrects what the desk says of a source, and its history."""

from datetime import date

import streamlit as st

from workbench import workflow
from workbench.model import Source, SourceKind, Tier
from workbench.ui import session, telling, words
from workbench.ui.desk import served
from workbench.ui.plain_values import day
from workbench.ui.typeset import Node, node
from workbench.workflow import AmendedFacts, Amendment

_FIRST_DAY, _LAST_DAY = date(1500, 1, 1), date(2100, 1, 1)


def form(source: Source) -> None:
    """Draw the facts of a source to be corrected; what was changed is stored and told."""
    with st.expander(words.EDIT_SOURCE), st.form(f"edit_{source.id}", border=False):
        facts = _facts(source)
        if st.form_submit_button(words.SAVE_SOURCE):
            reviewer = session.reviewer()
            changed = workflow.amend_source(served().path, source.id, reviewer=reviewer, **facts)
            session.notify(words.SOURCE_EDITED.format(count=len(changed)))
            st.rerun()


def correction(amendment: Amendment) -> Node:
    """Return a correction as a line of the history."""
    fact = words.SOURCE_FACTS.get(amendment.fact, amendment.fact)
    said = words.AMENDED.format(
        fact=fact, reviewer=amendment.reviewer, at=day(date.fromisoformat(amendment.at[:10]))
    )
    return node(
        "li",
        said,
        node(
            "div",
            node("del", amendment.was or words.NOT_GIVEN),
            " ",
            node("ins", amendment.became or words.NOT_GIVEN),
        ),
    )


def _facts(source: Source) -> AmendedFacts:
    """Draw the fields, filled with what is known, and return what stands in them."""
    title = st.text_input(words.SOURCE_TITLE, value=source.title, key=f"edit_title_{source.id}")
    left, right = st.columns(2)
    kinds, tiers = list(SourceKind), list(Tier)
    published = left.date_input(
        words.PUBLISHED,
        value=source.published,
        min_value=min(_FIRST_DAY, source.published or _FIRST_DAY),
        max_value=_LAST_DAY,
    )
    kind: SourceKind = right.selectbox(
        words.SOURCE_KIND,
        kinds,
        index=kinds.index(source.kind),
        format_func=telling.source_kind,
    )
    tier: Tier = right.selectbox(
        words.TIER,
        tiers,
        index=tiers.index(source.tier),
        format_func=words.TIERS.__getitem__,
        help=words.TIER_HELP,
    )
    return AmendedFacts(
        title=title,
        published=published,
        kind=kind,
        tier=tier,
        publisher=left.text_input(words.PUBLISHER, value=source.publisher),
        author=right.text_input(words.AUTHOR, value=source.author),
        url=left.text_input(words.ADDRESS, value=source.url),
        archived_url=right.text_input(words.ARCHIVED, value=source.archived_url),
        licence=left.text_input(words.LICENCE, value=source.licence),
        primary=left.checkbox(words.IS_PRIMARY, value=source.primary),
        confidential=right.checkbox(words.IS_CONFIDENTIAL, value=source.confidential),
    )
