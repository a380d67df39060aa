"""The Spotlight: drag a query among keys, and watch scores, weights and the mixture of values follow."""

import numpy as np
import traitlets

from attnlib.widgets import checked
from attnlib.widgets.adapters import AttendFrom, Lookup, with_mask
from attnlib.widgets.base import Card, script, sheet
from attnlib.widgets.readers import run

SHOWS = ("scores", "weights", "output")
BY = ("dot", "cosine")


class Spotlight(Card):
    """A plane with a query to drag, keys and values, and beside it scores, weights and the formula with its numbers.

    keys, values  (k, 2) each; made up from the tokens where they aren't given
    tokens        k words, or a text that is split at its spaces
    query         (2,), where the arrow starts
    attend        the reader's function (query (1, 2), keys, values, mask (1, k) or None) -> (output, weights), shapes
                  (1, 2) and (1, k). It draws, the reference stays as a ghost; its query is divided by the temperature.
                  One of three arguments, without a mask, is asked about the open keys alone.
                  A `Lookup` gives an output alone; its weights are read off, where that can be done.
    by            what the reference scores by: "dot", the scaled dot product, or "cosine"
    shows         "scores" stops before the softmax, "weights" before the mixture, "output" goes all the way
    cosine        with a column of cosines
    scale         multiplies the dot products of the reference, from 0.001 to 1000; 1/√2 if not given, 1 for none
    temperature   divides the scores, from 0.05 to 10
    mask          (k,) bool, True = may look
    goal          what `goal(...)` returns
    state         the text that another Spotlight showed: it is restored
    seed          of the made-up vectors

    Raises TypeError or ValueError that names the argument, what came and what was wanted.
    """

    _esm = script(
        "words.js", "state.js", "saying.js", "plane.js", "labels.js", "scene.js", "formula.js", "panel.js", "own.js",
        "challenge.js", "spotlight.js",
    )  # fmt: skip
    _css = sheet("spotlight.css")
    state = traitlets.Unicode(help="what the reader has changed, as short JSON; empty at the start").tag(sync=True)

    def __init__(
        self, keys=None, values=None, tokens=None, query=(1.25, 1.1), attend=None, *, shows="output", by="dot",
        cosine=False, scale=None, temperature=1.0, mask=None, goal=None, state="", seed=0,
    ):  # fmt: skip
        tokens, keys, values = checked.vectors(tokens, keys, values, seed)
        factor = 2**-0.5 if scale is None else checked.number("scale", scale, 1e-3, 1e3, "1 leaves the scores as is.")
        spec = {
            "tokens": tokens, "keys": keys.tolist(), "values": values.tolist(),
            "query": checked.numbers("query", query, (2,)).tolist(), "temperature": checked.temperature(temperature),
            "open": checked.switches(mask, len(tokens)), "shows": checked.choice("shows", shows, SHOWS),
            "by": checked.choice("by", by, BY), "cosine": bool(cosine), "scale": factor, "scaled": _scaled(scale),
            "goal": checked.goal_among(goal, tokens), "reader": _name(checked.function("attend", attend)),
            "seed": int(seed), "temperatures": checked.TEMPERATURES, "most": checked.MOST_TOKENS,
            "farthest": checked.FARTHEST,
        }  # fmt: skip
        self._attend, self._scale = with_mask(attend), factor
        spec["reader_answer"] = self.answer(spec) if spec["reader"] else None
        super().__init__(spec=spec, state=state)

    def answer(self, question):
        """Let the reader's function look: weights and output, or the trouble in words."""
        query, keys, values = (np.array(question[name], float) for name in ("query", "keys", "values"))
        sees = np.array(question["open"], bool)
        wanted = {"output": (1, 2), "weights": (1, len(keys))}
        attend, asked = self._attend, query[None] / question["temperature"]  # a dot product is divided along with it
        if isinstance(attend, AttendFrom):
            attend, asked = attend.at(self._scale, question["temperature"]), query[None]
            wanted["scores"] = (1, len(keys))
        asked = asked, keys, values, None if sees.all() else sees[None]
        if isinstance(attend, Lookup):
            del wanted["weights"]
        found, trouble = run(attend, *asked, wanted=wanted)
        if found and isinstance(attend, Lookup):
            weights = attend.weights(*asked)
            found |= {} if weights is None else {"weights": weights}
        rows = {name: array[0].tolist() for name, array in (found or {}).items()}
        return {"query": question["query"], "trouble": trouble, **rows}

    @property
    def query(self):
        """Where the query is now, (2,)."""
        return np.array(checked.state(self.state, self.spec["tokens"]).get("query", self.spec["query"]))

    @traitlets.validate("state")
    def _check_state(self, proposal):
        checked.state(proposal["value"], self.spec["tokens"])
        return proposal["value"]


def _scaled(scale):
    """What the formula does to a dot product."""
    if scale is None:
        return "÷ √2"
    return f"× {scale:.4g}" if scale > 1 else f"÷ {1 / scale:.4g}"


def _name(function):
    """How the widget speaks of the reader's function."""
    if function is None:
        return None
    name = getattr(function, "__name__", "function")
    return f"your {'function' if name == '<lambda>' else name}"
