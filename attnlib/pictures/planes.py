"""Planes: vectors of two numbers as arrows and points, on axes of equal measure."""

import numpy as np

from attnlib.pictures import style
from attnlib.pictures.paper import as_numpy, hue, ink, numbers, picture

ARROWS = {"query", "key", "arrows"}  # the roles drawn from the origin; the others are points
SIDES = (  # by eighths of a turn, from 3 o'clock
    "middle right", "top right", "top center", "top left",
    "middle left", "bottom left", "bottom center", "bottom right",
)  # fmt: skip


def plane(
    *, query=None, key=None, value=None, output=None, arrows=None, points=None, lines=(), hull=None, weights=None,
    reach=None, title=None, height=380,
):  # fmt: skip
    """Draw named vectors in the plane: plane(query=q, key={"cat": (1, 2)}, value={"cat": (0, 1)}, output=o).

    query, key     arrows from the origin; value and output are points. Each is one vector, a dictionary
                   {name: vector}, or an array (n, 2).
    arrows, points further ones, in a neutral colour, given in the same ways.
    lines          dashed lines, each two ends ((x, y), (x, y)), such as a projection's foot or a distance.
    hull           vectors whose convex hull is tinted, such as the values.
    weights        one number 0…1 a key: how thick its arrow is.
    reach          how far the axes go at least, so that they stay while things move.
    """
    given = {"key": key, "query": query, "value": value, "output": output, "arrows": arrows, "points": points}
    things = {role: vectors for role, thing in given.items() if (vectors := _named(role, thing))}
    drawn = [trace for role, vectors in things.items() for trace in _drawn(role, vectors, weights)]
    return picture([*_area(hull), *_dashes(lines), *drawn], title, height=height, **_axes(things.values(), reach))


def _drawn(role, vectors, weights):
    colour = "edge" if role in ("arrows", "points") else role
    if role not in ARROWS:
        return _points(vectors, colour)
    return _arrows(vectors, colour, _widths(weights if role == "key" else None, vectors))


def _named(name, thing):
    """The vectors by name, however they came."""
    if thing is None:
        return {}
    if isinstance(thing, dict):
        return {str(word): _vector(f"{name} {word!r}", vector) for word, vector in thing.items()}
    array = as_numpy(thing)
    if array.ndim == 1:
        return {"" if name in ("arrows", "points") else name: _vector(name, array)}
    return {f"{name} {i}": _vector(f"{name} {i}", vector) for i, vector in enumerate(numbers(name, array, 2))}


def _vector(name, thing):
    vector = numbers(name, thing, 1)
    if vector.shape != (2,):
        raise ValueError(f"{name} should be a vector of two numbers, to be drawn in a plane; it has {len(vector)}.")
    return vector


def _widths(weights, vectors):
    if weights is None:
        return [3.0] * len(vectors)
    weights = numbers("weights", weights, 1)
    if len(weights) != len(vectors):
        raise ValueError(f"weights should hold one number a key; {len(weights)} came for {len(vectors)} keys.")
    return (1.2 + 5 * np.clip(weights, 0, 1)).tolist()


def _arrows(vectors, role, widths):
    return [_arrow(name, vector, role, width) for (name, vector), width in zip(vectors.items(), widths, strict=True)]


def _arrow(name, vector, role, width):
    colour = hue(role)
    head = {
        "symbol": ["circle", "arrow"],
        "angleref": "previous",
        "opacity": 1,
        "size": [0, 9 + 1.6 * width],
        "color": colour,
    }
    look = {"line": {"color": colour, "width": width}, "marker": {**head, "line": {"width": 0}}, **_label(name, role)}
    place = {"x": [0.0, vector[0]], "y": [0.0, vector[1]], "text": ["", name]}
    return {"type": "scatter", "mode": "lines+markers+text", "textposition": _side(vector), **place, **look}


def _points(vectors, role):
    across, up = np.array(list(vectors.values())).T
    marker = {"size": 15 if role == "output" else 10, "color": hue(role)}
    rim = {"line": {"color": style.LIGHT["page"], "width": 2}} if role == "output" else {}
    sides = ["bottom center" if role == "output" else _side(vector) for vector in vectors.values()]
    place = {"x": across, "y": up, "text": list(vectors), "textposition": sides}
    return [{"type": "scatter", "mode": "markers+text", "marker": {**marker, **rim}, **place, **_label("", role)}]


def _label(name, role):
    font = {"color": ink(role) if role != "edge" else style.LIGHT["text"], "size": style.SIZE - 1}
    return {"textfont": font, "cliponaxis": False, "hoverinfo": "skip"}


def _side(vector):
    """Where a label stands beside the tip: away from the origin, along the arrow's own direction."""
    return SIDES[round(np.arctan2(vector[1], vector[0]) / (np.pi / 4)) % 8]


def _dashes(lines):
    line = {"color": style.LIGHT["edge"], "width": 1.5, "dash": "4px,4px"}
    look = {"mode": "lines", "line": line, "hoverinfo": "skip"}
    ends = [numbers(f"lines[{i}]", line, 2) for i, line in enumerate(lines)]
    return [{"type": "scatter", "x": line[:, 0], "y": line[:, 1], **look} for line in ends]


def _area(vectors):
    if vectors is None:
        return []
    rim = _hull(list(_named("hull", vectors).values()))
    fill = {"fill": "toself", "fillcolor": style.faded("value", 0.12), "line": {"width": 0}}
    return [{"type": "scatter", "mode": "lines", "x": rim[:, 0], "y": rim[:, 1], "hoverinfo": "skip", **fill}]


def _hull(points):
    """The corners of the convex hull, walked round: below from left to right, then above (Andrew 1979)."""
    points = sorted(map(tuple, points))
    return np.array([*_chain(points)[:-1], *_chain(points[::-1])]) if len(points) > 2 else np.array(points)


def _chain(points):
    chain = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a, b, c):
    """Above zero where the way a → b → c turns left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _axes(groups, reach):
    """Equal measure on both axes, the origin in view, room for the labels at the tips."""
    vectors = np.array([(0.0, 0.0), *(vector for group in groups for vector in group.values())])
    if reach is not None:
        reach = float(numbers("reach", reach, 0))
        vectors = np.array([*vectors, (reach, reach), (-reach, -reach)])
    low, high = vectors.min(0), vectors.max(0)
    spare = 0.1 * max(*(high - low), 1e-9)
    ranges = [[low[i] - spare, high[i] + spare] for i in range(2)]
    across = {"range": ranges[0], "zeroline": True, "title": None}
    up = {"range": ranges[1], "scaleanchor": "x", "zeroline": True}
    return {"xaxis": across, "yaxis": up, "margin": {"l": 34, "r": 12, "b": 28}}
