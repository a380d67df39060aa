"""The Spotlight: drag a query among keys, and watch scores, weights and the mixture of values follow."""

import json
import math

import numpy as np
import traitlets

from attnlib.tasks.words import word_vectors
from attnlib.widgets.adapters import AttendFrom
from attnlib.widgets.base import Card, script, sheet
from attnlib.widgets.readers import run

SHOWS = ("scores", "weights", "output")
MOST_TOKENS = 12  # as in spotlight.js: more can't be told apart in the plane


class Spotlight(Card):
    """A plane with a query to drag, keys and values, and beside it scores, weights and the formula with its numbers.

    keys, values  (k, 2) each; made up from the tokens where they aren't given
    tokens        k words, or a text that is split at its spaces
    query         (2,), where the arrow starts
    attend        the reader's function (query (1, 2), keys, values, mask (1, k) or None) -> (output, weights), shapes
                  (1, 2) and (1, k). It draws, the reference stays as a ghost; its query is divided by the temperature.
    shows         "scores" stops before the softmax, "weights" before the mixture, "output" goes all the way
    cosine        with a column of cosines
    scale         multiplies the dot products of the reference; 1/√2 if not given, 1 for none
    temperature   divides the scores, above 0
    mask          (k,) bool, True = may look
    goal          what `goal(...)` returns
    state         the string that another Spotlight showed: it is restored

    Raises TypeError or ValueError that names the argument, what came and what was wanted.
    """

    _esm = script("words.js", "plane.js", "scene.js", "panel.js", "spotlight.js")
    _css = sheet("spotlight.css")
    state = traitlets.Unicode(help="what the reader has changed, as short JSON; empty at the start").tag(sync=True)

    def __init__(
        self, keys=None, values=None, tokens=None, query=(1.25, 1.1), attend=None, *, shows="output", cosine=False,
        scale=None, temperature=1.0, mask=None, goal=None, state="", seed=0,
    ):  # fmt: skip
        if shows not in SHOWS:
            raise ValueError(f"shows should be one of {SHOWS}; it came as {shows!r}.")
        if attend is not None and not callable(attend):
            raise TypeError(
                f"attend should be a function; it came as {attend!r}. Name it without calling it: attend=f."
            )
        tokens, keys, values = _vectors(tokens, keys, values, seed)
        query = _numbers("query", query, (2,))
        temperature = _above_zero("temperature", temperature)
        limit = _limit(query, keys, values if shows == "output" else keys)
        factor = 2**-0.5 if scale is None else _above_zero("scale", scale)
        spec = {
            "tokens": tokens, "keys": keys.tolist(), "values": values.tolist(), "query": query.tolist(),
            "temperature": temperature, "open": _open(mask, len(tokens)), "shows": shows, "cosine": bool(cosine),
            "scale": factor, "divisor": "√2" if scale is None else f"{1 / factor:.4g}", "limit": limit, "seed": seed,
            "brightest": factor * limit * float(np.linalg.norm(keys, axis=1).max() or 1),
            "goal": _check_goal(goal, tokens), "reader": attend and _name(attend),
        }  # fmt: skip
        self._attend = attend
        if isinstance(attend, AttendFrom):
            attend.scale = factor
        spec["reader_answer"] = self.answer(spec) if attend else None
        super().__init__(spec=spec, state=state)

    def answer(self, question):
        """Let the reader's function look: weights and output, or the trouble in words."""
        query, keys, values = (np.array(question[name], float) for name in ("query", "keys", "values"))
        sees = np.array(question["open"], bool)
        mask = None if sees.all() else sees[None]
        cooled = query[None] / question["temperature"]  # for dot products that is the scores divided by it
        wanted = {"output": (1, 2), "weights": (1, len(keys))}
        found, trouble = run(self._attend, cooled, keys, values, mask, wanted=wanted)
        answer = {"query": question["query"], "trouble": trouble}
        if found:
            answer |= {"weights": found["weights"][0].tolist(), "output": found["output"][0].tolist()}
        if found and isinstance(self._attend, AttendFrom):
            answer["scores"] = self._attend.scores(query, keys).tolist()
        return answer

    @property
    def query(self):
        """Where the query is now, (2,)."""
        return np.array(json.loads(self.state)["query"] if self.state else self.spec["query"])

    @traitlets.validate("state")
    def _check_state(self, proposal):
        if proposal["value"]:
            _read_state(proposal["value"])
        return proposal["value"]


def _name(function):
    return f"your {getattr(function, '__name__', 'function')}"


def _vectors(tokens, keys, values, seed):
    """Words, keys and values of one number; what isn't given is made up."""
    if tokens is None and keys is None:
        raise ValueError("tokens or keys should be given, so that there is something to look at; neither came.")
    if tokens is None:
        tokens = [f"key {i + 1}" for i in range(len(keys))]
    tokens = tokens.split() if isinstance(tokens, str) else [str(token) for token in tokens]
    if not 1 <= len(tokens) <= MOST_TOKENS:
        raise ValueError(
            f"tokens should be 1 to {MOST_TOKENS} words, so that they can be told apart; {len(tokens)} came."
        )
    keys = word_vectors(tokens, seed=seed) if keys is None else keys
    values = word_vectors(tokens, seed=seed + 1) if values is None else values
    shape = (len(tokens), 2)
    return tokens, _numbers("keys", keys, shape), _numbers("values", values, shape)


def _numbers(name, given, shape):
    try:
        array = np.array(given, dtype=float)
    except (TypeError, ValueError):
        raise TypeError(f"{name} should be numbers of shape {shape}; they came as {given!r}.") from None
    if array.shape != shape:
        cause = "Each token needs one key and one value." if len(shape) == 2 else "The plane has two axes, x and y."
        raise ValueError(f"{name} should have shape {shape}; {name} came with shape {array.shape}. {cause}")
    if not np.isfinite(array).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} should be finite numbers; {array[place]} came at place {place}.")
    return array


def _above_zero(name, given):
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 < given < math.inf:
        raise ValueError(f"{name} should be a number above 0; it came as {given!r}. Near 0 the best key takes all.")
    return float(given)


def _open(mask, count):
    if mask is None:
        return [True] * count
    array = np.asarray(mask)
    if array.dtype != bool or array.shape != (count,):
        raise ValueError(
            f"mask should be boolean of shape ({count},), True = may look; it came as {array.dtype} of shape "
            f"{array.shape}. From 0 and 1: np.array(mask) == 1."
        )
    return array.tolist()


def _limit(*arrays):
    """Half the width of the plane: all that is drawn fits, with room to drag."""
    farthest = max(float(np.abs(array).max()) for array in arrays)
    return max(1.5, math.ceil(2 * 1.2 * farthest) / 2)


def _check_goal(goal, tokens):
    if goal is None:
        return None
    if not isinstance(goal, dict) or "conditions" not in goal:
        raise TypeError(f"goal should be made with goal(...); it came as {goal!r}.")
    for condition in goal["conditions"]:
        if isinstance(condition["of"], str) and condition["of"] not in tokens:
            raise ValueError(f"goal speaks of {condition['of']!r}, which isn't among the tokens {tokens}.")
    return goal


def _read_state(text):
    try:
        told = json.loads(text)
        count = len(told["tokens"])
        shapes = [np.shape(told[name]) for name in ("keys", "values", "query")]
        fine = shapes == [(count, 2), (count, 2), (2,)] and len(told["open"]) == count and told["temperature"] > 0
    except (ValueError, KeyError, TypeError):
        fine = False
    if not fine:
        raise ValueError(f"state should be a string that a Spotlight showed; it came as {text!r:.80}.")
