"""Settings: what this browser remembers, and what the people of the desk have decided."""

import streamlit as st

from workbench import workflow
from workbench.ui import frame, public_scale, settings, words
from workbench.ui.desk import served
from workbench.ui.typeset import aside

with st.container(key="narrow"):
    st.title(words.SETTINGS, anchor=False)
    frame.notice()
    st.header(words.SETTINGS_OF_BROWSER, anchor=False)
    settings.of_browser()
    st.header(words.SETTINGS_OF_DESK, anchor=False)
    aside(words.SETTINGS_OF_DESK_TOLD, key="of_desk")
    decided = workflow.desk_settings(served().path)
    for title, draw in {
        words.SECOND_RULING: settings.second_ruling,
        words.SUFFICIENCY: settings.sufficiency,
        words.PUBLIC_SCALE: public_scale.draw,
        words.WORTH_WEIGHTS: settings.weights,
        words.MEMORY: settings.memory,
        words.EXTRAS: settings.extras,
    }.items():
        with st.container(border=True):
            st.subheader(title, anchor=False)
            draw(decided)
