"""The review page as one would first write it in Streamlit: HTML text, and a button per claim.

Run by ``streamlit run``; the desk and the article are given in the environment.
"""

import html
import os
from pathlib import Path

import streamlit as st

from workbench import workflow
from workbench.model import Ruling

DESK, ARTICLE = Path(os.environ["DESK"]), int(os.environ["ARTICLE"])

st.set_page_config(layout="wide")
review = workflow.review(DESK, ARTICLE)
current = st.session_state.setdefault("claim", review.claims[0].claim.id)
text, at, pieces = review.article.text, 0, []
for state in review.claims:
    pieces += [html.escape(text[at : state.claim.start]), "<u>", html.escape(state.claim.words)]
    pieces += ["</u>"]
    at = state.claim.end
left, middle, right = st.columns([5, 2, 4])
left.markdown("".join((*pieces, html.escape(text[at:]))), unsafe_allow_html=True)
for state in review.claims:
    if middle.button(state.claim.label, key=f"claim_{state.claim.id}"):
        st.session_state["claim"] = state.claim.id
        st.rerun()
card = workflow.card(DESK, current)
with right:
    st.header(card.state.claim.label)
    st.write(card.state.claim.statement)
    for item in card.matches:
        st.subheader(item.match.comparison)
        st.text(item.passage.text)
        st.caption(item.source.title)
        st.segmented_control("Cite", ["supports", "contradicts"], key=f"cite_{item.passage.id}")
    st.text_area("Note", key=f"note_{current}")
    for ruling in Ruling:
        if st.button(ruling.value, key=f"{ruling.name}_{current}"):
            workflow.rule(DESK, current, ruling, reviewer="bench")
