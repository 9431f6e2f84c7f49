"""What one browser tab remembers: the address says what is open, the session the rest.

All keys of the session that more than one module reads are here.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from workbench.model import Status
from workbench.ui.desk import served
from workbench.workflow import ClaimState, Review

REVIEWER = "reviewer"
_LAST_ARTICLE = "last_article"
_NOTICE = "notice"
_SHOWING = "showing"
_READ = "read"
_GUARD_SECONDS = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence on what has just happened, shown once."""

    text: str
    is_fault: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """The claim card that the person sees, and since when (seconds of the monotonic clock)."""

    claim_id: int
    version: int
    since: float


def reviewer() -> str:
    """Return the name that verdicts are signed with; empty when it was not given yet."""
    return " ".join(str(st.session_state.get(REVIEWER, served().reviewer)).split())


def number(parameter: str) -> int | None:
    """Return an id from the page's address; None when it is missing or no number."""
    given = st.query_params.get(parameter, "")
    return int(given) if given.isdecimal() else None


def open_article(article_id: int) -> None:
    """Make an article the one that is worked on, in the address and in memory."""
    if number("article") != article_id:
        st.query_params.from_dict({"article": str(article_id)})
    st.session_state[_LAST_ARTICLE] = article_id


def article_among(ids: Sequence[int]) -> int | None:
    """Return the article of the address, else the last one opened, else the first of them."""
    for known in (number("article"), st.session_state.get(_LAST_ARTICLE)):
        if known in ids:
            return known
    return next(iter(ids), None)


def open_claim(claim_id: int) -> None:
    """Make a claim the current one; its id stands in the address, so that a reload keeps it."""
    if number("claim") != claim_id:
        st.query_params["claim"] = str(claim_id)


def claim_among(claims: Sequence[ClaimState]) -> ClaimState:
    """Return the claim of the address, else the first open one, else the first."""
    wanted = number("claim")
    by_id = {state.claim.id: state for state in claims}
    first_open = next((state for state in claims if state.status is Status.OPEN), claims[0])
    return by_id.get(wanted, first_open) if wanted is not None else first_open


def notify(text: str, *, is_fault: bool = False) -> None:
    """Have a sentence shown with the next drawing."""
    st.session_state[_NOTICE] = Notice(text=text, is_fault=is_fault)


def take_notice() -> Notice | None:
    """Return the sentence to show, once."""
    notice = st.session_state.get(_NOTICE)
    st.session_state[_NOTICE] = None
    return notice if isinstance(notice, Notice) else None


def hand_over(review: Review) -> None:
    """Spare the drawing that follows a press from reading again what was read for the press."""
    st.session_state[_READ] = review


def taken_over(article_id: int) -> Review | None:
    """Return what was read for this press, once."""
    review = st.session_state.get(_READ)
    if not isinstance(review, Review):
        return None
    del st.session_state[_READ]
    return review if review.article.id == article_id else None


def show_claim(claim_id: int, version: int) -> None:
    """Note that this card is drawn; drawing the same one again does not restart its clock."""
    if not is_showing(claim_id, version):
        since = time.monotonic()
        st.session_state[_SHOWING] = Showing(claim_id=claim_id, version=version, since=since)


def is_showing(claim_id: int, version: int) -> bool:
    """Tell whether this is the card that was drawn last."""
    showing = st.session_state.get(_SHOWING)
    return (
        isinstance(showing, Showing) and showing.claim_id == claim_id and showing.version == version
    )


def appeared_just_now() -> bool:
    """Tell whether the card came up too short a time ago to have been read.

    A second press meant for the claim before lands here within this time.
    """
    showing = st.session_state.get(_SHOWING)
    return isinstance(showing, Showing) and time.monotonic() - showing.since < _GUARD_SECONDS
