"""The widget of each exercise, with the reader's function in it and the reference as a ghost beside it.

Where the exercise has no √d, the reference has none either. A widget shows small numbers of one sentence. What goes
wrong elsewhere is brought into it by the input that went wrong (a probe, None for a right answer): its large scores,
its tables, its places. `remarks` says how, and what can't be brought.
"""

import numpy as np

from attnlib import attention, masks
from attnlib.checks.beside import asked, entropy, kernel_regression, special
from attnlib.widgets import MaskPainter, Spotlight, attend_from
from attnlib.widgets.adapters import Lookup

TEMPERATURE = 0.5  # of the widgets that show `sharpen`
FAR = 400.0  # makes scores of a thousand or so
MOST = 8  # places on a side of a painter
WORDS = ["money", "in", "a", "muddy", "river", "bank", "of", "mud"]
KEYS = [(1.2, -1.5), (-0.3, 0.55), (0.35, 0.15), (0.9, 1.9), (1.55, 1.35), (1.65, 0.25), (0.1, -0.2), (0.7, 1.6)]
VALUES = [(1.9, -0.9), (-0.6, -0.5), (-0.9, -1.2), (-1.2, 2.0), (-1.6, 1.5), (0.4, 1.1), (-0.2, -0.8), (-1.1, 1.8)]
KEYS, VALUES = np.array(KEYS), np.array(VALUES)
SIX = slice(6)
SHARES = ("softmax", "sharpen")
OWN_REACH = ("entropy", "kernel_regression", "causal_mask", "padding_mask")  # whose widgets stretch no scores
TABLED = "Your function gets three rows: these scores, the same backwards, and zeros. The first is drawn."
READ_OFF = "Your weights are read off: they are what your function makes of values that are 1 for one key, else 0."
STRETCHED = f"Scores are {FAR:g} times as large as the arrows say, for it is large ones that go wrong."


def _reach(probe):
    return FAR if special(probe, "high", "low", "large", "far") else 1.0


def remarks(base, probe):
    """How the widget asks the reader's function, and what it can't show of this input, in words."""
    said = [TABLED if base in SHARES and _tabled(probe) else "", READ_OFF if base == "soft_lookup" else ""]
    said += [STRETCHED if base not in OWN_REACH and _reach(probe) > 1 else "", _blind(base, probe)]
    return " ".join(filter(None, said))


def _blind(base, probe):
    axes = 1 if base == "entropy" else 2
    if probe is not None and any(np.ndim(argument) > axes for argument in probe.arguments):
        return "The widget shows one sentence alone: what goes wrong in a batch can't be seen in it."
    if special(probe, "single", "strided", "long", "whole", "bare"):
        return "The widget has small arrays of float64: what goes wrong with others can't be seen in it."
    return ""


def _tabled(probe):
    """Whether it is a table, and not one row alone."""
    return probe is not None and not special(probe, "one_axis")


def _spotlight(**options):
    return Spotlight(KEYS[SIX], VALUES[SIX], WORDS[SIX], **options)


def _painter(attend, reach=1.0, **options):
    """A painter over six words, whose scores are stretched by `reach`."""
    return MaskPainter(reach * KEYS[SIX], KEYS[SIX], VALUES[SIX], WORDS[SIX], attend=attend, **options)


def _scores(answer, **options):
    return _spotlight(shows="scores", attend=attend_from(scores=answer), **options)


def _called(function, answer):
    """The function under the name of the reader's, by which the widget speaks of it."""
    function.__name__ = getattr(answer, "__name__", "function")
    return function


def _then(came, work):
    """What is made of the reader's result; of nothing, nothing, so that the widget can say so."""
    return None if came is None else work(came)


def _one_by_one(answer):
    """A function of two vectors, asked about one key after another."""

    def scores(query, keys):
        came = [answer(query, key) for key in keys]
        return _then(came[0], lambda _: came)

    return _called(scores, answer)


def _single_row(answer):
    """A function of many queries, asked about one."""
    return _called(lambda query, keys: _then(answer(query[None], keys), lambda rows: np.asarray(rows)[0]), answer)


def _softmax(answer, probe):
    shares = _called(_first_of_table(answer), answer) if _tabled(probe) else answer
    return _spotlight(shows="weights", scale=_reach(probe), attend=attend_from(softmax=shares))


