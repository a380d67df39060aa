"""What is said of an answer: a card to read at once, its hints one at a time, and the widget that the answer draws."""

import traitlets
from ipywidgets import DOMWidget, widget_serialization

from attnlib.widgets.base import Card, script, sheet


class Feedback(Card):
    """A card of finished HTML with two things to ask for; it is read without the kernel.

    body   HTML; whoever wrote it has escaped what it quotes
    state  "correct", "wrong", "not yet" or "error": its colour
    label  the card in a few words, for screen readers; `aloud` is said to them when it appears
    hints  the HTML of those that are open, of `count` in all; `next_hint()` opens one more and returns (hints, words)
    see    a function that makes the widget to see the answer in, and a word on it; None for no such button
    note   what the reader should know besides
    over   the name of the same card as HTML, which this one hides
    """

    _esm = script("nesting.js", "feedback.js")
    _css = sheet("feedback.css")
    opened = traitlets.Instance(DOMWidget, allow_none=True).tag(sync=True, **widget_serialization)

    def __init__(self, body, state, label, *, aloud="", hints=(), count=0, next_hint=None, see=None, note="", over=""):
        self._next_hint, self._see = next_hint, see
        ladder, opens = {"count": count, "opened": list(hints)}, see is not None
        said = {"html": body, "state": state, "label": label, "aloud": aloud, "note": note, "over": over}
        super().__init__(spec={**said, "hints": ladder, "opens": opens})

    def answer(self, question):
        """Open the next hint, or the widget."""
        return self._hint() if question["wants"] == "hint" else self._open()

    def _hint(self):
        hints, words = self._next_hint()
        self.spec["hints"]["opened"] = list(hints)  # in place: the browser has changed its own
        return {"hints": list(hints), "words": words}

    def _open(self):
        try:
            self.opened, words = self._see()
        except Exception as error:  # whatever it is, the reader is at work on a function of their own
            return {"trouble": f"The widget could not be drawn: {error}"}
        return {"words": words}
