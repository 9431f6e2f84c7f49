"""Sources in bulk as JSON lines: each line an object with the fields of a source."""

import json
from collections.abc import Iterator

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import record
from workbench.reading.text import decode

SUFFIXES = (".jsonl",)
MEDIA_TYPE = ""  # each line is a source of its own: its text is the copy


def sources(data: bytes, *, name: str) -> Iterator[Source | record.Broken]:
    """Yield a source for each line that is not blank, or why it cannot be read."""
    # Not splitlines: U+2028 and its like may stand inside a JSON string.
    for number, line in enumerate(decode(data).split("\n"), start=1):
        if line.strip():
            yield _source(line, name=f"{name}, line {number}")


def _source(line: str, *, name: str) -> Source | record.Broken:
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            return record.Broken(name=name, why="The line is no JSON object: write {...}.")
        return record.source(fields, name=name)
    except (ValueError, RecursionError):
        return record.Broken(name=name, why="The line is no valid JSON: write one object a line.")
    except InputError as error:
        return record.Broken(name=name, why=str(error))
