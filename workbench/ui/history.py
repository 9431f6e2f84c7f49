"""What was decided on a claim before: every event, and the way to take one's own back."""

from collections.abc import Sequence

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.model import Status, Verdict
from workbench.ui import session, words
from workbench.ui.desk import served
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import Card


def draw(card: Card) -> None:
    """Draw all that was ever decided on the claim, newest first, and the way to take it back."""
    if not card.verdicts:
        return
    claim = card.state.claim
    label = words.HISTORY.format(count=len(card.verdicts))
    with st.expander(label, expanded=card.state.status is Status.DISPUTED):
        titles = {item.source.id: item.source.title for item in card.matches}
        events = [_event(card.verdicts, each, titles) for each in reversed(card.verdicts)]
        nodes = [node("ul", *events, look="events")]
        typeset(nodes, key=f"history_{claim.id}_{card.state.version}")
        if standing_of(card.verdicts, session.reviewer()):
            key = f"withdraw_{claim.id}_{card.state.version}"
            st.button(words.WITHDRAW, key=key, on_click=_withdraw, args=(card,))


def standing_of(verdicts: Sequence[Verdict], reviewer: str) -> Verdict | None:
    """Return a reviewer's verdict that counts: the latest, unless it withdraws."""
    of_reviewer = [verdict for verdict in verdicts if verdict.reviewer == reviewer]
    latest = of_reviewer[-1] if of_reviewer else None
    return latest if latest and latest.ruling and not latest.is_overtaken else None


def _withdraw(card: Card) -> None:
    try:
        workflow.withdraw(served().path, card.state.claim.id, reviewer=session.reviewer())
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        session.notify(words.WITHDRAWN)


def _event(verdicts: Sequence[Verdict], verdict: Verdict, titles: dict[int, str]) -> Node:
    stands = standing_of(verdicts, verdict.reviewer) is verdict
    ruling = words.RULINGS[verdict.ruling] if verdict.ruling else words.WITHDREW
    look = "" if stands or verdict.ruling is None else "replaced"
    who = node("strong", verdict.reviewer)
    when = verdict.at[:16].replace("T", " ")
    parts = [
        node("div", who, ": ", node("span", ruling, look=look)),
        node("div", f"{when} UTC", look="quiet"),
    ]
    if verdict.correction:
        parts.append(node("p", words.CORRECTION_IS.format(text=verdict.correction), look="small"))
    if verdict.note:
        parts.append(node("p", verdict.note, look="small"))
    for cited in verdict.evidence:
        said = words.CITED_AS.format(
            stance=words.STANCES[cited.stance],
            title=titles.get(cited.source_id, words.SOURCE_NO.format(id=cited.source_id)),
            locator=cited.locator,
        )
        parts.append(node("p", said, look="quiet quote"))
    return node("li", *parts, look="stack")
