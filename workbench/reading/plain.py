"""Sources as plain text or Markdown: one file is one source.

The first line is the title. A file may begin with a block of fields between two lines ``---``::

    ---
    title: Readout of the call
    publisher: The White House
    published: 2021-12-07
    primary: yes
    ---
    The text of the source.
"""

import re
from collections.abc import Iterator

from workbench.model import Source
from workbench.reading import record
from workbench.reading.text import decode

SUFFIXES = (".txt", ".md")
MEDIA_TYPE = "text/plain"

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"([A-Za-z_]+)\s*:\s*(.*?)\s*$")


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield the one source of the file. Raises InputError when it cannot be read."""
    fields, body = _parted(decode(data))
    yield record.source({**fields, "text": body}, name=name)


def _parted(text: str) -> tuple[dict[str, str], str]:
    """Part the fields at the top from the text; without such a block all is text."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    lines = [line for line in found[1].splitlines() if line.strip()]
    fields = [_FIELD.match(line) for line in lines]
    # A line that is no field: the rules belong to the text, which may begin with one.
    if not all(fields):
        return {}, text
    return {field[1]: field[2].strip("\"'") for field in fields if field}, text[found.end() :]
