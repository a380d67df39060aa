"""Masks as text, a row a query, and the masks that a painter can begin from."""

import numpy as np

from attnlib import arguments
from attnlib.masks import causal_mask, padding_mask

BACKWARDS = "each word looks at itself and the words before it"


def drawn(mask):
    """A mask (q, k) as text, a row a query: x = may look, as in "x../xx./xxx"."""
    return "/".join("".join("x" if sees else "." for sees in row) for row in np.asarray(mask))


def read(state, shape):
    """The mask (q, k) of a text that `drawn` wrote."""
    rows = state.split("/") if isinstance(state, str) else []
    if [len(row) for row in rows] != [shape[1]] * shape[0] or not set("".join(rows)) <= {"x", "."}:
        raise ValueError(
            f"state should be {shape[0]} rows of {shape[1]} letters, x (may look) or . (blocked), with / between "
            f"rows, such as {drawn(np.eye(*shape, dtype=bool))!r}; it came as {state!r}."
        )
    return np.array([[letter == "x" for letter in row] for row in rows])


def presets(shape, length=None):
    """Masks (q, k) to begin from, as (name, what it says, mask); those of padding need the length of the real part."""
    q, k = shape
    yield "all open", "every word looks at every word", np.ones((q, k), bool)
    yield "nothing", "nobody looks at anybody", np.zeros((q, k), bool)
    if q == k:
        yield "causal", BACKWARDS, causal_mask(q, k)
    else:
        yield "causal, bottom-right", "the last query sees every key, as with a cache", causal_mask(q, k)
        top_left = causal_mask(q, k, align="top-left")
        yield "causal, top-left", "the first query sees the first key alone, each next one key more", top_left
    if length is not None:
        real = np.broadcast_to(_real(length, k), (q, k))
        yield "padding", "nobody looks at the padding", real
        yield "causal and padding", f"{BACKWARDS}, but never at the padding", real & causal_mask(q, k)


def _real(length, n_key):
    arguments.check_count("length", length)
    if length > n_key:
        raise ValueError(f"length should be at most the number of keys, {n_key}; it came as {length}.")
    return padding_mask(np.array([length]), n_key)[0]
