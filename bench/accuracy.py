"""How right the workbench's claims and values are, beside the peers that can be installed.

Run as ``python bench/accuracy.py [--data FOLDER] [--set NAME] [--errors N] [--peers] [--write]``.
The data is not part of the project: give the folder that holds the labelled sets. One scorer
serves the workbench and every peer; docs/accuracy.md says how.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from scoring import article, peers, quantities, quotes, recognizers, stories, worthiness
from scoring.asking import System
from scoring.ours import Workbench
from scoring.sets import Bench
from scoring.table import Row, markdown, plain

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
PAGE = ROOT / "docs" / "accuracy.md"
START, END = "<!-- bench/accuracy.py -->", "<!-- end -->"

SETS: Mapping[str, tuple[str, Callable[[Bench], list[Row]]]] = {
    "timex_en": ("timex_en", stories.english),
    "timex_fr": ("timex_fr", stories.french),
    "recognizers": ("recognizers", recognizers.measure),
    "quantities": ("quantities", quantities.measure),
    "quotes": ("quotes", quotes.measure),
    "checkworthiness": ("checkworthiness", worthiness.debates),
    "policlaim": ("policlaim", worthiness.speeches),
    "article_ranking": ("article_ranking", worthiness.articles),
    "article": ("../articles", article.measure),
    "speed": ("quotes", article.speed),
}
"""The sets by name: the folder that each needs, and what measures it."""


def main() -> None:
    """Measure the sets asked for and print the table."""
    options = _options()
    if not options.data.is_dir():
        print(f"No data in {options.data}; give its folder with --data.", file=sys.stderr)
        sys.exit(2)
    systems: list[System] = [Workbench()]
    if options.peers:
        systems += peers.installed()
    bench = Bench(data=options.data, systems=systems)
    rows: list[Row] = []
    for name in options.set or SETS:
        folder, measure = SETS[name]
        if not (options.data / folder).is_dir():
            print(f"{name}: no data in {options.data / folder}; left out.", file=sys.stderr)
            continue
        found = measure(bench)
        rows += found
        print(plain(found), end="\n\n", flush=True)
    if options.errors:
        print("\n".join(bench.errors.lines(options.errors)))
    if options.write:
        write(markdown(rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how right claims and values are.")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the labelled sets")
    parser.add_argument(
        "--set", action="append", choices=SETS, help="measure only this set; may be given again"
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="also print the N most frequent errors"
    )
    parser.add_argument("--peers", action="store_true", help="measure the peers too")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    options = parser.parse_args()
    if options.write and options.set:
        parser.error("--write takes the table of every set; leave --set out")
    return options


def write(table: str) -> None:
    """Put the table between the marks of the page."""
    head, _, rest = PAGE.read_text("utf-8").partition(START)
    _, _, tail = rest.partition(END)
    PAGE.write_text(f"{head}{START}\n{table}\n{END}{tail}", "utf-8")


if __name__ == "__main__":
    main()
