"""What a person sees when something fails: one sentence, never a stack of code."""

import logging

import streamlit as st

from workbench.errors import WorkbenchError
from workbench.ui import telling, words
from workbench.ui.typeset import plain

_LOG = logging.getLogger(__name__)


def show(fault: Exception) -> bool:
    """Draw the sentence for a fault that a page let through; True: nothing else is drawn.

    What the workbench did not raise on purpose goes to the log with its trace.
    """
    if isinstance(fault, WorkbenchError):
        st.error(plain(telling.sentence(str(fault))))
    else:
        _LOG.error("A page failed.", exc_info=fault)
        st.error(words.UNFORESEEN)
    return True
