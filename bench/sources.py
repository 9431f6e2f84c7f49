"""Measure how fast sources come in: `python bench/sources.py [PASSAGES]`, on generated text."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from workbench import workflow
from workbench.evidence import meaning
from workbench.model import Source

SEED = 7
PASSAGES_OF_A_SOURCE = 40
WORDS = [
    "the", "committee", "report", "minister", "border", "troops", "talks", "agreement",
    "election", "budget", "hospital", "winter", "energy", "exports", "region", "council",
    "court", "decision", "spokesman", "figures", "agency", "army", "treaty", "summit", "of",
    "in", "and", "to", "for", "with", "on", "by", "at", "from", "after", "before", "since",
    "during", "said", "told", "announced", "reached", "rose", "fell", "remained", "signed",
    "voted", "refused",
]  # fmt: skip


def sentence(chance: random.Random) -> str:
    """Return a sentence of a news text, with a figure and a date in it."""
    words = chance.choices(WORDS, k=16)
    words[5] = f"{chance.randrange(1000, 99999):,}"
    words[11] = f"in {chance.randrange(1950, 2025)}"
    return f"{' '.join(words).capitalize()}."


def corpus(folder: Path, passages: int) -> None:
    """Write sources with this many passages in all, a passage being three sentences."""
    chance = random.Random(SEED)  # noqa: S311 - the same text in each run, no secret
    for number in range(passages // PASSAGES_OF_A_SOURCE):
        paragraphs = (
            " ".join(sentence(chance) for _ in range(3)) for _ in range(PASSAGES_OF_A_SOURCE - 1)
        )
        (folder / f"{number:06}.txt").write_text(
            "\n\n".join([f"Report number {number} of the council", *paragraphs]), encoding="utf-8"
        )


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that some work takes; the neighbours' do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


class Enough(Exception):  # noqa: N818 - no error: the rest is not measured
    """Raised to stop work at the point up to which it is measured."""


def until(share: float, work: Callable[..., object], *arguments: object) -> None:
    """Do work until this share of it is done; what it has stored by then stays."""

    def report(done: int, total: int) -> None:
        if done >= share * total:
            raise Enough

    with suppress(Enough):
        work(*arguments, progress=report)


def main() -> None:
    """Build a corpus, import it, and print passages a second for each step."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as place:
        desk, folder = Path(place) / "bench.db", Path(place) / "in"
        folder.mkdir()
        corpus(folder, passages)
        workflow.prepare(desk)
        workflow.add_source(
            desk, Source(title="The first", text="It loads the models of languages.")
        )
        stored = timed(lambda: until(0.5, workflow.import_sources, desk, folder))
        again = timed(lambda: until(0.5, workflow.import_sources, desk, folder))
        few = min(passages, 2000)
        values = timed(lambda: until(few / passages, workflow.read_values, desk))
        meaning.alike("it loads", "the encoder")
        vectors = timed(lambda: until(few / passages, workflow.index, desk))
        print("| step | passages/s |\n|---|---:|")
        print(f"| stored and searchable | {passages / stored:,.0f} |")
        print(f"| known already | {passages / again:,.0f} |")
        print(f"| vectors made | {few / vectors:,.0f} |")
        print(f"| values read | {few / values:,.0f} |")


if __name__ == "__main__":
    main()
