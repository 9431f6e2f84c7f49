"""The first half of the sources page: search, and the list of the newest."""

from collections.abc import Sequence

import streamlit as st

from workbench import workflow
from workbench.model import Source, Tier
from workbench.ui import frame, telling, words
from workbench.ui.desk import served
from workbench.ui.passages import credit
from workbench.ui.typeset import Node, aside, marked, node, typeset
from workbench.workflow import SourceHit, SourceSummary

LISTED = 50
"""Sources that the list shows; the others are found by searching."""


def search() -> bool:
    """Draw the search with what it finds; True when the person searches."""
    query = st.text_input(
        words.SEARCH_SOURCES, key="source_query", placeholder=words.SEARCH_HINT
    ).strip()
    if not query:
        return False
    hits = workflow.search_sources(served().path, query)
    if not hits:
        frame.empty(words.NOTHING_FOUND, words.NOTHING_FOUND_NEXT, key="nothing_found")
    for hit in hits:
        _row([_hit(hit)], hit.source.id, f"hit_{hit.passage.id}")
    return True


def listing(summaries: Sequence[SourceSummary]) -> None:
    """Draw the sources, newest first."""
    for summary in summaries[:LISTED]:
        _row([_entry(summary)], summary.source.id, f"source_{summary.source.id}")
    if len(summaries) > LISTED:
        aside(words.MORE_SOURCES.format(count=LISTED), key="more_sources")


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
    facts = [passages(summary.passages), *standing(source)]
    if summary.cited:
        facts.append(words.CITED.format(count=summary.cited))
    return node(
        "article",
        node("div", source.title, look="entry-title", language=source.language),
        credit(source, titled=False),
        node("div", " · ".join([telling.source_kind(source.kind), *facts]), look="quiet"),
        look="stack",
    )


def passages(count: int) -> str:
    """Return how many passages there are, in words."""
    return words.ONE_PASSAGE if count == 1 else words.PASSAGES.format(count=count)


def standing(source: Source) -> list[str]:
    """Return what a reviewer must know of a source before relying on it, each in a few words."""
    facts = [words.TIER_IS.format(tier=source.tier.upper())] if source.tier != Tier.UNRATED else []
    if source.version > 1:
        facts.append(words.VERSION.format(number=source.version))
    if source.withdrawn:
        facts.append(words.IS_WITHDRAWN)
    if source.replaced_by:
        facts.append(words.IS_REPLACED)
    return facts