def _sharpen(answer, probe):
    """The reference divides by the temperature; the reader's function gets scores that it has to divide itself."""

    def shares(scores):
        return answer(scores * TEMPERATURE, TEMPERATURE)

    shares = _called(_first_of_table(shares) if _tabled(probe) else shares, answer)
    scale = _reach(probe)
    return _spotlight(shows="weights", scale=scale, temperature=TEMPERATURE, attend=attend_from(softmax=shares))


def _first_of_table(shares):
    """Shares of one row, which is asked about with two more below it, so that other axes than the last show."""

    def first(scores):
        rows = shares(np.stack([scores, scores[::-1], 0 * scores]))
        return np.asarray(rows)[0] if np.shape(rows) == (3, len(scores)) else rows

    return first


def _soft_lookup(answer, probe):
    return _spotlight(scale=_reach(probe), attend=Lookup(answer, _reach(probe)))


def _attend(answer, probe):
    reach = _reach(probe)

    def attend(query, key, value):
        return answer(reach * query, key, value)

    scale = None if reach == 1 else reach * 2**-0.5  # None: the formula says √2, and not 1.41
    return _spotlight(scale=scale, attend=_called(attend, answer))


def _masked_softmax(answer, probe):
    def attend(query, key, value, mask):
        weights = answer(attention.scaled_scores(query, key), mask)
        return _then(weights, lambda weights: (weights @ value, weights))

    return _painter(attend, _reach(probe), mask=_mask(probe))


def _attend_masked(answer, probe):
    return _painter(answer, _reach(probe), mask=_mask(probe))


def _mask(probe):
    """A causal mask; where a query that may look at nobody goes wrong, one that is blind."""
    mask = masks.causal_mask(6)
    mask[0] &= not special(probe, "blind")
    return mask


def _paint(answer, arguments, wanted, n_query):
    """A painter that begins with the reader's mask and knows the right one; what is odd about it is its title."""
    came, words = asked(answer, arguments, "mask", wanted)
    right = _table(wanted, n_query)
    yours = None if came is None else "It begins with your mask"
    begin = ~right if came is None else _table(np.nan_to_num(came, neginf=0.0) != 0, n_query)
    n_key = right.shape[1]
    options = {"mask": begin, "goal": ("the mask that the exercise asks for", right), "title": words or yours}
    return MaskPainter(KEYS[:n_query], KEYS[:n_key], VALUES[:n_key], WORDS[:n_key], **options)


def _table(mask, n_query):
    """The last sequence of a batch has a mask of one row, which is that of all queries."""
    return np.broadcast_to(mask[-1] if mask.ndim > 2 else mask, (n_query, mask.shape[-1]))


def _causal_mask(answer, probe):
    counts = tuple(int(n) for n in probe.arguments) if probe else (4, 6)
    counts = counts if max(counts) <= MOST else (4, 6)
    return _paint(answer, counts, masks.causal_mask(*counts), counts[0])


def _padding_mask(answer, probe):
    lengths, n = (probe.arguments[0], int(probe.arguments[1])) if probe else (np.array([4]), 6)
    lengths, n = (lengths, n) if n <= MOST else (np.array([4]), 6)
    return _paint(answer, (lengths, n), masks.padding_mask(lengths, n), n)


OPEN = {  # each takes the reader's function and the input that went wrong, or None
    "dot_product": lambda answer, _: _scores(_one_by_one(answer), scale=1),
    "cosine": lambda answer, _: _scores(_one_by_one(answer), by="cosine"),
    "dot_scores": lambda answer, _: _scores(answer, scale=1),
    "softmax": _softmax,
    "sharpen": _sharpen,
    "entropy": entropy,
    "mix": lambda answer, _: _spotlight(scale=1, attend=attend_from(mix=answer)),
    "soft_lookup": _soft_lookup,
    "kernel_regression": kernel_regression,
    "scaled_scores": lambda answer, _: _scores(_single_row(answer)),
    "attend": _attend,
    "causal_mask": _causal_mask,
    "padding_mask": _padding_mask,
    "masked_softmax": _masked_softmax,
    "attend_masked": _attend_masked,
}
