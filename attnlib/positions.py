"""Positions: what tells attention about order, which it can't see by itself.

Three ways: sinusoids are added to the words' vectors, a rotation turns queries and keys, a bias is added to the scores.
One letter an axis: n places, d width, h heads, q and k places of queries and keys.
"""

import numpy as np
from array_api_compat import device, is_array_api_obj

from attnlib import arguments, masks

BASE = 10_000.0  # the slowest hand goes round once in nearly 2π times as many places


def sinusoids(n, width, *, like=None):
    """Read each place off width/2 clocks, every one slower than the one before: (n, width), sine and cosine in turn.

    Columns 2i and 2i + 1 are sin and cos of position / 10000^(2i/width); width is even. NumPy float64, or of the kind
    of `like`. (Vaswani et al. 2017, section 3.5.)
    """
    arguments.check_count("n", n)
    arguments.check_count("width", width, least=1)
    xp, where, dtype = _home(like)
    turns = _turns(xp, xp.arange(n, dtype=xp.float64, device=where), width)
    hands = xp.stack([xp.sin(turns), xp.cos(turns)], axis=-1)
    return xp.astype(xp.reshape(hands, (n, width)), dtype)


def rotary(x, positions=None, *, base=BASE):
    """Turn each pair of numbers by an angle that grows with the place: (..., n, d), (n,) -> (..., n, d).

    The pair (x[2i], x[2i + 1]) turns by position / base^(2i/d); d is even. A query and a key that are both turned have
    a dot product that depends on the distance of their places alone. Positions are 0, 1, … if not given, and may be
    any numbers. (Su et al. 2021, section 3.2; some libraries pair number i with i + d/2 instead, which is the same
    with the columns in another order.)
    """
    xp = arguments.check_floats(x=x)
    arguments.check_axes("x", x, "(..., n, d)")
    width = x.shape[-1]
    turns = _turns(xp, _numbers(xp, x, positions), width, base)
    cos, sin = xp.astype(xp.cos(turns), x.dtype), xp.astype(xp.sin(turns), x.dtype)
    first, second = x[..., 0::2], x[..., 1::2]
    turned = xp.stack([first * cos - second * sin, first * sin + second * cos], axis=-1)
    return xp.reshape(turned, x.shape)


def _turns(xp, positions, width, base=BASE):
    """The angle of each hand at each position: (n,) -> (n, width/2), in float64, since an angle of 10⁵ needs it."""
    if width % 2:
        raise ValueError(f"the width should be even, as numbers are taken in pairs; it came as {width}.")
    pairs = xp.arange(width // 2, dtype=xp.float64, device=device(positions))
    return positions[:, None] / base ** (2 * pairs / width)


def _numbers(xp, x, positions):
    """The positions as float64, beside x."""
    n = x.shape[-2]
    if positions is None:
        return xp.arange(n, dtype=xp.float64, device=device(x))
    shape = tuple(positions.shape) if is_array_api_obj(positions) else np.shape(positions)
    if shape != (n,):
        raise ValueError(f"positions should be one number a place, ({n},) for this x; they came with shape {shape}.")
    return xp.astype(xp.asarray(positions, device=device(x)), xp.float64)


def alibi(n_heads, n_query, n_key, *, like=None):
    """Lower a score the more, the longer ago its key was: (h, q, k), −slope · max(i − j, 0), to be added as a bias.

    Head m has slope 2^(−8/h · (m + 1)), so that some heads look near and others far; h is a power of two. The last
    query stands at the last key. NumPy float64, or of the kind of `like`. (Press, Smith, Lewis 2022, section 3.)
    """
    arguments.check_count("n_heads", n_heads, least=1)
    arguments.check_count("n_query", n_query)
    arguments.check_count("n_key", n_key)
    if n_heads & (n_heads - 1):
        raise ValueError(f"n_heads should be a power of two, for which the slopes are defined; it came as {n_heads}.")
    xp, where, dtype = _home(like)
    query, key = masks.places(n_query, n_key, n_key - n_query, like)
    distance = xp.clip(query - key, 0, None)
    slopes = 2.0 ** (-8 / n_heads * xp.arange(1, n_heads + 1, dtype=xp.float64, device=where))
    return xp.astype(0.0 - slopes[:, None, None] * distance, dtype)


def _home(like):
    """The array library, the device and the dtype of what is to be made."""
    like = np.empty(0) if like is None else like
    return arguments.check_floats(like=like), device(like), like.dtype
