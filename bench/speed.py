"""How fast the workbench splits, how much memory it takes, how soon the server answers.

Run by ``make bench``; ``--write`` also puts the table into the README. The full split and the
bare spaCy pipeline read the same texts in the same run, turn by turn, and their seconds are the
processor's, so that whatever else the machine does weighs on neither. The texts are the starter
desk's articles, and those of a folder ``../shared/articles`` when there is one, with their
paragraphs in a new order each time, so that nothing can be remembered from one reading to the
next.
"""

import argparse
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import spacy
from serving import ROOT, STARTER_DESK, serving

import workbench
from workbench import languages, workflow
from workbench.splitting import values_in

OUTSIDE = ROOT.parent / "shared" / "articles"
README = ROOT / "README.md"
START, END = "<!-- bench/speed.py -->", "<!-- end -->"
WORDS = 4000
"""Words that one reading of one language takes, at least."""
MEBIBYTE = 1024
"""In kibibytes."""
SPLIT_AND_TELL_PEAK = """
import atexit, pathlib, runpy, sys
status = pathlib.Path("/proc/self/status")
atexit.register(lambda: sys.stderr.write(status.read_text() if status.exists() else ""))
sys.argv = ["workbench", "split", "-", "--json"]
runpy.run_module("workbench", run_name="__main__")
"""
"""Asks from inside: seen from here, a child's peak would include what it was forked from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article to measure on."""

    name: str
    language: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Words per second in one language."""

    language: str
    split: float
    whole: float
    """The bare pipeline on each text at once."""
    batched: float
    """The bare pipeline on the text's lines, as one batch."""
    values: float
    to_whole: float
    """Median over the turns of split : whole; not the ratio of the medians."""
    to_batched: float


def texts() -> list[Text]:
    """Return the starter desk's articles and those that stand beside the checkout."""
    found = [
        Text(name=f"“{a.title}”", language=a.language, words=a.text)
        for a in (summary.article for summary in workflow.articles(STARTER_DESK))
    ]
    for path in sorted(OUTSIDE.glob("*.txt")):
        words = path.read_text("utf-8")
        name = f"a published article of {len(words.split())} words, not part of the project"
        found.append(Text(name=name, language=languages.detect(words), words=words))
    return found


def readings(of: list[Text], seed: int) -> list[str]:
    """Return the articles again and again, paragraphs in a new order, to at least WORDS words."""
    order = random.Random(seed)  # noqa: S311  # an order, no secret
    out: list[str] = []
    while sum(len(text.split()) for text in out) < WORDS:
        for text in of:
            paragraphs = text.words.split("\n")
            order.shuffle(paragraphs)
            out.append("\n".join(paragraphs))
    return out


def seconds(work: Callable[[str], object], over: list[str]) -> float:
    """Return the processor time of doing the work on each text."""
    began = time.process_time()
    for text in over:
        work(text)
    return time.process_time() - began


def rates_of(
    works: tuple[Callable[[str], object], ...], of: list[Text], turns: int
) -> list[tuple[float, ...]]:
    """Return each work's words per second in each turn, after a short reading to warm up."""
    for work in works:
        seconds(work, readings(of, seed=0)[:2])
    rates: list[tuple[float, ...]] = []
    for turn in range(1, turns + 1):
        over = readings(of, seed=turn)
        words = sum(len(text.split()) for text in over)
        took = {work: seconds(work, over) for work in (works if turn % 2 else works[::-1])}
        rates.append(tuple(words / took[work] for work in works))
    return rates


def speed(language: str, of: list[Text], turns: int) -> Speed:
    """Measure one language: full split, bare pipeline and values alone, turn by turn."""
    pipeline = spacy.load(languages.get(language).pipeline)

    def split(text: str) -> object:
        return workbench.split(text, language=language)

    def values(text: str) -> object:
        return values_in(text, language=language)

    def batched(text: str) -> object:
        return list(pipeline.pipe(line for line in text.split("\n") if line.strip()))

    rates = rates_of((split, pipeline, batched, values), of, turns)
    split_rate, whole_rate, batched_rate, values_rate = map(
        statistics.median, zip(*rates, strict=True)
    )
    return Speed(
        language=language,
        split=split_rate,
        whole=whole_rate,
        batched=batched_rate,
        values=values_rate,
        to_whole=statistics.median(rate[0] / rate[1] for rate in rates),
        to_batched=statistics.median(rate[0] / rate[2] for rate in rates),
    )


