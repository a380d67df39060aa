"""Histograms: how often each size comes, one outline a name, named on its flank."""

import numpy as np

from attnlib.pictures import style
from attnlib.pictures.paper import FREE, colours_for, hue, ink, numbers, picture


def histogram(samples, *, bins=40, x_title=None, title=None, colours=None, reach=None, height=300):
    """Draw how often each size comes, one outline a name: histogram({"scaled": a, "unscaled": b}).

    The samples are arrays of any shape. The heights are densities, so that samples of different number can be compared.
    `bins` lie between −reach and reach; the largest size, if reach isn't given.
    """
    samples = {str(name): numbers(name, np.ravel(sample), 1) for name, sample in samples.items()}
    if not samples:
        raise ValueError("samples should be {name: numbers}, with at least one name; none came.")
    colours = colours_for(samples, colours)
    largest = reach or max(float(np.abs(sample).max()) for sample in samples.values()) or 1.0
    edges = np.linspace(-largest, largest, bins + 1)
    traces = [trace for name, sample in samples.items() for trace in _outline(name, sample, edges, colours[name])]
    return picture(
        traces,
        title,
        xaxis={"title": x_title, "showgrid": False},
        yaxis={"showticklabels": False, "showgrid": False, "rangemode": "tozero", "title": "how often"},
        margin={"l": 30},
        height=height,
    )


def _outline(name, sample, edges, colour):
    heights, _ = np.histogram(sample, edges, density=True)
    side = int(np.flatnonzero(heights >= 0.45 * heights.max())[-1])  # its name stands on its right flank
    line = {"color": hue(colour), "width": 2, "shape": "hv"}
    area = {"fill": "tozeroy", "fillcolor": style.faded(colour, 0.14), "line": line, "hoverinfo": "skip"}
    label = {"x": [edges[side + 1]], "y": [heights[side]], "text": [f" {name}"], "textposition": "middle right"}
    font = {"color": ink(colour), "size": style.SIZE - 1}
    return [
        {"type": "scatter", "mode": "lines", "x": edges, "y": [*heights, 0.0], **area},
        {"type": "scatter", "mode": "text", "textfont": font, **label, **FREE},
    ]
