"""Panels: several pictures beside each other in one figure."""

import plotly.graph_objects as go

from attnlib.pictures import style
from attnlib.pictures.paper import AROUND, numbers, picture

WIDTH = 880  # pixels that the first layout reckons with; the browser knows better, and lays out anew
TALL = style.template()["layout"]["height"]
OWN = {"xaxis", "yaxis", "annotations", "shapes", "margin", "height", "template", "meta"}


def beside(*figures, widths=None):
    """Put pictures beside each other, each on axes of its own: beside(plane(…), bars(…)) is one figure.

    widths  how wide each panel is to be against the others, such as [2, 1]; equally wide if not given.

    Where the page is narrow the browser puts them below each other: figure.js lays out what `meta.panels` says.
    """
    widths = _shares(figures, widths)
    parts = [figure.to_plotly_json() for figure in figures]
    panels = [_panel(part["layout"], width) for part, width in zip(parts, widths, strict=True)]
    height = max(panel["height"] for panel in panels)
    layout, left = {}, 0.0
    for i, (part, panel) in enumerate(zip(parts, panels, strict=True), 1):
        layout |= {name: value for name, value in part["layout"].items() if name not in OWN}
        layout |= _axes(part["layout"], i, _domains(panel, left, height))
        left += panel["share"]
    return picture(
        [_moved(trace, "axis", i) for i, part in enumerate(parts, 1) for trace in part["data"]],
        notes=[_moved(note, "ref", i) for i, part in enumerate(parts, 1) for note in part["layout"]["annotations"]],
        shapes=[_moved(shape, "ref", i) for i, part in enumerate(parts, 1) for shape in part["layout"]["shapes"]],
        margin=dict.fromkeys("lrtb", 0),
        height=height,
        meta={"panels": panels},
        **layout,
    )


def _shares(figures, widths):
    for i, figure in enumerate(figures):
        if not isinstance(figure, go.Figure):
            raise TypeError(f"beside takes plotly figures; number {i} came as a {type(figure).__name__}.")
    widths = numbers("widths", [1.0] * len(figures) if widths is None else widths, 1)
    if len(widths) != len(figures) or not len(figures) or (widths <= 0).any():
        came = f"{widths.tolist()} came for {len(figures)} figures"
        raise ValueError(f"widths should hold one number above 0 for each figure; {came}.")
    return (widths / widths.sum()).tolist()


def _panel(layout, share):
    layout["annotations"], layout["shapes"] = layout.get("annotations", []), layout.get("shapes", [])
    margin = {side: layout.get("margin", {}).get(side, AROUND[side]) for side in "lrtb"}
    least = (layout.get("meta") or {}).get("least", 0)
    return {"share": share, "height": layout.get("height", TALL), "margin": margin, "least": least}


def _domains(panel, left, height):
    """The part of the whole that a panel's axes take, once its margins are taken off; all hang from the top."""
    margin = panel["margin"]
    across = [left + margin["l"] / WIDTH, left + panel["share"] - margin["r"] / WIDTH]
    up = [1 - (panel["height"] - margin["b"]) / height, 1 - margin["t"] / height]
    return {"xaxis": across, "yaxis": up}


def _axes(layout, i, domains):
    number = "" if i == 1 else str(i)
    axes = {}
    for name, other in (("xaxis", "y"), ("yaxis", "x")):
        axis = {**layout.get(name, {}), "domain": domains[name], "anchor": f"{other}{number}"}
        if axis.get("scaleanchor"):
            axis["scaleanchor"] = f"{axis['scaleanchor']}{number}"
        axes[f"{name}{number}"] = axis
    return axes


def _moved(thing, kind, i):
    """A trace, a note or a shape, moved from the first pair of axes to the i-th."""
    number = "" if i == 1 else str(i)
    now = {f"{letter}{kind}": (letter, thing.get(f"{letter}{kind}") or letter) for letter in "xy"}
    return {**thing, **{name: place.replace(letter, letter + number, 1) for name, (letter, place) in now.items()}}
