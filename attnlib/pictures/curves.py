"""Curves and bars, each named where it ends, so that no legend has to be looked up."""

import numpy as np

from attnlib.pictures import style
from attnlib.pictures.paper import FREE, colours_for, hue, ink, labels, numbers, picture, room, written

ROW = 34  # pixels a bar takes, its gap included
FIGURE_SPACE = "\u2007"


def curve(x, series, *, bands=None, points=None, marks=None, x_title=None, y_title=None, title=None, colours=None,
          log_x=False, log_y=False, y_range=None, height=340):  # fmt: skip
    """Draw lines over x, each named at its right end: curve(x, {"scaled": y, "unscaled": z}), all of shape (n,).

    bands      {name: (low, high)} about the line of that name, such as the spread over seeds.
    points     (x, y) of data drawn as dots.
    marks      {words: x} of places to mark with an upright line.
    colours    {name: a colour's name in style.py}.
    log_x, log_y  powers of ten on that axis; y_range (low, high) fixes the upright one.
    """
    if not series and points is None:
        raise ValueError("curve should be given a line, {name: y}, or points; neither came.")
    x = numbers("x", x, 1)
    series = {str(name): _along(name, y, x) for name, y in series.items()}
    colours = colours_for(series, colours)
    bands = {name: [_along(f"band {name!r}", edge, x) for edge in edges] for name, edges in (bands or {}).items()}
    dots = _dots(points)
    low, high = y_range or _range([*series.values(), *bands.values(), *(dot["y"] for dot in dots)], log_y)
    up = _scale(low, high, log_y)
    traces = [_band(x, edges, colours.get(name, "edge")) for name, edges in bands.items()]
    traces += [_line(x, y, colours[name]) for name, y in series.items()] + dots
    traces += [_ends(x, series, colours, low, high, log_y)] if series else []
    across = {"title": x_title, "showgrid": False, **_scale(*_span(x, dots), log_x), **_at(x, log_x)}
    layout = {"xaxis": across, "yaxis": {"title": y_title, **up}, "height": height, **_marks(marks or {}, log_x)}
    return picture(traces, title, margin={"r": room(series) if any(series) else 16}, **layout)


def bars(names, values, *, ghost=None, whole=None, percent=False, digits=2, colour="weight", title=None, reach=None):
    """Draw one bar a name, its number beside it: bars(tokens, weights, whole=1, percent=True), with weights (k,).

    ghost   values (k,) to compare with, drawn as upright strokes.
    percent writes 0.5 as 50 %; otherwise numbers have so many `digits` after the point.
    whole   where a full bar would end, drawn as a track behind each.
    reach   how far the axis goes at least, so that it stays while values move.
    """
    values = numbers("values", values, 1)
    names = labels("names", names, len(values))
    ghost = values[:0] if ghost is None else _same(numbers("ghost", ghost, 1), values)
    low, high = _reach(np.concatenate([values, ghost]), whole, reach)
    ends = _far(values, ghost, whole)
    numbered = [f"{written(100 * value, 0)} %" if percent else written(value, digits) for value in values]
    hidden = {"showgrid": False, "zeroline": False, "title": None}
    ticks = {"ticktext": names, "tickfont": {"color": style.LIGHT["text"], "size": style.SIZE - 1}}
    return picture(
        [*_bars(values, whole, hue(colour)), _beside(ends, numbered), *_strokes(ghost)],
        title,
        barmode="overlay",
        xaxis={**hidden, "range": [low, high], "showticklabels": False, "zeroline": bool(low < 0)},
        yaxis={**hidden, **ticks, "tickvals": np.arange(len(values)), "range": [len(values) - 0.5, -0.5]},
        margin={"l": room(names), "r": 62, "b": 10},
        height=ROW * len(values) + (46 if title else 24),
    )


def _along(name, y, x):
    y = numbers(str(name), y, 1)
    if y.shape != x.shape:
        raise ValueError(f"{name} should have one number for each x; {len(y)} came for {len(x)}.")
    return y


def _range(heights, log):
    flat = np.concatenate([np.ravel(each) for each in heights])
    if log:
        return float(flat.min() / 1.5), float(flat.max() * 1.5)
    spare = 0.08 * (flat.max() - flat.min() or 1.0)
    return float(flat.min() - spare), float(flat.max() + spare)


def _span(x, dots):
    """From where to where the x axis goes: the lines' own ends, and room for dots beyond or on them."""
    every = np.concatenate([x, *(dot["x"] for dot in dots)])
    spare = 0.015 * (every.max() - every.min()) if dots else 0
    return every.min() - spare, every.max() + spare


def _scale(low, high, log):
    if log and low <= 0:
        raise ValueError(f"a logarithmic axis needs numbers above 0; the smallest came as {low:.3g}.")
    return {"type": "log", "dtick": 1, "range": np.log10([low, high]).tolist()} if log else {"range": [low, high]}


