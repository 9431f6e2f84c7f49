"""Quotations and reported speech: contents found, and who said them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scoring.asking import Answer, Asked
from scoring.figures import Counts, rate
from scoring.sets import Bench
from scoring.spans import Span, likeness, overlap
from scoring.table import OURS, Row

ENOUGH = 0.3
"""Least likeness (shared part of what both cover) of a content found."""
FORMS = ("direct", "mixed", "indirect")
_ALL = 0.95
_LICENCE = "measured on only: no licence stated"
_MARKS = re.compile(r"“[^“”\n]*(?:”|$|(?=\n))|\"[^\"\n]*(?:\"|$|(?=\n))")
_NOTE = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What somebody is said to have said: the spans of the content and of the source."""

    content: Span
    source: Span | None
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a system did: finds by form, the answers that were right, the speakers that were."""

    forms: dict[str, Counts]
    answers: Counts
    speakers: Counts


def measure(bench: Bench) -> list[Row]:
    """Measure recall by form, precision, and speakers."""
    articles = list(read(bench.data / "quotes" / "dev"))
    asked = [Asked(text=text, language="en") for text, _ in articles]
    results = {
        system: score([one for _, one in articles], reply.answers)
        for system, reply in bench.ask("quotes", asked).items()
    }
    for (text, expected), answers in zip(
        articles, bench.ask("quotes", asked)[OURS].answers, strict=True
    ):
        _note(bench, text, expected, answers)
    rows = [
        Row(
            set="quotes",
            measure=f"recall of {form}",
            rows=next(iter(results.values())).forms[form].expected,
            figures={system: one.forms[form].recall for system, one in results.items()},
            note=_LICENCE,
        )
        for form in FORMS
    ]
    ours = results[OURS]
    precision = {system: one.answers.precision for system, one in results.items()}
    speakers = {system: one.speakers.precision for system, one in results.items()}
    return [
        *rows,
        Row(
            set="quotes",
            measure="precision",
            rows=ours.answers.answered,
            figures=precision,
            note=f"{_LICENCE}; cases are our answers",
        ),
        Row(
            set="quotes",
            measure="speaker right",
            rows=ours.speakers.answered,
            figures=speakers,
            note=f"{_LICENCE}; of the contents found that have a source",
        ),
    ]


def read(folder: Path) -> Iterator[tuple[str, list[Attribution]]]:
    """Yield each text with its attributions, of the first annotator where there are several."""
    for path in sorted((folder / "text").glob("*.txt")):
        noted = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if noted:
            text = path.read_text("utf-8")
            yield text, attributions(text, noted[0].read_text("utf-8"))


def attributions(text: str, notes: str) -> list[Attribution]:
    """Return the attributions of a text from its standoff notes; one in pieces spans them all."""
    spans = {}
    for note in _NOTE.finditer(notes):
        ends = [int(end) for end in re.split(r"[ ;]", note[3])]
        spans[note[1]] = (min(ends), max(ends))
    found = []
    for line in notes.splitlines():
        if line.startswith("E"):
            roles = dict(role.split(":") for role in line.split("\t")[1].split())
            if roles.get("Content") in spans:
                content = spans[roles["Content"]]
                found.append(
                    Attribution(
                        content=content,
                        source=spans.get(roles.get("Source", "")),
                        form=form(text, content),
                    )
                )
    return found


def form(text: str, content: Span) -> str:
    """Return whether a content stands in quotation marks wholly, partly, or not at all."""
    inside = sum(
        overlap(content, marks.span())
        for marks in _MARKS.finditer(text, text.rfind("\n", 0, content[0]) + 1)
    )
    share = rate(inside, content[1] - content[0])
    return "direct" if share >= _ALL else "mixed" if share else "indirect"


def score(
    expected: Sequence[Sequence[Attribution]], answered: Sequence[Sequence[Answer]]
) -> Result:
    """Score the answers on all articles."""
    forms = dict.fromkeys(FORMS, (0, 0))
    right = total = speakers = spoken = 0
    for attributed, answers in zip(expected, answered, strict=True):
        for one in attributed:
            found = best(one, answers)
            hits, all_ = forms[one.form]
            forms[one.form] = (hits + (found is not None), all_ + 1)
            if found and one.source:
                spoken += 1
                speakers += speaker_right(one, found)
        total += len(answers)
        right += sum(
            any(likeness(one.content, (answer.start, answer.end)) >= ENOUGH for one in attributed)
            for answer in answers
        )
    return Result(
        forms={
            name: Counts(right=hits, answered=hits, expected=all_)
            for name, (hits, all_) in forms.items()
        },
        answers=Counts(right=right, answered=total, expected=0),
        speakers=Counts(right=speakers, answered=spoken, expected=spoken),
    )


def best(one: Attribution, answers: Sequence[Answer]) -> Answer | None:
    """Return the answer most like an attribution's content, if any is enough."""
    ranked = [(likeness(one.content, (answer.start, answer.end)), answer) for answer in answers]
    near = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return near[1] if near[0] >= ENOUGH else None


def speaker_right(one: Attribution, answer: Answer) -> bool:
    """Tell whether the answered speaker shares a code point with the source."""
    return bool(one.source and answer.speaker and overlap(one.source, answer.speaker))


def _note(
    bench: Bench, text: str, expected: Sequence[Attribution], answers: Sequence[Answer]
) -> None:
    for one in expected:
        words = text[max(0, one.content[0] - 60) : one.content[0]]
        said = f"{words}[{text[one.content[0] : one.content[1]][:120]}]"
        said += text[one.content[1] : one.content[1] + 50]
        found = best(one, answers)
        if found is None:
            bench.errors.add("quotes", f"missed, {one.form}", said)
        elif one.source and not speaker_right(one, found):
            speaker = text[slice(*found.speaker)] if found.speaker else "nobody"
            source = text[slice(*one.source)]
            bench.errors.add("quotes", "speaker", f"{source} | {speaker} | {said}")
    for answer in answers:
        span = (answer.start, answer.end)
        if not any(likeness(one.content, span) >= ENOUGH for one in expected):
            context = text[max(0, span[0] - 60) : span[0]]
            bench.errors.add(
                "quotes", f"extra, {answer.kind}", f"{context}[{text[slice(*span)][:120]}]"
            )
