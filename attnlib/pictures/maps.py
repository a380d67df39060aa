"""Maps: a row for each query, a column for each key, and what passes between them."""

import numpy as np

from attnlib.pictures import style
from attnlib.pictures.paper import LETTER, as_numpy, labels, numbers, picture, room, written

MOST = 64  # tokens on a side; above it neighbours are drawn together, and the picture says so
READABLE = 14  # columns up to which a cell has room for its number
CELL = 44  # pixels
FULL = 0.748  # from this weight on a cell's text is the colour that shows on dark violet: 4.5 to 1 in both themes


def weight_map(weights, queries=None, keys=None, mask=None, *, title=None):
    """Draw weights (q, k) from white to violet, always on the scale 0…1, with its number in each cell.

    queries, keys  the words on both sides; numbers if not given.
    mask           boolean (q, k), True = may look: a blocked cell is grey and bears a ×.
    """
    weights = numbers("weights", weights, 2)
    if weights.min() < -1e-6 or weights.max() > 1 + 1e-6:
        raise ValueError(
            f"weights should lie between 0 and 1; they came between {weights.min():.3g} and {weights.max():.3g}. "
            "Are these scores, before the softmax? score_map draws those."
        )
    sides = _sides(weights, queries, keys)
    blocked = _blocked(mask, weights.shape)
    weights, sides, blocked, said = _summary(weights, sides, blocked)
    colours = np.where(weights < FULL, style.LIGHT["on-light-weight"], style.LIGHT["on-full-weight"])
    words = np.vectorize(_percent, otypes=[object])(weights)
    return _draw(weights, sides, blocked, words, colours, title, (0, 1, style.WEIGHT_SCALE), said)


def score_map(scores, queries=None, keys=None, mask=None, *, title=None, peak=None):
    """Draw scores (q, k): below zero vermilion, above it blue, with its number in each cell.

    peak  the size of score that takes the fullest colour; that of the largest score if not given.
    """
    scores = numbers("scores", scores, 2)
    sides = _sides(scores, queries, keys)
    if max(scores.shape) > MOST:
        raise ValueError(f"score_map draws up to {MOST} tokens on a side; scores came with shape {scores.shape}.")
    peak = peak or max(float(np.abs(scores).max()), 1e-9)
    colours = np.full(scores.shape, style.LIGHT["on-light-weight"])
    words = np.vectorize(written, otypes=[object])(scores, 1)
    # The outer third of the scale stays unused: on the full hues no text is readable in both themes.
    scale = (-1.5 * peak, 1.5 * peak, style.SIGNED_SCALE)
    return _draw(scores, sides, _blocked(mask, scores.shape), words, colours, title, scale)


def mask_map(mask, queries=None, keys=None, *, title=None):
    """Draw who may look at whom: an open cell is violet and bears a dot, a blocked one is grey and bears a ×."""
    blocked = _blocked(mask, np.shape(mask))
    if blocked.ndim != 2 or max(blocked.shape, default=0) > MOST:
        raise ValueError(
            f"mask should have two axes (q, k), of {MOST} tokens at most; it came with shape {blocked.shape}."
        )
    ones = np.where(blocked, 0.0, 0.45)
    colours = np.full(ones.shape, style.LIGHT["on-light-weight"])
    words = np.where(blocked, "", "●").astype(object)
    return _draw(ones, _sides(ones, queries, keys), blocked, words, colours, title, (0, 1, style.WEIGHT_SCALE))


def _sides(cells, queries, keys):
    return labels("queries", queries, cells.shape[0]), labels("keys", keys, cells.shape[1])


def _blocked(mask, shape):
    if mask is None:
        return np.zeros(shape, bool)
    mask = as_numpy(mask)
    if mask.dtype != bool:
        raise TypeError(f"mask should be boolean, True = may look; it came as {mask.dtype}.")
    if mask.shape != shape:
        raise ValueError(f"mask should have the shape {tuple(shape)} of what it hides; it came as {mask.shape}.")
    return ~mask