def _at(x, log):
    """On a logarithmic axis few places are named themselves: 4, 16, 64 tell more than 10 and 100."""
    few = x[:: -(-len(x) // 7)]
    return {"tickvals": few, "ticktext": [f"{place:g}" for place in few]} if log and len(x) <= 14 else {}


def _line(x, y, colour):
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": hue(colour), "width": 2.5, "simplify": False},
    }


def _band(x, edges, colour):
    low, high = edges
    around = {"x": np.concatenate([x, x[::-1]]), "y": np.concatenate([low, high[::-1]])}
    fill = {"fill": "toself", "fillcolor": style.faded(colour, 0.16), "line": {"width": 0}, "hoverinfo": "skip"}
    return {"type": "scatter", "mode": "lines", **around, **fill}


def _dots(points):
    if points is None:
        return []
    x, y = (numbers(f"points[{i}]", axis, 1) for i, axis in enumerate(points))
    return [{"type": "scatter", "mode": "markers", "x": x, "y": _along("points[1]", y, x), "marker": DOT}]


DOT = {"color": style.LIGHT["key"], "size": 8, "line": {"color": style.LIGHT["page"], "width": 1}}


def _ends(x, series, colours, low, high, log):
    """The names at the lines' right ends, pushed apart where they would overlap."""
    bend, unbend = (np.log10, lambda y: 10**y) if log else (lambda y: y, lambda y: y)
    heights = unbend(_apart(bend(np.array([y[-1] for y in series.values()])), 0.075 * (bend(high) - bend(low))))
    place = {"x": [x[-1]] * len(series), "y": heights, "text": [f" {name}" for name in series], "mode": "text"}
    font = {"color": [ink(colours[name]) for name in series], "size": style.SIZE - 1}
    return {"type": "scatter", "textposition": "middle right", "textfont": font, **place, **FREE}


def _apart(heights, gap):
    """The same heights, moved as little as a sweep from below can so that no two are closer than the gap."""
    order = np.argsort(heights, kind="stable")
    spread = heights[order].astype(float)
    for i in range(1, len(spread)):
        spread[i] = max(spread[i], spread[i - 1] + gap)
    spread -= (spread - heights[order]).mean()  # half up, half down
    return spread[np.argsort(order)]


def _marks(marks, log):
    """An upright line at each mark, and its words."""
    notes = [_mark_words(words, place, log) for words, place in marks.items()]
    return {"notes": notes, "shapes": [_mark_line(place) for place in marks.values()]}


def _mark_line(place):
    line = {"color": style.LIGHT["edge"], "width": 1.5, "dash": "4px,4px"}
    return {"type": "line", "xref": "x", "yref": "y domain", "x0": place, "x1": place, "y0": 0, "y1": 1, "line": line}


def _mark_words(words, place, log):
    place = float(np.log10(place)) if log else place  # annotations, unlike shapes, count a log axis in powers of ten
    font = {"color": style.LIGHT["muted"], "size": style.SIZE - 2}
    where = {"x": place, "xref": "x", "y": 1, "yref": "y domain", "xanchor": "left", "yanchor": "top", "xshift": 4}
    return {"text": words, "showarrow": False, "font": font, **where}


def _far(values, ghost, whole):
    """Where the numbers stand: beyond the track, or beyond the longer of bar and ghost."""
    if whole:
        return np.full(len(values), float(whole))
    return np.maximum(0, np.maximum(values, ghost) if len(ghost) else values)


def _reach(values, whole, reach):
    if reach is not None:
        return (-reach if values.min(initial=0) < 0 else 0), reach
    low, high = min(values.min(initial=0), 0), max(values.max(initial=0), whole or 0, 0)
    return (1.15 * low, high or 1)


def _same(ghost, values):
    if len(ghost) != len(values):
        raise ValueError(f"ghost should hold one number for each value; {len(ghost)} came for {len(values)}.")
    return ghost


def _bars(values, whole, colour):
    """The bars, before the tracks that show how long each could be."""
    flat = {"type": "bar", "orientation": "h", "y": np.arange(len(values)), "hoverinfo": "skip"}
    track = {"x": np.full(len(values), float(whole or 0)), "marker": {"color": style.LIGHT["track"]}}
    return [*([{**flat, **track}] if whole else []), {**flat, "x": values, "marker": {"color": colour}}]


def _beside(ends, numbered):
    """The numbers beside the bars, padded with a space as wide as a digit so that they stand in a column."""
    longest = max(map(len, numbered))
    text = [f"\u2002{each.rjust(longest, FIGURE_SPACE)}" for each in numbered]
    font = {"color": style.LIGHT["text"], "size": style.SIZE - 1}
    place = {"x": ends, "y": np.arange(len(ends)), "text": text, "textposition": "middle right"}
    return {"type": "scatter", "mode": "text", "textfont": font, **place, **FREE}


def _strokes(ghost):
    """Upright strokes with a light rim, so that they show on a bar as well as beside it."""
    looks = [(24, 6, style.LIGHT["page"]), (22, 2.5, style.LIGHT["text"])] if len(ghost) else []
    marks = [{"symbol": "line-ns", "size": size, "line": {"color": hue, "width": wide}} for size, wide, hue in looks]
    place = {"x": ghost, "y": np.arange(len(ghost)), "mode": "markers"}
    return [{"type": "scatter", "marker": mark, **place, **FREE} for mark in marks]
