"""Quantities in sentences: the numbers, and the numbers with their units."""

from pathlib import Path
from typing import Any

from scoring.amounts import counts, matched, outermost
from scoring.asking import Answer, Asked
from scoring.figures import NOTHING, Counts
from scoring.sets import Bench, read_json
from scoring.table import OURS, Row
from scoring.units import readings, same, same_number, table

_NOTE = "measured on only: no licence stated; bound and trend are not labelled in these files"
_KINDS = {
    "age-model": "age",
    "currency-model": "currency",
    "dimension-model": "dimension",
    "temperature-model": "temperature",
}


def measure(bench: Bench) -> list[Row]:
    """Measure each file and all of them."""
    rows: list[Row] = []
    totals: dict[str, dict[str, Counts]] = {"value F1": {}, "value and unit F1": {}}
    for path in sorted((bench.data / "quantities").glob("*.json")):
        records = read_json(path)
        for measured, of_file in _file(bench, path, records).items():
            for system, found in of_file.items():
                totals[measured][system] = totals[measured].get(system, NOTHING) + found
            rows.append(_row(f"quantities, {path.stem.partition('-')[0]}", measured, of_file))
    return [*rows, *(_row("quantities, all", name, of_all) for name, of_all in totals.items())]


def _row(name: str, measured: str, found: dict[str, Counts]) -> Row:
    return Row(
        set=name,
        measure=measured,
        rows=next(iter(found.values())).expected,
        figures={system: one.f1 for system, one in found.items()},
        note=_NOTE,
    )


def _file(bench: Bench, path: Path, records: list[dict[str, Any]]) -> dict[str, dict[str, Counts]]:
    asked = [Asked(text=record["text"], language="en") for record in records]
    values: dict[str, Counts] = {}
    units: dict[str, Counts] = {}
    for system, reply in bench.ask("amounts", asked).items():
        for record, answers in zip(records, reply.answers, strict=True):
            expected = [_expected(one, path.stem) for one in record["quantities"]]
            found = [one for one in outermost(answers) if one.kind != "ordinal"]
            values[system] = values.get(system, NOTHING) + counts(expected, found, same_number)
            units[system] = units.get(system, NOTHING) + counts(expected, found, same)
            if system == OURS:
                _note(bench, record["text"], expected, found)
    return {"value F1": values, "value and unit F1": units}


def _expected(quantity: dict[str, str], file: str) -> Answer:
    unit = quantity["normalized_unit"]
    kind = _KINDS[file]
    if "percentage" in unit:
        kind = "percent"
    elif unit in {"year", "month", "week", "day", "hour", "minute", "second"}:
        kind = "duration"
    elif "of age" in unit:
        kind = "age"
    elif not _known(kind, unit):
        kind = ""
    return Answer(start=0, end=0, kind=kind, value=quantity["value"], unit=unit)


def _known(kind: str, unit: str) -> bool:
    return unit.partition(" per ")[0].lower() in table()[kind]


def _note(bench: Bench, text: str, expected: list[Answer], found: list[Answer]) -> None:
    missing, extra = matched(expected, found, same_number)
    for one in missing:
        bench.errors.add("quantities", "missed value", f"{one.value} {one.unit} | {text}")
    for one in extra:
        said = f"{one.value} {one.unit} ({one.kind})"
        bench.errors.add(
            "quantities", "extra value", f"{said} | {text[one.start : one.end]} | {text}"
        )
    kept = [one for one in expected if one not in missing]
    for one in matched(kept, found, same)[0]:
        read = [sorted(readings(answer)) for answer in found]
        bench.errors.add("quantities", "unit", f"{one.value} {one.unit} | {read} | {text}")
