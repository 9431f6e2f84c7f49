"""The specification cases of Recognizers-Text: a case is right if all its values are, and no more.

The cases of dates were written for assistants, where "Tuesday" is the next one; news wants the
last, so those figures are secondary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.amounts import Same, matched, outermost
from scoring.asking import ANGLE, Answer, Asked, Task
from scoring.figures import accuracy
from scoring.sets import Bench, read_json
from scoring.table import OURS, Errors, Row
from scoring.timex import Expected, Score, Story, parts, score
from scoring.units import number, same, same_number, same_ordinal

_NOTE = "MIT; the cases are those that ms-recognizers is built on"
_RELATIVE = "ordinal.relative"
_LANGUAGES = {"English": "en", "French": "fr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A file of cases and how it is compared."""

    path: str
    kind: str
    task: Task = "amounts"
    same: Same = same


SPECS = (
    Spec(path="Number/{}/NumberModel.json", kind="number", task="numbers", same=same_number),
    Spec(path="Number/{}/PercentModel.json", kind="percent", same=same_number),
    Spec(path="Number/{}/OrdinalModel.json", kind="ordinal", same=same_ordinal),
    Spec(path="NumberWithUnit/{}/CurrencyModel.json", kind="currency"),
    Spec(path="NumberWithUnit/{}/DimensionModel.json", kind="dimension"),
    Spec(path="NumberWithUnit/{}/TemperatureModel.json", kind="temperature"),
    Spec(path="NumberWithUnit/{}/AgeModel.json", kind="age"),
)


def measure(bench: Bench) -> list[Row]:
    """Measure every file of cases, in both languages."""
    folder = bench.data / "recognizers"
    return [
        row
        for name, language in _LANGUAGES.items()
        for spec in SPECS
        if (path := folder / spec.path.format(name)).is_file()
        for row in _rows(bench, spec, path, language)
    ] + [row for name, language in _LANGUAGES.items() for row in _dates(bench, name, language)]


def _rows(bench: Bench, spec: Spec, path: Path, language: str) -> list[Row]:
    cases = read_json(path)
    asked = [Asked(text=case["Input"], language=language) for case in cases]
    name = f"recognizers {language}, {spec.kind}"
    relative = [any(r["TypeName"] == _RELATIVE for r in case["Results"]) for case in cases]
    right: dict[str, list[bool]] = {}
    for system, reply in bench.ask(spec.task, asked).items():
        errors = bench.noting(system)
        right[system] = [
            case_right(case, answers, spec, errors, name)
            for case, answers in zip(cases, reply.answers, strict=True)
        ]
    rows = [_row(name, "cases right", right)]
    if any(relative):
        absolute = {
            system: [one for one, skip in zip(held, relative, strict=True) if not skip]
            for system, held in right.items()
        }
        rows.append(_row(name, 'cases right, without "last", "next"', absolute))
    return rows


def case_right(
    case: dict[str, Any], answers: Sequence[Answer], spec: Spec, errors: Errors, name: str
) -> bool:
    """Tell whether a case is right; a unit without a number counts for nobody."""
    expected = [_expected(one, spec.kind) for one in case["Results"]]
    expected = [one for one in expected if number(one.value)]
    found = outermost(
        [one for one in answers if one.kind in {spec.kind, ANGLE} and number(one.value)]
    )
    missing, extra = matched(expected, found, spec.same)
    extra = [one for one in extra if one.kind != ANGLE]
    if not missing and not extra:
        return True
    many = (len(found) > len(expected)) - (len(found) < len(expected))
    wanted, said = ([f"{one.value} {one.unit}" for one in some] for some in (expected, found))
    errors.add(name, ("value", "extra", "missed")[many], f"{case['Input']} | {wanted} | {said}")
    return False


def _row(name: str, measured: str, right: dict[str, list[bool]]) -> Row:
    return Row(
        set=name,
        measure=measured,
        rows=len(next(iter(right.values()))),
        figures={system: accuracy(held) for system, held in right.items()},
        note=_NOTE,
    )


def _expected(result: dict[str, Any], kind: str) -> Answer:
    resolution = result["Resolution"]
    return Answer(
        start=result.get("Start", 0),
        end=result.get("End", -1) + 1,
        kind=kind,
        value=str(resolution.get("value") or ""),
        unit=str(resolution.get("unit") or ""),
    )


def _dates(bench: Bench, name: str, language: str) -> list[Row]:
    path = bench.data / "recognizers" / "DateTime" / name / "DateTimeModel.json"
    if not path.is_file():
        return []
    stories = [_story(case, language) for case in read_json(path)]
    label = f"recognizers {language}, dates"
    reply = bench.ours().ask("times", [story.asked for story in stories])
    total = Score()
    for story, answers in zip(stories, reply.answers if reply else (), strict=True):
        total += score(story, list(answers), bench.errors, label)
    note = "MIT; secondary: the cases want the next Tuesday, news the last; ours only, see below"
    return [
        Row(
            set=label,
            measure="relaxed F1",
            rows=sum(len(story.expected) for story in stories),
            figures={OURS: total.relaxed.f1},
            note=note,
        )
    ]


def _story(case: dict[str, Any], language: str) -> Story:
    reference = str((case.get("Context") or {}).get("ReferenceDateTime") or "")
    whole = [
        Answer(start=one["Start"], end=one["End"] + 1, kind="time", value=_timex(one))
        for one in case["Results"]
        if "Start" in one
    ]
    return Story(
        asked=Asked(text=case["Input"], language=language, published=reference[:10]),
        expected=tuple(
            Expected(start=part.start, end=part.end, value=part.value)
            for one in whole
            for part in parts(one, case["Input"], language)
        ),
    )


def _timex(result: dict[str, Any]) -> str:
    values = (result.get("Resolution") or {}).get("values") or [{}]
    timex = str(values[0].get("timex", ""))
    ends = timex.strip("()").split(",")
    return "/".join(ends[:2]) if timex.startswith("(") else timex
