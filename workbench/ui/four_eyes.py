"""Second rulings on the claim card: what is kept back, what it reveals, how a dispute ends."""

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.model import Adjudication, Ruling, Status
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.history import standing_of
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import Card


def on_card(card: Card) -> None:
    """Draw what there is to say of a second ruling; nothing on a claim that needs none."""
    claim_id = card.state.claim.id
    if card.state.is_withheld:
        typeset([node("p", words.WITHHELD, look="small")], key=f"withheld_{claim_id}")
    if card.adjudications:
        nodes = [node("ul", *map(_event, reversed(card.adjudications)), look="events")]
        typeset(nodes, key=f"finals_{claim_id}_{card.state.version}")
    if card.state.status is Status.DISPUTED:
        nodes = [node("dl", *_opinions(card), look="facts")]
        typeset(nodes, key=f"opinions_{claim_id}_{card.state.version}")
        _decision(card)
    elif card.state.status is Status.ADJUDICATED:
        _taking_back(card)


def reveal(claim_id: int) -> str:
    """Return in a sentence what others ruled on a claim that the reviewer just ruled on."""
    by = session.reviewer()
    opinions = workflow.opinions(served().path, claim_id, viewer=by)
    mine = opinions.pop(by, None)
    differing = [(name, ruling) for name, ruling in opinions.items() if ruling is not mine]
    if mine is None or not opinions:
        return ""
    if not differing:
        return words.SAME_RULING.format(names=", ".join(opinions))
    return " ".join(
        words.OTHER_RULING.format(name=name, ruling=words.RULINGS[ruling])
        for name, ruling in differing
    )


def _opinions(card: Card) -> list[Node]:
    """Return who ruled what, and why, side by side."""
    parts = []
    for name in dict.fromkeys(verdict.reviewer for verdict in card.verdicts):
        stands = standing_of(card.verdicts, name)
        if stands and stands.ruling:
            note = [node("div", stands.note, look="small")] if stands.note else []
            parts += [
                node("dt", name),
                node("dd", node("strong", words.RULINGS[stands.ruling]), *note),
            ]
    return parts


def _decision(card: Card) -> None:
    """Draw the form that ends a dispute; its keys hold the claim and its version."""
    place = f"{card.state.claim.id}_{card.state.version}"
    with st.expander(words.DECIDE, key=f"decide_{place}"):
        typeset([node("p", words.DECIDE_HINT, look="quiet")], key=f"decide_hint_{place}")
        with st.form(f"final_{place}", border=False):
            ruling = st.selectbox(
                words.FINAL_RULING,
                list(Ruling),
                index=None,
                format_func=lambda each: words.RULINGS[each],
                placeholder=words.FINAL_HINT,
                key=f"final_ruling_{place}",
            )
            note = st.text_area(words.FINAL_REASON, key=f"final_note_{place}", height=76)
            if st.form_submit_button(words.GIVE_FINAL, type="primary"):
                _give(card, ruling, note)
                st.rerun()


def _give(card: Card, ruling: Ruling | None, note: str) -> None:
    if ruling is None:
        session.notify(words.FINAL_HINT, is_fault=True)
        return
    claim_id, version = card.state.claim.id, card.state.version
    by = session.reviewer()
    try:
        workflow.adjudicate(
            served().path, claim_id, ruling, reviewer=by, note=note, version=version
        )
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        session.notify(words.FINAL_GIVEN.format(ruling=words.RULINGS[ruling]))


def _taking_back(card: Card) -> None:
    if card.adjudications[-1].reviewer == session.reviewer():
        key = f"final_back_{card.state.claim.id}_{card.state.version}"
        st.button(
            words.TAKE_FINAL_BACK, key=key, type="tertiary", on_click=_take_back, args=(card,)
        )


def _take_back(card: Card) -> None:
    desk, claim_id = served().path, card.state.claim.id
    try:
        workflow.withdraw_adjudication(desk, claim_id, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        session.notify(words.FINAL_TAKEN_BACK)


def _event(given: Adjudication) -> Node:
    when = given.at[:16].replace("T", " ")
    said = (
        words.FINAL_IS.format(ruling=words.RULINGS[given.ruling])
        if given.ruling
        else words.TOOK_FINAL_BACK
    )
    return node(
        "li",
        node("div", node("strong", given.reviewer), ": ", said),
        node("div", f"{when} UTC", look="quiet"),
        *([node("p", given.note, look="small")] if given.note else []),
        look="stack",
    )
