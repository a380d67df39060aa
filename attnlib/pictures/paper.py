"""The paper that every picture is drawn on: its layout, its headings, and the checks of what comes in."""

from functools import cache

import numpy as np
import plotly.graph_objects as go

from attnlib.pictures import style

AXES = ("no axes: one number", "one axis", "two axes")
LETTER = 7.4  # pixels that a letter of the pictures' font takes, on average
FREE = {"cliponaxis": False, "hoverinfo": "skip"}  # labels may stand beyond the axes
AROUND = style.template()["layout"]["margin"]


@cache
def _template():
    return go.layout.Template(style.template())


def picture(traces, title=None, notes=(), **layout):
    """A figure of these traces, with its title at the upper left."""
    margin = {**AROUND, **({} if title else {"t": 14}), **layout.pop("margin", {})}
    notes = [*notes, *([heading(title, margin)] if title else [])]
    return go.Figure(traces, {"template": _template(), "annotations": notes, "margin": margin, **layout})


def heading(text, margin):
    """A title that belongs to the axes, not to the page, so that `beside` can move both together."""
    place = {"xref": "x domain", "yref": "y domain", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"}
    font = {"size": style.SIZE, "color": style.LIGHT["text"]}
    return {
        "text": f"<b>{text}</b>",
        "showarrow": False,
        "xshift": 4 - margin["l"],
        "yshift": margin["t"] - 26,
        "font": font,
        **place,
    }


def room(words, least=40, most=160):
    """Pixels that the longest of these words takes beside an axis."""
    return int(min(most, max(least, LETTER * max((len(word) for word in words), default=0) + 18)))


def as_numpy(thing):
    """A list, a torch tensor or an array as a NumPy array."""
    if hasattr(thing, "detach"):
        thing = thing.detach().cpu()
        thing = thing.double() if thing.is_floating_point() else thing  # NumPy knows no bfloat16
    return np.asarray(thing)


def numbers(name, thing, axes):
    """The thing as a NumPy array of finite numbers with so many axes, or an error that says what came."""
    try:
        array = as_numpy(thing)
    except ValueError:
        raise TypeError(f"{name} should be an array; its rows came with different lengths.") from None
    if array.dtype.kind not in "fiub":
        raise TypeError(f"{name} should hold real numbers; it came as {array.dtype} of shape {array.shape}.")
    if array.ndim != axes:
        raise ValueError(f"{name} should have {AXES[axes]}; it came with shape {array.shape}.")
    if not array.size:
        raise ValueError(f"{name} should hold at least one number; it came empty.")
    if not np.isfinite(array).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} should hold finite numbers; at {place} it holds {array[place]}.")
    return array.astype(float)


def labels(name, words, count):
    """One word for each of `count` places: their numbers where no words came."""
    if words is None:
        return [str(i) for i in range(count)]
    if isinstance(words, str):
        raise TypeError(f"{name} should be a list of words; it came as one text. {name}.split() makes a list of it.")
    words = [str(word) for word in words]
    if len(words) != count:
        raise ValueError(f"{name} should hold {count} words, one for each place; it came with {len(words)}.")
    return words


def written(x, digits):
    """A number with so many digits after the point, a real minus, and never −0."""
    return f"{round(x, digits) + 0.0:.{digits}f}".replace("-", "−")


def colours_for(names, chosen):
    """A colour's name for each name: those chosen, {name: colour}, and the others in their order."""
    return dict(zip(names, style.ORDER * len(names), strict=False)) | (chosen or {})


def hue(name):
    """The hex of a colour by its name in style.py."""
    if name not in style.LIGHT:
        raise ValueError(f"colour should be one of {', '.join(style.LIGHT)}; it came as {name!r}.")
    return style.LIGHT[name]


def ink(name):
    """The variant of a colour for text and thin lines."""
    return style.LIGHT.get(f"{name}-ink", hue(name))