def cold(text: Text, turns: int) -> tuple[float, float]:
    """Return the median seconds and peak memory in MiB of ``workbench split`` in new processes."""
    took, peaks = zip(*(cold_once(text) for _ in range(turns)), strict=True)
    return statistics.median(took), statistics.median(peaks)


def cold_once(text: Text) -> tuple[float, float]:
    """Return seconds and peak memory in MiB of ``workbench split`` in a process of its own."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", SPLIT_AND_TELL_PEAK],
        input=text.words.encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    took = time.perf_counter() - began
    peak = re.search(rb"VmHWM:\s*(\d+) kB", done.stderr)
    return took, int(peak[1]) / MEBIBYTE if peak else 0.0


def warm(text: Text, turns: int) -> float:
    """Return the median seconds of splitting it in a process that has its models loaded."""
    waits = []
    for _ in range(turns + 1):
        began = time.perf_counter()
        workbench.split(text.words)
        waits.append(time.perf_counter() - began)
    return statistics.median(waits[1:])


def start_up(turns: int) -> float:
    """Return the median seconds from starting the server to its first healthy answer."""
    waits = []
    for _ in range(turns):
        with serving() as server:
            waits.append(server.waited)
    return statistics.median(waits)


def processor() -> str:
    """Return the processor's name, as far as the system tells it."""
    about = Path("/proc/cpuinfo")
    named = (
        re.search(r"^model name\s*:\s*(.+)$", about.read_text(), re.MULTILINE)
        if about.exists()
        else None
    )
    return named[1] if named else platform.processor() or platform.machine()


def table(measured_on: list[Text], turns: int) -> str:
    """Measure everything and return it as the README's table."""
    rows = []
    for code in languages.codes():
        of = [text for text in measured_on if text.language == code]
        if of:
            found = speed(code, of, turns)
            rows += [
                (f"`{code}`: full split", f"{found.split:,.0f} words/s"),
                (f"`{code}`: bare spaCy pipeline, whole text", f"{found.whole:,.0f} words/s"),
                (
                    f"`{code}`: bare spaCy pipeline, lines in a batch",
                    f"{found.batched:,.0f} words/s",
                ),
                (f"`{code}`: full split against whole text", f"{found.to_whole:.2f}"),
                (f"`{code}`: full split against batch", f"{found.to_batched:.2f}"),
                (f"`{code}`: values alone", f"{found.values:,.0f} words/s"),
            ]
    longest = max(measured_on, key=lambda text: len(text.words))
    size = f"{len(longest.words.split()):,} words"
    took, memory = cold(longest, min(turns, 3))
    rows += [
        (f"an article of {size}, new process", f"{took:.1f} s"),
        (f"an article of {size}, models loaded", f"{warm(longest, turns):.2f} s"),
        ("peak memory of that process", f"{memory:,.0f} MiB"),
        ("server, from start to its first healthy answer", f"{start_up(min(turns, 3)):.1f} s"),
    ]
    lines = ["| measured | figure |", "|---|---:|", *(f"| {a} | {b} |" for a, b in rows)]
    names = ", ".join(text.name for text in measured_on)
    machine = f"{os.cpu_count()} processors ({processor()}), Python {platform.python_version()}"
    lines += [
        "",
        f"Machine: {machine}. Texts: {names}.",
        f"Medians of {turns} turns; words/s of one processor, other times by the wall clock.",
    ]
    return "\n".join(lines)


def write(into: Path, lines: str) -> None:
    """Put the table between its two marks in the README."""
    text = into.read_text("utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    into.write_text(f"{before}{START}\n\n{lines}\n\n{END}{after}", "utf-8")


def main() -> None:
    """Measure, print the table, and with ``--write`` put it into the README."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--turns", type=int, default=5, help="readings of each (default 5)")
    options.add_argument("--write", action="store_true", help="put the table into the README")
    chosen = options.parse_args()
    lines = table(texts(), chosen.turns)
    print(lines)
    if chosen.write:
        write(README, lines)


if __name__ == "__main__":
    main()
