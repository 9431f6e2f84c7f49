"""The parts of the sheet page: filters, the table, and the downloads of exactly what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from workbench import workflow
from workbench.exports import FORMS, Cell, SheetRow, cells, media_type
from workbench.model import Article, Status
from workbench.ui import session, telling, words
from workbench.ui.desk import served
from workbench.ui.plain_values import in_words
from workbench.ui.typeset import aside

_IN_TABLE = (
    "no",
    "words",
    "label",
    "kind",
    "value",
    "status",
    "ruling",
    "final_ruling",
    "correction",
    "note",
    "reviewer",
    "checked_at",
    "stance",
    "source_title",
    "publisher",
    "source_published",
    "url",
    "worth",
)
_WIDTHS = {
    "words": 200,
    "label": 240,
    "kind": 110,
    "value": 140,
    "status": 90,
    "ruling": 150,
    "final_ruling": 150,
}
"""Of columns, in pixels; the others are as wide as the component makes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which rows of the sheet are wanted; an empty field lets everything through."""

    statuses: tuple[Status, ...] = ()
    kinds: tuple[str, ...] = ()
    query: str = ""


def filters(kinds: Sequence[str]) -> Filters:
    """Draw the filters and return what was chosen."""
    status, kind, query = st.columns(3)
    return Filters(
        statuses=tuple(
            status.multiselect(
                words.SHEET_STATUS,
                list(Status),
                format_func=words.STATUSES.__getitem__,
                placeholder=words.ANY,
            )
        ),
        kinds=tuple(
            kind.multiselect(
                words.SHEET_KINDS, kinds, format_func=telling.kind, placeholder=words.ANY
            )
        ),
        query=query.text_input(words.SHEET_QUERY, key="sheet_text", placeholder=words.ANY).strip(),
    )


def table(article: Article, rows: Sequence[SheetRow], chosen: Filters) -> None:
    """Draw the rows; the key holds the filters, so that no place in it outlives its rows."""
    if not rows:
        aside(words.NO_ROWS, key="no_rows")
        return
    frame = pd.DataFrame([_shown(row) for row in rows], columns=list(_IN_TABLE))
    st.dataframe(
        frame.rename(columns=words.SHEET_HEADINGS),
        hide_index=True,
        height=min(600, 40 + 35 * len(rows)),
        row_height=35,
        key=f"sheet_{article.id}_{hash(chosen)}",
        column_config={
            words.SHEET_HEADINGS[name]: st.column_config.TextColumn(width=width)
            for name, width in _WIDTHS.items()
        },
    )
    count = words.ONE_ROW if len(rows) == 1 else words.ROWS.format(count=len(rows))
    aside(count, key="row_count")


def downloads(article: Article, chosen: Filters) -> None:
    """Draw one button for each form; a sheet is made when its button is pressed."""
    with st.container(horizontal=True, vertical_alignment="center"):
        bom = st.session_state.get("bom", True)
        for form in FORMS:
            st.download_button(
                words.DOWNLOAD.format(form=form.upper()),
                data=partial(_made, article.id, form, chosen, session.reviewer(), bom=bom),
                file_name=f"article-{article.id}.{form}",
                mime=media_type(form),
                key=f"download_{form}",
                on_click="ignore",
                type="primary" if form == FORMS[0] else "secondary",
            )
        st.checkbox(words.BOM, value=True, key="bom", help=words.BOM_HELP)


def _shown(row: SheetRow) -> list[Cell]:
    """Return what the columns in sight say of a row: for a person, not for another program."""
    claim, verdict, final = row.claim, row.verdict, row.final
    made: dict[str, Cell] = {
        **cells(row),
        "kind": telling.kind(claim.kind),
        "value": in_words(claim.value, claim.words) if claim.value else None,
        "status": words.STATUSES[row.status],
        "ruling": words.RULINGS[verdict.ruling] if verdict and verdict.ruling else None,
        "final_ruling": words.RULINGS[final.ruling] if final and final.ruling else None,
        "stance": ", ".join(words.STANCES[each.evidence.stance] for each in row.cited),
    }
    return ["" if made[name] is None else made[name] for name in _IN_TABLE]


def _made(article_id: int, form: str, chosen: Filters, viewer: str, *, bom: bool) -> bytes:
    return workflow.export(
        served().path,
        article_id,
        form,
        bom=bom,
        statuses=chosen.statuses,
        kinds=chosen.kinds,
        query=chosen.query,
        viewer=viewer,
    )
