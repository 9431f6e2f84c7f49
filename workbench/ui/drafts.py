"""The parts of the drafts page: what a draft changed, what waits to be placed, the next text."""

from collections.abc import Sequence

import streamlit as st

from workbench import workflow
from workbench.drafts import Cause, Fate
from workbench.errors import InputError
from workbench.reading import read_article
from workbench.ui import frame, navigation, progress, session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, aside, node, pressed, typeset
from workbench.ui.wording import as_changed
from workbench.workflow import DraftReport, Moved

_ORDER = (Fate.ORPHAN, Fate.REOPENED, Fate.CHANGED, Fate.NEW, Fate.GONE, Fate.KEPT)
_LIST = "moved"
_MOST = 300  # claims in one list; more than anybody reads in one piece


def report(told: DraftReport) -> None:
    """Draw what the draft did to the claims: how many have which fate, and each of them."""
    if len(told.drafts) == 1:
        frame.empty(words.ONE_DRAFT, words.ONE_DRAFT_NEXT, key="one_draft")
        return
    draft = told.drafts[told.number - 1]
    said = words.DRAFT_OF.format(
        number=draft.number, at=draft.at[:16].replace("T", " "), reviewer=draft.reviewer
    )
    aside(said, key="draft_of")
    groups = {fate: told.of_fate(fate) for fate in _ORDER}
    fates = [fate for fate in _ORDER if groups[fate]]
    labels = {fate: words.FATES[fate].format(count=len(groups[fate])) for fate in fates}
    chosen = st.segmented_control(
        words.FATES_SHOWN,
        fates,
        default=fates[0],
        format_func=labels.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=f"fates_{told.article.id}_{told.number}_{len(groups[Fate.ORPHAN])}",
    )
    fate = chosen or fates[0]
    aside(words.FATES_TOLD[fate], key="fate_told")
    if fate is not Fate.ORPHAN:
        _listed(told, groups[fate][:_MOST], key=f"{_LIST}_{fate}_{told.number}")


def choose_draft(numbers: Sequence[int]) -> int:
    """Draw the choice of the draft to look at, the newest first; returns its number."""
    newest_first = sorted(numbers, reverse=True)
    if len(newest_first) == 1:
        return newest_first[0]
    return st.selectbox(
        words.DRAFT_SHOWN,
        newest_first,
        format_func=lambda number: words.DRAFT_NUMBER.format(number=number),
        label_visibility="collapsed",
        width=200,
    )


def form(article_id: int) -> None:
    """Draw the form that takes the next text, and have it compared."""
    with st.form(f"new_draft_{article_id}", border=False):
        aside(words.NEW_DRAFT_NEXT, key="new_draft_next")
        pasted = st.text_area(words.NEW_DRAFT_TEXT, placeholder=words.NEW_DRAFT_HINT, height=260)
        upload = st.file_uploader(words.NEW_DRAFT_FILE, type=["txt", "md"])
        submitted = st.form_submit_button(words.REVISE, type="primary")
    if not submitted:
        return
    if not session.reviewer():
        raise InputError(words.REVIEWER_MISSING)
    text = read_article(upload.getvalue(), upload.name) if upload else pasted
    if not text.strip():
        raise InputError(words.NEITHER_TEXT_NOR_FILE)
    progress.start("revise", article_id, text=text)
    st.rerun()


def offer_orphans(article_id: int) -> None:
    """Say that claims wait to be placed, and lead to them; nothing is drawn when none does."""
    count = len(workflow.orphans(served().path, article_id))
    if not count:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        said = words.ORPHANS_WAIT.format(count=count) if count > 1 else words.ONE_ORPHAN_WAITS
        aside(said, key="orphans_wait")
        if st.button(words.GO_TO_DRAFTS, key="go_to_drafts"):
            navigation.go("drafts", article=article_id)


def _listed(told: DraftReport, moved: Sequence[Moved], *, key: str) -> None:
    """Draw claims, each with what changed and a way to open it."""
    language = told.article.language
    nodes = [node("ul", *(_entry(each, language) for each in moved), look="moved")]
    typeset(nodes, key=key, on_act=_nothing)
    claim_id = pressed(key)
    if claim_id:
        navigation.go("review", article=told.article.id, claim=int(claim_id))


def _entry(moved: Moved, language: str) -> Node:
    state, anchored = moved.state, moved.anchored
    parts = []
    if state is None:
        parts.append(node("div", anchored.words, look="moved-title", language=language))
    else:
        open_claim = Node(
            tag="button",
            look="press moved-title",
            parts=(state.claim.words,),
            act=str(state.claim.id),
            language=language,
        )
        parts.append(node("div", open_claim))
    if anchored.cause is not Cause.NONE:
        parts.append(node("div", words.CAUSES[anchored.cause], look="small quiet"))
    parts.append(node("p", *as_changed(moved.changed), look="excerpt", language=language))
    return node("li", *parts, look="stack")


def _nothing() -> None:
    """Do nothing: the page is run again, and it is there that a claim is opened."""
