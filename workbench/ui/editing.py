"""Editing a claim: its words, kind and value; split, merged, removed; its sentence marked.

The panel is drawn only for the claim that it was opened for: most claims are ruled on as they are.
Its keys hold the claim's version, so that nothing chosen for one edition reaches the next.
"""

from collections.abc import Callable

import streamlit as st

from workbench import workflow
from workbench.kinds import KINDS
from workbench.model import Claim
from workbench.splitting import edges
from workbench.ui import acting, labels, session, telling, words
from workbench.ui.desk import served
from workbench.ui.plain_values import in_words
from workbench.ui.reader import Selection
from workbench.ui.typeset import aside, plain
from workbench.workflow import Act, Card, ClaimState, Review

_OPEN = "editing"
_EDITED = "edited"
"""The key of the session that names the edition that was edited last: claim and version."""
_CONTEXT = 30  # characters beside a place that tell it from others


def draw(card: Card, review: Review) -> None:
    """Draw the way into editing, and the panel once it was taken."""
    claim = card.state.claim
    is_open = st.session_state.get(_OPEN) == claim.id
    label = words.END_EDITING if is_open else words.EDIT_CLAIM
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        key = f"edit_{claim.id}"
        st.button(label, key=key, type="tertiary", on_click=_toggle, args=(claim.id,))
        if card.comments:
            aside(words.COMMENTS_BELOW.format(count=len(card.comments)), key="comment_count")
    if is_open:
        with st.container(border=True, key="editing", gap="small"):
            _words(card, review)
            _content(card)
            _neighbours(card, review)
            _endings(card)


def add_by_words(article_id: int, text: str) -> None:
    """Draw the field that adds a claim by its words, for those who work without a mouse."""
    with st.expander(words.ADD_BY_WORDS, key=f"adding_{article_id}"):
        asked = st.text_input(
            words.ADD_WORDS, placeholder=words.ADD_WORDS_HINT, key=f"add_words_{article_id}"
        )
        places = enumerate(edges.places_of(text, asked), start=1)
        told = labels.distinct({nth: _in_context(text, *place) for nth, place in places})
        nth = 1
        if len(told) > 1:
            nth = st.selectbox(
                words.WHICH_PLACE,
                list(told),
                format_func=told.__getitem__,
                key=f"add_place_{article_id}_{asked}",
            )
        st.button(
            words.ADD_AS_CLAIM,
            key=f"add_claim_{article_id}",
            disabled=not asked.strip(),
            on_click=_add,
            args=(article_id, asked, nth),
        )


def take(selection: Selection, article_id: int, current: ClaimState) -> None:
    """Make the words that the person selected a claim, or those of the claim that is open."""
    desk, by = served().path, session.reviewer()
    span = selection.start, selection.end
    if selection.act == "add":
        acting.act(lambda: workflow.add_claim(desk, article_id, *span, reviewer=by))
    else:
        _edit(current, workflow.recut_claim, *span)


def _toggle(claim_id: int) -> None:
    st.session_state[_OPEN] = None if st.session_state.get(_OPEN) == claim_id else claim_id


def _edit(state: ClaimState, do: Callable[..., Act], *facts: object) -> None:
    """Carry out an edit on a claim as it was shown."""
    desk, by, seen = served().path, session.reviewer(), (state.claim.id, state.version)
    if st.session_state.get(_EDITED) == seen:
        return  # the second half of a double press: what it was meant for is changed already
    if acting.act(lambda: do(desk, state.claim.id, *facts, reviewer=by, version=state.version)):
        st.session_state[_EDITED] = seen


def _key(name: str, card: Card) -> str:
    return f"edit_{name}_{card.state.claim.id}_{card.state.version}"


def _words(card: Card, review: Review) -> None:
    """Draw the steps that move each end of the claim by one word."""
    claim, text = card.state.claim, review.article.text
    block = review.blocks[review.sentences[claim.sentence].block]
    before = edges.steps(text, block.start, claim.start)[-1:]
    after = edges.steps(text, claim.end, block.end)[:1]
    inside = edges.steps(text, claim.start, claim.end)
    shorter = len(inside) > 1
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        aside(words.FIRST_WORDS, key=_key("first", card))
        for start, end in before:
            _step(card, words.TAKE_WORD, text[start:end], "start+", start, claim.end)
        if shorter:
            first = text[slice(*inside[0])]
            _step(card, words.DROP_WORD, first, "start-", inside[1][0], claim.end)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        aside(words.LAST_WORDS, key=_key("last", card))
        if shorter:
            last = text[slice(*inside[-1])]
            _step(card, words.DROP_WORD, last, "end-", claim.start, inside[-2][1])
        for start, end in after:
            _step(card, words.TAKE_WORD, text[start:end], "end+", claim.start, end)
    aside(words.EDIT_HINT, key=_key("hint", card))


