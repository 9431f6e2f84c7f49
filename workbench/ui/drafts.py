"""The parts of the drafts page: what a draft changed, what waits to be placed, the next text."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from workbench import workflow
from workbench.drafts import Cause, Fate
from workbench.errors import InputError
from workbench.reading import read_article
from workbench.ui import frame, navigation, progress, session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, aside, node, pressed, typeset
from workbench.ui.wording import as_changed
from workbench.workflow import Draft, DraftReport, Moved

_ORDER = (Fate.ORPHAN, Fate.REOPENED, Fate.CHANGED, Fate.NEW, Fate.GONE, Fate.KEPT)
_LIST = "moved"
_MOST = 300  # claims in one list; more than anybody reads in one piece


def report(told: DraftReport) -> Fate | None:
    """Draw what the draft did to the claims; returns the fate that the person looks at, if any."""
    if len(told.drafts) == 1:
        frame.empty(words.ONE_DRAFT, words.ONE_DRAFT_NEXT, key="one_draft")
        return None
    groups = {fate: told.of_fate(fate) for fate in _ORDER}
    fates = [fate for fate in _ORDER if groups[fate]]
    if not fates:
        return None
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
    return fate


def choose_draft(drafts: Sequence[Draft]) -> int:
    """Draw the choice of the draft to look at, the newest first; returns its number."""
    named = {each.number: _named(each) for each in reversed(drafts)}
    if len(named) == 1:
        return drafts[0].number
    return st.selectbox(
        words.DRAFT_SHOWN,
        list(named),
        format_func=named.__getitem__,
        label_visibility="collapsed",
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


def _named(draft: Draft) -> str:
    at = draft.at[:16].replace("T", " ")
    return words.DRAFT_OF.format(number=draft.number, at=at, reviewer=draft.reviewer)


def _listed(told: DraftReport, moved: Sequence[Moved], *, key: str) -> None:
    """Draw claims with what changed, those of one sentence together; each can be opened."""
    language = told.article.language
    groups = [list(same) for _, same in groupby(moved, key=_sentence)]
    nodes = [node("ul", *(_entry(group, language) for group in groups), look="moved")]
    typeset(nodes, key=key, on_act=_nothing)
    claim_id = pressed(key)
    if claim_id:
        navigation.go("review", article=told.article.id, claim=int(claim_id))


def _sentence(moved: Moved) -> tuple[str, str, Cause]:
    return moved.changed.old, moved.changed.new, moved.anchored.cause


def _entry(group: Sequence[Moved], language: str) -> Node:
    first = group[0]
    cause, changed = first.anchored.cause, first.changed
    parts = [node("div", *(_title(each, language) for each in group), look="moved-title")]
    if cause is not Cause.NONE:
        parts.append(node("div", words.CAUSES[cause], look="small quiet"))
    parts.append(node("p", *as_changed(changed), look="excerpt", language=language))
    return node("li", *parts, look="stack")


def _title(moved: Moved, language: str) -> Node:
    """Return the words of a claim, to be pressed if it stands in the article."""
    if moved.state is None:
        return node("span", moved.anchored.words, language=language)
    claim = moved.state.claim
    return Node(
        tag="button", look="press", parts=(claim.words,), act=str(claim.id), language=language
    )


def _nothing() -> None:
    """Do nothing: the page is run again, and it is there that a claim is opened."""
