"""The entry script: the page's frame and the menu, nothing else."""

import streamlit as st

from workbench.ui import frame, navigation, words

st.set_page_config(
    page_title=words.TITLE, page_icon=frame.ICON, layout="wide", initial_sidebar_state=240
)
page = st.navigation(navigation.pages())
frame.draw()
page.run()
frame.remember()
