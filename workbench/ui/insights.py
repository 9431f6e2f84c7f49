"""The parts of the insights page: each figure with its downloads and the claims behind it."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from workbench.exports import csv
from workbench.ui import labels, link_list, plots, words
from workbench.ui.figures import Figure
from workbench.ui.typeset import aside
from workbench.workflow import ArticleSummary, ClaimFacts

_MOST_LINKS = 200


def choose_article(summaries: Sequence[ArticleSummary]) -> int | None:
    """Draw the choice of the article; returns its id, None for all."""
    titles = labels.distinct(
        {each.article.id: each.article.title or words.UNTITLED for each in summaries}
    )
    return st.selectbox(
        words.CHOOSE_ARTICLE,
        [None, *titles],
        format_func=lambda id_: words.ALL_ARTICLES if id_ is None else titles[id_],
        label_visibility="collapsed",
        key="insights_article",
    )


def draw(figure: Figure) -> None:
    """Draw a figure: what it shows in a sentence, the plot, its files, and what is behind it."""
    st.header(figure.title, anchor=False)
    aside(figure.found, key=f"found_{figure.name}")
    if figure.draw is None:
        return
    is_dark = st.context.theme.type == "dark"
    spec = figure.draw(plots.NIGHT if is_dark else plots.DAY)
    st.vega_lite_chart(spec, theme=None, key=f"plot_{figure.name}")
    _downloads(figure, figure.draw)
    with st.expander(words.CLAIMS_BEHIND):
        _behind(figure)


def _downloads(figure: Figure, draw: plots.Draw) -> None:
    """Draw one button for each file; it is made when its button is pressed."""
    forms: dict[str, tuple[str, Callable[[], bytes]]] = {
        "png": ("image/png", lambda: plots.as_png(draw(plots.PAPER), figure.title)),
        "svg": ("image/svg+xml", lambda: plots.as_svg(draw(plots.PAPER), figure.title)),
        "csv": (csv.MEDIA_TYPE, partial(csv.table, figure.rows)),
    }
    with st.container(horizontal=True):
        for form, (media_type, made) in forms.items():
            st.download_button(
                words.DOWNLOAD.format(form=form.upper()),
                data=made,
                file_name=f"{figure.name}.{form}",
                mime=media_type,
                key=f"download_{figure.name}_{form}",
                type="tertiary",
                on_click="ignore",
            )


def _behind(figure: Figure) -> None:
    named = list(figure.behind)
    chosen = st.selectbox(words.CLAIMS_BEHIND_WHICH, named, key=f"behind_{figure.name}")
    claims = figure.behind[chosen if chosen in figure.behind else named[0]]
    link_list.draw(
        [_link(each) for each in claims[:_MOST_LINKS]], key=f"links_{figure.name}_{chosen}"
    )


def _link(claim: ClaimFacts) -> link_list.Link:
    return link_list.Link(
        article_id=claim.article_id,
        claim_id=claim.claim_id,
        head=(claim.words,),
        text=(claim.label,) if claim.label != claim.words else (),
        foot=(claim.title,),
    )
