"""Slow twins of the maths: loops over single numbers in float64, which share no code and no trick with attnlib."""

import math

import numpy as np


def softmax_by_loops(scores, mask=None):
    """(..., k) -> (..., k), one row at a time."""
    scores = np.asarray(scores, dtype=float)
    sees = np.broadcast_to(True if mask is None else mask, scores.shape)
    weights = np.zeros(scores.shape)
    for place in np.ndindex(scores.shape[:-1]):
        weights[place] = _shares(scores[place].tolist(), sees[place].tolist())
    return weights


def _shares(row, sees):
    """Each share is 1 / Σ e^(other − own), a form of the softmax without a peak to subtract."""
    shares = []
    for own, may in zip(row, sees, strict=True):
        gaps = [other - own for other, seen in zip(row, sees, strict=True) if seen]
        shares.append(1 / math.fsum(map(math.exp, gaps)) if may and max(gaps) < 700 else 0.0)
    return shares


def attend_by_loops(query, key, value, mask=None, bias=None, scale=None):
    """(..., q, d), (..., k, d), (..., k, v) -> (..., q, v), (..., q, k), one number at a time."""
    lead = np.broadcast_shapes(query.shape[:-2], key.shape[:-2], value.shape[:-2])
    n_query, n_key, width, n_value = query.shape[-2], key.shape[-2], query.shape[-1], value.shape[-1]
    query, key, value = (np.broadcast_to(array, lead + array.shape[-2:]) for array in (query, key, value))
    scale = 1 / math.sqrt(width) if scale is None else float(scale)
    scores = np.zeros((*lead, n_query, n_key))
    bias = np.broadcast_to(0.0 if bias is None else bias, scores.shape)
    for *place, i, j in np.ndindex(scores.shape):
        one, other = query[(*place, i)].tolist(), key[(*place, j)].tolist()
        products = [a * b for a, b in zip(one, other, strict=True)]
        scores[(*place, i, j)] = scale * math.fsum(products) + bias[(*place, i, j)]
    weights = softmax_by_loops(scores, mask)
    output = np.zeros((*lead, n_query, n_value))
    for *place, i, axis in np.ndindex(output.shape):
        shares, column = weights[(*place, i)].tolist(), value[(*place, slice(None), axis)].tolist()
        output[(*place, i, axis)] = math.fsum(w * v for w, v in zip(shares, column, strict=True))
    return output, weights


def entropy_by_loops(weights):
    """(..., k) -> (...): bits as −Σ w·ln w / ln 2, leaving the zeros out."""
    weights = np.asarray(weights, dtype=float)
    bits = np.zeros(weights.shape[:-1])
    for place in np.ndindex(bits.shape):
        bits[place] = -math.fsum(w * math.log(w) for w in weights[place].tolist() if w > 0) / math.log(2)
    return bits
