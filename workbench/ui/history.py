"""What was done on a claim before: every event, and the way to take one's own verdict back."""

from collections.abc import Sequence

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.model import Claim, Status, Verdict
from workbench.ui import session, telling, words
from workbench.ui.desk import served
from workbench.ui.plain_values import in_words
from workbench.ui.typeset import Node, node, typeset
from workbench.workflow import Card, Event


def draw(card: Card) -> None:
    """Draw all that was ever done on the claim, newest first, and the way to take it back."""
    claim, reviewer = card.state.claim, session.reviewer()
    events = workflow.history(served().path, claim.id, viewer=reviewer)
    if not events:
        return
    label = words.HISTORY.format(count=len(events))
    is_open = card.state.status is Status.DISPUTED
    with st.expander(label, expanded=is_open, key=f"events_{claim.id}"):
        titles = {item.source.id: item.source.title for item in card.matches}
        drawn = [_event(card.verdicts, each, titles) for each in reversed(events)]
        nodes = [node("ul", *drawn, look="events")]
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


def _event(verdicts: Sequence[Verdict], event: Event, titles: dict[int, str]) -> Node:
    when = event.act.at[:16].replace("T", " ")
    parts = [
        node("div", node("strong", event.act.reviewer), ": ", *_done(verdicts, event)),
        node("div", f"{when} UTC", look="quiet"),
    ]
    parts += [node("p", said, look="small") for said in _details(event)]
    if event.verdict is not None:
        parts += [node("p", said, look="quiet quote") for said in _cited(event.verdict, titles)]
    return node("li", *parts, look="stack")


def _done(verdicts: Sequence[Verdict], event: Event) -> list[Node | str]:
    """Say what was done; a ruling that does not count any more is struck through."""
    undone = words.EVENT_REDONE if event.is_redo else words.EVENT_UNDONE
    said = words.EVENTS_TOLD[event.act.kind]
    again = undone.format(what=said) if event.act.undoes else said
    if event.verdict is None:
        return [again]
    verdict = event.verdict
    stands = standing_of(verdicts, verdict.reviewer) == verdict
    ruling = words.RULINGS[verdict.ruling] if verdict.ruling else words.WITHDREW
    look = "" if stands or verdict.ruling is None else "replaced"
    told: list[Node | str] = [f"{again} · "] if event.act.undoes else []
    told.append(node("span", ruling, look=look))
    if verdict.is_overtaken and verdict.ruling:
        told.append(f" · {words.OVERTAKEN}")
    return told


def _details(event: Event) -> list[str]:
    """Return the lines below: what the claim was and became, and what was written."""
    before, after = event.before, event.after
    if before is not None and after is not None:
        lines = [words.FROM_TO.format(before=_claim(before), after=_claim(after))]
    else:
        lines = [_claim(claim) for claim in (before, after) if claim is not None]
    verdict = event.verdict
    if verdict is not None and verdict.correction:
        lines.append(words.CORRECTION_IS.format(text=verdict.correction))
    written = (verdict.note if verdict else "", event.comment, event.reason)
    return [*lines, *(text for text in written if text)]


def _claim(claim: Claim) -> str:
    said = words.CLAIM_IS.format(words=claim.words, kind=telling.kind(claim.kind))
    return (
        words.NAMED.format(name=said, said=in_words(claim.value, claim.words))
        if claim.value
        else said
    )


def _cited(verdict: Verdict, titles: dict[int, str]) -> list[str]:
    return [
        words.CITED_AS.format(
            stance=words.STANCES[cited.stance],
            title=titles.get(cited.source_id, words.SOURCE_NO.format(id=cited.source_id)),
            locator=cited.locator,
        )
        for cited in verdict.evidence
    ]
