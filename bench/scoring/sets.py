"""What each measurement is given: where the data is, who is measured, where errors go."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scoring.asking import Asked, Reply, System, Task
from scoring.table import OURS, Errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The data folder, the systems under measurement, and the errors made by ours."""

    data: Path
    systems: Sequence[System]
    errors: Errors = field(default_factory=Errors)

    def ask(self, task: Task, asked: Sequence[Asked]) -> dict[str, Reply]:
        """Return the replies of the systems that do this task in this language."""
        replies = {system.name: system.ask(task, asked) for system in self.systems}
        return {name: reply for name, reply in replies.items() if reply is not None}

    def ours(self) -> System:
        """Return the workbench."""
        return next(system for system in self.systems if system.name == OURS)

    def noting(self, system: str) -> Errors:
        """Return where the errors of a system go; those of peers are not kept."""
        return self.errors if system == OURS else Errors()


def read_json(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON file, with or without a byte order mark."""
    records: list[dict[str, Any]] = json.loads(path.read_text("utf-8-sig"))
    return records
