"""On the card of a claim that a new draft reopened: what changed, and what was ruled before."""

import streamlit as st

from workbench import workflow
from workbench.drafts import Fate
from workbench.errors import WorkbenchError
from workbench.model import Verdict
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, node
from workbench.ui.wording import as_changed
from workbench.workflow import Card


def nodes(card: Card) -> list[Node]:
    """Return what the newest change made of the claim's sentence; nothing for one unchanged."""
    moved = workflow.revision_of(served().path, card.state.claim.id)
    if moved is None:
        return []
    anchored = moved.anchored
    said = words.REOPENED_IN if anchored.fate is Fate.REOPENED else words.CHANGED_IN
    head = node("strong", said.format(number=anchored.draft))
    parts = [
        node("div", head, " · ", words.CAUSES[anchored.cause]),
        node("p", *as_changed(moved.changed), look="excerpt", language=card.article.language),
        *(_ruled(verdict) for verdict in _overtaken(card)),
    ]
    return [node("div", *parts, look="warning")]


def offer_again(card: Card) -> None:
    """Offer the reviewer to rule as they did on the words before, with one press."""
    name = session.reviewer()
    own = [verdict for verdict in card.verdicts if verdict.reviewer == name]
    if not own or not own[-1].is_overtaken or own[-1].ruling is None:
        return
    claim, version = card.state.claim, card.state.version
    st.button(
        words.RULE_AGAIN.format(ruling=words.RULINGS[own[-1].ruling]),
        key=f"rule_again_{claim.id}_{version}",
        on_click=_rule_again,
        args=(card, own[-1]),
    )


def _overtaken(card: Card) -> list[Verdict]:
    """Return each reviewer's latest verdict, if it was on the words before."""
    latest = {verdict.reviewer: verdict for verdict in card.verdicts}
    return [each for each in latest.values() if each.is_overtaken and each.ruling]


def _ruled(verdict: Verdict) -> Node:
    ruling = words.RULINGS[verdict.ruling].lower() if verdict.ruling else ""
    said = words.RULED_THEN.format(reviewer=verdict.reviewer, ruling=ruling)
    return node("div", f"{said} {verdict.note}".rstrip(), look="small")


def _rule_again(card: Card, before: Verdict) -> None:
    claim, version = card.state.claim, card.state.version
    if before.ruling is None or not session.is_showing(claim.id, version):
        return
    if session.appeared_just_now():
        session.notify(words.TOO_SOON, is_fault=True)
        return
    try:
        workflow.rule(
            served().path,
            claim.id,
            before.ruling,
            reviewer=before.reviewer,
            note=before.note,
            correction=before.correction,
            evidence=before.evidence,
            version=version,
        )
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        ruling = words.RULINGS[before.ruling]
        session.notify(words.FILED.format(ruling=ruling, label=claim.label))
