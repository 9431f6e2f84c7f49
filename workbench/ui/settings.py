"""The parts of the settings page: what this browser remembers, and what the desk has decided."""

from collections.abc import Callable, Mapping
from typing import TypeVar, Unpack

import streamlit as st

from workbench import workflow
from workbench.errors import WorkbenchError
from workbench.evidence.sufficiency import RULES
from workbench.kinds import KINDS
from workbench.splitting.worth import WEIGHTS
from workbench.ui import guide, interface, progress, session, telling, words
from workbench.ui.desk import served
from workbench.ui.typeset import aside
from workbench.workflow import Settings
from workbench.workflow.settings import SecondRuling, SettingChanges

Number = TypeVar("Number", int, float)

WEIGHING = "worth"
"""The target of the work that weighs the claims anew."""

_COLUMNS = 3
_MOST_DAYS = 36_500


def of_browser() -> None:
    """Draw what only the person at this browser decides: their name, and the language."""
    left, right = st.columns(2)
    left.text_input(
        words.REVIEWER,
        value=session.reviewer(),
        key="settings_reviewer",
        help=words.REVIEWER_HELP,
        on_change=_take_name,
    )
    codes = list(interface.LANGUAGES)
    right.selectbox(
        words.INTERFACE_LANGUAGE,
        codes,
        index=codes.index(interface.language()),
        format_func=interface.LANGUAGES.__getitem__,
        key="settings_language",
        on_change=_take_language,
    )
    st.button(words.GUIDE_AGAIN, type="tertiary", on_click=guide.begin_again)


def second_ruling(settings: Settings) -> None:
    """Draw whether claims are ruled on twice, and what the second reviewer sees."""
    with st.form("second_ruling", border=False):
        chosen = st.radio(
            words.SECOND_RULING,
            list(SecondRuling),
            index=list(SecondRuling).index(settings.second_ruling),
            format_func=_told,
            label_visibility="collapsed",
        )
        if st.form_submit_button(words.SAVE):
            save(second_ruling=chosen or SecondRuling.OFF)


def _told(mode: SecondRuling) -> str:
    # The framework's own captions are too faint to read.
    return f"{words.SECOND_RULINGS[mode]}. {words.SECOND_RULINGS_TOLD[mode]}"


def sufficiency(settings: Settings) -> None:
    """Draw the rules by which sources are enough."""
    aside(words.SUFFICIENCY_TOLD, key="sufficiency_told")
    names = [rule.name for rule in RULES]
    with st.form("sufficiency", border=False):
        chosen = st.radio(
            words.SUFFICIENCY,
            names,
            index=names.index(settings.sufficiency),
            format_func=words.SUFFICIENCY_RULES.__getitem__,
            label_visibility="collapsed",
        )
        if st.form_submit_button(words.SAVE):
            save(sufficiency=chosen)


def weights(settings: Settings) -> None:
    """Draw what each reason adds to a claim's worth."""
    aside(words.WORTH_WEIGHTS_TOLD, key="weights_told")
    if progress.is_under_way("weigh", WEIGHING):
        progress.watch("weigh", WEIGHING, words.WEIGH_AGAIN)
        return
    own = settings.worth_weights
    with st.form("weights", border=False):
        told = _numbers(
            {reason: own.get(reason, weight) for reason, weight in WEIGHTS.items()},
            called=telling.worth_reason,
            key="weight",
            least=-1.0,
            most=1.0,
            step=0.05,
        )
        with st.container(horizontal=True):
            saved = st.form_submit_button(words.SAVE)
            as_proposed = st.form_submit_button(words.AS_PROPOSED)
    if saved or as_proposed:
        changed = {reason: each for reason, each in told.items() if each != WEIGHTS[reason]}
        _weigh({} if as_proposed else changed)


def extras(settings: Settings) -> None:
    """Draw what a large desk may switch on when its packages are installed."""
    aside(words.EXTRAS_TOLD, key="extras_told")
    with st.form("extras", border=False):
        beside = st.checkbox(words.BESIDE, value=settings.beside)
        rerank = st.checkbox(words.RERANK, value=settings.rerank)
        if st.form_submit_button(words.SAVE):
            save(beside=beside, rerank=rerank)


def memory(settings: Settings) -> None:
    """Draw for how many days a verdict holds, by kind of claim."""
    aside(words.MEMORY_TOLD, key="memory_told")
    with st.form("memory", border=False):
        told = _numbers(
            {kind: settings.memory_days.get(kind, 0) for kind in sorted(KINDS)},
            called=telling.kind,
            key="days",
            least=0,
            most=_MOST_DAYS,
            step=1,
        )
        if st.form_submit_button(words.SAVE):
            save(memory_days={kind: int(days) for kind, days in told.items() if days})


def save(**changes: Unpack[SettingChanges]) -> None:
    """Store settings and say so, or say in a sentence why not."""
    if _stored(**changes):
        session.notify(words.SAVED)
        st.rerun()


def _numbers(  # noqa: PLR0913 - a field and how it is called, each by name
    told: Mapping[str, Number],
    *,
    called: Callable[[str], str],
    key: str,
    least: Number,
    most: Number,
    step: Number,
) -> dict[str, Number]:
    """Draw a field for each number, in columns; returns what stands in them."""
    columns = st.columns(_COLUMNS)
    return {
        name: columns[at % _COLUMNS].number_input(
            called(name),
            min_value=least,
            max_value=most,
            value=number,
            step=step,
            key=f"{key}_{name}",
        )
        for at, (name, number) in enumerate(told.items())
    }


def _weigh(own: Mapping[str, float]) -> None:
    for reason in WEIGHTS:
        st.session_state.pop(f"weight_{reason}", None)
    if _stored(worth_weights=own):
        progress.start("weigh", WEIGHING)
        st.rerun()


def _stored(**changes: Unpack[SettingChanges]) -> bool:
    try:
        workflow.change_settings(served().path, reviewer=session.reviewer(), **changes)
    except WorkbenchError as fault:
        session.notify(str(fault), is_fault=True)
        st.rerun()
    return True


def _take_name() -> None:
    st.session_state[session.REVIEWER] = st.session_state["settings_reviewer"]


def _take_language() -> None:
    st.session_state[interface.CHOSEN] = st.session_state["settings_language"]
