"""The guided path of a first visit: six short steps that point at the real things.

It is offered while a desk has few articles, goes on by what the person does, stands in nobody's
way, and can be closed; the browser remembers how far it is. Settings bring it back.
"""

from enum import StrEnum

import streamlit as st

from workbench.ui import browser, navigation, words
from workbench.ui.typeset import Node, node, pressed, typeset


class Step(StrEnum):
    """A step of the path."""

    OPEN = "open"
    READ = "read"
    CITE = "cite"
    RULE = "rule"
    SHEET = "sheet"
    OWN = "own"


_PAGES = {
    Step.OPEN: "review",
    Step.READ: "review",
    Step.CITE: "review",
    Step.RULE: "review",
    Step.SHEET: "sheet",
    Step.OWN: "desk",
}
_FEW = 2
"""Articles up to which a desk is new to its people; the starter desk has as many."""
COOKIE = "workbench_guide"
_KEY = "guide"
_DONE, _CLOSED, _OFFERED, _GO = "guide_done", "guide_closed", "guide_offered", "guide_go"
_SHUT = "closed"
_BETWEEN = "."


def offer(articles: int) -> None:
    """Offer the path if the desk has few articles; once somebody is on it, it stays."""
    st.session_state[_OFFERED] = articles <= _FEW or bool(_done())


def done(step: Step) -> None:
    """Note that the person has done a step, wherever it led them."""
    st.session_state[_DONE] = _done() | {step}


def kept() -> str:
    """Return what the browser is to remember: the steps done, and whether the path was closed."""
    told = [step.value for step in Step if step in _done()]
    return _BETWEEN.join([*told, _SHUT] if _is_closed() else told)


def is_shown() -> bool:
    """Tell whether the path is offered here and was not closed."""
    return bool(st.session_state.get(_OFFERED)) and not _is_closed()


def begin_again() -> None:
    """Open the path at its first step."""
    st.session_state[_DONE], st.session_state[_CLOSED] = frozenset(), False


def panel(*, is_empty: bool) -> None:
    """Draw all steps, those done ticked off; on an empty desk one's own article comes first."""
    if not is_shown():
        return
    steps = _ordered(is_empty=is_empty)
    current = next((step for step in steps if step not in _done()), None)
    lines = [
        _line(number, step, is_current=step is current)
        for number, step in enumerate(steps, start=1)
    ]
    close = _button(words.GUIDE_CLOSE, "close")
    nodes = [node("div", node("h2", words.GUIDE), close, look="guide-head")]
    nodes.append(node("ol", *lines) if current else node("p", words.GUIDE_FINISHED))
    _draw(node("section", *nodes, look="guide"))


def here(page: str) -> None:
    """Draw the step that the person is at, in a line, on the page where the work is done."""
    steps = _ordered(is_empty=False)
    current = next((step for step in steps if step not in _done()), None)
    if not is_shown() or current is None:
        return
    number = words.GUIDE_PLACE.format(number=steps.index(current) + 1)
    parts: list[Node | str] = [node("span", number, look="quiet"), " · ", *_told(current), " "]
    if _PAGES[current] != page:
        parts += [_go(current), " "]
    parts.append(_button(words.GUIDE_CLOSE, "close"))
    _draw(node("div", *parts, look="guide strip"))


def _draw(drawn: Node) -> None:
    typeset([drawn], key=_KEY, on_act=_act)
    wanted = st.session_state.pop(_GO, "")
    if wanted == _SHUT:
        st.rerun()  # the whole page, so that the browser is told to remember it
    elif wanted:
        navigation.go(wanted)


def _act() -> None:
    act = pressed(_KEY)
    if act == "close":
        st.session_state[_CLOSED], st.session_state[_GO] = True, _SHUT
    elif act:
        st.session_state[_GO] = act.removeprefix("go:")


def _ordered(*, is_empty: bool) -> tuple[Step, ...]:
    """Return the steps in the order to take them."""
    if not is_empty and (Step.OWN not in _done() or Step.OPEN in _done()):
        return tuple(Step)
    return (Step.OWN, *(step for step in Step if step is not Step.OWN))


def _line(number: int, step: Step, *, is_current: bool) -> Node:
    is_done = step in _done()
    mark = node("span", "✓" if is_done else str(number), look="step")
    told: list[Node | str] = [*_told(step)]
    if is_current and _PAGES[step] != "desk":
        told += [" ", _go(step)]
    return node("li", mark, node("span", *told), look="now" if is_current else "")


def _told(step: Step) -> tuple[Node, str, str]:
    """Return a step: what to do, and how, by the names of what is on the screen."""
    said = words.GUIDE_TOLD[step.value].format(
        review=words.OPEN_REVIEW,
        evidence=words.EVIDENCE,
        sheet=words.SHEET,
        desk=words.DESK,
        sources=words.SOURCES,
    )
    return node("strong", words.GUIDE_STEPS[step.value]), " ", said


def _go(step: Step) -> Node:
    return _button(words.GUIDE_GO, f"go:{_PAGES[step]}")


def _button(label: str, act: str) -> Node:
    return Node(tag="button", look="press", parts=(label,), act=act)


def _done() -> frozenset[Step]:
    if _DONE not in st.session_state:
        told = browser.recalled(COOKIE).split(_BETWEEN)
        st.session_state[_DONE] = frozenset(step for step in Step if step.value in told)
    known: frozenset[Step] = st.session_state[_DONE]
    return known


def _is_closed() -> bool:
    if _CLOSED not in st.session_state:
        told = browser.recalled(COOKIE).split(_BETWEEN)
        st.session_state[_CLOSED] = _SHUT in told
    return bool(st.session_state[_CLOSED])
