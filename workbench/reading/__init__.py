"""From bytes to text: articles and sources as people have them. One module is one input form.

To add a form, write a module with ``SUFFIXES`` and ``sources`` (see ``files.Form``) and name it
in ``_FORMS`` of ``files``.
"""

from workbench.reading.cutting import passages
from workbench.reading.fetching import Fetched, fetch, is_address
from workbench.reading.files import SUFFIXES, File, files_at, load, read, read_article, read_sources
from workbench.reading.record import Broken
from workbench.reading.text import LONGEST_TEXT, checked, decode, display_name
from workbench.reading.web import sources as sources_in

__all__ = [
    "LONGEST_TEXT",
    "SUFFIXES",
    "Broken",
    "Fetched",
    "File",
    "checked",
    "decode",
    "display_name",
    "fetch",
    "files_at",
    "is_address",
    "load",
    "passages",
    "read",
    "read_article",
    "read_sources",
    "sources_in",
]
