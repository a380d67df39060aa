"""The widget of each exercise, with the reader's function in it and the reference as a ghost beside it."""

import numpy as np

from attnlib import attention, masks
from attnlib.checks.programs.mixture import kernel_regression
from attnlib.checks.slips import NONE
from attnlib.pictures.curves import bars, curve
from attnlib.widgets import MaskPainter, Spotlight, attend_from, explore
from attnlib.widgets.readers import run

TEMPERATURE = 0.5  # of the Spotlight that shows `sharpen`
WORDS = ["money", "in", "a", "muddy", "river", "bank"]
KEYS = np.array([(1.2, -1.5), (-0.3, 0.55), (0.35, 0.15), (0.9, 1.9), (1.55, 1.35), (1.65, 0.25)])
VALUES = np.array([(1.9, -0.9), (-0.6, -0.5), (-0.9, -1.2), (-1.2, 2.0), (-1.6, 1.5), (0.4, 1.1)])


def _spotlight(**options):
    return Spotlight(KEYS, VALUES, WORDS, **options)


def _each_key(answer):
    """A function of two vectors, asked about one key after another."""
    return attend_from(scores=lambda query, keys: [answer(query, key) for key in keys])


def _sharpened(answer):
    """The reference divides by √2 · temperature; the reader's function gets scores that it has to divide itself."""
    return attend_from(softmax=lambda scores: answer(scores * TEMPERATURE, TEMPERATURE))


def _looked_up(answer):
    def attend(query, keys, values):
        return np.asarray(answer(query[0], keys, values))[None], attention.attend(query, keys, values, scale=1)[1]

    return attend


def _masking(answer):
    def attend(query, key, value, mask):
        weights = answer(attention.scaled_scores(query, key), mask)
        return weights @ value, weights

    return attend


def _asked(answer, arguments, name, wanted):
    """What the reader's function gives, or None, and the trouble in words."""
    found, words = run(answer, *arguments, wanted={name: wanted.shape}, finite=False)
    return (found or {}).get(name), words or ""


def _beside(answer, arguments, name, wanted):
    """Yours, where it can be drawn, and the wanted one; and how they differ in words."""
    came, trouble = _asked(answer, arguments, name, wanted)
    if came is None or trouble:
        return {"wanted": wanted}, trouble
    return {"yours": came, "wanted": wanted}, f"Yours is {np.abs(came - wanted).max():.2f} away at most."


def _entropies(answer):
    """The reader's entropy of two keys' weights beside the right one, under a slider."""

    def both(first):
        weights = np.array([first, 1 - first])
        return _beside(answer, (weights,), "entropy", np.asarray(attention.entropy(weights)))

    def draw(first):
        known = both(first)[0]
        return bars([*known], [float(bits) for bits in known.values()], reach=1.2)

    def says(first):
        return f"Two keys with weights {first:.2f} and {1 - first:.2f}. {both(first)[1]}"

    return explore(draw, says, first=(0.0, 1.0, 0.5))


def _regressions(answer):
    """The reader's curve beside the right one, under a slider for the bandwidth."""
    xs, x = np.array([0.0, 1, 2, 3, 4, 5]), np.linspace(-1, 6, 57)
    ys = np.array([1.0, 2.5, 2, 0.5, 1, 3])

    def both(bandwidth):
        wanted = kernel_regression(NONE, x, xs, ys, bandwidth)
        return _beside(answer, (x, xs, ys, bandwidth), "predictions", wanted)

    def says(bandwidth):
        return f"Six points, bandwidth {bandwidth:.2f}. {both(bandwidth)[1]}"

    return explore(lambda bandwidth: curve(x, both(bandwidth)[0], points=(xs, ys)), says, bandwidth=(0.2, 3.0, 0.8))


def _paint(answer, arguments, wanted, n_query):
    """A painter that begins with the reader's mask and knows the right one; what is odd about it is its title."""
    came, words = _asked(answer, arguments, "mask", wanted)
    right = _table(wanted, n_query)
    begin = ~right if came is None else _table(np.nan_to_num(came, neginf=0.0) != 0, n_query)
    n_key = right.shape[1]
    goal = ("the mask that the exercise asks for", right)
    options = {"mask": begin, "goal": goal, "title": words or None}
    return MaskPainter(KEYS[:n_query], KEYS[:n_key], VALUES[:n_key], WORDS[:n_key], **options)


def _table(mask, n_query):
    return np.broadcast_to(mask.reshape(-1, mask.shape[-1]), (n_query, mask.shape[-1]))


def _causal(answer):
    return _paint(answer, (4, 6), masks.causal_mask(4, 6), 4)


def _padding(answer):
    lengths = np.array([4])
    return _paint(answer, (lengths, 6), masks.padding_mask(lengths, 6), 6)


def _painter(attend):
    return MaskPainter(KEYS, KEYS, VALUES, WORDS, mask=masks.causal_mask(6), attend=attend)


OPEN = {
    "dot_product": lambda answer: _spotlight(shows="scores", scale=1, attend=_each_key(answer)),
    "cosine": lambda answer: _spotlight(shows="scores", scale=1, cosine=True, attend=_each_key(answer)),
    "dot_scores": lambda answer: _spotlight(shows="scores", scale=1, attend=attend_from(scores=answer)),
    "softmax": lambda answer: _spotlight(shows="weights", attend=attend_from(softmax=answer)),
    "sharpen": lambda answer: _spotlight(shows="weights", temperature=TEMPERATURE, attend=_sharpened(answer)),
    "entropy": _entropies,
    "mix": lambda answer: _spotlight(attend=attend_from(mix=answer)),
    "soft_lookup": lambda answer: _spotlight(scale=1, attend=_looked_up(answer)),
    "kernel_regression": _regressions,
    "scaled_scores": lambda answer: _spotlight(
        shows="scores", attend=attend_from(scores=lambda query, keys: np.asarray(answer(query[None], keys))[0])
    ),
    "attend": lambda answer: _spotlight(attend=lambda query, key, value: answer(query, key, value)),
    "causal_mask": _causal,
    "padding_mask": _padding,
    "masked_softmax": lambda answer: _painter(_masking(answer)),
    "attend_masked": _painter,
}
