"""The verdict form: cite, note, rule.

The keys of the form hold the claim's id and version, so that nothing typed or pressed for one
claim can reach another; drafts outlive a look at another claim.
"""

import streamlit as st

from workbench import workflow
from workbench.errors import ConflictError, WorkbenchError
from workbench.model import Evidence, Ruling, Stance, Status, Verdict
from workbench.ui import footing, four_eyes, guide, session, words
from workbench.ui.desk import served
from workbench.ui.history import standing_of
from workbench.ui.passages import cite_act, evidence_nodes, locator
from workbench.ui.typeset import node, pressed, typeset
from workbench.workflow import Card, MatchedPassage

_EVIDENCE = "card_evidence"


def evidence(card: Card) -> None:
    """Draw the passages, the first few in sight, each with the choice to cite it.

    All of it is one component, so that another claim changes texts and makes nothing anew.
    """
    _restore(card, standing_of(card.verdicts, session.reviewer()))
    nodes = [
        *footing.remembered(card),
        node("h3", words.EVIDENCE, look="section"),
        *evidence_nodes(card, _stances(card)),
        *footing.nodes(card),
    ]
    typeset(nodes, key=_EVIDENCE, on_act=lambda: _cite(card))


def form(card: Card) -> None:
    """Draw the note, the correction and the six rulings."""
    claim, version = card.state.claim, card.state.version
    session.show_claim(claim.id, version)
    mine = standing_of(card.verdicts, session.reviewer())
    st.subheader(words.VERDICT, anchor=False)
    st.text_area(
        words.NOTE,
        key=_key("note", card),
        placeholder=words.NOTE_HINT,
        height=76,
        on_change="ignore",
        persist_state="session",
    )
    st.text_input(
        words.CORRECTION,
        key=_key("correction", card),
        placeholder=words.CORRECTION_HINT,
        on_change="ignore",
        persist_state="session",
    )
    if not session.reviewer():
        st.warning(words.REVIEWER_MISSING)
    with st.container(horizontal=True, gap="small", key="rulings"):
        for ruling in Ruling:
            st.button(
                words.RULINGS[ruling],
                width="stretch",
                wrap=True,
                key=f"rule_{ruling.name}_{claim.id}_{version}",
                type="primary" if mine and mine.ruling is ruling else "secondary",
                disabled=not session.reviewer(),
                on_click=_rule,
                args=(card, ruling),
            )


def _stances(card: Card) -> dict[int, Stance]:
    """Return the stances that the form has on the card's passages."""
    taken = {
        item.passage.id: st.session_state.get(_key("cite", card, item.passage.id))
        for item in card.matches
    }
    return {passage: stance for passage, stance in taken.items() if stance is not None}


def _cite(card: Card) -> None:
    """Take a stance on a passage, or take it back."""
    act = pressed(_EVIDENCE)
    for item in card.matches:
        for stance in Stance:
            if act == cite_act(card, item.passage.id, stance):
                key = _key("cite", card, item.passage.id)
                is_taken = st.session_state.get(key) is stance
                st.session_state[key] = None if is_taken else stance
                guide.done(guide.Step.CITE)


def _key(field: str, card: Card, *more: int) -> str:
    return "_".join(map(str, (field, card.state.claim.id, card.state.version, *more)))


def _restore(card: Card, mine: Verdict | None) -> None:
    """Start the form from the reviewer's own standing verdict, if there is one."""
    if mine is None:
        return  # an empty text would take the place of what a server started anew is sent
    st.session_state.setdefault(_key("note", card), mine.note)
    st.session_state.setdefault(_key("correction", card), mine.correction)
    for cited in mine.evidence:
        st.session_state.setdefault(_key("cite", card, cited.passage_id), cited.stance)


def _rule(card: Card, ruling: Ruling) -> None:
    claim, version = card.state.claim, card.state.version
    if not session.is_showing(claim.id, version):
        return  # the second half of a double press: its claim is ruled on and gone
    if session.appeared_just_now():
        session.notify(words.TOO_SOON, is_fault=True)
        return
    try:
        workflow.rule(
            served().path,
            claim.id,
            ruling,
            reviewer=session.reviewer(),
            note=st.session_state[_key("note", card)].strip(),
            correction=st.session_state[_key("correction", card)].strip(),
            evidence=_cited(card),
            version=version,
        )
    except ConflictError as conflict:
        _carry_over(card)
        session.notify(str(conflict), is_fault=True)
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
    else:
        guide.done(guide.Step.RULE)
        filed = words.FILED.format(ruling=words.RULINGS[ruling], label=claim.label)
        session.notify(f"{filed} {four_eyes.reveal(claim.id)}".strip())
        _go_on(card)


def _cited(card: Card) -> tuple[Evidence, ...]:
    """Return the passages that the reviewer takes a stance on.

    What their standing verdict cites already is kept as it was quoted, also when the passage is
    not among the matches any more.
    """
    mine = standing_of(card.verdicts, session.reviewer())
    before = mine.evidence if mine else ()
    shown = {item.passage.id for item in card.matches}
    kept = [cited for cited in before if cited.passage_id not in shown]
    for item in card.matches:
        stance = st.session_state.get(_key("cite", card, item.passage.id))
        same = [c for c in before if c.passage_id == item.passage.id and c.stance is stance]
        if stance is not None:
            kept += same or [_quoted(item, stance)]
    return tuple(kept)


def _quoted(item: MatchedPassage, stance: Stance) -> Evidence:
    return Evidence(
        passage_id=item.passage.id,
        source_id=item.source.id,
        quote=item.passage.text,
        locator=locator(item.passage),
        stance=stance,
    )


def _carry_over(card: Card) -> None:
    """Keep what was typed when the claim has a new version because somebody else ruled."""
    fresh = workflow.card(served().path, card.state.claim.id, viewer=session.reviewer())
    for field in ("note", "correction"):
        st.session_state[_key(field, fresh)] = st.session_state[_key(field, card)]
    for item in card.matches:
        stance = st.session_state.get(_key("cite", card, item.passage.id))
        if stance is not None:
            st.session_state[_key("cite", fresh, item.passage.id)] = stance


def _go_on(card: Card) -> None:
    """Open the next open claim in reading order, from the top again after the last."""
    whole = workflow.review(served().path, card.article.id, viewer=session.reviewer())
    states = whole.claims
    here = next(i for i, state in enumerate(states) if state.claim.id == card.state.claim.id)
    for state in (*states[here + 1 :], *states[:here]):
        if state.status is Status.OPEN:
            session.open_claim(state.claim.id)
            break
    session.hand_over(whole)
