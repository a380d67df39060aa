"""Attention: average the values, weighted by how well each key matches the query.

Two words are kept apart all through the course: scores stand before the softmax, weights after it.
Axes: q places of queries, k places of keys, d width of query and key, v width of a value, ... any leading axes.
Everything runs on NumPy arrays and on torch tensors (with gradients) through the same lines, and keeps the dtype.
"""

from array_api_compat import array_namespace

from attnlib import arguments


def dot_scores(query, key):
    """Score each key by its dot product with each query: (..., q, d), (..., k, d) -> (..., q, k)."""
    arguments.check_query_key(query, key)
    return query @ key.mT


def cosine_scores(query, key):
    """Score each key by the cosine of its angle to each query: (..., q, d), (..., k, d) -> (..., q, k), in −1…1.

    Raises ValueError where a vector is zero: it has no direction.
    """
    arguments.check_query_key(query, key)
    return dot_scores(_direction("query", query), _direction("key", key))


def _direction(name, vectors):
    xp = array_namespace(vectors)
    length = xp.sqrt(xp.sum(vectors * vectors, axis=-1, keepdims=True))
    if xp.any(length == 0):
        raise ValueError(f"{name} has a vector of length zero, which points nowhere: its cosine isn't defined.")
    return vectors / length


def scaled_scores(query, key, scale=None):
    """Score by dot product over √d, so that the spread doesn't grow with the width: (..., q, k).

    `scale` takes the place of 1/√d; 1 leaves the dot products as they are. (Vaswani et al. 2017, section 3.2.1.)
    """
    arguments.check_query_key(query, key)
    arguments.check_width(query)
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    arguments.check_scale(scale)
    return dot_scores(query * float(scale), key)


def general_scores(query, key, w):
    """Score by query · w · key, a learned comparison that needs no common width: (q, d), (k, e), (d, e) -> (q, k).

    Leading axes of query and key are welcome. (Luong, Pham, Manning 2015, section 3.1: their W_a is our w.)
    """
    arguments.check_learned(query, key, w=w)
    arguments.check_weight("w", w, query=query, key=key)
    return query @ w @ key.mT


def additive_scores(query, key, w_query, w_key, v):
    """Score by a small network: v · tanh(query w_query + key w_key), (q, d), (k, e), (d, a), (e, a), (a,) -> (q, k).

    Leading axes of query and key are welcome. Memory grows with q · k · a, where a dot product needs q · k.
    (Bahdanau, Cho, Bengio 2015, section A.1.2: their s, h, W_a, U_a, v_a are our query, key, w_query, w_key, v.)
    """
    xp = arguments.check_learned(query, key, w_query=w_query, w_key=w_key, v=v)
    arguments.check_weight("w_query", w_query, query=query, v=v)
    arguments.check_weight("w_key", w_key, key=key, v=v)
    asked, offered = query @ w_query, key @ w_key
    return xp.tanh(asked[..., :, None, :] + offered[..., None, :, :]) @ v


def softmax(scores, mask=None):
    """Turn each row of scores into weights, positive and one in sum: (..., k) -> (..., k).

    `mask` is boolean, True = may look, with two axes (q, k) or as many as the scores. A blocked key weighs exactly 0,
    and a row that may look at nobody is all 0, never NaN.
    """
    xp = arguments.check_floats(scores=scores)
    arguments.check_some_keys(scores=scores)
    if mask is None:
        return _normalise(xp, scores)
    arguments.check_mask(mask, scores)
    sees = xp.any(mask, axis=-1, keepdims=True)
    scores = xp.where(mask, scores, -xp.inf)
    if xp.all(sees):
        return _normalise(xp, scores)
    # A row that sees nobody goes in as zeros and comes out as zeros: no −inf − (−inf) arises, forward or backward.
    return xp.where(sees, _normalise(xp, xp.where(sees, scores, 0.0)), 0.0)


def _normalise(xp, scores):
    if hasattr(xp, "softmax"):  # torch's fused softmax is twice as fast, and tested equal to the two lines below
        return xp.softmax(scores, -1)
    powers = xp.exp(scores - xp.max(scores, axis=-1, keepdims=True))  # the largest becomes e⁰, so nothing overflows
    return powers / xp.sum(powers, axis=-1, keepdims=True)


def entropy(weights):
    """Say in bits how spread out each row of weights is: (..., k) -> (...); 2^entropy is how many keys it looks at."""
    xp = arguments.check_floats(weights=weights)
    arguments.check_some_keys(weights=weights)
    # 0 − …, not a bare minus: a row that is sure of one key has 0.0 bits, and a bare minus would print −0.0.
    return 0.0 - xp.sum(weights * xp.log2(xp.where(weights > 0, weights, 1.0)), axis=-1)


def attend(query, key, value, mask=None, *, bias=None, scale=None):
    """Average the values, weighted by how well each key matches the query; return (output, weights).

    (..., q, d), (..., k, d), (..., k, v) -> (..., q, v), (..., q, k)

    mask   boolean, True = may look: (q, k), or as many axes as the scores. Who may look at nobody gets zeros.
    bias   added to the scores, such as a penalty for distance; finite, since to block a key is the mask's work.
    scale  multiplies the dot products; 1/√d if not given.

    Raises TypeError or ValueError that names the argument, what came and what was wanted.
    Source: Vaswani et al. 2017, "Attention Is All You Need", equation 1; its Q, K, V are our query, key, value.
    """
    arguments.check_value(query, key, value)
    scores = scaled_scores(query, key, scale)
    if bias is not None:
        arguments.check_bias(bias, scores)
        scores = scores + bias
    weights = softmax(scores, mask)
    return weights @ value, weights
