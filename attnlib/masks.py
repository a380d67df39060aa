"""Masks: who may look at whom. Each is a sentence about places, and True always means: may look."""

import numpy as np
from array_api_compat import array_namespace, device, is_array_api_obj

from attnlib import arguments

ALIGNMENTS = ("bottom-right", "top-left")


def causal_mask(n_query, n_key=None, *, align="bottom-right", like=None):
    """Let each query see the keys up to its own place: (n_query, n_key) bool.

    With fewer queries than keys the last query sees every key, as a cache of past keys needs ("bottom-right");
    align="top-left" starts both at place 0. The mask is NumPy's, or of the kind and on the device of `like`.
    """
    n_key = n_query if n_key is None else n_key
    arguments.check_count("n_query", n_query)
    arguments.check_count("n_key", n_key)
    if align not in ALIGNMENTS:
        raise ValueError(f"align should be one of {ALIGNMENTS}; it came as {align!r}.")
    query, key = places(n_query, n_key, n_key - n_query if align == "bottom-right" else 0, like)
    return key <= query


def sliding_mask(n, left, right=0, *, like=None):
    """Let query i see the keys from i − left to i + right, both included: (n, n) bool, left + 1 + right keys a row."""
    arguments.check_count("n", n)
    arguments.check_count("left", left)
    arguments.check_count("right", right)
    query, key = places(n, n, 0, like)
    return (query - left <= key) & (key <= query + right)


def padding_mask(lengths, n, *, like=None):
    """Let every query see the real keys of its own sequence: lengths (b,) -> (b, 1, n) bool, key k real if k < length.

    The axis of size 1 stands for the queries: padding hides keys, for all queries alike.
    """
    arguments.check_count("n", n)
    like = lengths if like is None and is_array_api_obj(lengths) else like
    xp, where = _home(like)
    lengths = xp.asarray(lengths, device=where)
    if lengths.ndim != 1 or not xp.isdtype(lengths.dtype, "integral"):
        raise ValueError(f"lengths should be whole numbers, one a sequence, (b,); they came as {lengths!r}.")
    if xp.any(lengths < 0) or xp.any(lengths > n):
        raise ValueError(f"lengths should lie between 0 and n = {n}; they came as {lengths!r}.")
    return xp.arange(n, device=where)[None, None, :] < lengths[:, None, None]


def places(n_query, n_key, start, like):
    """Say where each query (a column) and each key (a row) stands in the sequence, the first query at place `start`."""
    xp, where = _home(like)
    query, key = xp.arange(n_query, device=where), xp.arange(n_key, device=where)
    return query[:, None] + start, key[None, :]


def _home(like):
    """The array library and the device that a mask is to live on."""
    like = np.empty(0) if like is None else like
    if not is_array_api_obj(like):
        raise TypeError(f"like should be a NumPy array or a torch tensor; it came as {arguments.describe(like)}.")
    return array_namespace(like), device(like)