def _step(card: Card, label: str, word: str, name: str, *span: int) -> None:
    st.button(
        plain(label.format(word=word)),
        key=_key(name, card),
        on_click=_edit,
        args=(card.state, workflow.recut_claim, *span),
    )


def _content(card: Card) -> None:
    """Draw the choice of the kind and the field of the value."""
    claim = card.state.claim
    kind_key, value_key = _key("kind", card), _key("value", card)
    left, right = st.columns(2)
    left.selectbox(
        words.EDIT_KIND,
        KINDS,
        index=KINDS.index(claim.kind) if claim.kind in KINDS else None,
        format_func=telling.kind,
        key=kind_key,
        on_change=lambda: _edit(card.state, workflow.change_kind, st.session_state[kind_key]),
    )
    right.text_input(
        words.EDIT_VALUE,
        value=in_words(claim.value, claim.words) if claim.value else "",
        help=words.EDIT_VALUE_HELP,
        key=value_key,
        on_change=lambda: _edit(card.state, workflow.change_value, st.session_state[value_key]),
    )


def _neighbours(card: Card, review: Review) -> None:
    """Draw where the claim can be split, and which claims of its block it can be merged with."""
    claim, text = card.state.claim, review.article.text
    block = review.sentences[claim.sentence].block
    beside = {
        state.claim.id: state.claim
        for state in review.claims
        if review.sentences[state.claim.sentence].block == block and state.claim.id != claim.id
    }
    cuts = [start for start, _ in edges.steps(text, claim.start, claim.end)[1:]]
    _choice(
        card,
        "split",
        (words.SPLIT_AT, words.SPLIT_HINT, words.SPLIT_CLAIM),
        {at: _cut_at(claim, text, at) for at in cuts},
        workflow.split_claim,
    )
    _choice(
        card,
        "merge",
        (words.MERGE_WITH, words.MERGE_HINT, words.MERGE_CLAIM),
        {id_: acting.clipped(other.words) for id_, other in beside.items()},
        workflow.merge_claims,
    )


def _choice(
    card: Card,
    name: str,
    said: tuple[str, str, str],
    options: dict[int, str],
    do: Callable[..., Act],
) -> None:
    """Draw a choice with the button that carries it out; nothing when there is no choice."""
    if not options:
        return
    label, hint, press = said
    told = labels.distinct(options)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            label,
            list(told),
            index=None,
            placeholder=hint,
            format_func=told.__getitem__,
            key=_key(name, card),
        )
        st.button(
            press,
            key=_key(f"{name}_now", card),
            disabled=chosen is None,
            on_click=_edit,
            args=(card.state, do, chosen),
        )


def _cut_at(claim: Claim, text: str, at: int) -> str:
    """Return the words before and after a cut, as many as tell it from the next."""
    before = " ".join(text[max(claim.start, at - _CONTEXT) : at].split())
    after = " ".join(text[at : min(claim.end, at + _CONTEXT)].split())
    first = "…" if at - _CONTEXT > claim.start else ""
    last = "…" if at + _CONTEXT < claim.end else ""
    return f"{first}{before} | {after}{last}"


def _endings(card: Card) -> None:
    """Draw the ways to say that there is nothing to check: in the sentence, or in the claim."""
    reason = _key("reason", card)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            words.SENTENCE_UNCHECKABLE,
            workflow.mark_reasons(served().path),
            index=None,
            accept_new_options=True,
            format_func=telling.unchecked,
            placeholder=words.UNCHECKABLE_HINT,
            key=reason,
        )
        st.button(
            words.MARK_SENTENCE,
            key=_key("mark", card),
            disabled=not chosen,
            on_click=_mark,
            args=(card, chosen or ""),
        )
    st.button(
        words.REMOVE_CLAIM,
        key=_key("remove", card),
        type="tertiary",
        on_click=_edit,
        args=(card.state, workflow.remove_claim),
    )


def _mark(card: Card, reason: str) -> None:
    article, sentence, by = card.article.id, card.state.claim.sentence, session.reviewer()
    acting.act(
        lambda: workflow.mark_sentence(served().path, article, sentence, reason, reviewer=by)
    )


def _add(article_id: int, asked: str, nth: int) -> None:
    desk, by = served().path, session.reviewer()
    acting.act(lambda: workflow.add_claim_by_words(desk, article_id, asked, reviewer=by, nth=nth))


def _in_context(text: str, start: int, end: int) -> str:
    before = " ".join(text[max(0, start - _CONTEXT) : start].split())
    after = " ".join(text[end : end + _CONTEXT].split())
    return f"…{before} [{text[start:end]}] {after}…"
