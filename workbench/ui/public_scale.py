"""The part of the settings page on what readers see in place of a ruling."""

import streamlit as st

from workbench.model import Ruling
from workbench.ui import settings as parts
from workbench.ui import words
from workbench.ui.typeset import aside
from workbench.workflow import Settings
from workbench.workflow.settings import PublicRating, PublicScale

_FIRST = PublicScale(name="", worst=1, best=5, ratings={})
_BOUND = 1000  # numbers of a scale, either way


def draw(settings: Settings) -> None:
    """Draw the scale with a name and a number for each ruling; an empty name is not published."""
    aside(words.PUBLIC_SCALE_TOLD, key="public_scale_told")
    scale = settings.public_scale or _FIRST
    with st.form("public_scale", border=False):
        publishes = st.checkbox(words.PUBLISHES, value=settings.public_scale is not None)
        name = st.text_input(words.SCALE_NAME, value=scale.name)
        left, right = st.columns(2)
        worst = left.number_input(words.SCALE_WORST, -_BOUND, _BOUND, scale.worst)
        best = right.number_input(words.SCALE_BEST, -_BOUND, _BOUND, scale.best)
        ratings = {ruling: _rating(ruling, scale) for ruling in Ruling}
        if st.form_submit_button(words.SAVE):
            told = PublicScale(
                name=name.strip(),
                worst=worst,
                best=best,
                ratings={ruling: each for ruling, each in ratings.items() if each.name},
            )
            parts.save(public_scale=told if publishes else None)


def _rating(ruling: Ruling, scale: PublicScale) -> PublicRating:
    known = scale.ratings.get(ruling, PublicRating(value=scale.worst, name=""))
    left, right = st.columns([3, 1])
    said = words.RULINGS[ruling]
    name = left.text_input(
        words.RATING_NAME.format(ruling=said), value=known.name, placeholder=words.RATING_HINT
    )
    number = right.number_input(
        words.RATING_VALUE.format(ruling=said), -_BOUND, _BOUND, known.value
    )
    return PublicRating(value=number, name=name.strip())
