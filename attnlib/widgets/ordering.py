"""Lines of a function to put in order, wrong ones among them: by pointer, by touch and by keyboard."""

import traitlets
from ipywidgets import DOMWidget, widget_serialization

from attnlib.widgets.base import Card, script, sheet


class Ordering(Card):
    """Lines to choose from, and the function that they become.

    head    the line that stands above them, such as "def attend(query, key, value):"
    lines   all lines with their indentation, in the order in which they are offered
    chosen  those that stand in the function to begin with
    title   a heading for the card
    judge   a function of the chosen lines that returns a widget, to be shown below
    keep    a function that is told of the chosen lines after each change
    said    what the judge said of the lines that were chosen, if they were judged before

    `state` holds the places of the chosen lines, in their order.
    """

    _esm = script("nesting.js", "lines.js", "ordering.js")
    _css = sheet("ordering.css")
    state = traitlets.List(traitlets.Int(), help="the places of the chosen lines").tag(sync=True)
    said = traitlets.Instance(DOMWidget, allow_none=True).tag(sync=True, **widget_serialization)

    def __init__(self, head, lines, *, chosen=(), title="", judge, keep=lambda lines: None, said=None):
        self._lines, self._judge, self._keep = list(lines), judge, keep
        spec = {"head": head, "lines": self._lines, "title": title}
        super().__init__(spec=spec, state=_places(self._lines, chosen), said=said)
        self.observe(lambda change: self._keep(self.program), "state")

    @property
    def program(self):
        """The chosen lines, in their order."""
        return [self._lines[place] for place in self.state]

    def answer(self, question):
        """Judge the lines as they stand in the browser."""
        self.state = question["places"]
        self.said = self._judge(self.program)
        return {}

    @traitlets.validate("state")
    def _check_state(self, proposal):
        places = proposal.value
        if len(set(places)) != len(places) or not set(places) <= set(range(len(self._lines))):
            raise traitlets.TraitError(
                f"state should name each line at most once, by its place from 0 to {len(self._lines) - 1}; it came as "
                f"{places}."
            )
        return places


def _places(lines, chosen):
    """Where the chosen lines stand among all: a line that is offered no more is left out."""
    return [lines.index(line) for line in dict.fromkeys(chosen) if line in lines]
