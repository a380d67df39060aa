"""A mask to paint: who may look at whom, and beside it the weights, renormalised at once."""

import math

import numpy as np
import traitlets
from array_api_compat import array_namespace, device

from attnlib import arguments
from attnlib.attention import attend as reference_attend
from attnlib.attention import scaled_scores
from attnlib.widgets import checked, drawings, readers
from attnlib.widgets.base import Card, script, sheet
from attnlib.widgets.differences import TOLERANCE, differences
from attnlib.widgets.drawings import drawn, read

LARGEST = checked.MOST_TOKENS  # places on a side: beyond, the cells are too small for a finger, too


class MaskPainter(Card):
    """Paint who may look at whom, and watch the weights share themselves out anew.

    MaskPainter(query, key, value, tokens): (q, d), (k, d), (k, v), k words, with at most 12 places on a side.

    value    (k, v); the keys stand in for them when left out: the picture shows weights, which need no values.
    queries  the q words that look; when left out, the last q of the tokens.
    mask     to begin with: boolean, (q, k) or (1, k) or (q, 1), True = may look; everything open if left out.
    length   how many of the keys are real words: the rest is padding, and gets a preset of its own.
    attend   the reader's function, (query, key, value, mask) -> (output, weights). It draws the weights, through the
             kernel; the reference stays beside it as a ghost, and what goes wrong is said in words.
    scale    of the scores, 1/√d if left out.
    goal     a pair ("let each word look at itself and the words before it", causal_mask(5)), recognised when reached.
    title    a heading for the card.

    `state` is the mask as text ("x../xx./xxx"), to read, set, paste and restore; `mask` is the same as an array.
    Raises TypeError or ValueError that names the argument, what came and what was wanted.
    """

    _esm = script("grid.js", "painter.js")
    _css = sheet("painter.css")
    state = traitlets.Unicode(help="the mask: x = may look, . = blocked, / between rows").tag(sync=True)

    def __init__(
        self, query, key, value=None, tokens=None, queries=None, *,
        mask=None, length=None, attend=None, scale=None, goal=None, title=None,
    ):  # fmt: skip
        self._arrays = _vectors(query, key, value)
        self._scores, self._scale = _scores(*self._arrays, scale), scale
        self._attend = checked.function("attend", attend, " (query, key, value, mask) -> (output, weights)")
        self._words = _words(tokens, queries, *self._shape)
        self._goal = self._check_goal(goal)
        state = drawn(self._check_mask("mask", np.ones(self._shape, bool) if mask is None else mask))
        super().__init__(spec=self._spec(length, title), state=state)

    @property
    def _shape(self):
        return self._scores.shape

    @property
    def mask(self):
        """The painted mask, (q, k) bool, True = may look."""
        return read(self.state, self._shape)

    @property
    def weights(self):
        """The reference's weights under the painted mask, (q, k)."""
        return self._reference(self.mask)[1]

    @property
    def reached(self):
        """Whether the painted mask is the goal; None where there is no goal."""
        return None if self._goal is None else self.state == self._goal["state"]

    @traitlets.validate("state")
    def _check_state(self, proposal):
        read(proposal["value"], self._shape)
        return proposal["value"]

    def answer(self, question):
        """Let the reader's function weigh under one painted mask, and say how it differs from the reference."""
        mask = read(question["state"], self._shape)
        output, weights = self._reference(mask)
        wanted = {"output": output.shape, "weights": weights.shape}
        found, words = readers.run(self._attend, *self._arrays, self._alike(mask), wanted=wanted, finite=False)
        answer = {"state": question["state"], "weights": None, "words": words, "right": False}
        return answer if found is None else answer | self._compare(found, output, weights, mask, words)

    def _compare(self, found, output, weights, mask, words):
        words = differences(found["weights"], weights, mask, *self._names) or words
        if not words and not np.allclose(found["output"], output, rtol=TOLERANCE, atol=TOLERANCE):
            words = "Your weights agree with the reference, but your output doesn't: is it weights @ value?"
        right, agree = not words, "Your weights and your output agree with the reference."
        return {"weights": _for_browser(found["weights"]), "words": words or agree, "right": right}

    def _reference(self, mask):
        query, key, value = (_plain(array) for array in self._arrays)
        return reference_attend(query, key, value, mask, scale=self._scale)

    def _alike(self, mask):
        """The mask in the array library of the vectors, and on their device: a function for torch gets a tensor."""
        like = self._arrays[0]
        return array_namespace(like).asarray(mask, device=device(like))

    @property
    def _names(self):
        return self.spec["queryNames"], self.spec["keyNames"]

    def _spec(self, length, title):
        queries, keys = self._words
        presets = [
            {"name": name, "words": words, "state": drawn(mask)}
            for name, words, mask in drawings.presets(self._shape, length)
        ]
        return {
            "scores": self._scores.tolist(),
            "queries": queries, "queryNames": _spoken(queries), "keys": keys, "keyNames": _spoken(keys),
            "presets": [preset for preset in presets if not self._goal or preset["state"] != self._goal["state"]],
            "goal": self._goal, "own": self._attend is not None, "title": title,
        }  # fmt: skip

    def _check_mask(self, name, mask):
        if isinstance(mask, str):
            return read(mask, self._shape)
        mask = readers.as_numpy(mask)
        try:
            arguments.check_mask(mask, self._scores)
        except (TypeError, ValueError) as error:
            raise type(error)(str(error).replace("mask", name, 1)) from None
        return np.broadcast_to(mask, self._shape)

    def _check_goal(self, goal):
        if goal is None:
            return None
        if not (isinstance(goal, tuple | list) and len(goal) == 2 and isinstance(goal[0], str) and goal[0].strip()):
            raise TypeError(f'goal should be a pair, ("what to paint, in words", mask); it came as {goal!r:.120}.')
        return {"words": goal[0].strip().rstrip("."), "state": drawn(self._check_mask("the goal's mask", goal[1]))}


