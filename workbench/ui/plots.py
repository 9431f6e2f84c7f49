"""The plots of the insights page, as Vega-Lite: for the screen by day and night, and for paper.

Colours are told apart also by those who see few of them, and no plot is read by colour alone: what
a bar counts stands on it or beside it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import vl_convert

Rows = Sequence[Mapping[str, str | float]]
"""What a plot draws, and what its table holds: one mapping for each mark, by column."""
Spec = dict[str, Any]
"""A plot in Vega-Lite."""

COLOURS = ("#0E7C66", "#6FB7A8", "#C4502E", "#B38A2C", "#7A7F88", "#8C6BB1", "#A33B78", "")
"""Of the six rulings in their order, then of disputed claims; open ones recede into the ground."""
STANCES = ("#0E7C66", "#C4502E", "#B38A2C")
_DARK_INK, _LIGHT_INK = "#22262B", "#FFFFFF"
_LIGHT = 140  # of 255, from which a colour carries dark ink
_ROW = 26  # pixels of a bar with the space around it
_LEGEND = 60  # pixels above the bars and below them
# A narrow screen has less room for labels; on paper nothing has a container, so its size is 0.
_LABEL = {"expr": "containerSize()[0] ? min(220, 0.4 * containerSize()[0]) : 220"}
_COLUMNS = {"expr": "containerSize()[0] && containerSize()[0] < 560 ? 2 : 4"}
_LEAST_SHARE = 0.035  # of the longest bar, from which a part has room for its number
_WIDTH = 640  # points of a plot on paper
_PIXELS = 2
"""Pixels of a PNG for each point of the plot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colours of a ground: of the screen by day or by night, or of paper."""

    ink: str
    quiet: str
    line: str
    accent: str
    rest: str
    """Of what is not done yet."""
    ground: str = "transparent"


DAY = Look(ink=_DARK_INK, quiet="#5A5F67", line="#DCD8CE", accent="#2B5C86", rest="#CFCBC1")
NIGHT = Look(ink="#E7E4DD", quiet="#AAB0B8", line="#363B42", accent="#93C3E8", rest="#454B54")
PAPER = replace(DAY, ground="#FFFFFF")

Draw = Callable[[Look], Spec]
"""A plot that waits for its ground."""


def progress(rows: Rows, look: Look, names: tuple[str, str, str]) -> Spec:
    """Draw claims and those ruled on over the days; ``names`` are the columns day and the two."""
    day, claims, ruled = names
    step = {"type": "line", "interpolate": "step-after"}
    done = {"field": ruled, "type": "quantitative", "title": None}
    every = {"field": claims, "type": "quantitative", "title": None}
    last = {"data": {"values": [rows[-1]]}}
    said = {"type": "text", "align": "right", "dy": -9, "fontWeight": 600}
    layers = [
        _mark({**step, "type": "area", "color": look.accent, "opacity": 0.2}, y=done),
        _mark({**step, "color": look.accent, "point": {"color": look.accent}}, y=done),
        _mark({**step, "color": look.quiet, "strokeDash": [4, 3], "point": False}, y=every),
        last | _mark({**said, "color": look.quiet}, y=every, text=_said(rows[-1][claims], claims)),
        last | _mark({**said, "color": look.accent}, y=done, text=_said(rows[-1][ruled], ruled)),
    ]
    axis = {"format": "%Y-%m-%d", "tickCount": 6, "labelOverlap": True}
    x = {"field": day, "type": "temporal", "title": None, "axis": axis}
    return _finished(rows, look, {"height": 240, "encoding": {"x": x}, "layer": layers})


def stacked(
    rows: Rows, look: Look, names: tuple[str, str, str], colours: Mapping[str, str]
) -> Spec:
    """Draw bars of several parts; ``names`` are the columns of bar, part and count."""
    bar, part, _ = names
    colours = {name: colour or look.rest for name, colour in colours.items()}
    placed = _placed(rows, names, colours)
    every = list(dict.fromkeys(str(row[bar]) for row in rows))
    shown = [each for each in colours if any(row[part] == each for row in rows)]
    scale = {"domain": shown, "range": [colours[each] for each in shown]}
    legend = {"orient": "top", "title": None, "symbolType": "square", "columns": _COLUMNS}
    axis = {"format": "d", "tickMinStep": 1, "tickCount": 6, "domain": False, "ticks": False}
    layers = [
        _mark(
            {"type": "bar", "height": 17},
            x={"field": "from", "type": "quantitative", "title": None, "axis": axis},
            x2={"field": "to"},
            color={"field": part, "type": "nominal", "scale": scale, "legend": legend},
        ),
        _mark(
            {"type": "text", "fontSize": 11, "fontWeight": 600},
            x={"field": "middle", "type": "quantitative"},
            text={"field": "shown", "type": "nominal"},
            color={"field": "ink", "type": "nominal", "scale": None},
        ),
    ]
    whole = _of_bars(bar, every) | {"layer": layers}
    return _finished(placed, look, whole | {"height": whole["height"] + _LEGEND})


def bars(
    rows: Rows, look: Look, names: tuple[str, str, str], *, whole: float | None = None
) -> Spec:
    """Draw one bar a row with words behind it; ``names`` are the columns of bar, number, words.

    ``whole`` is the number of a full bar; without it, the greatest of the rows.
    """
    bar, number, said = names
    most = whole or max(float(row[number]) for row in rows)
    # The words behind the longest bar need room too.
    scale = {"domain": [0, most * 1.7]}
    x = {"field": number, "type": "quantitative", "title": None, "axis": None, "scale": scale}
    layers = [
        _mark({"type": "bar", "height": 15, "color": look.accent, "opacity": 0.8}, x=x),
        _mark(
            {"type": "text", "align": "left", "dx": 6, "color": look.ink},
            x=x,
            text={"field": said, "type": "nominal"},
        ),
    ]
    every = [str(row[bar]) for row in rows]
    return _finished(rows, look, _of_bars(bar, every) | {"layer": layers})


def as_png(spec: Spec, title: str) -> bytes:
    """Return a plot as a picture with its title; nothing is fetched for it."""
    return bytes(vl_convert.vegalite_to_png(_on_paper(spec, title), scale=_PIXELS))


def as_svg(spec: Spec, title: str) -> bytes:
    """Return a plot as a drawing with its title; nothing is fetched for it."""
    return str(vl_convert.vegalite_to_svg(_on_paper(spec, title))).encode()


def _on_paper(spec: Spec, title: str) -> str:
    above = {"text": title, "anchor": "start", "fontSize": 16, "offset": 12}
    return json.dumps({**spec, "title": above, "width": _WIDTH, "padding": 16})


def _mark(mark: Spec, **encoding: Spec) -> Spec:
    return {"mark": mark, "encoding": encoding}


def _said(number: object, column: str) -> Spec:
    return {"value": f"{number} {column.lower()}"}


def _of_bars(column: str, order: list[str]) -> Spec:
    axis = {"labelLimit": _LABEL, "domain": False, "ticks": False, "labelPadding": 8}
    y = {"field": column, "type": "nominal", "sort": order, "title": None, "axis": axis}
    return {"height": _ROW * len(order), "encoding": {"y": y}}


def _placed(
    rows: Rows, names: tuple[str, str, str], colours: Mapping[str, str]
) -> list[dict[str, str | float]]:
    """Return the rows with where each part of a bar stands, and its number if it has room."""
    bar, part, count = names
    ends: dict[str, int] = {}
    placed = []
    for row in rows:
        start = ends.get(str(row[bar]), 0)
        end = ends[str(row[bar])] = start + int(row[count])
        ink = _DARK_INK if _is_light(colours[str(row[part])]) else _LIGHT_INK
        placed.append({**row, "from": start, "to": end, "middle": (start + end) / 2, "ink": ink})
    least = _LEAST_SHARE * max(ends.values())
    # A space is a text; an empty cell would be left out, and "null" drawn for it.
    return [
        {**row, "shown": str(row[count]) if float(row[count]) >= least else " "} for row in placed
    ]


def _is_light(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue > _LIGHT


def _finished(rows: Rows, look: Look, spec: Spec) -> Spec:
    axis = {
        "labelColor": look.quiet,
        "gridColor": look.line,
        "domainColor": look.line,
        "tickColor": look.line,
        "labelFontSize": 12,
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        # An empty cell is left out: beside numbers, a text would make its column one of texts.
        "data": {"values": [{k: cell for k, cell in row.items() if cell != ""} for row in rows]},
        **spec,
        "width": "container",
        "background": look.ground,
        "config": {
            "font": "Source Sans, sans-serif",
            "axis": axis,
            "axisY": {"grid": False},
            "legend": {"labelColor": look.ink, "labelFontSize": 12},
            "view": {"stroke": None},
            "text": {"fontSize": 12},
        },
    }