def _percent(weight):
    return f"{100 * weight:.0f} %" if round(100 * weight) or weight == 0 else "<1 %"


def _summary(weights, sides, blocked):
    """Too many are drawn in blocks: keys add up and queries are averaged, so a row still sums to 1."""
    side = max(weights.shape)
    if side <= MOST:
        return weights, sides, blocked, ""
    step = -(-side // MOST)
    rows, columns = (np.arange(0, size, step) for size in weights.shape)
    counts = np.diff([*rows, weights.shape[0]])[:, None]
    weights = np.add.reduceat(np.add.reduceat(weights, rows, 0) / counts, columns, 1)
    blocked = np.logical_and.reduceat(np.logical_and.reduceat(blocked, rows, 0), columns, 1)
    sides = tuple([words[i] for i in range(0, len(words), step)] for words in sides)
    said = f", in blocks of {step} × {step} tokens: weights added over keys, averaged over queries"
    return np.clip(weights, 0, 1), sides, blocked, said


def _draw(cells, sides, blocked, words, colours, title, scale, said=""):
    queries, keys = sides
    traces = [_cells(np.where(blocked, np.nan, cells), scale)]
    if blocked.any():
        grey = [[0, style.LIGHT["grid"]], [1, style.LIGHT["grid"]]]
        traces.append(_cells(np.where(blocked, 1.0, np.nan), (0, 1, grey)))
    readable = max(len(keys), len(queries)) <= READABLE
    if readable:
        words = np.where(blocked, "×", words)
        colours = np.where(blocked, style.LIGHT["muted"], colours)
        traces.append(_words(words, colours))
    cell = CELL if readable else max(7, 480 // len(queries))
    return picture(traces, title, **_layout(queries, keys, title, cell, f"keys{said}"))


def _cells(cells, scale):
    low, high, colours = scale
    gap = 2 if max(cells.shape) <= 32 else 0
    look = {"colorscale": colours, "showscale": False, "xgap": gap, "ygap": gap, "hoverinfo": "none"}
    return {"type": "heatmap", "z": cells, "zmin": low, "zmax": high, **look}


def _words(words, colours):
    rows, columns = np.indices(words.shape).reshape(2, -1)
    font = {"color": colours.ravel().tolist(), "size": style.SIZE - 2}
    place = {"x": columns, "y": rows, "text": words.ravel().tolist(), "mode": "text", "cliponaxis": False}
    return {"type": "scatter", "textfont": font, "hoverinfo": "skip", **place}


def _layout(queries, keys, title, cell, name):
    turned = cell == CELL and max(map(len, keys)) * LETTER > CELL + 10
    above = room(keys, most=110) if turned else 26
    left, top = room(queries) + 20, above + (56 if title else 30)
    sides = {"showgrid": False, "zeroline": False, "constrain": "domain"}
    across = {"side": "top", "tickangle": -45 if turned else 0, "constraintoward": "left", "title": name}
    down = {"scaleanchor": "x", "constraintoward": "top", "title": "queries"}
    wide = cell if turned else LETTER * max(map(len, keys))
    return {
        "xaxis": {**sides, **across, "range": [-0.5, len(keys) - 0.5], **_ticks(keys, "key-ink", wide / cell)},
        "yaxis": {**sides, **down, "range": [len(queries) - 0.5, -0.5], **_ticks(queries, "query-ink", 16 / cell)},
        "margin": {"l": left, "t": top, "r": 8, "b": 8},
        "height": top + 8 + cell * len(queries),
        "meta": {"least": left + 8 + (34 if cell == CELL else 5) * len(keys)},
    }


def _ticks(words, colour, cells):
    """A word at each place, or at every so many where a word takes the room of more than one cell."""
    step = max(1, int(np.ceil(cells - 0.25)))
    font = {"color": style.LIGHT[colour], "size": style.SIZE - 1}
    return {"tickvals": list(range(0, len(words), step)), "ticktext": words[::step], "tickfont": font}
