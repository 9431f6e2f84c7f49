"""How well claims are put beside what bears them out, on the sets of tests/eval/evidence.

Prints how often the evidence comes first among generated passages of its language and all the
other triples' passages, and what is said of the values. ``--show`` lists what went wrong,
``--floor`` writes the figures as the floor that the tests hold.
"""

import argparse
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from searching import desks, ways
from searching.corpus import corpus
from searching.desks import Given

from workbench import workflow
from workbench.model import Comparison

sys.path.append(str(Path(__file__).parents[1] / "tests" / "eval"))
import triples


def recall(of: tuple[triples.Triple, ...], size: int) -> tuple[float, float, float]:
    """Return how often the evidence is the first, in the first ten, and in the candidates."""
    told = [Given(each.text, each.language) for each in corpus(size)]
    own = [Given(text, one.told_in) for one in of for text in (one.evidence, one.distractor)]
    given = [*own, *told]
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk.db"
        desks.build(desk, given)
        workflow.index(desk)
        ranks = []
        for language in ("fr", "en"):
            asked = [place for place, one in enumerate(of) if one.language == language]
            outcome = ways.ours(desk, [of[place].claim for place in asked], language)
            ranks += [
                found.index(2 * place + 1) if 2 * place + 1 in found else size
                for place, found in zip(asked, outcome.found, strict=True)
            ]
    first, ten, all_of = (sum(rank < most for rank in ranks) for most in (1, 10, ways.LIMIT))
    return first / len(of), ten / len(of), all_of / len(of)


def show(said: list[triples.Said]) -> None:
    """Print the values that were not matched, and the changed digits that are no conflict."""
    for one in said:
        missed = one.has_digit and one.corrupted is not Comparison.CONFLICTS
        if one.true not in triples.HELD or missed:
            value = one.claim.value.text if one.claim.value else ""
            print(f"{one.true}/{one.corrupted} {one.claim.kind} {one.claim.words!r} = {value}")
            print(f"    {one.triple.claim} | {one.triple.evidence}")


def values(*, listed: bool) -> str:
    """Print what is said of the values of both sets; returns it as the floor's text."""
    lines = ["# What bench/evidence.py measured; the tests hold it."]
    for name, of in (("triples", triples.triples()), ("pairs", triples.pairs())):
        said = triples.measured(of)
        if listed:
            show(said)
        print(f"{len(of)} {name}, {len(said)} values")
        lines.append(f"[{name}]")
        for figure, share in asdict(triples.figures(said)).items():
            print(f"{figure}: {share:.3f}")
            lines.append(f"{figure} = {share:.3f}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, and write the floor if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--passages", type=int, default=20_000, help="generated ones (20,000)")
    options.add_argument("--show", action="store_true", help="list what went wrong")
    options.add_argument("--floor", action="store_true", help="write the floor")
    chosen = options.parse_args()
    floor = values(listed=chosen.show)
    if chosen.floor:
        triples.FLOOR.write_text(floor, "utf-8")
    if chosen.passages:
        first, ten, held = recall(triples.triples(), chosen.passages)
        print(f"evidence first: {first:.3f}, in ten: {ten:.3f}, in the candidates: {held:.3f}")


if __name__ == "__main__":
    main()