def _vectors(query, key, value):
    """The three arrays as they came, but copies, so that no later change reaches the widget."""
    given = {"query": query, "key": key, "value": key if value is None else value}
    arrays = {name: np.array(a, dtype=float) if isinstance(a, list | tuple) else a for name, a in given.items()}
    arguments.check_floats(**arrays)
    for name, array in arrays.items():
        _check_array(name, array)
    return readers.copies(arrays.values())


def _check_array(name, array):
    if array.ndim != 2:
        raise ValueError(
            f"{name} should have two axes, {arguments.AXES[name].replace('..., ', '')}; it came as "
            f"{arguments.describe(array)}. From a batch, take one sequence: {name}[0]."
        )
    bad = np.argwhere(~np.isfinite(_plain(array)))
    if len(bad):
        raise ValueError(f"{name} should hold finite numbers; it has NaN or infinity at [{bad[0][0]}, {bad[0][1]}].")
    if not 1 <= array.shape[0] <= LARGEST:
        raise ValueError(
            f"{name} should have 1 to {LARGEST} places, so that a finger can paint each; it came with "
            f"{array.shape[0]}. {name}[:{LARGEST}] takes the first {LARGEST}."
        )


def _plain(array):
    """The array as float64 NumPy, for the reference and for the browser."""
    return np.asarray(readers.as_numpy(array), dtype=float)


def _scores(query, key, value, scale):
    arguments.check_value(query, key, value)
    return scaled_scores(_plain(query), _plain(key), scale)


def _words(tokens, queries, n_query, n_key):
    """The words of the queries and of the keys."""
    keys = [f"key {k}" for k in range(n_key)] if tokens is None else _check_words("tokens", tokens, n_key)
    if queries is not None:
        return _check_words("queries", queries, n_query), keys
    looks_back = tokens is not None and n_query <= n_key
    return (keys[n_key - n_query :] if looks_back else [f"query {q}" for q in range(n_query)]), keys


def _check_words(name, words, n):
    words = checked.words(name, words)
    if len(words) != n:
        whose = "key" if name == "tokens" else "query"
        raise ValueError(f"{name} should be {n} words, one a {whose}; {len(words)} came: {words!r:.120}.")
    return words


def _spoken(words):
    """Words as they are said: one that comes twice says its place, too."""
    return [f"“{word}”" + (f" (place {i})" if words.count(word) > 1 else "") for i, word in enumerate(words)]


def _for_browser(weights):
    """Rows of numbers, and words for what JSON has no number for."""
    return [
        [x if math.isfinite(x) else "NaN" if math.isnan(x) else "−∞" if x < 0 else "∞" for x in row]
        for row in weights.tolist()
    ]
