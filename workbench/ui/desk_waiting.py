"""Claims that lead somewhere: those that wait for somebody, and those that a search found."""

from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from workbench import workflow
from workbench.ui import frame, link_list, words
from workbench.ui.desk import served
from workbench.ui.link_list import Link
from workbench.ui.typeset import node, typeset
from workbench.workflow import DeskEntry, DeskHit, Waiting

_LISTED = 100
"""Claims that are listed at once: as one is ruled on, the next comes into sight."""
_AROUND = 90
"""Characters of a text that are shown on each side of the words found."""


class Sort(StrEnum):
    """Why a claim waits."""

    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    TO_SECOND = "to second"


def search_field() -> str:
    """Draw the search over articles and claims; returns the words looked for."""
    return st.text_input(
        words.SEARCH_DESK,
        key="desk_search",
        placeholder=words.SEARCH_DESK,
        label_visibility="collapsed",
    ).strip()


def found(asked: str) -> None:
    """Draw what a search finds; each place leads to a claim."""
    hits = workflow.search_desk(served().path, asked)
    if not hits:
        frame.empty(words.NOTHING_ON_DESK, words.NOTHING_ON_DESK_NEXT, key="desk_nothing")
        return
    in_claims = [_of_claim(hit) for hit in hits if hit.label]
    in_texts = [_of_text(hit) for hit in hits if not hit.label]
    for heading, links, key in (
        (words.FOUND_CLAIMS, in_claims, "found_claims"),
        (words.FOUND_ARTICLES, in_texts, "found_articles"),
    ):
        if links:
            told = heading.format(count=len(links))
            typeset([node("h2", told, look="section")], key=f"{key}_count")
            link_list.draw(links, key=key)


def waiting(entries: Sequence[DeskEntry], to_second: Sequence[Waiting]) -> None:
    """Draw how many claims wait for somebody; one sort at a time is listed."""
    counts = {
        Sort.DISPUTED: sum(each.disputed for each in entries),
        Sort.CONTRADICTED: sum(each.conflicts for each in entries),
        Sort.TO_SECOND: len(to_second),
    }
    there = [sort for sort, count in counts.items() if count]
    if not there:
        return
    chosen = st.pills(
        words.WAITING,
        there,
        format_func=lambda sort: f"{words.WAITING_SORTS[sort]} {counts[sort]}",
        key="desk_waiting",
    )
    if chosen is None:
        return
    if chosen is Sort.TO_SECOND:
        claims = to_second
    else:
        waits = workflow.waits(served().path, limit=_LISTED)
        claims = waits.disputed if chosen is Sort.DISPUTED else waits.contradicted
    link_list.draw([_waiting(each) for each in claims[:_LISTED]], key=f"waiting_{chosen.name}")


def _waiting(claim: Waiting) -> Link:
    return Link(
        article_id=claim.article_id,
        claim_id=claim.claim_id,
        head=(claim.label,),
        text=(claim.words,) if claim.words != claim.label else (),
        foot=(claim.title,),
    )


def _of_claim(hit: DeskHit) -> Link:
    return Link(
        article_id=hit.article_id,
        claim_id=hit.claim_id,
        head=(hit.label,),
        text=link_list.marked(hit.text, hit.spans),
        foot=(_place(hit),),
    )


def _of_text(hit: DeskHit) -> Link:
    """Show the words of the first place with some text on both sides."""
    first, last = hit.spans[0] if hit.spans else (0, 0)
    start, end = _at_words(hit.text, first - _AROUND, last + _AROUND)
    near = [(a - start, b - start) for a, b in hit.spans if b <= end]
    excerpt = link_list.marked(hit.text[start:end], near)
    before, after = "… " if start else "", " …" if end < len(hit.text) else ""
    return Link(
        article_id=hit.article_id,
        claim_id=hit.claim_id,
        head=(hit.title,),
        text=(before, *excerpt, after),
        foot=(words.IS_ARCHIVED,) if hit.is_archived else (),
    )


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of an excerpt that cuts no word in two."""
    first = text.find(" ", start) + 1 if start > 0 else 0
    last = text.rfind(" ", 0, end) if end < len(text) else len(text)
    return first, last


def _place(hit: DeskHit) -> str:
    return f"{hit.title} · {words.IS_ARCHIVED}" if hit.is_archived else hit.title
