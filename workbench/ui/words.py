"""Every word that the interface says, in the language of the person's tab.

``words.TITLE`` is the constant TITLE of english.py, or its translation from catalogues/. Read it
while a page is drawn, never when a module is imported: then nobody's language is known yet.
"""

from typing import TYPE_CHECKING

from workbench.ui import catalogue, interface

if TYPE_CHECKING:
    from workbench.ui.english import *  # noqa: F403 - the type checker sees the constants themselves
else:

    def __getattr__(name: str) -> object:
        """Return a constant in the language of the tab."""
        return catalogue.said(name, interface.language())
