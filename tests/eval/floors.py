"""The floors: figures below which the splitter may not fall, kept in floors.toml.

One line is one kind; the comments above a line say why its floor was lowered, and stay there.
"""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).parent / "floors.toml"
NAMES = ("recall", "precision", "values")
SLACK = 0.005
"""By how much a figure may lie below its floor."""
HEAD = """\
# The least that the splitter finds of what is marked beside this file, by language and kind.
# Written by bench/ratchet.py, which raises floors and lowers one only with its reason.
"""

Key = tuple[str, str]
"""A language's code and a kind."""
Shares = Mapping[str, float]
Floors = Mapping[Key, Shares]


def read(path: Path = FILE) -> Floors:
    """Return the floors; none where there is no file yet."""
    if not path.exists():
        return {}
    languages = tomllib.loads(path.read_text("utf-8"))
    return {
        (code, kind): shares for code, kinds in languages.items() for kind, shares in kinds.items()
    }


def rounded(share: float) -> float:
    """Return a figure as it stands in the file: three places, never rounded up."""
    return math.floor(share * 1000 + 1e-9) / 1000


def raised(kept: Floors, now: Floors) -> Floors:
    """Return the floors with each figure that is higher now."""
    return kept | {
        key: {
            name: max(kept.get(key, {}).get(name, 0.0), rounded(shares.get(name, 0.0)))
            for name in NAMES
            if name in shares or name in kept.get(key, {})
        }
        for key, shares in now.items()
    }


def fallen(floor: Shares, now: Shares) -> dict[str, tuple[float, float]]:
    """Return the figures that lie below their floors, each as (figure, floor)."""
    return {
        name: (now[name], least)
        for name, least in floor.items()
        if name in now and now[name] < least - SLACK
    }


def write(floors: Floors, path: Path = FILE, *, reasons: Mapping[Key, str] | None = None) -> None:
    """Write the floors, keeping the reasons that stand in the file and adding new ones."""
    told = _comments(path)
    for key, reason in (reasons or {}).items():
        told.setdefault(key, []).append(f"# Lowered: {' '.join(reason.split())}")
    lines = [HEAD]
    for code in sorted({code for code, _ in floors}):
        lines.append(f"[{code}]")
        for (of, kind), shares in floors.items():
            if of == code:
                lines += told.get((of, kind), [])
                figures = ", ".join(
                    f"{name} = {rounded(shares[name]):.3f}" for name in NAMES if name in shares
                )
                lines.append(f"{_named(kind)} = {{ {figures} }}")
        lines.append("")
    path.write_text("\n".join(lines), "utf-8")


def _named(kind: str) -> str:
    return kind if kind.isalpha() else f'"{kind}"'


def _comments(path: Path) -> dict[Key, list[str]]:
    """Return the comment lines above each kind."""
    found: dict[Key, list[str]] = {}
    waiting: list[str] = []
    code = ""
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        if line.startswith("["):
            code, waiting = line.strip("[]"), []
        elif line.startswith("#"):
            waiting.append(line)
        elif "=" in line:
            found[code, line.partition(" = ")[0].strip('"')] = waiting
            waiting = []
    return found
