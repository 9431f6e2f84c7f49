"""How much of what people marked the splitter finds, by language and kind, and the floors of it.

Without an option it prints the figures beside their floors. ``--raise`` writes each figure that
is higher than its floor as the new floor; no floor gets lower by it. A floor that has to go down
takes ``--lower fr.date --because "the reason"``, and the reason stays in the file above it.
``--show fr.date`` lists what was missed, found wrongly, or given another value.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

EVALUATION = Path(__file__).parents[1] / "tests" / "eval"
sys.path.append(str(EVALUATION))

import floors  # noqa: E402 - found by the line above
import harness  # noqa: E402


def measured(codes: Iterable[str]) -> dict[str, list[harness.Outcome]]:
    """Return what became of every claim, by language."""
    return {
        code: [one for case in harness.cases(code) for one in harness.outcomes(case)]
        for code in codes
    }


def table(outcomes: Mapping[str, list[harness.Outcome]], kept: floors.Floors) -> str:
    """Return the figures as a table, floors in brackets where they differ."""
    lines = [
        "| language | kind | marked | found | recall | precision | values |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for code, all_of in outcomes.items():
        for kind, figures in harness.figures(all_of).items():
            shares = figures.shares()
            floor = kept.get((code, kind), {})
            cells = [_cell(shares.get(name), floor.get(name)) for name in floors.NAMES]
            counts = [str(figures.marked), str(figures.matched)]
            lines.append("| " + " | ".join([code, kind, *counts, *cells]) + " |")
    return "\n".join(lines)


def _cell(share: float | None, floor: float | None) -> str:
    if share is None:
        return ""
    note = "" if floor is None or floors.rounded(share) == floor else f" ({floor:.3f})"
    return f"{floors.rounded(share):.3f}{note}"


def differences(outcomes: Iterable[harness.Outcome], kind: str) -> list[str]:
    """Return one line for each claim of a kind that was missed, false, or of another value."""
    lines = []
    for one in outcomes:
        marked, found = one.marked, one.found
        if kind not in {one.kind, harness.ALL} or (marked and found and one.right_value):
            continue
        verb = "value " if marked and found else ("missed" if marked else "false ")
        told = " ".join(
            f"{name} {one.case.text[part.start : part.end]!r} = {part.value};"
            for name, part in (("marked", marked), ("found", found))
            if part
        )
        line = one.case.text if not one.case.whole else ""
        lines.append(f"{verb} {one.kind}, {one.case.name}: {told} {line}")
    return lines


def main() -> None:
    """Measure, print, and write the floors if asked to."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", help="measure this language only")
    options.add_argument("--raise", dest="higher", action="store_true", help="write higher floors")
    options.add_argument("--lower", metavar="LANGUAGE.KIND", help="write this floor as it is now")
    options.add_argument("--because", help="why a floor goes down")
    options.add_argument("--show", metavar="LANGUAGE.KIND", help="list what is wrong; kind: or all")
    chosen = options.parse_args()
    if chosen.lower and not chosen.because:
        options.error("--lower needs --because and the reason.")
    shown, lowered = ((name or "").partition(".")[::2] for name in (chosen.show, chosen.lower))
    only = chosen.language or shown[0]
    began = time.perf_counter()
    outcomes = measured(code for code in harness.codes() if only in {"", code})
    took = time.perf_counter() - began
    if chosen.show:
        print("\n".join(differences(outcomes.get(shown[0], ()), shown[1])))
        return
    kept = floors.read()
    print(table(outcomes, kept))
    print(f"\nMeasured in {took:.1f} s.")
    now = {
        (code, kind): figures.shares()
        for code, all_of in outcomes.items()
        for kind, figures in harness.figures(all_of).items()
    }
    if chosen.higher:
        floors.write(floors.raised(kept, now))
    if chosen.lower and lowered not in now:
        options.error(f"{chosen.lower} is not measured; name it as fr.date.")
    if chosen.lower:
        floors.write(kept | {lowered: now[lowered]}, reasons={lowered: chosen.because})


if __name__ == "__main__":
    main()
