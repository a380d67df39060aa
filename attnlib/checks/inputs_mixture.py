"""Probes for mix, soft_lookup and kernel_regression."""

from dataclasses import replace

import numpy as np

from attnlib.checks.probes import Draw, probe

KINDS = ((np.float64, "double"), (np.float32, "single"))
PLAN = [  # leading axes, queries, keys, width of a value
    ((), 1, 2, 2), ((), 2, 3, 2), ((), 3, 2, 2), ((), 2, 3, 2), ((), 3, 3, 3), ((), 3, 3, 3), ((), 2, 3, 1),
    ((2,), 3, 2, 2), ((2,), 2, 2, 2), ((3, 2), 2, 3, 4), ((3,), 3, 3, 3), ((), 4, 1, 3),
    ((), 1, 1, 1), ((1,), 2, 3, 2),
]  # fmt: skip


REGRESSIONS = [  # queries, points, bandwidth
    (1, 3, 2.0), (2, 3, 0.5), (3, 2, 1.5), (3, 3, 0.8), (3, 3, 3.0), (5, 4, 0.6), (2, 1, 1.2),
    (3, 40, 0.3), (2, 3, 20.0),
]  # fmt: skip
LOOKUPS = [
    (2, 2, 2),
    (3, 2, 3),
    (3, 2, 3),
    (3, 3, 3),
    (2, 3, 1),
    (5, 4, 2),
    (1, 2, 3),
    (4, 6, 4),
    (3, 2, 2),
    (3, 1, 2),
    (40, 3, 2),
]


def weights_and_values(seed):
    """(..., q, k), (..., k, v)."""
    for each in _mixtures(seed):
        keys, width = each.arguments[1].shape[-2:]
        yield replace(each, special=each.special | ({"unlike_keys"} if keys != width else set()))


def _mixtures(seed):
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for lead, q, k, v in PLAN:
            special = f"{name} {sizes(lead, q, k)}"
            yield probe(draw.weights(*lead, q, k), draw.numbers(*lead, k, v), special=special)
        for lead, q, k, v in PLAN[1:8:2]:
            special = f"{name} {sizes(lead, q, k)} unnormalised"
            yield probe(draw.numbers(*lead, q, k), draw.numbers(*lead, k, v), special=f"{special} negative")
            halves = 0.5 * draw.weights(*lead, q, k)
            yield probe(halves, draw.numbers(*lead, k, v), special=special)
        yield probe(draw.weights(4, 3), draw.fine(2, 3).T, special=f"{name} two_axes strided more_queries unequal")
        yield probe(draw.weights(2, 40), draw.fine(40, 2), special=f"{name} two_axes long more_keys unequal")
        one = np.array([[1.0, 0.0, 0.0], [0.5, 0.0, 0.5]], dtype)
        yield probe(one, draw.numbers(3, 2), special=f"{name} two_axes zeros more_keys unequal")
        yield probe(np.zeros((2, 3), dtype), draw.numbers(3, 2), special=f"{name} two_axes zeros unnormalised unequal")


def sizes(lead, n_query, n_key):
    """What is special about these sizes."""
    words = ["two_axes", "batch", "batch two_leading"][len(lead)]
    if n_query != n_key:
        words += " unequal " + ("more_queries" if n_query > n_key else "more_keys")
    return words + (" square" if n_query == n_key else "") + (" one_key" if n_key == 1 else "")


def lookups(seed):
    """(d,), (k, d), (k, v)."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for k, d, v in LOOKUPS:
            special = f"{name} {'one_key' if k == 1 else ''} {'wide_value' if v != d else ''}"
            yield probe(draw.numbers(d), draw.numbers(k, d), draw.numbers(k, v), special=special)
        yield probe(draw.fine(3), draw.fine(3, 4).T, draw.fine(2, 4).T, special=f"{name} strided wide_value")
        for sign in (1, -1):
            keys = np.array([[100, 0], [90, 0], [-100, 3.0], [-95, 0]], dtype)
            special = f"{name} large {'high' if sign > 0 else 'low'}"
            yield probe(np.array([100.0 * sign, 0], dtype), keys, draw.numbers(4, 3), special=special)
        keys = draw.numbers(3, 2)  # one of them the query itself, and not the best
        keys[1] = [0.3, -0.2]
        keys[2] = [2.0, -1.0]
        yield probe(keys[1].copy(), keys, draw.numbers(3, 2), special=f"{name} exact")
        low = np.array([[-100, 0], [-100, -100], [-100, -200.0]], dtype)
        yield probe(np.array([100.0, 1], dtype), low, draw.numbers(3, 2), special=f"{name} large low")


def regressions(seed):
    """(q,), (k,), (k,), s."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for q, k, s in REGRESSIONS:
            special = f"{name} {sizes((), q, k)} {'wide_bandwidth' if s > 1 else ''}"
            xs = draw.numbers(k)
            yield probe(draw.near(xs, s, q), xs, draw.numbers(k), s, special=special.replace("two_axes", ""))
        for s in (np.int64(2), np.array(3), np.array(0.4)):
            special = f"{name} more_keys unequal {'whole' if s.dtype.kind == 'i' else ''} {'' if s.ndim else 'bare'}"
            xs = draw.numbers(3)
            yield probe(draw.near(xs, float(s), 2), xs, draw.numbers(3), s, special=special)
        yield probe(draw.fine(6)[::-2], draw.fine(4), draw.fine(8)[::2], 1.1, special=f"{name} strided")
        yield from (probe(*each, special=f"{name} {special}") for each, special in _among_three(draw))
    # Far from 0, where squares in float32 have no digits left for the gaps.
    for shift in np.random.default_rng(seed).integers(0, 20, 2):
        years, values = shift + np.array([2003.25, 2001.75, 2008.25, 2004.5]), np.array([9.0, -4, 5, 2])
        yield probe(shift + np.array([2002.25, 2006.75]), years, values, 1.0, special="double more_keys unequal away")


def _among_three(draw):
    """Points 0, 1, 2, with queries on them, near them and far from all."""
    points, special, numbers = np.array([0.0, 1.0, 2.0], draw.dtype), "more_keys unequal", draw.numbers
    yield (np.array([1.0, 0.5], draw.dtype), points, numbers(3), 0.7), special
    yield (draw.near(points, 1.3, 2), points, numbers(3), np.float64(1.3)), special
    yield (np.array([3.5], draw.dtype), points, numbers(3), 0.4), f"{special} far"
    away = [([0.5, 60.0], 1.0), ([0.5, -90.0], 1.0), ([0.5, 50.0], 0.5), ([60.0, 61.0], 1.0), ([45.0, 46.0], 1.0)]
    away += [([30.0, 31.0], 1.0)] if draw.dtype == np.float64 else []  # in float32 these powers are 0 already
    for places, s in away:
        yield (np.array(places, draw.dtype), points, numbers(3), s), f"{special} far"
