"""Living figures: plotly pictures that a reader moves, all through one plotly.js for the whole page."""

import gzip
import inspect
import json
from functools import cache
from importlib.resources import files

import anywidget
import plotly.graph_objects as go
import plotly.io as pio
import traitlets
from ipywidgets import widget_serialization

from attnlib import arguments
from attnlib.pictures import style
from attnlib.widgets import readers
from attnlib.widgets.base import Card, script, sheet
from attnlib.widgets.controls import control
from attnlib.widgets.patches import patch


class PlotlySource(anywidget.AnyWidget):
    """The source of plotly.js, sent once a kernel; every figure refers to it and the page runs it once."""

    _esm = "export default {}"
    packed = traitlets.Bytes(help="plotly.min.js, gzipped").tag(sync=True)


_sources = []


def plotly_source():
    """The one PlotlySource of this kernel, made when the first figure asks."""
    if not _sources or _sources[0].comm is None:  # closed, by Widget.close_all() say
        source = (files("plotly") / "package_data" / "plotly.min.js").read_bytes()
        _sources[:] = [PlotlySource(packed=gzip.compress(source, 6, mtime=0))]
    return _sources[0]


class LiveFigure(Card):
    """A plotly figure with the controls it listens to, and what it shows in words.

    `figure` is the one that stands there now, `values` are the controls'. After the first drawing only what changed
    travels.
    """

    _esm = script("figure.js")
    _css = sheet("figure.css")
    plotly = traitlets.Instance(PlotlySource).tag(sync=True, **widget_serialization)

    def __init__(self, draw, says, controls):
        self._draw, self._says, self._controls = draw, says, controls
        self.values = {each.name: each.start for each in controls}
        self.figure, words = self._picture(self.values)
        faces = [each.face() for each in controls]
        state = {"values": dict(self.values), "drawn": dict(self.values), "says": words, "trouble": ""}
        spec = {"figure": plain(self.figure), "controls": faces, "twins": style.dark_twins(), **state}
        super().__init__(plotly=plotly_source(), spec=spec)

    def answer(self, question):
        """Draw for the controls' new values: what changed in the figure, or what went wrong in words."""
        asked = question.get("values", {})
        self.values = {each.name: each.read(asked.get(each.name, self.values[each.name])) for each in self._controls}
        try:
            self.figure, words = self._picture(self.values)
        except readers.STOPS as error:
            return self._keep(trouble=readers.explain(error, self._draw, f"with {_spoken(self.values)}"))
        new = plain(self.figure)
        changed = patch(self.spec["figure"], new)
        self.spec["figure"] = new  # in place: the browser patches its own, so that nothing more has to be sent
        return {"patch": changed, **self._keep(drawn=dict(self.values), says=words, trouble="")}

    def _keep(self, **news):
        news["values"] = dict(self.values)
        self.spec.update(news)
        return news

    def _picture(self, values):
        figure = self._draw(**values)
        if not isinstance(figure, go.Figure):
            end = ": is there a return line?" if figure is None else "."
            raise TypeError(f"draw should return a plotly figure; it returned {arguments.describe(figure)}{end}")
        return figure, _words(self._says, figure, values)


def show(figure, says):
    """Show a figure with its description in words: a caption for all, and its name for screen readers."""
    if not isinstance(figure, go.Figure):
        raise TypeError(f"show takes a plotly figure; it came as {arguments.describe(figure)}.")
    if not isinstance(says, str) or not says.strip():
        raise ValueError(f"says should describe the figure in words, for who can't see it; it came as {says!r}.")
    return LiveFigure(lambda: figure, says, [])


def explore(draw, says=None, **controls):
    """Draw anew as the reader moves the controls: explore(draw, temperature=(0.1, 5.0, 1.0), scaled=True).

    draw      any function that returns a plotly figure; it is called with one keyword a control.
    says      the picture in words: a text, or a function of the same keywords (or of `figure`) that returns one.
    controls  (low, high) or (low, high, start) is a slider, in whole steps where all are ints; a list of numbers is a
              slider over them; a list of words is a menu; True or False is a switch; a text is a field to write in.
    """
    if not callable(draw):
        came = arguments.describe(draw)
        raise TypeError(f"draw should be a function that returns a plotly figure; it came as {came}.")
    if not (says is None or callable(says) or isinstance(says, str)):
        raise TypeError(f"says should be a text or a function that returns one; it came as {arguments.describe(says)}.")
    made = [control(name, wish) for name, wish in controls.items()]
    _check_keywords(draw, list(controls))
    return LiveFigure(draw, says, made)


def _check_keywords(draw, names):
    try:
        inspect.signature(draw).bind(**dict.fromkeys(names))
    except TypeError as error:
        takes = ", ".join(inspect.signature(draw).parameters) or "nothing"
        came = ", ".join(names) or "none"
        raise TypeError(f"draw takes {takes}, but the controls are {came}: {error}.") from None


def _words(says, figure, values):
    """The picture in words; where nobody wrote any, at least where the controls stand."""
    if not callable(says):
        return says or f"The picture for {_spoken(values)}."
    names = inspect.signature(says).parameters.values()
    known = {**values, "figure": figure}
    takes_all = any(each.kind is each.VAR_KEYWORD for each in names)
    return str(says(**(known if takes_all else {each.name: known[each.name] for each in names if each.name in known})))


def _spoken(values):
    return ", ".join(f"{name.replace('_', ' ')} {_value(value)}" for name, value in values.items()) or "no controls"


def _value(value):
    return ("on" if value else "off") if isinstance(value, bool) else f"{value}"


def plain(figure):
    """The figure as plain JSON, arrays as plotly's typed arrays, in our template where it has plotly's own."""
    json_figure = json.loads(pio.to_json(figure, validate=False))
    if json_figure["layout"].get("template") == _plotlys_own():
        json_figure["layout"]["template"] = style.template()
    return json_figure


@cache
def _plotlys_own():
    return json.loads(pio.to_json(go.Figure(layout={"template": "plotly"}), validate=False))["layout"]["template"]
