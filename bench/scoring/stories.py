"""The stories with time expressions: English news in TimeML, French news as labelled tokens."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from scoring.asking import Asked
from scoring.sets import Bench
from scoring.table import Row
from scoring.timex import Expected, Score, Story, score

_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_DAY = re.compile(r'<DCT><TIMEX3[^>]*value="(\d{4}-\d\d-\d\d)')
_NO_LICENCE = "measured on only: no licence stated"


def english(bench: Bench) -> list[Row]:
    """Measure English time expressions."""
    stories = [time_ml(path) for path in sorted((bench.data / "timex_en").glob("*.tml"))]
    return _rows(bench, "timex_en", stories)


def french(bench: Bench) -> list[Row]:
    """Measure French time expressions; they have no values."""
    stories = [
        story
        for path in sorted((bench.data / "timex_fr").glob("*.txt"))
        for story in labelled(path.read_text("utf-8"))
    ]
    return _rows(bench, "timex_fr", stories)


def _rows(bench: Bench, name: str, stories: list[Story]) -> list[Row]:
    replies = bench.ask("times", [story.asked for story in stories])
    scores = {
        system: sum(
            (
                score(story, list(answers), bench.noting(system), name)
                for story, answers in zip(stories, reply.answers, strict=True)
            ),
            Score(),
        )
        for system, reply in replies.items()
    }
    expected = sum(len(story.expected) for story in stories)
    normalisable = next(iter(scores.values())).normalisable
    words = sum(len(story.asked.text.split()) for story in stories)
    measures = [
        ("strict F1", expected, {s: one.strict.f1 for s, one in scores.items()}),
        ("relaxed F1", expected, {s: one.relaxed.f1 for s, one in scores.items()}),
    ]
    if normalisable:
        valued = {s: one for s, one in scores.items() if one.values}
        measures += [
            ("values right", expected, {s: one.values_right for s, one in valued.items()}),
            (
                "values right, of normalisable",
                normalisable,
                {s: one.normal_values_right for s, one in valued.items()},
            ),
        ]
    speed = {s: words / max(reply.seconds, 1e-9) for s, reply in replies.items()}
    return [
        *(
            Row(set=name, measure=measure, rows=rows, figures=figures, note=_NO_LICENCE)
            for measure, rows, figures in measures
        ),
        Row(set=name, measure="words a second", rows=words, figures=speed, percent=False),
    ]


def time_ml(path: Path) -> Story:
    """Return the body of a TimeML document, its day and its time expressions.

    Raises ValueError for a document without its day.
    """
    raw = path.read_text("utf-8")
    day = _DAY.search(raw)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    if day is None or body is None:
        message = f"{path.name} has no day or no text."
        raise ValueError(message)
    text, expected = _unmarked(body[1])
    return Story(asked=Asked(text=text, language="en", published=day[1]), expected=tuple(expected))


def _unmarked(body: str) -> tuple[str, list[Expected]]:
    pieces: list[str] = []
    expected: list[Expected] = []
    opened: list[tuple[int, str]] = []
    length = read = 0
    for tag in _TAG.finditer(body):
        pieces.append(html.unescape(body[read : tag.start()]))
        length += len(pieces[-1])
        read = tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            start, value = opened.pop()
            expected.append(Expected(start=start, end=length, value=value))
        else:
            opened.append((length, dict(_ATTRIBUTE.findall(tag[3])).get("value", "")))
    return "".join([*pieces, html.unescape(body[read:])]), expected


def labelled(lines: str) -> Iterator[Story]:
    """Yield the sentences of a token file (token, label, B- and I- of each expression)."""
    for sentence in re.split(r"\n\s*\n", lines):
        tokens = [line.split() for line in sentence.splitlines()]
        pairs = [(token[0].replace("\\-", "-"), token[1]) for token in tokens if len(token) > 1]
        if pairs:
            yield _rebuilt(pairs)


def _rebuilt(tokens: list[tuple[str, str]]) -> Story:
    text = ""
    expected: list[Expected] = []
    for token, label in tokens:
        glued = not text or text.endswith(("'", "’", "(")) or token in {".", ",", ")", "'", "’"}
        text += ("" if glued else " ") + token
        start = len(text) - len(token)
        if label.startswith("I-") and expected:
            start = expected.pop().start
        if label != "O":
            expected.append(Expected(start=start, end=len(text)))
    return Story(asked=Asked(text=text, language="fr"), expected=tuple(expected))
